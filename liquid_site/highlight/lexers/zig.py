"""Zig: a name with a full stop is a property, or a function before a parenthesis."""

import re
from typing import Any, ClassVar

from pygments.lexer import default
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.rules import pair, table

WORDS = table(
    (
        Keyword,
        "align linksection threadlocal struct enum union error break return anyframe fn c_longlong c_ulonglong "
        "c_longdouble c_void comptime_float c_short c_ushort c_int c_uint c_long c_ulong continue asm defer errdefer "
        "const var extern packed export pub if else switch and or orelse while for bool unreachable try catch async "
        "suspend nosuspend await resume undefined usingnamespace test void noreturn type anyerror usize noalias "
        "inline noinline comptime callconv volatile allowzero",
    ),
    (
        Name.Builtin,
        "@addWithOverflow @as @atomicLoad @atomicStore @bitCast @breakpoint @alignCast @alignOf @cDefine @cImport "
        "@cInclude @bitOffsetOf @atomicRmw @bytesToSlice @byteOffsetOf @OpaqueType @panic @ptrCast @bitReverse "
        "@Vector @sin @cUndef @canImplicitCast @clz @cmpxchgWeak @cmpxchgStrong @compileError @compileLog @ctz "
        "@popCount @divExact @divFloor @cos @divTrunc @embedFile @export @tagName @TagType @errorName @call "
        "@errorReturnTrace @fence @fieldParentPtr @field @unionInit @errorToInt @intToEnum @enumToInt @setAlignStack "
        "@frame @Frame @exp @exp2 @log @log2 @log10 @fabs @floor @ceil @trunc @round @floatCast @intToFloat "
        "@floatToInt @boolToInt @errSetCast @intToError @frameAddress @import @newStackCall @asyncCall @intToPtr "
        "@intCast @frameSize @memcpy @memset @mod @mulWithOverflow @splat @ptrToInt @rem @returnAddress @setCold "
        "@Type @shuffle @setGlobalLinkage @setGlobalSection @shlExact @This @hasDecl @hasField @setRuntimeSafety "
        "@setEvalBranchQuota @setFloatMode @shlWithOverflow @shrExact @sizeOf @bitSizeOf @sqrt @byteSwap "
        "@subWithOverflow @sliceToBytes comptime_int @truncate @typeInfo @typeName @TypeOf",
    ),
)
ESCAPE = r"""\\(?:[nrt'"\\0]|x\h{2}|u\h{4}|U\h{8})"""


def name(run: Run, match: re.Match[str]) -> None:
    dot, before, word, after, parenthesis = match.groups()
    kind = Name if not dot else Name.Function if parenthesis else Name.Property
    run.token(Punctuation, dot)
    run.token(Text, before)
    run.token(pair(WORDS.get(word, kind))[0], word)
    run.token(Text, after)
    run.token(Punctuation, parenthesis)


def raw(run: Run, match: re.Match[str]) -> None:
    """A raw string, which its own number of hashes closes."""
    closer = match.group()[:0:-1]
    end = run.find(closer, match.end())
    if end < 0:
        run.pos = match.start() + 1
        run.token(Name, "r")
    else:
        run.pos = end + len(closer)
        run.token(String, run.text[match.start() : run.pos])


class Zig(RougeLexer):
    """https://ziglang.org/documentation/master"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\n", Text, "line"),
            (r"\s+", Text),
            (r"//.*", Comment),
            (r"(?:[iu]\d+|f(?:16|32|64|128)|[iu]size)\b", Keyword.Type),
            (r"(?:true|false|null)\b", Keyword.Constant),
            (rf"'(?:{ESCAPE}|[^\\])'", String.Char),
            (r'"', String, "string"),
            (r'r#*"', raw),
            (r"\d+(?:\.[\d_]+(?:e[-+]?[\d_]+)?|e[-+]?[\d_]+)", Number.Float),
            (r"0b[10_]+|0x[\h_]+|[\d_]+", Number.Integer),
            (r"'[A-Za-z_]\w*", Name.Variable),
            (r"(\.?)(\s*)(@?[A-Za-z_]\w*)(\s*)(\(?)", name),
            (r"[()\[\]{}|,:;]", Punctuation),
            (r"[*/!@~&+%^<>=?-]|\.{1,3}", Operator),
        ],
        "line": [(r"\s+", Text), (r"//.*", Comment), (r"#\s[^\n]*", Comment.Special), default("#pop")],
        "string": [(r'"', String, "#pop"), (ESCAPE, String.Escape), (r'[^"\\]+', String)],
    }
