"""Two built sites compared: each verdict, the first difference, the counts, the exit status."""

import json

import pytest

from liquid_site.check.compare import compare
from liquid_site.cli.arguments import Arguments, UsageError
from liquid_site.cli.compare import run
from liquid_site.errors import FatalError

CODE = '<div class="highlight"><pre class="highlight"><code>{}</code></pre></div>'
PAIRS = {
    "same.html": ("<p>a</p>", "<p>a</p>", "identical"),
    "tree.html": ("<p class='a' id=b>x</p>\n<hr />", '<p id="b" class="a">x</p><hr>', "tree"),
    "entity.html": ("<p>&amp;&nbsp;&#39;</p>", "<p>&amp;\u00a0'</p>", "tree"),
    "text.html": ("<p>one\ntwo</p>", "<p>one\nthree</p>", "different"),
    "pre.html": ("<pre>a  b</pre>", "<pre>a b</pre>", "different"),
    "tokens.html": (CODE.format('<span class="nb">x</span>'), CODE.format('<span class="k">x</span>'), "tokens"),
    "code.html": (CODE.format('<span class="nb">x</span>'), CODE.format('<span class="nb">y</span>'), "different"),
    "nested.html": ("<b><i>x</i></b>", "<i><b>x</b></i>", "different"),
    "a.css": ("a{}", "a {}", "different"),
    "gone/left.txt": ("x", None, "only left"),
    "new/right.txt": (None, "x", "only right"),
}


@pytest.fixture
def sites(tmp_path):
    for name, (left, right, _) in PAIRS.items():
        for side, text in (("a", left), ("b", right)):
            path = tmp_path / side / name
            if text is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    (tmp_path / "a" / "x.bin").write_bytes(b"\xff\x00")
    (tmp_path / "b" / "x.bin").write_bytes(b"\xff\x01\x02")
    return str(tmp_path / "a"), str(tmp_path / "b")


def test_every_verdict(sites):
    found = {result.path: result.verdict for result in compare(*sites).files}
    assert found == {**{name: verdict for name, (_, _, verdict) in PAIRS.items()}, "x.bin": "different"}


def test_the_first_difference(sites):
    result = next(one for one in compare(*sites).files if one.path == "text.html")
    assert (result.line, result.left, result.right) == (2, "two</p>", "three</p>")


def test_what_is_ignored(tmp_path):
    for side, time in (("a", "10:01"), ("b", "11:59")):
        (tmp_path / side).mkdir()
        (tmp_path / side / "x.html").write_text(f"<p>built {time}</p>")
    folders = str(tmp_path / "a"), str(tmp_path / "b")
    assert not compare(*folders).same
    assert compare(*folders, ignore=[r"built [\d:]+"]).same


def test_the_command(sites, capsys):
    assert run(Arguments({}, list(sites))) == 1
    text = capsys.readouterr().out
    assert "different   text.html:2\n    - 'two</p>'\n    + 'three</p>'" in text and "same.html" not in text
    assert run(Arguments({"json": True}, [sites[0], sites[0]])) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["counts"]["identical"] == len(report["files"]) == 11
    assert run(Arguments({"accept": ["tree", "tokens", "different", "only left", "only right"]}, list(sites))) == 0


def test_misuse(sites, tmp_path):
    with pytest.raises(UsageError, match="two folders"):
        run(Arguments({}, [sites[0]]))
    with pytest.raises(UsageError, match="--accept takes"):
        run(Arguments({"accept": ["nearly"]}, list(sites)))
    with pytest.raises(UsageError, match="regular expression"):
        run(Arguments({"ignore": "("}, list(sites)))
    with pytest.raises(FatalError, match="Not a folder"):
        compare(sites[0], str(tmp_path / "none"))
    (tmp_path / "e").mkdir()
    with pytest.raises(FatalError, match="nothing to compare"):
        compare(str(tmp_path / "e"), str(tmp_path / "e"))


def test_long_hostile_pages():
    from liquid_site.check.tree import without_tokens

    for piece in ("<pre><code>", "<span ", "<", "</code>", "<!--"):
        text = piece * 200_000
        assert len(without_tokens(text)) <= len(text)
