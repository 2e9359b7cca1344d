"""F#: OCaml with brackets among the operators, of which only some signs are punctuation."""

from typing import Any, ClassVar

from pygments.token import Comment, Keyword, Name, Operator, Punctuation, Text

from liquid_site.highlight.lexers.ocaml import LITERALS, Ocaml
from liquid_site.highlight.rules import ByWord, table

WORDS = table(
    (
        Keyword,
        "abstract and as assert base begin class default delegate do done downcast downto elif else end exception "
        "extern false finally for fun function global if in inherit inline interface internal lazy let let! match "
        "member module mutable namespace new not null of open or override private public rec return return! select "
        "static struct then to true try type upcast use use! val void when while with yield yield! sig atomic break "
        "checked component const constraint constructor continue eager event external fixed functor include method "
        "mixin object parallel process protected pure sealed tailcall trait virtual volatile",
    ),
    (Operator.Word, "and asr land lor lsl lxor mod or"),
    (Keyword.Type, "unit int float bool string char list array"),
)
SIGNS = table(
    (
        Punctuation,
        r"!= # & && ( ) * , - -. -> . .. : :: := :> ; ;; < <- = > >] >} ? ?? [ [< [> [| ] _ { {< | |] } ~ |> <| <>",
    ),
)
LOWER, UPPER = r"(?:[A-Za-z][\w']*|``[^`\n\r\t]+``)", r"[A-Z][\w']*"


class FSharp(Ocaml):
    """https://fsharp.org/specs/language-spec"""

    tokens: ClassVar[dict[str, Any]] = {
        **Ocaml.tokens,
        "root": [
            (r"\s+", Text),
            (r"false|true|\(\)|\[\]", Name.Builtin.Pseudo),
            (rf"{UPPER}(?=\s*\.)", Name.Namespace, "dotted"),
            (UPPER, Name.Class),
            (r"\(\*(?!\))", Comment, "comment"),
            (r"//.*", Comment.Single),
            (LOWER, ByWord(WORDS, Name)),
            (r"[-\[\];,{}_()!$%&*+./:<=>?@^|~#]+", ByWord(SIGNS, Operator)),
            *LITERALS,
        ],
        "dotted": [
            (r"\s+", Text),
            (r"\.", Punctuation),
            (rf"{UPPER}(?=\s*\.)", Name.Namespace),
            (UPPER, Name.Class, "#pop"),
            (LOWER, Name, "#pop"),
            (r"\[", Punctuation, "#pop"),
        ],
    }
