"""Lexers as they are compiled for ASCII texts alone find what those for all texts find."""

from __future__ import annotations

import pytest

from liquid_site.highlight.engine import Run
from liquid_site.highlight.lexers.crystal import Crystal
from liquid_site.highlight.lexers.ruby import Ruby
from liquid_site.highlight.program import narrowed, program_of

TEXTS = [
    "class Foo < Bar::Baz\n  def initialize(name:, age: 3) = @name = name\n  attr_reader :name, :'a b'\nend\n",
    'puts "a #{b + "c"} d" if /x[a-z]+#{y}/i =~ foo.bar?(1, 0x1F) { |x| x / 2 }\n',
    "%w[a b].each(&:strip!)\n<<~TEXT\n  one #{two}\nTEXT\n@@a ||= $stdin.gets\nalias_method :a, :b\n",
    "macro foo(a)\n  {% if a %} {{ a.id }} {% end %}\nend\nstruct Set(T); getter x : Int32? end\n",
]


@pytest.mark.parametrize("lexer", [Ruby, Crystal])
@pytest.mark.parametrize("text", TEXTS)
def test_same_tokens(lexer: type, text: str) -> None:
    found = []
    for narrow in (False, True):
        run = Run(lexer(), narrow=narrow)
        run.feed(text)
        found.append(run.out)
    assert found[0] == found[1]
    assert len(found[0]) > 5


@pytest.mark.parametrize("lexer", [Ruby, Crystal])
def test_text_beyond_ascii_takes_all_letters(lexer: type) -> None:
    first, second = lexer().lex("def été\nend\n"), lexer().lex("def ete\nend\n")
    assert [kind for kind, _ in first] == [kind for kind, _ in second]
    assert program_of(lexer) is not program_of(lexer, True)


@pytest.mark.parametrize("pattern", ["[a-z]", "[éè]x", "ééé", "[^\xe0-\xff]"])
def test_few_letters_stay(pattern: str) -> None:
    assert narrowed(pattern) == pattern


def test_many_letters_go() -> None:
    many = "".join(f"{chr(first)}-{chr(first + 1)}" for first in range(0x100, 0x200, 3))
    assert narrowed(f"([_a-z{many}]|x)+[{many}]é") == "([_a-z\x80]|x)+[\x80]é"
