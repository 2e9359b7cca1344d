"""Code: the highlighter's wrapper and classes, or plain ``<pre>`` and ``<code>``."""

from __future__ import annotations

import re

from liquid_site.kramdown.html.escape import attribute_text, escape_all
from liquid_site.kramdown.html.writer import Closer, Writer
from liquid_site.kramdown.tree import Element

_LANGUAGE = re.compile(r"\blanguage-([^ \t\n\v\f\r]+)")
_LANGUAGE_OR_START = re.compile(r"\blanguage-[^ \t\n\v\f\r]+|^", re.M)
_SHOW_WHITESPACE = re.compile(r"\bshow-whitespaces\b")
_WHITESPACE = re.compile(r"(^[ \t]+)|((?<![ \t])[ \t]+$)|[ \t]+", re.M)


def language_of(attrs: dict[str, str]) -> str | None:
    """The language that the class among *attrs* names."""
    match = _LANGUAGE.search(attrs.get("class") or "")
    return match[1] if match else None


def highlighted(w: Writer, element: Element, kind: str) -> tuple[dict[str, str], str | None]:
    """The attributes *element* prints, and its code highlighted (None if it is not)."""
    attrs = dict(element.attrs)
    language = language_of(attrs)
    if language is not None and kind == "block":
        rest = _LANGUAGE.sub("", attrs["class"], count=1).strip()
        attrs["class"] = rest
        if not rest:
            del attrs["class"]
    name = w.options["syntax_highlighter"]
    if name is None:
        return attrs, None
    options = _options(w, kind)
    code = w.highlight(element.value, (element.info if kind == "block" else None) or language, kind, options)
    if code is not None:
        _add_classes(attrs, name, language or options.get("default_lang"))
    return attrs, code


def _options(w: Writer, kind: str) -> dict[str, object]:
    """The highlighter's options for code of *kind*: the common ones, and those under its name."""
    options = dict(w.options["syntax_highlighter_opts"])
    own = {"span": options.pop("span", None), "block": options.pop("block", None)}[kind]
    options.update({str(key).removeprefix(":"): value for key, value in (own or {}).items()})
    return options


def _add_classes(attrs: dict[str, str], highlighter: str, language: object) -> None:
    classes = (attrs.get("class", "") + f" highlighter-{highlighter}").lstrip()
    if language:
        classes = _LANGUAGE_OR_START.sub(
            lambda match: f"language-{language}" + ("" if match.group() else " "), classes, count=1
        )
    attrs["class"] = classes


def emit_codeblock(w: Writer, element: Element, indent: int, _parent: Element) -> Closer:
    """A block of code. The code itself is never indented."""
    attrs, code = highlighted(w, element, "block")
    space = " " * indent
    if code is not None:
        w.out.append(f"{space}<div{attribute_text(attrs)}>{code}{space}</div>\n")
        return None
    text = escape_all(element.value).removesuffix("\n")
    if _SHOW_WHITESPACE.search(element.attrs.get("class", "")):
        text = _WHITESPACE.sub(_show, text)
    language = language_of(element.attrs)
    classes = attribute_text({"class": f"language-{language}"}) if language else ""
    w.out.append(f"{space}<pre{attribute_text(attrs)}><code{classes}>{text}\n</code></pre>\n")
    return None


def _show(match: re.Match[str]) -> str:
    suffix = "-l" if match[1] else "-r" if match[2] else ""
    return "".join(
        f'<span class="ws-tab{suffix}">\t</span>' if char == "\t" else f'<span class="ws-space{suffix}">&#8901;</span>'
        for char in match.group()
    )
