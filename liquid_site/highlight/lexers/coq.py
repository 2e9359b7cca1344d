"""Coq: sentences that begin with a word and end with a full stop."""

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Whitespace

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.rules import ByWord, Groups, table

IDENT = r"[^\W\d_](?:[^\W]|')*"
WORDS = table(
    (
        Keyword,
        "Admitted Arguments Check Class CoFixpoint CoInductive Compute Context Corollary Defined Definition End Eval"
        " Example Existing Export Fixpoint Global Goal Hint Import Include Inductive Instance Lemma Local Ltac Module"
        " Monomorphic Notation Opaque Polymorphic Print Printing Proof Qed Record Remark Require Rewrite Search"
        " Section Theorem Transparent Universe Universes Variable Variables All Implicit Unset Notations",
    ),
    (Keyword.Reserved, "Prop Set Type as else end forall fun if in let match return then"),
    (
        Keyword.Pseudo,
        "apply at auto autorewrite cbv clear compute constructor dependent destruct eapply eauto econstructor"
        " erewrite etransitivity exists f_equal first fold generalize induction injection instantiate intro intros"
        " inversion lazy native_compute red refine repeat revert rewrite setoid_rewrite simpl specialize split subst"
        " symmetry transitivity try unfold vm_compute with",
    ),
    (Name.Exception, "assumption congruence exact omega reflexivity solve"),
)
WORD = ByWord(WORDS, Name.Constant)
SIGN = ByWord(table((Punctuation, "=>")), Operator)
BRACKET = re.compile(r"\(\*|\*\)")


def comment(run: Run, match: re.Match[str]) -> None:
    """A comment with the comments inside it; one that stays open takes the rest."""
    depth, pos = 0, match.start()
    for found in BRACKET.finditer(run.text, pos):
        depth += 1 if found.group() == "(*" else -1
        if depth == 0:
            pos = found.end()
            break
    else:
        pos = len(run.text)
    run.token(Comment, run.text[match.start() : pos])
    run.pos = pos


class Coq(RougeLexer):
    """https://coq.inria.fr; outside sentences only words, strings and comments have a meaning."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            include("anywhere"),
            (r"Set\b", Keyword, "sentence"),
            (rf"(?={IDENT})", Whitespace, "sentence"),
            (r"[-+*](?=\s)", Punctuation),
        ],
        "anywhere": [
            (r"\s+", Whitespace),
            (r"\(\*", comment),
            (r'"[^"]*"?', String.Double),
        ],
        "sentence": [
            include("anywhere"),
            (r"\.(?=\s)", Punctuation.Indicator, "#pop"),
            (rf"[?~]{IDENT}", Name.Variable),
            (rf"({IDENT})(\.)(?={IDENT})", Groups(Name.Namespace, Punctuation)),
            (IDENT, WORD),
            (r"\d+", Number.Integer),
            (r":[=>]|`\{|[|(){}\[\],:;?_.]", Punctuation),
            (r"/\\|\\/", Operator),
            (r"[-+*/<>=~!@^%$#`][-+*/<>=~!@^%$#.]*", SIGN),
            (r"[\u2190-\u22ff\u00ac\u00d7]", Operator),
        ],
    }
