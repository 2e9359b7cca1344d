"""What a build says and does where the network fails: it goes on, and names the way out."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from answers import serving
from sites import lay_out, run

from liquid_site.plugins import get_json, gist, github_api

REPOSITORY = "/repos/o/r"
PAGE = "---\n---\n{{ site.github.language }}|{{ site.github.license }}|{{ site.github.contributors | jsonify }}"
LIMIT = {"status": 403, "body": {"message": "API rate limit exceeded for 1.2.3.4."}}


@pytest.fixture
def closed() -> str:
    """The address of a server that is not there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"


def build(folder: Path, files: Mapping[str, str], variables: Mapping[str, str], *options: str) -> tuple[str, str]:
    """Build *files* and give ``a.html`` and what was said; the build has to succeed."""
    lay_out(folder / "in", files)
    arguments = ["build", "-s", str(folder / "in"), "-d", str(folder / "out"), "--disable-disk-cache", *options]
    status, _, err = run(arguments, folder / "in", variables)
    assert status == 0, err
    return (folder / "out" / "a.html").read_text(encoding="utf-8"), " ".join(err.split())


def about(folder: Path, url: str, *options: str) -> tuple[str, str]:
    files = {"_config.yml": "repository: o/r\nplugins: [jekyll-github-metadata]\n", "a.html": PAGE}
    return build(folder, files, {"PAGES_API_URL": url, "JEKYLL_GITHUB_TOKEN": "secret"}, *options)


