"""GDScript: words by tables; signs of formats in strings stand out."""

from typing import Any, ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import ByWord, Groups, table

WORDS = table(
    (Operator.Word, "in and or not"),
    (
        Keyword,
        "and in not or as breakpoint class class_name extends is func setget signal tool const enum export onready "
        "static var break continue if elif else for pass return match while remote master puppet remotesync "
        "mastersync puppetsync",
    ),
    (Keyword.Reserved, "do switch case"),
    (
        Name.Builtin,
        "Color8 ColorN abs acos asin assert atan atan2 bytes2var ceil char clamp convert cos cosh db2linear decimals "
        "dectime deg2rad dict2inst ease exp floor fmod fposmod funcref hash inst2dict instance_from_id is_inf is_nan "
        "lerp linear2db load log max min nearest_po2 pow preload print print_stack printerr printraw prints printt "
        "rad2deg rand_range rand_seed randf randi randomize range round seed sign sin sinh sqrt stepify str str2var "
        "tan tanh type_exist typeof var2bytes var2str weakref yield",
    ),
    (Name.Builtin.Pseudo, "self false true PI TAU NAN INF"),
    (
        Keyword.Type,
        "bool int float String Vector2 Rect2 Transform2D Vector3 AABB Plane Quat Basis Transform Color RID Object "
        "NodePath Dictionary Array PoolByteArray PoolIntArray PoolRealArray PoolStringArray PoolVector2Array "
        "PoolVector3Array PoolColorArray null",
    ),
)


def quoted(quote: str, kind: Any) -> list[Any]:
    """The inside of a string between *quote*; only those of three quotes may hold a line's end."""
    mark = quote[0]
    return [
        (
            r"""\\(?:[\\abfnrtv"'\n]|N\{[^}\n]{0,200}\}|u\h{4}|U\h{8}|x\h\h|[0-7]{1,3})""",
            String.Escape,
        ),
        (quote, kind, "#pop"),
        (r"%(?:\(\w+\))?[-#0 +]*(?:\d+|\*)?(?:\.(?:\d+|\*)?)?[hlL]?[E-GXc-giorsux%]", String.Interpol),
        (rf"[^\\%\n{mark}]+|[\\%]", kind),
    ]


class Gdscript(RougeLexer):
    """https://docs.godotengine.org/en/3.5/tutorials/scripting/gdscript"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+|\\\n", Text),
            (r"#.*", Comment.Single),
            (r"[\[\]{}:(),;]", Punctuation),
            (r"[-~+/*%=<>&^.!|$]", Operator),
            (r"(func)((?:\s|\\)+)", Groups(Keyword, Text), "function"),
            (r"(class)((?:\s|\\)+)", Groups(Keyword, Text), "class"),
            (r'"""', String.Double, "three double"),
            (r"'''", String.Double, "three single"),
            (r'"', String.Double, "double"),
            (r"'", String.Double, "single"),
            (r"[a-zA-Z_]\w*", ByWord(WORDS, Name)),
            (r"(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?j?|\d+[eE][+-]?\d+j?", Number.Float),
            (r"0[xX]\h+", Number.Hex),
            (r"\d+j?", Number.Integer),
        ],
        "function": [(r"[a-zA-Z_]\w*", Name.Function, "#pop")],
        "class": [(r"[a-zA-Z_]\w*", Name.Class, "#pop")],
        "double": quoted('"', String.Double),
        "single": quoted("'", String.Single),
        "three double": [*quoted('"""', String.Double), (r"\n", String.Double)],
        "three single": [*quoted("'''", String.Single), (r"\n", String.Single)],
    }
