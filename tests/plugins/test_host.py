"""The plugin API: order, owners, and what is refused."""

import pytest

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
