"""Coq: sentences that begin with a word and end with a full stop, proofs with bullets and numbered goals."""

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Whitespace

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.rules import Groups, table

IDENT = r"(?:[^\W\d_](?:[^\W]|')*|_(?:[^\W]|')+)"
WORDS = table(
    (
        Keyword,
        "About Admitted Arguments Check Class CoFixpoint CoInductive Compute Context Corollary Defined Definition End "
        "Eval Example Existing Export Fixpoint Global Goal Hint Immediate Import Include Inductive Infix Instance "
        "Lemma Local Ltac Module Monomorphic Notation Opaque Polymorphic Print Printing Proof Qed Record Remark "
        "Require Rewrite Search SearchAbout Section Theorem Transparent Universe Universes Variable Variables",
    ),
    (Keyword.Reserved, "Prop Set Type as else end forall fun if in let match return then"),
    (
        Keyword.Pseudo,
        "apply at auto autorewrite beta cbn cbv clear compute constructor delta dependent destruct eapply eauto "
        "edestruct eexists erewrite etransitivity exfalso exists f_equal first fold generalize induction instantiate "
        "injection intro intros inversion iota lazy native_compute red refine repeat revert rewrite setoid_rewrite "
        "simpl specialize split subst symmetry transitivity try unfold vm_compute with zeta",
    ),
    (Name.Exception, "assumption congruence eassumption exact omega reflexivity solve"),
)
BRACKET = re.compile(r"\(\*|\*\)")
MARKS = (
    r"$+<=>^`|~\u00a2-\u00a6\u00a8\u00a9\u00ac\u00ae-\u00b1\u00b4\u00b8\u00d7\u00f7\u2044\u2052\u207a-\u207c"
    r"\u208a-\u208c\u20a0-\u20c0\u2100-\u2307\u230c-\u2328\u232b-\u2767\u2794-\u27c4\u27c7-\u27e5\u27f0-\u2982"
    r"\u2999-\u29d7\u29dc-\u29fb\u29fe-\u2bff\U0001f000-\U0001faff"
)
"""Unicode's symbols, but for those of rare scripts."""


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


def word(run: Run, match: re.Match[str]) -> None:
    """A word with the namespaces before it; a full stop after it ends the sentence."""
    spaces, name, stop, blank = match.groups()
    for space in spaces.split(".")[:-1]:
        run.token(Name.Namespace, space)
        run.token(Punctuation, ".")
    run.token(Name.Constant if spaces else WORDS.get(name, Name.Constant), name)  # type: ignore[arg-type]
    if stop is not None:
        run.token(Punctuation.Indicator, ".")
        run.token(Whitespace, blank)
        if run.state_is("sentence"):
            run.pop()
    elif not run.state_is("sentence"):
        run.push("sentence")


class Coq(RougeLexer):
    """https://coq.inria.fr; outside sentences only words and comments have a meaning."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [include("proof begins"), include("anywhere"), include("word")],
        "proof begins": [
            (
                r"((?i:Proof))(\s*)(\.)(\s+)",
                Groups(Keyword, Whitespace, Punctuation.Indicator, Whitespace),
                "proof",
            )
        ],
        "anywhere": [
            (r"\(\*(?!\))", comment),
            (r"\s+", Whitespace),
            (r"(Module)(\s+)(Type)(\s+)", Groups(Keyword, Whitespace, Keyword, Whitespace)),
            (
                r"((?:Uns|S)et)(\s+)(Universe|Printing|Implicit|Strict)(\s+)"
                r"(?:(Polymorphism|All|Notations|Arguments|Universes|Implicit)(\s*))?(\.)",
                Groups(Keyword, Whitespace, Keyword, Whitespace, Keyword, Whitespace, Punctuation.Indicator),
            ),
        ],
        "word": [(rf"((?:{IDENT}\.(?={IDENT}))*)({IDENT})(?:(\.)(\s+))?", word)],
        "proof": [
            include("anywhere"),
            include("proof begins"),
            (
                r"((?i:Qed|Defined|Save|Admitted))(\s*)(\.)(\s+)",
                Groups(Keyword, Whitespace, Punctuation.Indicator, Whitespace),
                "#pop",
            ),
            (r"-+|\++|\*+|[{}]", Punctuation),
            (r"(!|all|par)(:)", Groups(Keyword.Pseudo, Punctuation)),
            (r"\d+", Number.Integer, "goals"),
            (
                rf"(\[)(\s*)({IDENT})(\s*)(\])(\s*)(:)",
                Groups(Punctuation, Whitespace, Name.Constant, Whitespace, Punctuation, Whitespace, Punctuation),
            ),
            include("word"),
        ],
        "goals": [
            (r"\s+", Whitespace),
            (r"(,)(\s*)(\d+)", Groups(Punctuation, Whitespace, Number.Integer)),
            (r":", Punctuation, "#pop"),
        ],
        "sentence": [
            include("anywhere"),
            (r":[=>]|=>|[;:_]", Punctuation),
            (r"->|/\\|\\/|[⇒→↔⇔≔≡∀∃∧∨¬⊤⊥⊢⊨∈λ]", Operator),
            include("word"),
            (r"\.(?=\s)", Punctuation.Indicator, "#pop"),
            (r"-?\d[\d_]*(?:[^\d_\n][\d_]*)?[eE][+-]?\d[\d_]*", Number.Float),
            (r"-?\d[\d_]*", Number.Integer),
            (r"'(?:\\[\\\"'ntbr ]|\\\d{3}|\\x\h\h)'", String.Char),
            (r"'", Keyword),
            (r'"[^"]*"?', String.Double),
            (rf"[?~]{IDENT}", Name.Variable),
            (r"`\{|[|(){}\[\],?.]", Punctuation),
            (r"[!@^~#%/]+[!@^|~#.%/]*", Operator),
            (rf"[-./:*_{MARKS}]+", Operator),
            (r".", Error),
        ],
    }
