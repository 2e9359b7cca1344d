"""Chirpy's ``posts-lastmod-hook.rb``: a post that more than one commit touched gets ``last_modified_at``."""

from __future__ import annotations

import os
import subprocess
from typing import Any

from liquid_site.plugins.host import Host


def setup(host: Host) -> None:
    """Set the date, as git prints it, when a post is made."""
    host.on("posts", "post_init", set_date)


def set_date(post: Any) -> None:
    """Put the date of the last commit into *post*, if there was another before."""
    path = post.path
    if git(path, "rev-list", "--count", "HEAD", path) not in ("", "0", "1"):
        post.data["last_modified_at"] = git(path, "log", "-1", "--pretty=%ad", "--date=iso", path)


def git(path: str, *arguments: str) -> str:
    """Give what git says in the folder of *path*; nothing where it cannot be asked."""
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=os.path.dirname(path), capture_output=True, text=True, check=False, timeout=30
        )
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
