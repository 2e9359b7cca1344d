"""What templates see of the model, where the recorded cases do not reach: precedence, cuts, keeping."""

import json
from datetime import datetime, timezone
from typing import Any

import pytest

from liquid_site.dialect.drops.document import DocumentDrop
from liquid_site.dialect.drops.faces import face, forget
from liquid_site.dialect.drops.payload import make_payload
from liquid_site.dialect.drops.plain import plain
from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.filters.conversions import jsonify
from liquid_site.dialect.values import iterate, lookup, lookup_item, to_output
from liquid_site.model.collection import Collection
from liquid_site.model.context import Context
from liquid_site.model.document import Document
from liquid_site.model.excerpt import Excerpt
from liquid_site.model.page import Page
from liquid_site.model.site import Site
from liquid_site.model.static_file import StaticFile
from liquid_site.model.theme import Theme

CONTEXT = Context({"title": "T", "permalink": "date"}, "/s", "/s/_site", datetime(2024, 5, 6, tzinfo=timezone.utc))
FIXED = [
    "tags", "name", "collection", "id", "relative_path", "content", "excerpt", "title", "categories", "next",
    "previous", "date", "path", "output", "url",
]  # fmt: skip


def make_site(*names: str, **data: Any) -> Site:
    """A site with a post for each of *names*, a day apart, all with *data*."""
    site = Site(CONTEXT)
    posts = Collection(CONTEXT, "posts", {"output": True})
    for day, name in enumerate(names, 1):
        date = datetime(2021, 1, day, tzinfo=timezone.utc)
        post = Document(CONTEXT, f"/s/_posts/2021-01-{day:02}-{name}.md", f"_posts/2021-01-{day:02}-{name}.md", posts)
        post.data = {"title": name, "slug": name, "date": date, "tags": ["x"], "categories": [], **data}
        post.content, post.known_url = f"text {name}", f"/{name}.html"
        posts.docs.append(post)
    site.collections["posts"] = posts
    return site


def drops(site: Site) -> list[Any]:
    """The posts as templates see them, oldest first."""
    return [face(post) for post in site.posts.docs]


def test_a_document_has_one_drop() -> None:
    one, two = drops(make_site("a", "b"))
    assert isinstance(one, DocumentDrop)
    assert lookup(one, "next") is two
    assert lookup(two, "previous") is one
    assert lookup(two, "next") is None


def test_fields_beat_front_matter_and_helpers_beat_it_too() -> None:
    (drop,) = drops(make_site("a", url="mine", date2="kept", count=5, size=3, first="f"))
    assert lookup(drop, "url") == "/a.html"
    assert lookup(drop, "date2") == "kept"
    assert lookup(drop, "count") == len(drop.liquid_keys())
    assert lookup(drop, "size") == 3
    assert lookup(drop, "first") == ["tags", ["x"]]


def test_keys_come_in_jekylls_order() -> None:
    (drop,) = drops(make_site("a", zed=1))
    assert iterate(drop) == [*FIXED, "slug", "zed"]
    assert list(json.loads(jsonify(drop))) == [*FIXED, "slug", "zed"]
    assert lookup(drop, "content_methods") == FIXED


def test_neighbours_are_cut_from_the_second_level_on() -> None:
    site = make_site("a", "b", "c")
    top = json.loads(jsonify(drops(site)[1]))
    assert top["next"]["previous"]["title"] == "b"
    assert "content" in top["next"]["previous"]
    assert not {"content", "output", "excerpt", "next", "previous"} & set(top["next"]["previous"]["next"])
    listed = json.loads(jsonify(site.posts.docs))
    assert "content" in listed[0]["next"]
    assert "content" not in listed[0]["next"]["next"]


def test_json_beyond_a_hundred_levels_is_refused() -> None:
    deep: list[Any] = []
    for _ in range(100):
        deep = [deep]
    with pytest.raises(RubyFault, match="nesting of 101 is too deep"):
        plain(deep)
    assert jsonify(deep[0]).count("[") == 100


def test_no_attribute_of_python_is_reachable() -> None:
    (drop,) = drops(make_site("a"))
    for name in ("__class__", "item", "getters", "liquid_get", "__dict__", "data", "to_s", "inspect"):
        assert lookup(drop, name) is None