@pytest.mark.parametrize(
    ("answer", "said", "asked"),
    [
        ({"status": 404}, "", 2),
        ({"status": 500, "body": "<html>"}, "GitHub answers 500 for repos/o/r.", 2),
        ({"status": 403, "body": {"message": "Forbidden"}}, "GitHub answers 403 for repos/o/r.", 2),
        ({"status": 401}, "GitHub does not take the token: renew JEKYLL_GITHUB_TOKEN", 1),
        (LIMIT, "GitHub's rate limit is used up. GitHub metadata may be missing", 1),
        ({**LIMIT, "headers": {"X-RateLimit-Reset": "1700000000"}}, "is used up until 2023-11-14 22:13 UTC.", 1),
        ({"status": 429}, "GitHub's rate limit is used up.", 1),
        ({"body": "{oops"}, "The answer to repos/o/r is no JSON", 2),
        ({"body": "ÿ"}, "is no JSON", 2),
        ({"silent": True}, "timed out. Is the network there? GitHub metadata may be missing", 1),
    ],
    ids=["404", "500", "403", "401", "limit", "limit-reset", "429", "json", "bytes", "silent"],
)
def test_github_metadata(
    answer: Mapping[str, Any], said: str, asked: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(github_api, "SECONDS", 0.3 if answer.get("silent") else 20)
    with serving({REPOSITORY: answer}) as server:
        text, err = about(tmp_path, server.url)
    assert text == "||false"
    assert said in err and (err == "") == (said == "")
    assert len(server.asked) == asked and set(server.tokens) == {"Bearer secret"}


def test_github_metadata_without_a_server(tmp_path: Path, closed: str) -> None:
    text, err = about(tmp_path, closed)
    assert text == "||false" and err.count("GitHub Metadata: No answer from") == 1
    assert "refused" in err or "timed out" in err


@pytest.mark.parametrize("options", [("--offline",), ()], ids=["offline", "no-token"])
def test_github_metadata_asks_nothing_unbidden(options: tuple[str, ...], tmp_path: Path) -> None:
    with serving({}) as server:
        files = {"_config.yml": "repository: o/r\nplugins: [jekyll-github-metadata]\n", "a.html": PAGE}
        token = {"JEKYLL_GITHUB_TOKEN": "secret" if options else "", "OCTOKIT_ACCESS_TOKEN": ""}
        assert build(tmp_path, files, {"PAGES_API_URL": server.url, **token}, *options) == ("||false", "")
    assert server.asked == []


def test_github_metadata_reads_no_files(tmp_path: Path) -> None:
    (tmp_path / "repos" / "o").mkdir(parents=True)
    (tmp_path / "repos" / "o" / "r").write_text('{"language": "C"}')
    text, err = about(tmp_path, tmp_path.as_uri())
    assert text == "||false" and "has to begin with http" in err


def test_the_token_goes_to_its_own_server_only(tmp_path: Path) -> None:
    with serving({"/moved": {"body": {"language": "C"}}}) as other:
        table = {
            REPOSITORY: {"status": 301, "headers": {"Location": "SERVER/renamed"}},
            "/renamed": {"status": 302, "headers": {"Location": f"{other.url}/moved"}},
            f"{REPOSITORY}/contributors": {"body": [1], "headers": {"Link": f'<{other.url}/x>; rel="next"'}},
        }
        with serving(table) as server:
            text, err = about(tmp_path, server.url)
    assert (text, err) == ("C||[1]", "")
    assert other.asked == ["/moved"] and other.tokens == [None]
    assert server.asked[:2] == [REPOSITORY, "/renamed"] and set(server.tokens) == {"Bearer secret"}


def test_a_list_without_end_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(github_api, "MOST_PAGES", 5)
    path = f"{REPOSITORY}/contributors"
    with serving({path: {"body": [1], "headers": {"Link": f"<SERVER{path}>; rel=next"}}}) as server:
        assert about(tmp_path, server.url)[0] == "||[1,1,1,1,1]"


def embedded(folder: Path, variables: Mapping[str, str]) -> tuple[str, str]:
    files = {"_config.yml": "plugins: [jekyll-gist]\n", "a.html": "---\n---\n{% gist abc x.py %}{% gist other %}"}
    return build(folder, files, {"JEKYLL_GITHUB_TOKEN": "", **variables})


SCRIPTS = (
    '<script src="https://gist.github.com/abc.js?file=x.py"> </script>',
    '<script src="https://gist.github.com/other.js"> </script>',
)


def test_gist_writes_what_the_server_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = {"/abc/raw/x.py": {"body": "<é> 'x'"}, "/other/raw": {"status": 404, "body": "404: Not Found"}}
    with serving(table) as server:
        monkeypatch.setattr(gist, "RAW", server.url)
        text, err = embedded(tmp_path, {})
    first, second = "&lt;é&gt; &#39;x&#39;", "404: Not Found"
    assert (
        text
        == f"<noscript><pre>{first}</pre></noscript>{SCRIPTS[0]}<noscript><pre>{second}</pre></noscript>{SCRIPTS[1]}"
    )
    assert err == "" and server.tokens == [None, None]


@pytest.mark.parametrize("token", ["", "secret"])
def test_gist_without_an_answer(token: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gist, "SECONDS", 0.3)
    with serving({path: {"silent": True} for path in ("/abc/raw/x.py", "/gists/abc")}) as server:
        monkeypatch.setattr(gist, "RAW", server.url)
        text, err = embedded(tmp_path, {"JEKYLL_GITHUB_TOKEN": token, "OCTOKIT_API_ENDPOINT": server.url})
    assert text == f"true{SCRIPTS[0]}true{SCRIPTS[1]}"
    assert err.count("<noscript> tag for your gist") == 2 and len(server.asked) == 1


def test_gist_without_a_server(tmp_path: Path, closed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gist, "RAW", closed)
    assert embedded(tmp_path, {})[0] == f"true{SCRIPTS[0]}true{SCRIPTS[1]}"


@pytest.mark.parametrize("body", ["{oops", "[]", {"files": {}}, {"files": {"x.py": {"content": None}, "y": 1}}])
def test_gist_of_a_strange_answer(body: object, tmp_path: Path) -> None:
    with serving({path: {"body": body} for path in ("/gists/abc", "/gists/other")}) as server:
        text, _ = embedded(tmp_path, {"JEKYLL_GITHUB_TOKEN": "secret", "OCTOKIT_API_ENDPOINT": server.url})
    assert text == f"true{SCRIPTS[0]}true{SCRIPTS[1]}"


def fetched(folder: Path, url: str, allowed: str = "true", *options: str) -> tuple[str, str]:
    settings = (
        f"plugins: [jekyll-get-json]\nallow_network: {allowed}\njekyll_get_json: {{data: x, json: '{url}/x.json'}}\n"
    )
    return build(folder, {"_config.yml": settings, "a.html": "---\n---\n{{ site.data.x }}"}, {}, *options)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"status": 404}, "/x.json was not fetched: the server answers 404"),
        ({"status": 500}, "/x.json was not fetched: the server answers 500"),
        ({"body": "{oops"}, "/x.json is no JSON"),
        ({"silent": True}, "/x.json was not fetched: timed out"),
    ],
)
def test_get_json(answer: Mapping[str, Any], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_json, "SECONDS", 0.3 if answer.get("silent") else 20)
    with serving({"/x.json": answer}) as server:
        text, err = fetched(tmp_path, server.url)
    assert text == "" and said in err


def test_get_json_without_a_server(tmp_path: Path, closed: str) -> None:
    text, err = fetched(tmp_path, closed)
    assert text == "" and "was not fetched" in err and "refused" in err


@pytest.mark.parametrize(("allowed", "options"), [("false", ()), ("true", ("--offline",))])
def test_get_json_only_where_it_may(allowed: str, options: tuple[str, ...], tmp_path: Path) -> None:
    with serving({"/x.json": {"body": "1"}}) as server:
        text, err = fetched(tmp_path, server.url, allowed, *options)
    assert text == "" and server.asked == [] and "nothing was fetched" in err


def test_get_json_reads_no_files(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("1")
    text, err = fetched(tmp_path, tmp_path.as_uri())
    assert text == "" and "is no address of the web" in err
