"""Themes found, added, downloaded and locked, without Ruby and without leaving the loopback."""

import hashlib
import io
import os
import zipfile

import pytest

from liquid_site.errors import ThemeError
from liquid_site.themes.add import add_theme, gem_source, index, newest
from liquid_site.themes.archive import unpack_archive, unpack_gem
from liquid_site.themes.find import find_theme
from liquid_site.themes.gemspec import read_gemspec, version_key
from liquid_site.themes.remote import parse, read_lock, remote_theme

FILES = {"_layouts/default.html": "<main>{{ content }}</main>", "assets/a.css": "a{}"}
COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def test_the_bundled_theme_is_there(site):
    theme = find_theme(" Academic ", str(site), {})
    assert theme.folder("_layouts") and theme.folder("_includes") and theme.folder("assets")


def test_a_missing_theme_is_told_with_a_way_out(site):
    with pytest.raises(ThemeError, match="The no-such-theme theme could not be found") as caught:
        find_theme("no-such-theme", str(site), {})
    assert "theme add no-such-theme" in caught.value.hint


def test_of_two_copies_the_gem_folder_named_first(site, monkeypatch, tmp_path):
    for home in ("a", "b"):
        write(tmp_path / home / "gems" / "plain-1.0", {**FILES, "_layouts/home.html": home})
    monkeypatch.setenv("GEM_PATH", os.pathsep.join(str(tmp_path / home) for home in "ba"))
    assert find_theme("plain", str(site), {}).root == os.path.realpath(tmp_path / "b" / "gems" / "plain-1.0")


@pytest.mark.parametrize("place", ["vendor/cache", "vendor", "."])
def test_a_gem_file_in_the_site(site, make_gem, place):
    gem = make_gem("plain", "1.2.0", FILES, dependencies=("jekyll-feed",))
    (site / place).mkdir(parents=True, exist_ok=True)
    gem.rename(site / place / gem.name)
    theme = find_theme("plain", str(site), {})
    assert (theme.version, theme.authors, theme.description) == ("1.2.0", "A. Maker", "A theme")
    assert theme.dependencies == ["jekyll-feed"] and theme.metadata == {"kind": "test"}
    assert theme.folder("_layouts")


def test_gem_folders_the_newest_or_the_locked(site, monkeypatch, tmp_path):
    for version in ("1.9.0", "1.10.0", "2.0.0.pre"):
        write(tmp_path / "home" / "gems" / f"plain-{version}", FILES)
    monkeypatch.setenv("GEM_HOME", str(tmp_path / "home"))
    assert find_theme("plain", str(site), {}).version == "2.0.0.pre"
    (site / "Gemfile.lock").write_text("GEM\n  specs:\n    plain (1.9.0)\n")
    assert find_theme("plain", str(site), {}).version == "1.9.0"


@pytest.mark.parametrize("place", ["node_modules/plain", "vendor/plain"])
def test_a_theme_folder_in_the_site(site, place):
    write(site / place, FILES)
    assert find_theme("plain", str(site), {}).folder("_layouts")


def test_theme_path_of_the_configuration(site, tmp_path, make_gem):
    write(tmp_path / "mine", FILES)
    assert find_theme("plain", str(site), {"theme_path": "../mine"}).root == str((tmp_path / "mine").resolve())
    gem = make_gem("other", "3.0", FILES)
    assert find_theme("other", str(site), {"theme_path": [str(gem)]}).version == "3.0"


def test_an_installed_python_package(site, tmp_path, monkeypatch):
    write(tmp_path / "lib" / "my_theme", {**FILES, "__init__.py": ""})
    monkeypatch.syspath_prepend(str(tmp_path / "lib"))
    assert find_theme("my-theme", str(site), {}).folder("_layouts")


