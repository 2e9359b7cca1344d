"""Which of our lexers stands for which of Rouge's tags; the other tags go to Pygments' lexers."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, Protocol

OWN = {
    "plaintext": "plaintext:PlainText",
    "json": "json:Json",
    "json-doc": "json:JsonDoc",
    "xml": "xml:Xml",
    "diff": "diff:Diff",
    "ini": "ini:Ini",
    "yaml": "yaml:Yaml",
    "toml": "toml:Toml",
    "erb": "erb:Erb",
    "typescript": "typescript:TypeScript",
    "jsx": "jsx:Jsx",
    "tsx": "jsx:Tsx",
    "liquid": "liquid:Liquid",
    "markdown": "markdown:Markdown",
    "scss": "scss:Scss",
    "html": "html:Html",
    "css": "css:Css",
    "javascript": "javascript:JavaScript",
    "console": "console:Console",
    "coq": "coq:Coq",
    "irb": "irb:Irb",
    "irb_output": "irb:IrbOutput",
    "ruby": "ruby:Ruby",
    "shell": "shell:Shell",
    "c": "c:CLexer",
    "cpp": "cpp:CppLexer",
    "csharp": "csharp:CsharpLexer",
    "java": "java:JavaLexer",
    "python": "python:PythonLexer",
    "go": "go:GoLexer",
    "lua": "lua:LuaLexer",
    "r": "r:RLexer",
    "sql": "sql:SqlLexer",
    "rust": "rust:RustLexer",
    "php": "php:PhpLexer",
    "docker": "docker:DockerLexer",
    "make": "make:MakeLexer",
    "kotlin": "kotlin:KotlinLexer",
    "swift": "swift:SwiftLexer",
    "scala": "scala:ScalaLexer",
    "powershell": "powershell:PowershellLexer",
    "haskell": "haskell:HaskellLexer",
    "perl": "perl:PerlLexer",
    "elixir": "elixir:Elixir",
    "nim": "nim:Nim",
    "crystal": "crystal:Crystal",
    "viml": "viml:Viml",
    "batchfile": "batchfile:Batchfile",
    "erlang": "erlang:Erlang",
    "groovy": "groovy:Groovy",
    "gradle": "groovy:Gradle",
    "sass": "sass:Sass",
    "nginx": "nginx:Nginx",
    "properties": "properties:Properties",
    "conf": "conf:Conf",
    "vb": "vb:VisualBasic",
    "pascal": "pascal:Pascal",
    "cmake": "cmake:Cmake",
    "dart": "dart:Dart",
    "protobuf": "protobuf:Protobuf",
    "hcl": "hcl:Hcl",
    "terraform": "hcl:Terraform",
    "clojure": "clojure:Clojure",
    "ocaml": "ocaml:Ocaml",
    "glsl": "glsl:Glsl",
    "cuda": "cuda:Cuda",
    "coffeescript": "coffeescript:Coffeescript",
    "llvm": "llvm:Llvm",
    "tex": "tex:Tex",
    "fluent": "fluent:Fluent",
    "apache": "apache:Apache",
    "jinja": "jinja:Jinja",
    "twig": "jinja:Twig",
    "handlebars": "handlebars:Handlebars",
    "scheme": "scheme:Scheme",
    "fsharp": "fsharp:FSharp",
    "objective_c": "objective_c:ObjectiveC",
    "objective_cpp": "objective_c:ObjectiveCpp",
    "zig": "zig:Zig",
    "matlab": "matlab:Matlab",
    "puppet": "puppet:Puppet",
    "cmhg": "cmhg:Cmhg",
    "eex": "eex:Eex",
    "epp": "eex:Epp",
    "http": "http:Http",
    "nasm": "nasm:Nasm",
    "haml": "haml:Haml",
    "json5": "json5:Json5",
    "nix": "nix:Nix",
    "awk": "awk:Awk",
    "vue": "vue:Vue",
    "graphql": "graphql:Graphql",
    "julia": "julia:Julia",
    "common_lisp": "common_lisp:CommonLisp",
    "systemd": "systemd:Systemd",
    "prolog": "prolog:Prolog",
    "cypher": "cypher:Cypher",
    "velocity": "velocity:Velocity",
    "applescript": "applescript:AppleScript",
    "tap": "tap:Tap",
    "fortran": "fortran:Fortran",
    "racket": "racket:Racket",
    "cobol": "cobol:Cobol",
    "gdscript": "gdscript:Gdscript",
}
"""Rouge's tag → module of `lexers` and class in it."""


class Lexes(Protocol):
    """What a look-up gives: `lex` is stateless between calls."""

    def lex(self, text: str) -> Any:
        """The tokens of *text* as (type, text) pairs, neighbours of one type not yet joined."""


def lexer_for(tag: str, options: Mapping[str, Any] | None = None) -> Lexes:
    """The lexer of one of Rouge's tags. Only here are Pygments and lexer modules imported."""
    own = OWN.get(tag)
    if own is None:
        from liquid_site.highlight.fallback import PygmentsLexer

        return PygmentsLexer(tag)
    module, name = own.split(":")
    lexer: Lexes = getattr(import_module(f"liquid_site.highlight.lexers.{module}"), name)(options)
    return lexer
