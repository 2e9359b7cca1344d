"""Scheme: what follows an opening bracket is a function unless it is known."""

from typing import Any, ClassVar

from pygments.lexer import default
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import ByWord, table

WORDS = table(
    (
        (Keyword, "#pop"),
        "lambda define if else cond and or case let let* letrec begin do delay set! => quote quasiquote unquote "
        "unquote-splicing define-syntax let-syntax letrec-syntax syntax-rules",
    ),
    (
        (Name.Builtin, "#pop"),
        "* + - / < <= = > >= abs acos angle append apply asin assoc assq assv atan boolean? caaaar caaadr caaar "
        "caadar caaddr caadr caar cadaar cadadr cadar caddar cadddr caddr cadr call-with-current-continuation "
        "call-with-input-file call-with-output-file call-with-values call/cc car cdaaar cdaadr cdaar cdadar cdaddr "
        "cdadr cdar cddaar cddadr cddar cdddar cddddr cdddr cddr cdr ceiling char->integer char-alphabetic? "
        "char-ci<=? char-ci<? char-ci=? char-ci>=? char-ci>? char-downcase char-lower-case? char-numeric? "
        "char-ready? char-upcase char-upper-case? char-whitespace? char<=? char<? char=? char>=? char>? char? "
        "close-input-port close-output-port complex? cons cos current-input-port current-output-port denominator "
        "display dynamic-wind eof-object? eq? equal? eqv? eval even? exact->inexact exact? exp expt floor for-each "
        "force gcd imag-part inexact->exact inexact? input-port? integer->char integer? interaction-environment lcm "
        "length list list->string list->vector list-ref list-tail list? load log magnitude make-polar "
        "make-rectangular make-string make-vector map max member memq memv min modulo negative? newline not "
        "null-environment null? number->string number? numerator odd? open-input-file open-output-file output-port? "
        "pair? peek-char port? positive? procedure? quotient rational? rationalize read read-char real-part real? "
        "remainder reverse round scheme-report-environment set-car! set-cdr! sin sqrt string string->list "
        "string->number string->symbol string-append string-ci<=? string-ci<? string-ci=? string-ci>=? string-ci>? "
        "string-copy string-fill! string-length string-ref string-set! string<=? string<? string=? string>=? "
        "string>? string? substring symbol->string symbol? tan transcript-off transcript-on truncate values vector "
        "vector->list vector-fill! vector-length vector-ref vector-set! vector? with-input-from-file "
        "with-output-to-file write write-char zero?",
    ),
)
NAME = r"[A-Za-z0-9!$%&*+,/:<=>?@^_~|-]+"


class Scheme(RougeLexer):
    """https://small.r7rs.org"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r";.*", Comment.Single),
            (r"\s+", Text),
            (r"-?\d+\.\d+", Number.Float),
            (r"-?\d+", Number.Integer),
            (r"[+-]inf\.[f0]", Number),
            (r"#b[01]+", Number.Bin),
            (r"#o[0-7]+", Number.Oct),
            (r"#d\d+", Number.Integer),
            (r"#[xX]\h+", Number.Hex),
            (r"#[ei][\d.]+", Number.Other),
            (r'"(?:[^"\\]|\\(?s:.))*(?:"|\\")', String),
            (rf"'{NAME}", String.Symbol),
            (r"#\\(?:[()/'\"._!$%& ?=+-]|[A-Za-z0-9]+)", String.Char),
            (r"#[tf]", Name.Constant),
            (r",@|['#`,.]", Operator),
            (r"[(\[]", Punctuation, "command"),
            (r"[)\]]", Punctuation),
            (NAME, Name.Variable),
        ],
        "command": [(NAME, ByWord(WORDS, (Name.Function, "#pop"))), default("#pop")],
    }
