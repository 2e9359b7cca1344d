"""``serve``: build, show the result on the loopback, build again at every change."""

from __future__ import annotations

import os
import ssl
import threading
from collections.abc import Callable
from fnmatch import fnmatch
from functools import partial
from http.server import ThreadingHTTPServer
from typing import Any

from liquid_site.build import pipeline
from liquid_site.config.log import Log
from liquid_site.errors import ConfigError, FatalError
from liquid_site.serve.handler import Handler, Settings
from liquid_site.serve.livereload import PORT, LiveReload
from liquid_site.serve.watch import watch

LOCAL = "127.0.0.1"


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = os.name != "nt"


def serve(config: dict[str, Any], log: Log, stop: Callable[[], bool] = lambda: False) -> int:
    """Build and serve the site of *config* until interrupted, or until *stop* says so."""
    refuse(config)
    config = with_address(config)
    if not config.get("skip_initial_build"):
        pipeline.build(dict(config), log)
    reloader = None
    if config.get("livereload"):
        reloader = LiveReload(host(config), number(config, "livereload_port", PORT))
        log.info("LiveReload address:", f"http://{host(config)}:{reloader.port}")
    server = make_server(config, settings(config, log, reloader))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    log.info("Server address:", address(config, server.server_port))
    log.info("Server running...", "press ctrl-c to stop.")
    if config.get("open_url"):
        import webbrowser

        webbrowser.open(address(config, server.server_port))
    try:
        follow(config, log, reloader, stop)
    except KeyboardInterrupt:
        log.info("", "Server stopped.")
    server.shutdown()
    server.server_close()
    thread.join()
    if reloader is not None:
        reloader.close()
    return 0


def follow(config: dict[str, Any], log: Log, reloader: LiveReload | None, stop: Callable[[], bool]) -> None:
    """Watch the source, or just wait."""
    if config.get("watch"):
        watch(config, log, partial(tell, config, reloader), stop)
        return
    log.info("Auto-regeneration:", "disabled when running server detached.")
    waiting = threading.Event()
    while not stop():
        waiting.wait(0.2)


def tell(config: dict[str, Any], reloader: LiveReload | None, paths: list[str]) -> None:
    """Let the open pages reload, unless all *paths* are ones that ``livereload_ignore`` names."""
    patterns = config.get("livereload_ignore") or []
    shown = [path for path in paths if not any(fnmatch(path, f"*{pattern}") for pattern in patterns)]
    if reloader is not None and shown:
        reloader.reload(shown[0])


def refuse(config: dict[str, Any]) -> None:
    """Raise for what cannot be served."""
    secure = [bool(config.get(key)) for key in ("ssl_cert", "ssl_key")]
    if any(secure) and not all(secure):
        raise ConfigError("--ssl-cert or --ssl-key missing.", hint="HTTPS needs both")
    if all(secure) and config.get("livereload"):
        raise ConfigError("LiveReload does not support SSL.", hint="leave out --livereload, or the two --ssl options")
    if config.get("detach"):
        raise ConfigError("--detach is not supported: run the server in the background by your shell's means.")


def host(config: dict[str, Any]) -> str:
    """Give the host to bind to: the loopback unless the configuration says otherwise."""
    return str(config.get("host") or LOCAL)


def number(config: dict[str, Any], key: str, default: int) -> int:
    """Give the setting *key* as a number. Raises ConfigError."""
    value = config.get(key)
    try:
        return default if value in (None, "") else int(str(value))
    except ValueError as error:
        raise ConfigError(f"{key}: {value} is no number.") from error


def with_address(config: dict[str, Any]) -> dict[str, Any]:
    """Give *config* with ``url`` set to the server's address, in development only, as Jekyll does."""
    if os.environ.get("JEKYLL_ENV", "development") != "development":
        return config
    shown = "localhost" if host(config) == LOCAL else host(config)
    scheme = "https" if config.get("ssl_cert") else "http"
    return {**config, "url": f"{scheme}://{shown}:{number(config, 'port', 4000)}"}


def address(config: dict[str, Any], port: int) -> str:
    """Give the address to open."""
    scheme = "https" if config.get("ssl_cert") else "http"
    return f"{scheme}://{host(config)}:{port}{mount(config)}/"


def mount(config: dict[str, Any]) -> str:
    """Give the base URL with a slash before it and none behind."""
    base = str(config.get("baseurl") or "").strip("/")
    return f"/{base}" if base else ""


def settings(config: dict[str, Any], log: Log, reloader: LiveReload | None) -> Settings:
    """Give how the site is served."""
    webrick = config.get("webrick")
    headers = webrick.get("headers") if isinstance(webrick, dict) else None
    return Settings(
        root=os.path.abspath(str(config["destination"])),
        baseurl=mount(config),
        listing=bool(config.get("show_dir_listing")),
        encoding=str(config.get("encoding") or "utf-8"),
        headers={str(name): str(value) for name, value in (headers or {}).items()},
        script=reloader.script if reloader else b"",
        log=log,
    )


def make_server(config: dict[str, Any], how: Settings) -> _Server:
    """Bind the server. Raises FatalError where the port or host cannot be had, ConfigError for a bad certificate."""
    place = host(config), number(config, "port", 4000)
    context = certified(config) if config.get("ssl_cert") else None
    try:
        server = _Server(place, partial(Handler, settings=how))
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or str(error).rstrip(".")
        raise FatalError(
            f"Cannot serve on {place[0]}:{place[1]}: {why}.", hint="try another --port or --host"
        ) from error
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    return server


def certified(config: dict[str, Any]) -> ssl.SSLContext:
    """Give what encrypts with the certificate and key of *config*. Raises ConfigError where they cannot be used."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate, key = str(config["ssl_cert"]), str(config["ssl_key"])
    try:
        context.load_cert_chain(certificate, key)
    except OSError as error:
        raise ConfigError(
            f"--ssl-cert {certificate} with --ssl-key {key} cannot be used: {error.strerror or error}.",
            hint="name a certificate and its private key, both in PEM",
        ) from error
    return context
