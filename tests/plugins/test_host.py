"""The plugin API: order, owners, and what is refused."""

from pathlib import Path

import pytest

from liquid_site import build
from liquid_site.errors import PluginError
from liquid_site.plugins.host import Host


def test_hooks_run_by_priority_then_registration() -> None:
    host, heard = Host({}), []
    host.on("pages", "post_render", lambda page: heard.append(("normal", page)))
    host.on("pages", "post_render", lambda page: heard.append(("low", page)), "low")
    host.on("pages", "post_render", lambda page: heard.append(("second", page)), 20)
    host.on("pages", "post_render", lambda page: heard.append(("high", page)), "high")
    host.trigger("pages", "post_render", "p")
    assert heard == [("high", "p"), ("normal", "p"), ("second", "p"), ("low", "p")]


@pytest.mark.parametrize(
    ("owner", "event"),
    [("site", "post_convert"), ("clean", "post_write"), ("pages", "post_read"), ("mine", "after_init")],
)
def test_an_unknown_event_is_refused(owner: str, event: str) -> None:
    with pytest.raises(PluginError, match=f"Invalid hook. {owner} supports only"):
        Host({}).on(owner, event, print)


def test_any_collection_is_an_owner() -> None:
    host, heard = Host({}), []
    host.on("recipes", "post_convert", heard.append)
    host.trigger("recipes", "post_convert", 1)
    host.trigger("posts", "post_convert", 2)
    assert heard == [1]
    assert host.listens("post_convert", "posts", "recipes")
    assert not host.listens("post_convert", "posts")


def test_generators_run_by_priority_then_registration() -> None:
    host = Host({})
    for name, priority in (("a", 0), ("b", "lowest"), ("c", "high"), ("d", 0)):
        host.generator(name, priority)  # type: ignore[arg-type]
    assert [generator.function for generator in host.generators] == ["c", "a", "d", "b"]


def test_tags_and_filters_of_python_liquid_work(tmp_path: Path) -> None:
    (tmp_path / "_plugins").mkdir()
    (tmp_path / "_plugins" / "shout.py").write_text(SHOUT, encoding="utf-8")
    (tmp_path / "index.html").write_text("---\n---\n{% extra 'x' %}{{ 'a' | shout }}", encoding="utf-8")
    build(tmp_path, destination=tmp_path / "_site")
    assert (tmp_path / "_site" / "index.html").read_text(encoding="utf-8") == "<x>A!"


SHOUT = """
from liquid import Node, Tag
from liquid.token import TOKEN_EXPRESSION


class Extra(Node):
    def __init__(self, token, text):
        super().__init__(token)
        self.text = text
        self.blank = False

    def render_to_output(self, context, buffer):
        return buffer.write(f"<{self.text}>")


class ExtraTag(Tag):
    block = False

    def parse(self, stream):
        token = stream.eat(stream.current.kind)
        return Extra(token, stream.current.value.strip("'"))


def setup(host):
    environment = host.liquid_environment()
    environment.add_tag(type("Named", (ExtraTag,), {"name": "extra"}))
    environment.add_filter("shout", lambda value: value.upper() + "!")
"""