@pytest.mark.parametrize("name", ["../evil", "/evil", "a/../../evil", "c:/evil", "a\\evil"])
def test_members_that_leave_are_refused(tmp_path, make_gem, name):
    gem = make_gem("bad", "1", {name: "x"})
    with pytest.raises(ThemeError, match="leaves it"):
        unpack_gem(str(gem), str(tmp_path / "out" / "bad"))
    assert not (tmp_path / "out" / "bad").exists() and not list((tmp_path / "out").iterdir())


def test_a_link_that_leaves_is_refused(tmp_path, make_gem):
    with pytest.raises(ThemeError, match="link"):
        unpack_gem(str(make_gem("bad", "1", FILES, link=("_layouts/x", "../../etc"))), str(tmp_path / "bad"))


def test_a_wrong_checksum_is_refused(tmp_path, make_gem):
    with pytest.raises(ThemeError, match="checksum of data.tar.gz"):
        unpack_gem(str(make_gem("bad", "1", FILES, tamper=True)), str(tmp_path / "bad"))


@pytest.mark.parametrize("data", [b"", b"PK nonsense", b"\x1f\x8bnonsense", b"plain text"])
def test_damaged_archives_are_told(tmp_path, data):
    with pytest.raises(ThemeError, match="damaged"):
        unpack_archive(data, str(tmp_path / "x"), "x")
    bad = tmp_path / "x.gem"
    bad.write_bytes(data)
    with pytest.raises(ThemeError, match="Not a .gem"):
        unpack_gem(str(bad), str(tmp_path / "y"))


def serve_gem(server, gem, digest=None):
    name, version = gem.stem.rsplit("-", 1)
    digest = digest or hashlib.sha256(gem.read_bytes()).hexdigest()
    (server.folder / "info").mkdir(exist_ok=True)
    (server.folder / "gems").mkdir(exist_ok=True)
    (server.folder / "info" / name).write_text(
        f"---\n0.1 jekyll:>= 3|checksum:{'0' * 64}\n{version} jekyll:>= 3.5&< 5.0|checksum:{digest},ruby:>= 2\n"
        "9.0.pre |checksum:x\n"
    )
    gem.rename(server.folder / "gems" / gem.name)


def test_theme_add_then_offline(site, server, make_gem, tmp_path):
    serve_gem(server, make_gem("plain", "1.2.0", FILES))
    (site / "Gemfile").write_text(f'source "{server.url}"\n')
    source = gem_source(str(site), {})
    path = add_theme("plain", source)
    asked = len(server.asked)
    assert add_theme("plain@1.2.0", source, offline=True) == path
    assert find_theme("plain", str(site), {}).version == "1.2.0"
    assert len(server.asked) == asked


def test_theme_add_refuses_what_does_not_fit(server, make_gem, own_store):
    serve_gem(server, make_gem("plain", "1.2.0", FILES), digest="1" * 64)
    with pytest.raises(ThemeError, match="checksum of plain 1.2.0"):
        add_theme("plain", server.url)
    with pytest.raises(ThemeError, match="no version 7 of plain"):
        add_theme("plain@7", server.url)
    with pytest.raises(ThemeError, match="404"):
        add_theme("other", server.url)
    with pytest.raises(ThemeError, match="--offline"):
        add_theme("plain", server.url, offline=True)
    assert not list(own_store.rglob("*.gem"))


def test_no_gem_server_named(site):
    with pytest.raises(ThemeError, match="No gem server"):
        gem_source(str(site), {})
    assert gem_source(str(site), {"gem_source": "https://gems.example/"}) == "https://gems.example"


def archive(files, commit=COMMIT, top="theme-main"):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name, text in files.items():
            made.writestr(f"{top}/{name}", text)
        made.comment = commit.encode()
    return stream.getvalue()


def test_the_version_wanted_where_it_is_there(site, monkeypatch, tmp_path):
    for version in ("1.9.0", "1.10.0"):
        (tmp_path / "home" / "gems" / f"plain-{version}" / "_layouts").mkdir(parents=True)
    monkeypatch.setenv("GEM_HOME", str(tmp_path / "home"))
    assert find_theme("plain", str(site), {}, "1.9.0").version == "1.9.0"
    assert find_theme("plain", str(site), {}, "1.8.0").version == "1.10.0"


