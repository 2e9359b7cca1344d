"""Lua, as Rouge colours it: the standard library by its full names, functions where they are declared."""

import re
from typing import Any, ClassVar

from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import ByWord, Groups, table

LIBRARY = {
    "coroutine": "create isyieldable resume running status wrap yield",
    "debug": "debug gethook getinfo getlocal getmetatable getregistry getupvalue getuservalue sethook setlocal "
    "setmetatable setupvalue setuservalue traceback upvalueid upvaluejoin",
    "io": "close flush input lines open output popen read stderr stdin stdout tmpfile type write",
    "math": "abs acos asin atan ceil cos deg exp floor fmod huge log max maxinteger min mininteger modf pi rad random "
    "randomseed sin sqrt tan tointeger type ult",
    "os": "clock date difftime execute exit getenv remove rename setlocale time tmpname",
    "package": "config cpath loaded loadlib path preload searchers searchpath",
    "string": "byte char dump find format gmatch gsub len lower match pack packsize rep reverse sub unpack upper",
    "table": "concat insert move pack remove sort unpack",
    "utf8": "char charpattern codepoint codes len offset",
}
BASIC = (
    "assert collectgarbage dofile error getmetatable ipairs load loadfile next pairs pcall print rawequal rawget "
    "rawlen rawset "
    "require select setmetatable tonumber tostring type xpcall"
)
C_API = (
    "cpath cpath_5_3 init init_5_3 path path_5_3 errerr errfile errgcmm errmem errrun errsyntax hookcall "
    "hookcount hookline "
    "hookret hooktailcall maskcall maskcount maskline maskret maxinteger mininteger minstack multret noref ok "
    "opadd opband opbnot "
    "opbor opbxor opdiv opeq opidiv ople oplt opmod opmul oppow opshl opshr opsub opunm refnil registryindex "
    "ridx_globals "
    "ridx_mainthread tboolean tfunction tlightuserdata tnil tnone tnumber tstring ttable tthread tuserdata "
    "use_apicheck yield"
)
BUILTINS = frozenset(
    [f"{library}.{name}" for library, names in LIBRARY.items() for name in names.split()]
    + [f"lua_{name}" for name in C_API.split()]
    + [
        f"luaopen_{name}"
        for name in ["base", "coroutine", "debug", "io", "math", "os", "package", "string", "table", "utf8"]
    ]
    + ["_g", "_version", "lual_buffersize", *BASIC.split()]
)
KEYWORDS = table(
    (Keyword, "break do else elseif end for if in repeat return then until while"),
    (Keyword.Declaration, "local"),
    (Keyword.Constant, "true false nil"),
    (Operator.Word, "and or not"),
)


def name(run: Any, match: re.Match[str]) -> None:
    """A name, or two with a dot between: a library's, or names of their own."""
    word = match.group()
    if word in BUILTINS:
        run.token(Name.Builtin)
    elif word == "gsub":
        run.token(Name.Builtin)
        run.push("patterns")
    else:
        run.token(Name, match.group(1))
        if match.group(2):
            run.token(Punctuation, ".")
            run.token(Name, match.group(2))


def pattern(quote: str) -> list[tuple[Any, ...]]:
    """The inside of a string given to ``gsub``."""
    return [
        (rf"[^\\\n{{(?)\[{quote}]+", String.Regex),
        (r"\\(?s:.)|\(\?:|[?()]|\{\d*,?\d*\}", String.Escape),
        (r"\{", String.Regex),
        (r"\[\^?", String.Escape, "set"),
        (quote, String.Regex, "#pop"),
    ]


def long_bracket(prefix: str, kind: Any, otherwise: Any) -> list[tuple[str, Any]]:
    """Rules for ``[[…]]`` and its levels with equals signs after *prefix*."""
    rest = f"{prefix}.*" if prefix else r"\["
    return [
        (
            rf"{prefix[:1]}(?={prefix[1:]}\[{signs}\[)" if prefix else rf"\[(?={signs}\[)",
            Closed(kind, rf"{prefix}\[{signs}\[.*?\]{signs}\]", otherwise, rest),
        )
        for signs in ("=" * level for level in range(6))
    ]


def quoted(kind: Any, quote: str) -> list[tuple[Any, ...]]:
    """The inside of a string; Rouge knows the escapes of Lua 5.1."""
    return [
        (rf"[^\\{quote}]+", kind),
        (r"""\\(?:[abfnrtv\\"']|\d{1,3})""", String.Escape),
        (r"\\", Error),
        (quote, kind, "#pop"),
    ]


class LuaLexer(RougeLexer):
    """https://www.lua.org/manual/5.3/manual.html, section 3.1."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\A#!.*", Comment.Preproc),
            (r"\s+", Text),
            *long_bracket("--", Comment.Multiline, Comment.Single),
            (r"--.*", Comment.Single),
            *long_bracket("", String, Punctuation),
            (r"0[xX]\h+", Number.Hex),
            (r"\d+[eE][+-]?\d+", Number.Float),
            (r"\d+", Number.Integer),
            (r"function\b", Keyword, "function"),
            (
                r"(?:break|do|else|elseif|end|for|if|in|repeat|return|then|until|while|local|true|false|nil|and|or|not)\b",
                ByWord(KEYWORDS, Name),
            ),
            (r"([A-Za-z_]\w*)(?:\.([A-Za-z_]\w*))?", name),
            (r"'", String.Single, "single"),
            (r'"', String.Double, "double"),
            (r"\.\.\.?|==|~=|<=|>=|<<|>>|//|[-+*/%^=<>#]", Operator),
            (r"[(){}\[\];:,.]", Punctuation),
        ],
        "function": [
            (r"\s+", Text),
            (r"([A-Za-z_]\w*)(\.)([A-Za-z_]\w*)", Groups(Name.Class, Punctuation, Name.Function), "#pop"),
            (r"[A-Za-z_]\w*", Name.Function, "#pop"),
            (r"\(", Punctuation, "#pop"),
        ],
        "patterns": [
            (r"\s+", Text),
            (r"[(,]", Punctuation),
            (r"\)", Punctuation, "#pop"),
            (r"'", String.Regex, "single pattern"),
            (r'"', String.Regex, "double pattern"),
        ],
        "set": [
            (r"[^\\\]\n/]+", String.Regex),
            (r"/", String.Escape),
            (r"(\\)(.)", Groups(String.Escape, String.Regex)),
            (r"\]", String.Escape, "#pop"),
        ],
        "single pattern": pattern("'"),
        "double pattern": pattern('"'),
        "single": quoted(String.Single, "'"),
        "double": quoted(String.Double, '"'),
    }
