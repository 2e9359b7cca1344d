"""The fixture ``screenshot_regression``: what a browser shows of a page against stored pictures."""

from __future__ import annotations

import base64
import importlib.util
from collections.abc import Iterable, Mapping
from html import escape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from liquid_site.testing.browser import PROGRAMS, SIZES, BrowserError, find_browser, picture, png
from liquid_site.testing.page_regression import ACCEPT, title
from liquid_site.testing.stored import Stored

if TYPE_CHECKING:
    from PIL.Image import Image

    from liquid_site.testing.pages import BuiltPage

SHADE = 24
"""Steps (of 255) by which a pixel's colour may differ unnoticed: text is not smoothed alike everywhere."""


class Verdict(NamedTuple):
    """The comparison of two pictures: the share of differing pixels, words about it, and a picture that marks them."""

    share: float
    words: str
    marked: bytes


class ScreenshotRegression(Stored):
    """Made for each test; ``check`` does the work."""

    def check(
        self,
        page: BuiltPage,
        sizes: Iterable[str] | Mapping[str, tuple[int, int]] = ("phone", "desktop"),
        tolerance: float = 0.0001,
        mask: Iterable[str] = (),
        basename: str | None = None,
    ) -> None:
        """Compare pictures of the whole *page* with the stored ones; the first time, store them and fail.

        *sizes* are names of ``SIZES``, or a mapping of names to (width, height) in pixels. *tolerance* is the share of
        pixels that may differ (0.0001: one in ten thousand), *mask* CSS selectors of what is left blank.
        """
        __tracebackhide__ = True
        browser = self.browser()
        named = sizes if isinstance(sizes, Mapping) else {name: SIZES[name] for name in sizes}
        name = self.name(basename, ".png")
        problems: list[str] = []
        for size, pixels in named.items():
            try:
                self._one(page, size, picture(browser, page, pixels, list(mask)), tolerance, name)
            except BrowserError as error:
                pytest.fail(f"screenshot_regression: {error}", pytrace=False)
            except (AssertionError, pytest.fail.Exception) as problem:
                problems.append(str(problem))
        if problems:
            pytest.fail("\n\n".join(problems))

    def _one(self, page: BuiltPage, size: str, obtained: bytes, tolerance: float, name: str) -> None:
        ending = f".{size}.shot.png"
        stored = self.path(name, ending)

        def compare(_: Path, expected: Path) -> None:
            kept = expected.read_bytes()
            verdict = compared(kept, obtained)
            if verdict.share > tolerance:
                self._fail(page, size, stored, verdict, (kept, obtained), tolerance)

        self.compare(obtained, name, ending, compare)

    def _fail(
        self, page: BuiltPage, size: str, stored: Path, verdict: Verdict, sides: tuple[bytes, bytes], tolerance: float
    ) -> None:
        lines = [f"{title(page)} looks different on a {size}: {verdict.words}, allowed are {tolerance:.3%}."]
        lines.append(f"Snapshot: {stored}")
        if not self.is_regenerating:
            from liquid_site.testing.report import write_report

            shown = pictures(f"{title(page)} · {size}", verdict, sides)
            lines.append(f"Report:   {write_report(self.request, self.recorder, [shown])}")
        raise AssertionError("\n".join([*lines, ACCEPT]))

    def browser(self) -> str:
        """Give the browser's path; skip the test (or fail it, as ``--liquid-site-browser`` says) if there is none."""
        __tracebackhide__ = True
        choice = self.request.config.getoption("liquid_site_browser")
        if choice == "skip":
            pytest.skip("screenshots are off (--liquid-site-browser=skip)")
        found = find_browser()
        lacking = [] if found else [f"no Chromium on PATH (looked for {', '.join(PROGRAMS)})"]
        if importlib.util.find_spec("PIL") is None:
            lacking.append("no Pillow: pip install 'liquid-site[browser]'")
        if found is None or lacking:
            message = f"screenshot_regression: {'; '.join(lacking)}"
            if choice == "require":
                pytest.fail(f"{message} (--liquid-site-browser=require)", pytrace=False)
            pytest.skip(message)
        return found


def compared(kept: bytes, obtained: bytes) -> Verdict:
    """Compare two pictures (PNG); of unlike sizes, what one lacks counts as different."""
    from PIL import Image, ImageChops

    with Image.open(BytesIO(kept)) as one, Image.open(BytesIO(obtained)) as two:
        old, new = one.convert("RGB"), two.convert("RGB")
    size = (max(old.width, new.width), max(old.height, new.height))
    bands = ImageChops.difference(padded(old, size, "black"), padded(new, size, "white")).split()
    strongest = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    differing = strongest.point([0] * (SHADE + 1) + [255] * (255 - SHADE))
    share = differing.histogram()[255] / (size[0] * size[1])
    words = f"{share:.3%} of the pixels differ"
    if old.size != new.size:
        words = f"{old.width}×{old.height} pixels have become {new.width}×{new.height}, {words}"
    faint = Image.blend(padded(new, size, "white"), Image.new("RGB", size, "white"), 0.7)
    faint.paste(Image.new("RGB", size, (207, 34, 46)), mask=differing)
    return Verdict(share, words, png(faint))


def padded(image: Image, size: tuple[int, int], colour: str) -> Image:
    """Give *image* on a ground of *colour* and *size*."""
    from PIL import Image as images

    ground = images.new("RGB", size, colour)
    ground.paste(image)
    return ground


def pictures(heading: str, verdict: Verdict, sides: tuple[bytes, bytes]) -> str:
    """Give the part of the report with both pictures and their difference."""
    figures = "".join(
        f'<figure><figcaption>{name}</figcaption><img alt="{name}" '
        f'src="data:image/png;base64,{base64.b64encode(data).decode()}"></figure>'
        for name, data in zip(("stored", "now", "differing pixels"), (*sides, verdict.marked), strict=True)
    )
    head = f"<h2>{escape(heading)}</h2><p>{escape(verdict.words)}.</p>"
    return f'<section>{head}<div class="shots">{figures}</div></section>'
