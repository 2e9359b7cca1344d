"""Groovy and Gradle: a line that is words up to a name and a parenthesis declares a method, or seems to."""

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.lexers.heads import Heads
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Choice, Groups, table

WORDS = table(
    (
        Keyword,
        "assert break case catch continue default do else finally for if goto instanceof new return switch this "
        "throw try while in as",
    ),
    (
        Keyword.Declaration,
        "abstract const extends final implements native private protected public static strictfp super synchronized "
        "throws transient volatile",
    ),
    (Keyword.Type, "def var boolean byte char double float int long short void"),
    (Keyword.Constant, "true false null"),
)
GRADLE = table(
    (
        Keyword,
        "allprojects artifacts buildscript configuration dependencies repositories sourceSets subprojects publishing",
    ),
    (
        Keyword.Type,
        "Project Task Gradle Settings Script JavaToolChain SourceSet SourceSetOutput IncrementalTaskInputs "
        "Configuration ResolutionStrategy ArtifactResolutionQuery ComponentSelection ComponentSelectionRules "
        "ConventionProperty ExtensionAware ExtraPropertiesExtension PublishingExtension IvyPublication IvyArtifact "
        "IvyArtifactSet IvyModuleDescriptorSpec MavenPublication MavenArtifact MavenArtifactSet MavenPom "
        "PluginDependenciesSpec PluginDependencySpec ResourceHandler TextResourceFactory",
    ),
)
HEAD = Heads(r"[A-Za-z0-9_]")


def line(run: Run, match: re.Match[str]) -> None:
    """A line's beginning: if it is a method's head, the words before the name go on from here."""
    run.push("line")
    found = HEAD.find(run, match.start())
    if found is None:
        return
    absent = run.absent
    run.feed(run.text[match.start() : found.begin])
    run.absent = absent
    found.give(run, Operator)


def word(run: Run, match: re.Match[str]) -> None:
    run.token(run.lexer.words.get(match.group(), Name))  # type: ignore[attr-defined]


def quoted(sign: str) -> str:
    """Text in its line, or in lines that end with a backslash, up to *sign*; best to one without a backslash."""
    return rf"{sign}(?:[^{sign}\\\n]|\\(?s:.))*(?:{sign}|\\{sign})"


class Groovy(RougeLexer):
    """https://groovy-lang.org/syntax.html"""

    words: ClassVar[dict[str, Choice]] = WORDS
    tokens: ClassVar[dict[str, Any]] = {
        "root": [(r"^(?=[\s\w])", line), include("line")],
        "line": [
            (r"\n", Text, "#pop"),
            (r"[ \t\r\f\v]+", Text),
            (r"//.*", Comment.Single),
            (r"/(?=\*)", Closed(Comment.Multiline, r"/\*.*?\*/", Operator)),
            (r"@\w[\w.]*", Name.Decorator),
            (r"(?:class|interface|trait|enum|record)\b", Keyword.Declaration, "class"),
            (r"(?:package|import)\b", Keyword.Namespace, "import"),
            (r'"(?="")', Closed(String.Double, r'""".*?"""', String.Double, '""')),
            (r"'(?='')", Closed(String.Single, r"'''.*?'''", String.Single, "''")),
            (quoted('"'), String.Double),
            (quoted("'"), String.Single),
            (r"\$(?=/)", Closed(String, r"\$/(?:[^$/]|\$.|/(?!\$))*/\$", Name, r"\$")),
            (quoted("/"), String),
            (r"'\n'", String.Char),
            (r"(\.)([a-zA-Z_]\w*)", Groups(Operator, Name.Attribute)),
            (r"[a-zA-Z_]\w*:", Name.Label),
            (r"[a-zA-Z_$]\w*", word),
            (r"[-~^*!%&\[\](){}<>|+=:;,./?]", Operator),
            (r"\d+\.\d+(?:[eE]\d+)?[fd]?", Number.Float),
            (r"0x[0-9a-f]+", Number.Hex),
            (r"\d+L?", Number.Integer),
        ],
        "class": [(r"\s+", Text), (r"\w+", Name.Class, "#pop")],
        "import": [(r"\s+", Text), (r"[\w.]+\*?", Name.Namespace, "#pop")],
    }


class Gradle(Groovy):
    """https://docs.gradle.org: Groovy that knows a build's blocks and types."""

    words: ClassVar[dict[str, Choice]] = {**GRADLE, **WORDS}
