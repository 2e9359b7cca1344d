"""Which plugins a Gemfile names."""

import pytest

from liquid_site.plugins.gemfile import plugin_names

CASES = {
    'group :jekyll_plugins do\n  gem "a"\n  gem \'b\', "~> 1"\nend\ngem "c"\n': "a b",
    'gem "a", group: :jekyll_plugins\ngem "b", :group => :jekyll_plugins\n': "a b",
    'gem "c", groups: [:test, :jekyll_plugins]\ngem "d", group: :test\n': "c",
    'group :test, :jekyll_plugins do |x|\n  gem("a")\nend\n': "a",
    'if RUBY_VERSION\n  gem "c"\nend\ngroup "jekyll_plugins" do\n  if true\n    gem "a"\n  end\n  gem "b"\nend': "a b",
    '# gem "x", group: :jekyll_plugins\ngroup :jekyll_plugins do # these\n  # gem "y"\n  gem "a" # z\nend\n': "a",
    'source "https://example.org"\ngem "jekyll"\n': "",
    "": "",
}


@pytest.mark.parametrize(("text", "names"), CASES.items())
def test_the_group_is_read(text: str, names: str) -> None:
    assert plugin_names(text) == names.split()


@pytest.mark.parametrize("piece", ["gem ", "group :x ", "gem 'a", "do |", " ", "gem((((", "if "])
def test_long_hostile_lines_come_to_an_end(piece: str) -> None:
    """The lines are so long that anything but linear time would be seen to hang."""
    assert plugin_names(piece * 400_000) == []
