"""Perl, as Rouge colours it: every name a variable, anything between slashes a regular expression."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Groups, table

BUILTINS = (
    "abs accept alarm atan2 bind binmode bless caller chdir chmod chomp chop chown chr chroot close closedir "
    "connect cos "
    "crypt dbmclose dbmopen defined delete die dump each endgrent endhostent endnetent endprotoent endpwent endservent "
    "eof eval exec exists exit exp fcntl fileno flock fork format formline getc getgrent getgrgid getgrnam "
    "gethostbyaddr "
    "gethostbyname gethostent getlogin getnetbyaddr getnetbyname getnetent getpeername getpgrp getppid getpriority "
    "getprotobyname getprotobynumber getprotoent getpwent getpwnam getpwuid getservbyname getservbyport getservent "
    "getsockname getsockopt glob gmtime goto grep hex import index int ioctl join keys kill lc lcfirst length "
    "link listen "
    "local localtime log lstat map mkdir msgctl msgget msgrcv msgsnd no oct open opendir ord pack package pipe pop pos "
    "printf prototype push quotemeta rand read readdir readline readlink readpipe recv ref rename require reverse "
    "rewinddir rindex rmdir scalar seek seekdir select semctl semget semop send setgrent sethostent setnetent setpgrp "
    "setpriority setprotoent setpwent setservent setsockopt shift shmctl shmget shmread shmwrite shutdown sin sleep "
    "socket socketpair sort splice split sprintf sqrt srand stat study substr symlink syscall sysopen sysread sysseek "
    "system syswrite tell telldir tie tied time times tr truncate uc ucfirst umask undef unlink unpack unshift untie "
    "utime values vec wait waitpid wantarray warn write "
)
WORDS = table(
    (
        Keyword,
        "BEGIN CHECK END INIT case continue do else elsif for foreach if last my new next our print redo reset "
        "return then unless "
        "until use while",
    ),
    (Operator.Word, "and cmp eq ge gt le lt ne not or"),
    (Name.Builtin.Pseudo, "STDIN STDOUT STDERR DATA"),
    (Name.Builtin, BUILTINS),
)
BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
FLAGS = re.compile(r"[msixpodualngcr]*")
ALL_FLAGS = re.compile(r"[msixpodualngcre]*")
BLANKS = re.compile(r"\s*")
MOST_OPEN = 50
"""Quotes and heredocs that never end before the lexer stops looking for their ends."""


def may_search(run: Any) -> bool:
    return vars(run.memory).get("open", 0) < MOST_OPEN  # type: ignore[no-any-return]


def missed(run: Any) -> None:
    run.memory.open = vars(run.memory).get("open", 0) + 1


def end_of(text: str, start: int, closing: str, opening: str = "") -> int:
    """Where the quoted text from *start* on ends, behind its closing character; -1 if it does not."""
    depth = 1
    pattern = re.compile("[" + re.escape(closing + opening) + "\\\\]")
    while (found := pattern.search(text, start)) is not None:
        start = found.end()
        if found.group() == closing:
            depth -= 1
            if not depth:
                return start
        elif found.group() == opening:
            depth += 1
        else:
            start += 1
    return -1


def quotation(run: Any, match: re.Match[str]) -> None:
    """``q``, ``qq``, ``qw``, ``qx``, ``qr`` and their text; brackets nest."""
    opening = match.group()[-1]
    closing = BRACKETS.get(opening)
    end = -1
    if may_search(run):
        if closing:
            end = end_of(run.text, match.end(), closing, opening)
        else:
            end = run.text.find(opening, match.end()) + 1 or -1
    if end < 0:
        missed(run)
        run.token(Name.Variable, match.group()[:-1])
        run.token(Punctuation, opening)
    else:
        run.token(String.Other, run.text[match.start() : end])
        run.pos = end


def pattern(run: Any, match: re.Match[str]) -> None:
    """``m``, ``s``, ``tr`` and ``y`` with their parts and flags; brackets do not nest."""
    operator, opening = match.group(1), match.group()[-1]
    closing = BRACKETS.get(opening, opening)
    parts = 1 if operator == "m" else 2
    end = end_of(run.text, match.end(), closing) if may_search(run) else -1
    if end >= 0 and parts == 2:
        if closing == opening:
            end = end_of(run.text, end, closing)
        else:
            second = BLANKS.match(run.text, end).end()  # type: ignore[union-attr]
            another = run.text[second : second + 1]
            end = end_of(run.text, second + 1, BRACKETS.get(another, another)) if another else -1
    if end < 0:
        missed(run)
        run.token(WORDS.get(operator, Name.Variable), operator)
        run.token(Operator if opening in "-=<>|&*/%!^~.+" else Punctuation, match.group()[len(operator) :])
        return
    flags = FLAGS if closing == opening else ALL_FLAGS
    end = flags.match(run.text, end).end()  # type: ignore[union-attr]
    run.token(String.Regex, run.text[match.start() : end])
    run.pos = end


def heredoc(run: Any, match: re.Match[str]) -> None:
    """A heredoc that starts at the end of its line."""
    end = run.text.find(f"\n{match.group(2)}\n", match.end() - 1) if may_search(run) else -1
    if end < 0:
        missed(run)
        run.token(Operator, "<<")
    else:
        run.pos = end + len(match.group(2)) + 2
        run.token(String, run.text[match.start() : run.pos])


def word(run: Any, match: re.Match[str]) -> None:
    """A word: of the language, a key before ``=>``, or a name with the colon of a label."""
    name, colon, arrow = match.groups()
    kind = WORDS.get(name)
    if arrow is not None and kind in (None, Name.Builtin):
        run.token(String, name)
    elif kind is None:
        run.token(Name.Variable, name + (colon or ""))
    else:
        run.token(kind, name)
        if colon:
            run.token(Punctuation, ":")
            run.token(Name.Variable, colon[1:])


def quoted(kind: Any, quote: str, escapes: str) -> list[Any]:
    return [
        (rf"[^\\{quote}$@]+", kind),
        (quote, Punctuation, "#pop"),
        (escapes, String.Escape),
    ]


ESCAPES = r"\\(?:[\\nrtfbae$@\"`%ULElQu]|x\{\h+\}|x\h\h?|[0-7]{3}|N\{[^}\n]*\}|c.)?"


class PerlLexer(RougeLexer):
    """https://perldoc.perl.org/perlsyn"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
            (r"^=(?=[A-Za-z])", Closed(Comment.Multiline, r"=[A-Za-z]\w*.*?^=cut\b", Operator)),
            (r"__(?:END|DATA)__\b(?s:.*)", Comment.Preproc),
            (
                r"(format)([ \t]+)(\w+)([ \t]*)(=)([ \t]*\n)",
                Groups(Keyword, Text, Name, Text, Punctuation, Text),
                "format",
            ),
            (r"sub\s+", Keyword, "subroutine"),
            (r"(?:s|y|tr|m|q[qrwx]?)(?=\s*=>)", String),
            (r"q[qrwx]?\s?(?=[^\s\w])(?s:.)", quotation),
            (r"(m|s|tr|y)\s?(?=[^\s\w;)])(?s:.)", pattern),
            (r"((?:[A-Za-z_]\w*::)+)(\w*)", Groups(Name.Namespace, Name.Variable)),
            (r"([A-Za-z_]\w*)(?:((?::(?!:)\w*)+)|(?=\s*(=>)))?", word),
            (r"([$@%&*]\${0,9})((?:[A-Za-z_]\w*::)+)(\w*)", Groups(Name.Variable, Name.Namespace, Name.Variable)),
            (r"\$_(?!\w)|\$\^[A-Z]?|\$\$(?![\w${])|\$[\\&`'+*.,;\"@!/~=%<>(\[\]|?-](?!\w)", Name.Variable.Global),
            (r"\$#?\${0,9}[A-Za-z_]\w*|\$#?(?=\{)|[@%&*][$@%&*#_]{0,9}(?=[A-Za-z{\[;])(?:[A-Za-z]\w*)?", Name.Variable),
            (r"\.\.\.?|&&|\*\*", Operator),
            (r"/(?:[^/\\\n]|\\.)*/[msixpodualngc]*", String.Regex),
            (r"<<(?=([\"']?)([A-Za-z_]\w*)\1;?\n)", heredoc),
            (r"0x\h[\h_]*", Number.Hex),
            (r"0b[01][01_]*", Number.Bin),
            (r"0[0-7]+(?:_[0-7]+)*", Number.Oct),
            (r"(?:\d[\d_]*)?(?:\.\d[\d_]*)+(?:[eE][+-]?\d+)?|\d[\d_]*[eE][+-]?\d+", Number.Float),
            (r"\d+(?:_\d+)*", Number.Integer),
            (r"'", Punctuation, "single"),
            (r'"', Punctuation, "double"),
            (r"`", Punctuation, "backtick"),
            (r"::|&&|\*\*|[-+*/%=<>!&|^~.\\]", Operator),
            (r"\[\]", Operator),
            (r"[()\[\]{};,?:]", Punctuation),
        ],
        "format": [(r"\.\n", String.Interpol, "#pop"), (r".*\n|.+", String.Interpol)],
        "subroutine": [
            (r"([A-Za-z_]\w*)(\s*)(\([$@%&*\\_\[\]+]*\)|;)", Groups(Name.Function, Text, Punctuation), "#pop"),
            (r"([A-Za-z_]\w*)(\s*)([^{]{0,500}\{)", Groups(Name.Function, Text, Punctuation), "#pop"),
            (r"\([$@%&*\\_\[\]+]*\)|[^\w\s{][^{]{0,500}\{|\{", Punctuation, "#pop"),
            (r"[A-Za-z_]\w*", Name.Function, "#pop"),
            default("#pop"),
        ],
        "single": [
            (r"[^\\']+", String.Single),
            (r"'", Punctuation, "#pop"),
            (r"\\[\\']", String.Escape),
            (r"\\", String.Single),
        ],
        "double": [*quoted(String.Double, '"', ESCAPES), include("interpolated"), (r"[$@]", String.Double)],
        "backtick": [*quoted(String.Backtick, "`", ESCAPES), include("interpolated"), (r"[$@]", String.Backtick)],
        "interpolated": [
            (r"[$@][A-Za-z_]\w*", String.Interpol),
            (r"[$@]\{", String.Interpol, "braces"),
        ],
        "braces": [
            (r"\s+", Text),
            (r"\}", String.Interpol, "#pop"),
            (r"[A-Za-z_]\w*", String.Interpol),
            (r"(?s:.)", Error),
        ],
    }