def test_a_remote_theme_is_kept_and_locked(site, server):
    place = server.folder / "owner" / "theme" / "zip"
    place.mkdir(parents=True)
    (place / "HEAD").write_bytes(
        archive({**FILES, "theme.gemspec": 's.add_runtime_dependency "jekyll-seo-tag", "~> 2"\n'})
    )
    value = f"{server.url}/Owner/theme"
    theme = remote_theme(value, str(site))
    assert theme.folder("_layouts") and theme.dependencies == ["jekyll-seo-tag"]
    assert [entry["commit"] for entry in read_lock(str(site)).values()] == [COMMIT]
    (place / "HEAD").write_bytes(archive({**FILES, "_layouts/new.html": ""}, commit="f" * 40))
    assert remote_theme(value, str(site), offline=True).root == theme.root
    assert len(server.asked) == 1
    assert remote_theme(value, str(site), update=True).root != theme.root
    assert [entry["commit"] for entry in read_lock(str(site)).values()] == ["f" * 40]


def test_a_remote_theme_offline_and_unknown(site):
    with pytest.raises(ThemeError, match="--offline"):
        remote_theme("owner/theme", str(site), offline=True)
    with pytest.raises(ThemeError, match="not a remote theme"):
        remote_theme("just a name", str(site))


def test_a_remote_theme_that_is_a_folder(site, tmp_path):
    write(tmp_path / "mine", FILES)
    for value in ("../mine", str(tmp_path / "mine"), (tmp_path / "mine").as_uri()):
        assert remote_theme(value, str(site)).folder("_layouts")
    with pytest.raises(ThemeError, match="does not exist"):
        remote_theme("./none", str(site))


def test_remote_names():
    remote = parse("MMistakes/Minimal-Mistakes@4.26.2", {})
    assert str(remote) == "mmistakes/minimal-mistakes@4.26.2" and remote.archive_url("x").endswith("/zip/x")
    own = {"PAGES_GITHUB_HOSTNAME": "git.example"}
    assert parse("a/b", own).archive_url("x") == "https://codeload.github.com/a/b/zip/x"
    assert parse("http://git.example/a/b", own).archive_url("x") == "http://codeload.git.example/a/b/zip/x"
    assert parse("http://git.example/a/b", {}).archive_url("x") == "http://git.example/a/b/zip/x"
    assert parse("a/b@latest").release_url() == "https://api.github.com/repos/a/b/releases/latest"


def test_gemspecs_as_people_write_them():
    info = read_gemspec(
        'Gem::Specification.new do |spec|\n  spec.name = "t"\n  spec.version = T::VERSION\n'
        "  spec.authors = [\"A\", 'B']\n"
        '  spec.add_runtime_dependency "jekyll", ">= 3.5"\n  spec.add_dependency("jekyll-feed")\n'
        '  spec.add_development_dependency "rake"\n'
        '  s.add_runtime_dependency(%q<jekyll-seo-tag>.freeze, ["~> 2.1"])\nend\n'
    )
    assert (info.name, info.version, info.authors) == ("t", "", "A, B")
    assert info.dependencies == ["jekyll", "jekyll-feed", "jekyll-seo-tag"]


def test_versions_in_order():
    ordered = ["0.9", "1.0.a", "1.0.b2", "1.0", "1.0.1", "1.2", "1.10"]
    assert sorted({*ordered}, key=version_key) == ordered
    assert version_key("1.0.0") == version_key("1")
    assert newest({"1.9": "", "1.10": "", "2.0.rc1": ""}) == "1.10"
    assert index("---\n1.0 a:>= 1|checksum:ab\n1.0-java |checksum:cd\n") == {"1.0": "ab"}
