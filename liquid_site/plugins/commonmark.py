"""jekyll-commonmark 1.4.0 and jekyll-commonmark-ghpages 0.5.1: Markdown by cmark-gfm (the extra ``commonmark``).

cmark writes where each element of the Markdown came from (``data-sourcepos``); what carries that is ours to change,
what does not is the author's own HTML. The marks are taken out again.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from typing import Any

from liquid_site.errors import PluginError
from liquid_site.plugins.host import Host

PARSE = ("DEFAULT", "SOURCEPOS", "UNSAFE", "VALIDATE_UTF8", "SMART", "LIBERAL_HTML_TAG", "FOOTNOTES")
RENDER = ("HARDBREAKS", "NOBREAKS", "GITHUB_PRE_LANG", "TABLE_PREFER_STYLE_ATTRIBUTES", "FULL_INFO_STRING")
OPTIONS = (*PARSE, "STRIKETHROUGH_DOUBLE_TILDE", *RENDER)
"""The names under ``commonmark: {options: …}``, any case."""

EXTENSIONS = ("table", "strikethrough", "autolink", "tagfilter", "tasklist")
"""The names under ``commonmark: {extensions: …}``."""

_PLACE = r' data-sourcepos="[0-9:-]+"'
_MARK = re.compile(_PLACE)
_CODE = re.compile(rf'<pre(?:{_PLACE})(?: lang="([^"]*)")?><code(?: class="language-([^"]*)")?>([^<]*)</code></pre>')
_HEADING = re.compile(rf"<h([1-6]){_PLACE}>(.*?)</h\1>", re.DOTALL)
_REFERENCE = re.compile(
    r'<sup class="footnote-ref"><a href="#fn-[^"]*" id="fnref-[^"]*" data-footnote-ref>(\d+)</a></sup>'
)
_NOTES = '<section class="footnotes" data-footnotes>\n'
_NOTE = re.compile(r'<li id="fn-[^"]*">')
_BACK = re.compile(
    r' ?<a href="#fnref-[^"]*" class="footnote-backref"[^>]*>↩(?:<sup class="footnote-ref">\d+</sup>)?</a>'
)
_FILTERED_END = re.compile(
    r"&lt;(?=/(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)/?>)", re.IGNORECASE
)
_LEADING = re.compile(r"^[^a-zA-Z]+", re.MULTILINE)
_NOT_ID = re.compile(r"[^a-zA-Z0-9 -]")
_FIGURE, _FIGURE_END = '<figure class="highlight"><pre>', "</pre></figure>"
LINE_END = "<br data-jekyll-commonmark-ghpages>"
"""What stands for a line end in code that is highlighted already."""

_BARE = "\0"
"""Stands at both ends of a code block that is not set on lines of its own; cmark lets none through."""
_BARE_START = re.compile(f"(?:(?<=[^>\\n])|(?<=<li>))\n{_BARE}")
_BARE_END = re.compile(f"{_BARE}\n?(?=</li>|</blockquote>|<table>|\\Z)")

CodeBlock = Callable[[str, str], str]


def setup(host: Host) -> None:
    """Add the processor that ``markdown: CommonMark`` chooses."""
    settings = Settings(host)
    host.markdown("CommonMark", lambda text: settings.convert(text, plain_block))


class Settings:
    """What the configuration asks of cmark, worked out at the first text."""

    def __init__(self, host: Host, finish: Callable[[str], str] = str) -> None:
        self.host = host
        self.finish = finish
        self.flags = 0
        self.extensions: list[str] = []
        self.names: tuple[str, ...] | None = None

    def convert(self, text: str, code_block: CodeBlock) -> str:
        """Give the HTML of *text*, code blocks as *code_block* makes them."""
        cmark = engine()
        if self.names is None:
            own = self.host.config.get("commonmark")
            wanted = own if isinstance(own, dict) else {}
            self.names = tuple(known(self.host, upper(wanted.get("options")), OPTIONS, "option"))
            self.extensions = known(self.host, listed(wanted.get("extensions")), EXTENSIONS, "extension")
            self.flags = cmark.Options.CMARK_OPT_SOURCEPOS
            for name in self.names:
                self.flags |= getattr(cmark.Options, f"CMARK_OPT_{name}", 0)
        made = cmark.markdown_to_html_with_extensions(text, self.flags, self.extensions)
        made = _FILTERED_END.sub("<", made) if "tagfilter" in self.extensions else made
        made = self.finish(footnotes(_CODE.sub(lambda match: code_of(match, code_block), made)))
        return made if "SOURCEPOS" in self.names else _MARK.sub("", made)


def engine() -> Any:
    """Import cmark. Raises PluginError where the package is not installed."""
    try:
        import cmarkgfm.cmark as cmark
    except ImportError as error:
        raise PluginError(
            "Markdown by CommonMark needs the package cmarkgfm.", hint="pip install 'liquid-site[commonmark]'"
        ) from error
    return cmark


def listed(value: Any) -> list[str]:
    """Give the words of a setting; what is no list has none."""
    return [str(one) for one in value] if isinstance(value, list) else []


def upper(value: Any) -> list[str]:
    """Give the words of a setting in capitals."""
    return [word.upper() for word in listed(value)]


def known(host: Host, wanted: list[str], names: Iterable[str], kind: str) -> list[str]:
    """Give those of *wanted* that are among *names*, having warned of the others."""
    names = list(names)
    for word in wanted:
        if word not in names and host.log is not None:
            host.log.warn("CommonMark:", f"{word} is not a valid {kind}")
            host.log.info(f"Valid {kind}s:", ", ".join(names))
    return [word for word in wanted if word in names]


def code_of(match: re.Match[str], code_block: CodeBlock) -> str:
    """Give a code block anew."""
    return code_block(html.unescape(match[1] or match[2] or ""), html.unescape(match[3]))


def plain_block(language: str, code: str) -> str:
    """Write a code block as jekyll-commonmark does: highlighted always, guessed where no language is named."""
    from liquid_site.highlight.html import escape, spans
    from liquid_site.highlight.tokens import tokens

    pairs = tokens(code, language or None)
    body = escape(code) if pairs is None else spans(pairs)
    kind, data = (f"language-{language} ", f' data-lang="{language}"') if language else ("", "")
    return (
        f'<div class="{kind}highlighter-rouge"><div class="highlight"><pre class="highlight"><code{data}>'
        f"{body}</code></pre></div></div>"
    )


def pages_block(language: str, code: str) -> str:
    """Write a code block as GitHub Pages does: highlighted where its language is known."""
    from liquid_site.highlight.html import spans
    from liquid_site.highlight.tokens import tokens

    name = re.split(r"[\s,]", language, maxsplit=1)[0]
    pairs = tokens(code, name, old=True) if name else None
    if pairs is None:
        kind = f' class="language-{name}"' if name else ""
        return f"{_BARE}<pre><code{kind}>{quoted(code)}</code></pre>{_BARE}"
    return (
        f'<div class="language-{name} highlighter-rouge"><div class="highlight"><pre class="highlight"><code>'
        f"{spans(pairs)}</code></pre></div></div>"
    )


def bared(made: str) -> str:
    """Take away the line ends round the blocks that GitHub Pages puts straight into what they stand in."""
    made = made.replace(f"{_BARE}\n{_BARE}", "")
    return _BARE_END.sub("", _BARE_START.sub("", made)).replace(_BARE, "")


def quoted(text: str) -> str:
    """Escape what cmark escapes."""
    return html.escape(text, quote=False).replace('"', "&quot;")


def footnotes(made: str) -> str:
    """Write footnotes as the Ruby renderer does: by number, one way back each."""
    if _NOTES not in made:
        return made
    body, _, notes = _REFERENCE.sub(numbered_reference, made).rpartition(_NOTES)
    count = 0

    def numbered(_match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return f'<li id="fn{count}">'

    items = _NOTE.sub(numbered, notes).split("<li id=")
    ended = [with_way_back(item, place) if place else item for place, item in enumerate(items)]
    return f'{body}<section class="footnotes">\n{"<li id=".join(ended)}'


def numbered_reference(match: re.Match[str]) -> str:
    """Write a reference to the footnote with that number."""
    return f'<sup class="footnote-ref"><a href="#fn{match[1]}" id="fnref{match[1]}">{match[1]}</a></sup>'


def with_way_back(item: str, number: int) -> str:
    """Write a footnote with one link back, where cmark put the first of its links."""
    first = _BACK.search(item)
    if first is None:
        return item
    back = f'<a href="#fnref{number}" class="footnote-backref">↩</a>'
    space = " " if first[0].startswith(" ") else ""
    return f"{item[: first.start()]}{space}{back}{_BACK.sub('', item[first.start() :])}"


def with_ids(made: str) -> str:
    """Give headings the ids of GitHub Pages; a text that comes again is numbered."""
    used: dict[str, int] = {}

    def heading(match: re.Match[str]) -> str:
        name = _NOT_ID.sub("", _LEADING.sub("", match[2])).replace(" ", "-").lower() or "section"
        times = used[name] = used.get(name, -1) + 1
        return f'<h{match[1]} id="{name}-{times}">' if times else f'<h{match[1]} id="{name}">'

    return _HEADING.sub(lambda match: f"{heading(match)}{match[2]}</h{match[1]}>", made)


def kept_together(text: str) -> str:
    """Put marks for the line ends in highlighted code, so that a blank line there ends no block of HTML."""
    pieces = text.split(_FIGURE)
    for place in range(1, len(pieces)):
        code, end, rest = pieces[place].partition(_FIGURE_END)
        if end:
            pieces[place] = re.sub(r"\r?\n", LINE_END, code) + end + rest
    return _FIGURE.join(pieces)
