"""What everyone asks of a site: neighbours, related posts, finding by path."""

from datetime import datetime, timedelta, timezone

import pytest

from liquid_site.config.load import configuration
from liquid_site.config.log import Log
from liquid_site.errors import UrlError
from liquid_site.model import site as questions
from liquid_site.model.context import Context
from liquid_site.model.document import Document
from liquid_site.model.page import Page
from liquid_site.model.publish import is_publishable, is_written
from liquid_site.model.site import Site
from liquid_site.model.static_file import StaticFile

NOW = datetime(2024, 5, 6, tzinfo=timezone.utc)


@pytest.fixture
def site() -> Site:
    config = configuration({"skip_config_files": True})
    made = Site(Context(config, "/src", "/out", NOW, timezone.utc, Log(silent=True)))
    for day in range(15):
        name = f"_posts/2024-01-{day + 1:02}-p{day}.md"
        data = {"date": NOW - timedelta(days=100 - day), "slug": f"p{day}", "tags": ["odd" if day % 2 else "even"]}
        made.posts.docs.append(Document(made.context, f"/src/{name}", name, made.posts, data))
    return made


def test_neighbours(site: Site) -> None:
    docs = site.posts.docs
    assert questions.next_document(docs[3]) is docs[4]
    assert questions.previous_document(docs[3]) is docs[2]
    assert questions.previous_document(docs[0]) is None
    assert questions.next_document(docs[-1]) is None
    gone = docs.pop(5)
    assert questions.next_document(gone) is None
    assert questions.next_document(docs[4]) is docs[5]
    docs.reverse()
    assert questions.next_document(docs[2]) is docs[3]


def test_related_posts(site: Site) -> None:
    docs = site.posts.docs
    assert questions.related_posts(site, docs[0]) == docs[:4:-1]
    assert questions.related_posts(site, docs[-1]) == docs[-2:-12:-1]
    del docs[1:]
    docs[0].known_related = None
    assert questions.related_posts(site, docs[0]) == []


def test_groups_and_order(site: Site) -> None:
    assert questions.posts(site) == site.posts.docs[::-1]
    assert list(questions.tags(site)) == ["even", "odd"]
    assert questions.tags(site)["odd"] == site.posts.docs[13::-2]


def test_find(site: Site) -> None:
    page = Page(site.context, "/src", "/a", "b.md")
    file = StaticFile(site.context, "/src", "", "c.txt")
    site.pages.append(page)
    site.static_files.append(file)
    assert questions.find(site, "a/b.md") is page
    assert questions.find(site, "/c.txt") is file
    assert questions.find(site, "_posts/2024-01-01-p0.md") is site.posts.docs[0]
    assert questions.find(site, "none") is None


def test_publishing(site: Site) -> None:
    post = site.posts.docs[0]
    assert is_written(post)
    post.data["date"] = NOW + timedelta(days=1)
    assert not is_publishable(post)
    site.config["future"] = True
    assert is_publishable(post)
    post.data["published"] = None
    assert not is_written(post)
    site.config["unpublished"] = True
    assert is_written(post)


@pytest.mark.parametrize("permalink", [5, ["/a"], {"a": 1}, True])
def test_permalinks_that_are_no_text(site: Site, permalink: object) -> None:
    page = Page(site.context, "/src", "", "b.md", data={"permalink": permalink})
    with pytest.raises(UrlError):
        _ = page.url
    post = site.posts.docs[0]
    post.data["permalink"] = permalink
    with pytest.raises(UrlError):
        _ = post.url


def test_slug_that_is_no_text(site: Site) -> None:
    site.posts.docs[0].data["slug"] = 7
    with pytest.raises(UrlError):
        _ = site.posts.docs[0].url
