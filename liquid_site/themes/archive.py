"""``.gem`` files and theme archives: read, verified, unpacked; a member that would leave its folder is refused."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import shutil
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from liquid_site.errors import ThemeError, Where
from liquid_site.ruby import yaml
from liquid_site.themes.gemspec import GemInfo, read_metadata

MOST_BYTES = 1 << 30
"""The most that an archive may unpack to: 1 GiB, as jekyll-remote-theme allows."""
_CHECKSUMS = ("SHA512", "SHA256", "SHA1")


def read_gem(path: str) -> GemInfo:
    """Read the metadata of the ``.gem`` file *path*; ThemeError where it is not one."""
    return _metadata(_members(path), path)


def unpack_gem(path: str, folder: str) -> GemInfo:
    """Verify the ``.gem`` file *path* and unpack its files into the new *folder*, whole or not at all."""
    members = _members(path)
    _verify(members, path)
    info = _metadata(members, path)
    with _tar(members["data.tar.gz"], path) as archive:
        _fill(folder, _tar_files(archive, path), path, strip=0)
    return info


def unpack_archive(data: bytes, folder: str, name: str) -> None:
    """Unpack the zip or tar.gz *data* (named *name* in messages) into the new *folder*, without its top folder."""
    if data[:2] == b"PK":
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                _fill(folder, _zip_files(archive, name), name, strip=1)
        except zipfile.BadZipFile as error:
            raise ThemeError("A theme's archive is damaged.", where=Where(name), excerpt=str(error)) from error
        return
    with _tar(data, name) as archive:
        _fill(folder, _tar_files(archive, name), name, strip=1)


def _members(path: str) -> dict[str, bytes]:
    try:
        with tarfile.open(path) as archive:
            return {m.name: f.read() for m in archive if m.isfile() and (f := archive.extractfile(m)) is not None}
    except (OSError, tarfile.TarError) as error:
        raise ThemeError("Not a .gem file.", where=Where(path), excerpt=str(error)) from error


def _metadata(members: dict[str, bytes], path: str) -> GemInfo:
    try:
        text = gzip.decompress(members["metadata.gz"]).decode("utf-8")
        return read_metadata(yaml.load(text, path))
    except (KeyError, OSError, EOFError, UnicodeDecodeError) as error:
        raise ThemeError("A .gem file without readable metadata.", where=Where(path), excerpt=str(error)) from error


def _verify(members: dict[str, bytes], path: str) -> None:
    """Check the first kind of checksum that the gem carries; a gem without any is taken as it is."""
    packed = members.get("checksums.yaml.gz")
    if "data.tar.gz" not in members:
        raise ThemeError("A .gem file without files.", where=Where(path))
    if packed is None:
        return
    sums: Any = yaml.load(gzip.decompress(packed).decode("utf-8"), path)
    for kind in _CHECKSUMS:
        wanted = sums.get(kind) if isinstance(sums, dict) else None
        if not isinstance(wanted, dict):
            continue
        for name in ("metadata.gz", "data.tar.gz"):
            if hashlib.new(kind.lower(), members[name]).hexdigest() != str(wanted.get(name)):
                raise ThemeError(f"The checksum of {name} does not fit.", where=Where(path), hint="download it again")
        return


def _tar(data: bytes, name: str) -> tarfile.TarFile:
    try:
        return tarfile.open(fileobj=io.BytesIO(data), mode="r:gz")
    except (OSError, tarfile.TarError) as error:
        raise ThemeError("A theme's archive is damaged.", where=Where(name), excerpt=str(error)) from error


def _tar_files(archive: tarfile.TarFile, name: str) -> Iterator[tuple[str, bytes]]:
    for member in archive:
        if member.isfile():
            stream = archive.extractfile(member)
            if stream is not None:
                _bounded(member.size, name)
                yield member.name, stream.read()
        elif not member.isdir() and member.type not in (tarfile.XGLTYPE, tarfile.XHDTYPE):
            inside = member.issym() and _clean(os.path.join(os.path.dirname(member.name), member.linkname))
            if not inside:
                raise ThemeError("A link in a theme's archive leaves it.", where=Where(name), excerpt=member.name)


def _zip_files(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[str, bytes]]:
    for entry in archive.infolist():
        if not entry.is_dir() and (entry.external_attr >> 28) != 0xA:
            _bounded(entry.file_size, name)
            yield entry.filename, archive.read(entry)


def _bounded(size: int, name: str) -> None:
    if size > MOST_BYTES:
        raise ThemeError("A theme's archive unpacks to too much.", where=Where(name))


def _fill(folder: str, files: Iterator[tuple[str, bytes]], name: str, strip: int) -> None:
    """Write *files* into a folder beside *folder*, then rename it; *strip* leading folders are cut from each name."""
    parent = os.path.dirname(os.path.abspath(folder))
    os.makedirs(parent, exist_ok=True)
    work = tempfile.mkdtemp(prefix=".unpack-", dir=parent)
    left = MOST_BYTES
    try:
        for path, data in files:
            if not _clean(path):
                raise ThemeError("A file in a theme's archive leaves it.", where=Where(name), excerpt=path)
            parts = PurePosixPath(path).parts[strip:]
            left -= len(data)
            _bounded(MOST_BYTES - left, name)
            if parts:
                target = os.path.join(work, *parts)
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, "wb") as stream:
                    stream.write(data)
        shutil.rmtree(folder, ignore_errors=True)
        os.replace(work, folder)
    except BaseException:
        shutil.rmtree(work, ignore_errors=True)
        raise


def _clean(path: str) -> bool:
    """Tell whether the archive member *path* stays inside."""
    if path.startswith(("/", "\\")) or "\\" in path or ":" in path.split("/")[0] or "\0" in path:
        return False
    depth = 0
    for part in path.split("/"):
        depth += -1 if part == ".." else 0 if part in ("", ".") else 1
        if depth < 0:
            return False
    return True
