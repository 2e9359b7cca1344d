"""Bourne shells: a blank before a word lies inside the span of the keyword or builtin before it."""

import re
from typing import Any, ClassVar

from pygments.lexer import include, words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run

KEYWORDS = """
if fi else while do done for then return function select continue until esac elif in
"""
BUILTINS = """
alias bg bind break builtin caller cd command compgen complete declare dirs disown enable eval exec exit
export false fc fg getopts hash help history jobs let local logout mapfile popd pushd pwd read readonly set
shift shopt source suspend test time times trap true type typeset ulimit umask unalias unset wait cat tac nl
od base32 base64 fmt pr fold head tail split csplit wc sum cksum b2sum md5sum sha1sum sha224sum sha256sum
sha384sum sha512sum sort shuf uniq comm ptx tsort cut paste join tr expand unexpand ls dir vdir dircolors cp
dd install mv rm shred link ln mkdir mkfifo mknod readlink rmdir unlink chown chgrp chmod touch df du stat
sync truncate echo printf yes expr tee basename dirname pathchk mktemp realpath stty printenv tty id logname
whoami groups users who date arch nproc uname hostname hostid uptime chcon runcon chroot env nice nohup stdbuf
timeout kill sleep factor numfmt seq tar grep sudo awk sed gzip gunzip
"""
WORD_END = r"(?:\s+(?=[^\W])|\b)"
"""A blank is taken in only where a word follows (the following word may be of any script)."""


def heredoc_rules(delimiter: str) -> list[Any]:
    return [
        (rf"^\s*{re.escape(delimiter)}\s*\n", Name.Constant, "#pop"),
        (r"^\s+|\n", String.Heredoc),
        include("interpolation"),
        (r"[^$\\\n]+", String.Heredoc),
        (r"\$", String.Heredoc),
    ]


def heredoc(run: Run, match: re.Match[str]) -> None:
    run.groups(Operator, Text, String.Heredoc, Name.Constant, *[String.Heredoc] * (match.re.groups - 4))
    delimiter = match.group(4)
    run.push(run.dynamic(delimiter, "heredoc", lambda: heredoc_rules(delimiter)))


class Shell(RougeLexer):
    """Rouge's shell (bash, zsh, ksh, sh)."""

    name = "shell"
    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"#.*", Comment),
            (r"\s+", Text),
            (r"case\b", Keyword, "case"),
            (words(KEYWORDS.split(), suffix=WORD_END), Keyword),
            (words(BUILTINS.split(), suffix=rf"{WORD_END}(?![.-])"), Name.Builtin),
            (r"\.(?=\s)", Name.Builtin),
            (r"\w+(?==)", Name.Variable),
            (r"-[\w-]+", Name.Tag),
            (r"<<<", Operator),
            (r"""(<<-?)(\s*)(['"]?)(\w+)(\3)""", heredoc),
            (r"(<<-?)(\s*)(\\)(\w+)", heredoc),
            (r"[\[\]{}()=!>]|&&|\|\|", Operator),
            (r"\*", Keyword),
            (r";+", Punctuation),
            include("quotes"),
            (r"<|[^\s=*{}()$\"'`\\;<]+", Text),
        ],
        "quotes": [
            (r"\\.?", String.Escape),
            (r'\$?"', String.Double, "double"),
            (r"\$'", String.Single, "ansi"),
            (r"'", String.Single, "single"),
            (r"`", String.Backtick, "backticks"),
            include("dollar"),
        ],
        "dollar": [
            (r"\$\(\(", Keyword, "arithmetic"),
            (r"\$\(", String.Interpol, "substitution"),
            (r"\$\{#?", Keyword, "braces"),
            (r"\$#?(?:[^\W]+|.)", Name.Variable),
        ],
        "interpolation": [(r"\\.?", String.Escape), include("dollar")],
        "double": [
            (r'(?:\$#?)?"', String.Double, "#pop"),
            (r"`", String.Backtick, "backticks"),
            include("interpolation"),
            (r'[^"`\\$]+', String.Double),
        ],
        "single": [(r"[^']+", String.Single), (r"'", String.Single, "#pop")],
        "ansi": [(r"'", String.Single, "#pop"), (r"\\.?", String.Escape), (r"[^\\']+", String.Single)],
        "backticks": [(r"`", String.Backtick, "#pop"), include("root")],
        "substitution": [
            (r"\)", String.Interpol, "#pop"),
            (r"\(", Operator, "parentheses"),
            include("root"),
        ],
        "parentheses": [(r"\)", Operator, "#pop"), (r"\(", Operator, "#push"), include("root")],
        "arithmetic": [
            (r"\)\)", Keyword, "#pop"),
            (r"\*\*|\|\||[-+*/%^&|!]", Operator),
            (r"\d+(?:#\w+)?", Number),
            include("root"),
        ],
        "braces": [
            (r"\}", Keyword, "#pop"),
            (r":-", Keyword),
            (r"\w+", Name.Variable),
            (r"[^}:\"'`$]+", Punctuation),
            include("root"),
        ],
        "case": [
            (r"esac\b", Keyword, "#pop"),
            (r"\|", Punctuation),
            (r"\)", Punctuation, "case-body"),
            include("root"),
        ],
        "case-body": [
            (r";;", Punctuation, "#pop"),
            (rf"esac{WORD_END}", Keyword, "#pop:2"),
            include("root"),
        ],
    }
