"""Pictures of pages, taken by a Chromium that is on PATH."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from liquid_site.testing.serving import FRAME_PATH, served

if TYPE_CHECKING:
    from PIL.Image import Image

    from liquid_site.testing.pages import BuiltPage

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
SIZES: Mapping[str, tuple[int, int]] = {"phone": (390, 844), "desktop": (1280, 800)}
"""Width and least height, in CSS pixels."""
LONGEST = 8000
"""Pixels after which a long page is cut off."""
NARROWEST = 500
"""Pixels that some systems do not let a window be narrower than."""
SECONDS = 60
_OUTSIDE = (255, 0, 254)
_STILL = "*,*::before,*::after{animation:none!important;transition:none!important;caret-color:transparent!important}"
_FRAME = """<!DOCTYPE html><meta charset="utf-8">
<style>html,body{margin:0;background:rgb(255,0,254);overflow:hidden}iframe{display:block;border:0;background:#fff}</style>
<iframe id="page"></iframe>
<script>
const frame = document.getElementById("page"), [url, width, height, longest] = SETTINGS;
frame.style.width = width + "px"; frame.style.height = height + "px";
frame.onload = () => {
  const root = frame.contentDocument.documentElement;
  frame.style.height = Math.min(longest, Math.max(height, root.scrollHeight)) + "px";
};
frame.src = url;
</script>"""


class BrowserError(Exception):
    """The browser could not take a picture."""


def find_browser() -> str | None:
    """Give the path of a Chromium on PATH; None if there is none."""
    return next((path for name in PROGRAMS if (path := shutil.which(name))), None)


def picture(browser: str, page: BuiltPage, size: tuple[int, int], mask: Iterable[str] = ()) -> bytes:
    """Give a PNG of the whole *page* in a window of *size*, what the selectors *mask* match left blank.

    Raises BrowserError.
    """
    width, height = size
    hidden = "".join(f"{css},{css} *{{visibility:hidden!important}}" for css in mask)
    url = quote(f"{page.site.baseurl}/{page.output}")
    frame = _FRAME.replace("SETTINGS", json.dumps([url, width, height, LONGEST]).replace("</", "<\\/"))
    with (
        served(page.site, frame, _STILL + hidden) as address,
        tempfile.TemporaryDirectory(prefix="liquid-site-browser-", ignore_cleanup_errors=True) as folder,
    ):
        shot = Path(folder, "shot.png")
        command = [
            browser, "--headless", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1",
            "--force-color-profile=srgb", "--disable-extensions", "--no-first-run", "--virtual-time-budget=10000",
            f"--window-size={max(width, NARROWEST)},{LONGEST}", f"--user-data-dir={folder}/profile",
            f"--screenshot={shot}", *root_only(), address + FRAME_PATH,
        ]  # fmt: skip
        run(command)
        if not shot.is_file():
            raise BrowserError(f"{browser} took no picture of {page.url}")
        return cropped(shot.read_bytes(), width)


def root_only() -> list[str]:
    """Give the option without which Chromium refuses to run as root (in a container)."""
    return ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []


def run(command: list[str]) -> None:
    """Run the browser. Raises BrowserError, with its last words, where it fails."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, stdin=subprocess.DEVNULL, check=False)
    except subprocess.TimeoutExpired as error:
        raise BrowserError(f"{command[0]} did not finish in {SECONDS} seconds") from error
    if done.returncode:
        words = done.stderr.decode("utf-8", "replace").strip().splitlines()[-5:]
        raise BrowserError("\n".join([f"{command[0]} ended with status {done.returncode}", *words]))


def cropped(data: bytes, width: int) -> bytes:
    """Cut what is outside of the page off the picture *data* (PNG)."""
    from PIL import Image, ImageChops

    with Image.open(BytesIO(data)) as opened:
        image = opened.convert("RGB")
    image = image.crop((0, 0, min(width, image.width), image.height))
    box = ImageChops.difference(image, Image.new("RGB", image.size, _OUTSIDE)).getbbox()
    return png(image.crop((0, 0, image.width, box[3] if box else image.height)))


def png(image: Image) -> bytes:
    """Give *image* as PNG."""
    stream = BytesIO()
    image.save(stream, "PNG", optimize=True)
    return stream.getvalue()
