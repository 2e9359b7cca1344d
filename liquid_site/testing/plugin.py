"""The pytest plugin: fixtures that build sites and compare their pages with stored snapshots."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from liquid_site.testing.building import SiteFactory
    from liquid_site.testing.page_regression import PageRegression
    from liquid_site.testing.record import Record
    from liquid_site.testing.screenshot_regression import ScreenshotRegression
    from liquid_site.testing.site_regression import SiteRegression


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("liquid-site", "snapshots of built sites")
    group.addoption(
        "--liquid-site-unused",
        choices=("report", "fail", "ignore"),
        default="report",
        help="What to do about stored snapshots that no test used: list them (default), fail, or nothing.",
    )
    group.addoption(
        "--liquid-site-report",
        metavar="DIR",
        default=None,
        help="Folder for the HTML reports of differing pages (default: in pytest's temporary folder).",
    )

    group.addoption(
        "--liquid-site-browser",
        choices=("auto", "require", "skip"),
        default="auto",
        help="Screenshots where there is no Chromium: skip the test (auto), or fail it (require); skip: take none.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the recorder, which is one object a session."""
    config.pluginmanager.register(Recorder(config), "liquid-site-recorder")


@pytest.fixture(scope="session")
def jekyll_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> SiteFactory:
    """Build a site: ``jekyll_site(folder_or_dict, **config)``; the same input is built once in a session."""
    from liquid_site.testing.building import SiteFactory

    base = tmp_path_factory.getbasetemp()
    shared = base.parent if is_worker(request.config) else base
    return SiteFactory(request.config.rootpath, shared / "liquid-site")


@pytest.fixture
def page_regression(request: pytest.FixtureRequest) -> PageRegression:
    """Compare a page with its stored snapshot: ``page_regression.check(page, select="main", normalize=["dates"])``."""
    from liquid_site.testing.page_regression import PageRegression

    return PageRegression(request, recorder(request.config))


@pytest.fixture
def site_regression(request: pytest.FixtureRequest) -> SiteRegression:
    """Compare all files of a site with their stored snapshot: ``site_regression.check(site)``."""
    from liquid_site.testing.site_regression import SiteRegression

    return SiteRegression(request, recorder(request.config))


@pytest.fixture
def screenshot_regression(request: pytest.FixtureRequest) -> ScreenshotRegression:
    """Compare what a browser shows of a page with stored pictures: ``screenshot_regression.check(page)``."""
    from liquid_site.testing.screenshot_regression import ScreenshotRegression

    return ScreenshotRegression(request, recorder(request.config))


def is_worker(config: pytest.Config) -> bool:
    """Tell whether this process is one of pytest-xdist's workers."""
    return hasattr(config, "workerinput")


def recorder(config: pytest.Config) -> Recorder:
    """Give the session's recorder."""
    found = config.pluginmanager.get_plugin("liquid-site-recorder")
    assert isinstance(found, Recorder)
    return found


class Recorder:
    """Watches a session: which tests were collected and passed; says at the end what was found."""

    def __init__(self, config: pytest.Config) -> None:
        from liquid_site.testing.record import Record

        self.config = config
        self.record: Record = Record()
        self.unused: list[Any] = []

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        """Note the modules of which tests were left out."""
        for item in items:
            self.record.partial.add(str(item.path))
            self._collected(item)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note the tests that are to run."""
        narrowed = any("::" in argument for argument in session.config.args) or self.config.getoption("lf", False)
        for item in session.items:
            self._collected(item)
            if narrowed:
                self.record.partial.add(str(item.path))

    def _collected(self, item: pytest.Item) -> None:
        from liquid_site.testing.stored import basename

        names = sorted({basename(item, self.config, with_class) for with_class in (False, True)})
        self.record.collected(str(item.path), item.nodeid, names)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a test that passed."""
        if report.when == "call" and report.outcome == "passed" and not hasattr(report, "wasxfail"):
            self.record.passed.add(report.nodeid)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take over the record of a worker of pytest-xdist."""
        sent = getattr(node, "workeroutput", {}).get("liquid_site")
        if sent:
            self.record.merge(sent)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Send the record home, or judge it."""
        if is_worker(self.config):
            self.config.workeroutput["liquid_site"] = self.record.sent()  # type: ignore[attr-defined]
            return
        choice = self.config.getoption("liquid_site_unused")
        if choice == "ignore" or not self.record.tests:
            return
        from liquid_site.testing.unused import unused

        self.unused = unused(self.record)
        if self.unused and choice == "fail" and exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """Say where the reports are and which snapshots are unused."""
        if self.record.reports or self.unused:
            from liquid_site.testing.summary import write_summary

            write_summary(terminalreporter, self.record, self.unused, self.config)
