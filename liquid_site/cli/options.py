"""The options of the commands, as rows: Jekyll's own names and words where Jekyll has the option."""

from __future__ import annotations

from typing import NamedTuple


class Option(NamedTuple):
    """One option: the configuration key it sets and how it is written.

    ``kind`` is ``flag`` (no value), ``switch`` (``--x`` and ``--no-x``), ``text``, ``list`` (split at commas),
    ``number``, or ``maybe`` (the value may be left out).
    """

    key: str
    long: str
    summary: str
    short: str = ""
    value: str = ""
    kind: str = "flag"

    @property
    def switches(self) -> str:
        """How the option stands in a help text."""
        long = f"--[no-]{self.long[2:]}" if self.kind == "switch" else self.long
        value = f"[{self.value}]" if self.kind == "maybe" else self.value
        return f"{self.short:>10}{', ' if self.short else '  '}{f'{long} {value}'.strip():<13}"


COMMON = (
    Option("safe", "--safe", "Safe mode (defaults to false)"),
    Option("plugins_dir", "--plugins", "Plugins directory (defaults to ./_plugins)", "-p", "DIR1[,DIR2[,...]]", "list"),
    Option("layouts_dir", "--layouts", "Layouts directory (defaults to ./_layouts)", value="DIR", kind="text"),
    Option("profile", "--profile", "Generate a Liquid rendering profile"),
)
SOURCE = Option("source", "--source", "Custom source directory", "-s", "SOURCE", "text")
DESTINATION = Option(
    "destination", "--destination", "The current folder will be generated into DESTINATION", "-d", "DESTINATION", "text"
)
CONFIG = Option("config", "--config", "Custom configuration file", value="CONFIG_FILE[,CONFIG_FILE2,...]", kind="list")
FOLDERS = (SOURCE, DESTINATION)
EVERYWHERE = (
    Option("help", "--help", "Show this message", "-h"),
    Option("version", "--version", "Print the name and version", "-v"),
    Option("trace", "--trace", "Show the full backtrace when an error occurs", "-t"),
)

BUILD = (
    CONFIG,
    *FOLDERS,
    Option("future", "--future", "Publishes posts with a future date"),
    Option(
        "limit_posts", "--limit_posts", "Limits the number of posts to parse and publish", "", "MAX_POSTS", "number"
    ),
    Option("watch", "--watch", "Watch for changes and rebuild", "-w", kind="switch"),
    Option("baseurl", "--baseurl", "Serve the website from the given base URL", "-b", "URL", "text"),
    Option("force_polling", "--force_polling", "Force watch to use polling"),
    Option("lsi", "--lsi", "Use LSI for improved related posts (not supported)"),
    Option("show_drafts", "--drafts", "Render posts in the _drafts folder", "-D"),
    Option("unpublished", "--unpublished", "Render posts that were marked as unpublished"),
    Option("disable_disk_cache", "--disable-disk-cache", "Disable caching to disk in non-safe mode"),
    Option("quiet", "--quiet", "Silence output.", "-q"),
    Option("verbose", "--verbose", "Print verbose output.", "-V"),
    Option("incremental", "--incremental", "Enable incremental rebuild.", "-I"),
    Option("strict_front_matter", "--strict_front_matter", "Fail if errors are present in front matter"),
)
OWN = (
    Option("github_pages", "--github-pages", "Build as GitHub Pages does: its plugins, its settings"),
    Option("offline", "--offline", "Take nothing from the network"),
)
STRICT = Option("strict", "--strict", "Fail on every warning that can mean a broken page")

SERVE = (
    Option("ssl_cert", "--ssl-cert", "X.509 (SSL) certificate.", "", "CERT", "maybe"),
    Option("host", "--host", "Host to bind to", "-H", "HOST", "maybe"),
    Option("open_url", "--open-url", "Launch your site in a browser", "-o"),
    Option("detach", "--detach", "Run the server in the background", "-B"),
    Option("ssl_key", "--ssl-key", "X.509 (SSL) Private Key.", "", "KEY", "maybe"),
    Option("port", "--port", "Port to listen on", "-P", "PORT", "maybe"),
    Option("show_dir_listing", "--show-dir-listing", "Show a directory listing instead of loading your index file."),
    Option(
        "skip_initial_build",
        "--skip-initial-build",
        "Skips the initial site build which occurs before the server is started.",
    ),
    Option("livereload", "--livereload", "Use LiveReload to automatically refresh browsers", "-l"),
    Option(
        "livereload_ignore",
        "--livereload-ignore",
        "Files for LiveReload to ignore. Remember to quote the values so your shell won't expand them",
        "",
        "GLOB1[,GLOB2[,...]]",
        "list",
    ),
    Option("livereload_min_delay", "--livereload-min-delay", "Minimum reload delay", "", "SECONDS", "maybe"),
    Option("livereload_max_delay", "--livereload-max-delay", "Maximum reload delay", "", "SECONDS", "maybe"),
    Option("livereload_port", "--livereload-port", "Port for LiveReload to listen on", "", "PORT", "number"),
)