def test_keys_that_are_not_text_are_refused() -> None:
    (drop,) = drops(make_site("a"))
    assert lookup_item(drop, None) is None
    for key in (0, 1.0, True):
        with pytest.raises(RubyFault, match="is not a symbol nor a string"):
            lookup_item(drop, key)


def test_excerpts_print_and_give_way_to_front_matter() -> None:
    site = make_site("a")
    post = site.posts.docs[0]
    drop = face(post)
    assert lookup(drop, "excerpt") == ""
    post.data["excerpt"] = Excerpt(post, "head", rendered="<p>head</p>")
    assert lookup(drop, "excerpt") == "<p>head</p>"
    post.data["excerpt"] = 5
    assert lookup(drop, "excerpt") == "5"


def test_an_excerpts_own_face() -> None:
    site = make_site("a", "b", layout="post")
    drop = face(Excerpt(site.posts.docs[0], "head", rendered="done"))
    assert [lookup(drop, key) for key in ("excerpt", "layout", "title", "url", "collection", "content", "id")] == [
        None, "post", "a", "/a.html", "posts", "head", "/a#excerpt",
    ]  # fmt: skip
    assert lookup(drop, "relative_path") == "_posts/2021-01-01-a.md/#excerpt"
    assert lookup(lookup(drop, "next"), "title") == "b"


def test_a_page_is_a_snapshot() -> None:
    data = {"title": "t", "path": "given"}
    page = Page(CONTEXT, "/s", "", "a.md", front_matter=data, data=data, content="raw")
    before = face(page)
    assert type(before) is dict
    assert face(page) is before
    page.content = "<p>done</p>"
    assert before["content"] == "raw"
    assert face(page)["content"] == "<p>done</p>"
    assert before["path"] == "given"
    page.data["title"] = "changed"
    forget(page)
    assert face(page)["title"] == "changed"
    page.data["added"] = 1
    assert face(page)["added"] == 1
    page.known_url = "/moved.html"
    assert face(page)["url"] == "/moved.html"


def test_page_defaults_show_through_a_nil() -> None:
    page = Page(
        CONTEXT, "/s", "", "a.md", data={"layout": None, "deep": {"b": 2}}, defaults={"layout": "d", "deep": {"a": 1}}
    )
    assert face(page)["layout"] == "d"
    assert face(page)["deep"] == {"a": 1, "b": 2}


def test_lists_print_what_they_hold() -> None:
    site = make_site("a", "b")
    assert to_output(site.posts.docs) == "text atext b"
    assert to_output([Page(CONTEXT, "/s", "", "a.md", content="page text")]) == "page text"
    assert to_output(face(StaticFile(CONTEXT, "/s", "", "x.txt"))) == "Jekyll::Drops::StaticFileDrop"
    shown = "[#<Jekyll::Document _posts/2021-01-01-a.md collection=posts>, "
    assert to_output(face(site.posts)).startswith(shown)


def test_collections_hide_the_fields_of_site_but_for_posts() -> None:
    site = make_site("a")
    site.collections["pages"] = Collection(CONTEXT, "pages")
    drop = make_payload(site)["site"]
    assert lookup(drop, "pages") is site.collections["pages"].docs
    assert lookup(drop, "posts") == site.posts.docs
    assert lookup(drop, "title") == "T"
    assert lookup(drop, "config") is None
    assert [lookup(one, "label") for one in lookup(drop, "collections")] == ["pages", "posts"]


def test_related_posts_are_those_of_the_current_document() -> None:
    site = make_site("a", "b", "c")
    drop = make_payload(site)["site"]
    assert lookup(drop, "related_posts") is None
    drop.current_document = site.posts.docs[0]
    assert [post.data["title"] for post in lookup(drop, "related_posts")] == ["c", "b"]


def test_theme_root_shows_in_development_only(monkeypatch: pytest.MonkeyPatch) -> None:
    drop = face(Theme("t", "/themes/t", "1.2", "A, B", "words"))
    monkeypatch.delenv("JEKYLL_ENV", raising=False)
    assert [lookup(drop, key) for key in ("root", "version", "authors", "description", "name")] == [
        "", "1.2", "A, B", "words", None,
    ]  # fmt: skip
    monkeypatch.setenv("JEKYLL_ENV", "development")
    assert lookup(drop, "root") == "/themes/t"
