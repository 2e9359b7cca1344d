"""``markdown: CommonMark`` and ``CommonMarkGhPages``: cmark-gfm, printed as jekyll-commonmark 1.4.0 and its GitHub
twin print it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from typing import Any

from liquid_site.errors import ConfigError
from liquid_site.kramdown.html.rouge import default_tokens
from liquid_site.kramdown.ids import native_id

OPTIONS: Mapping[str, int] = {
    "DEFAULT": 0,
    "SOURCEPOS": 1 << 1,
    "HARDBREAKS": 1 << 2,
    "NOBREAKS": 1 << 4,
    "VALIDATE_UTF8": 1 << 9,
    "SMART": 1 << 10,
    "GITHUB_PRE_LANG": 1 << 11,
    "LIBERAL_HTML_TAG": 1 << 12,
    "FOOTNOTES": 1 << 13,
    "STRIKETHROUGH_DOUBLE_TILDE": 1 << 14,
    "TABLE_PREFER_STYLE_ATTRIBUTES": 1 << 15,
    "FULL_INFO_STRING": 1 << 16,
    "UNSAFE": 1 << 17,
}
EXTENSIONS = ("table", "tasklist", "strikethrough", "autolink", "tagfilter")
NEWLINE = "<br data-jekyll-commonmark-ghpages>"
"""What stands for a newline in highlighted code while cmark reads it (GitHub Pages)."""

_POSITION = ' data-sourcepos="[0-9:-]+"'
_CODE = re.compile(
    rf'<pre({_POSITION})(?: lang="([^"]*)")?><code(?: class="language-([^"]*)")?>(.*?)</code></pre>\n', re.S
)
_HEADING = re.compile(rf"<h([1-6])({_POSITION})>(.*?)</h\1>", re.S)
_ANY_POSITION = re.compile(rf"(<[a-z0-9]+(?: (?!data-sourcepos)[a-z]+=\"[^\"]*\")*){_POSITION}")
_REFERENCE = re.compile(r'<a href="#fn-[^"]*" id="fnref-[^"]*" data-footnote-ref>([0-9]+)</a>')
_NOTE = re.compile(r'<li id="fn-[^"]*">')
_BACK = re.compile(r' ?<a href="#fnref-[^"]*" class="footnote-backref"[^>]*>↩(<sup[^>]*>[^<]*</sup>)?</a>')
_LOOSE_START = re.compile("(<li(?: [^>]*)?>[^\n]*)\n\x01")
_LOOSE_END = re.compile(r"\x00(?=</li>|</blockquote>|\Z)")
"""Plain code (between the characters 1 and 0) has no line of its own in GitHub's renderer: line ends around it come
from what is around."""

Say = Callable[[str, str], None]
"""Called with ``warn`` or ``info`` and the words."""


def commonmark(config: Mapping[str, Any], say: Say) -> Callable[[str], str]:
    """The conversion for a site with *config* (its ``commonmark`` section). Raises ``ConfigError`` without cmarkgfm."""
    return _converter(config, say, _highlighted)


def commonmark_ghpages(config: Mapping[str, Any], say: Say) -> Callable[[str], str]:
    """The same as GitHub Pages does it: headers have ids, code without a known language is left plain."""
    convert = _converter(config, say, _highlighted_if_known)

    def run(text: str) -> str:
        return convert(text).replace(NEWLINE, "\n")

    return run


Highlight = Callable[["re.Match[str]", bool], str]


def _converter(config: Mapping[str, Any], say: Say, highlight: Highlight) -> Callable[[str], str]:
    try:
        from cmarkgfm.cmark import markdown_to_html_with_extensions
    except ImportError:
        hint = "pip install 'liquid-site[commonmark]'"
        raise ConfigError("markdown: CommonMark needs cmarkgfm.", hint=hint) from None
    section = config.get("commonmark")
    section = section if isinstance(section, Mapping) else {}
    options = _valid(section.get("options"), tuple(OPTIONS), "option", say, str.upper)
    extensions = _valid(section.get("extensions"), EXTENSIONS, "extension", say, str)
    flags = OPTIONS["SOURCEPOS"]
    for name in options:
        flags |= OPTIONS[name]
    with_ids = highlight is _highlighted_if_known

    def convert(text: str) -> str:
        made: str = markdown_to_html_with_extensions(text, options=flags, extensions=extensions)
        made = _CODE.sub(lambda match: highlight(match, "GITHUB_PRE_LANG" in options), made)
        if with_ids:
            made = _LOOSE_END.sub("", _LOOSE_START.sub(r"\1", made)).replace("\x00", "\n").replace("\x01", "")
            used: dict[str, int] = {}
            made = _HEADING.sub(lambda match: _with_id(match, used), made)
        if "FOOTNOTES" in options:
            made = _footnotes(made)
        return made if "SOURCEPOS" in options else _ANY_POSITION.sub(r"\1", made)

    return convert


def _valid(given: Any, known: tuple[str, ...], kind: str, say: Say, form: Callable[[str], str]) -> list[str]:
    """Those of *given* that are *known*; the others are said."""
    names = [form(str(item)) for item in given] if isinstance(given, list) else []
    for name in names:
        if name not in known:
            say("warn", f"{name} is not a valid {kind}")
            say("info", f"Valid {kind}s: {', '.join(known)}")
    return [name for name in names if name in known]


def _code(match: re.Match[str]) -> tuple[str, str, str]:
    """Place, language and code of a code block."""
    return match[1], html.unescape(match[2] or match[3] or ""), html.unescape(match[4])


def _highlighted(match: re.Match[str], github: bool) -> str:
    position, language, code = _code(match)
    tokens = default_tokens(code, language or None) if language else None
    if tokens is None:
        tokens = html.escape(code, quote=False)
    data = f' data-lang="{language}"' if language else ""
    kind = f"language-{language} " if language else ""
    inner = f"{data}><code>" if github else f"><code{data}>"
    return (
        f'<div class="{kind}highlighter-rouge"><div class="highlight"><pre{position} class="highlight"{inner}'
        f"{tokens}</code></pre></div></div>\n"
    )


def _highlighted_if_known(match: re.Match[str], _github: bool) -> str:
    _, language, code = _code(match)
    language = language.split(",")[0]
    tokens = default_tokens(code, language) if language else None
    if tokens is None:
        plain = match.group().removesuffix("\n")
        return "\x01" + (plain.replace(match[3], language, 1) if match[3] else plain) + "\x00"
    return (
        f'<div class="language-{language} highlighter-rouge"><div class="highlight"><pre class="highlight"><code>'
        f"{tokens}</code></pre></div></div>\n"
    )


def _with_id(match: re.Match[str], used: dict[str, int]) -> str:
    level, position, content = match.groups()
    return f'<h{level}{position} id="{native_id(used, content, "")}">{content}</h{level}>'


def _footnotes(made: str) -> str:
    """Footnotes numbered as commonmarker's own renderer numbers them."""
    made = _REFERENCE.sub(r'<a href="#fn\1" id="fnref\1">\1</a>', made)
    start = made.rfind('<section class="footnotes" data-footnotes>')
    if start < 0:
        return made
    body, notes = made[:start], made[start:].replace(" data-footnotes", "", 1)
    first, *items = _NOTE.split(notes)
    numbered = [f'<li id="fn{number}">{_one_backlink(item, number)}' for number, item in enumerate(items, 1)]
    return body + first + "".join(numbered)


def _one_backlink(item: str, number: int) -> str:
    """*item* with one link back, to the first marker."""
    seen = 0

    def link(match: re.Match[str]) -> str:
        nonlocal seen
        seen += 1
        space = " " if match.group().startswith(" ") else ""
        return f'{space}<a href="#fnref{number}" class="footnote-backref">↩</a>' if seen == 1 else ""

    return _BACK.sub(link, item)
