"""The Sass compiler a build uses: one persistent Dart Sass, or libsass where the site asks for it."""

from __future__ import annotations

import os
import threading
import weakref
from collections.abc import Mapping, Sequence
from typing import Any

from liquid_site.errors import ConversionError, Where

from . import find, protocol
from .paths import path_of
from .process import Process, SassStopped
from .sheet import CompiledSheet, Importer, Message, Request, Span, collapsed
from .wire import Fields


class Compiler:
    """Compiles stylesheets; safe to share between threads, and usable after a fork (the child starts its own process).

    *implementation* is ``"dart-sass"``, ``"sassc"`` (libsass) or ``"ruby-sass"`` (both, to write like it). *env* is
    looked up for ``LIQUID_SASS`` and ``PATH``.
    """

    def __init__(self, implementation: str = "dart-sass", env: Mapping[str, str] | None = None) -> None:
        self.implementation = implementation
        self._env = os.environ if env is None else env
        self._held: list[Process] = []
        self._lock = threading.Lock()
        self._pid = os.getpid()
        self._finalizer = weakref.finalize(self, _close, self._held, self._pid)

    def compile(
        self,
        text: str,
        *,
        syntax: str = "scss",
        url: str | None = None,
        load_paths: Sequence[str] = (),
        style: str = "expanded",
        source_map: bool = False,
        charset: bool = True,
        quiet_deps: bool = False,
        verbose: bool = False,
        fatal_deprecations: Sequence[str] = (),
        future_deprecations: Sequence[str] = (),
        silence_deprecations: Sequence[str] = (),
        importers: Sequence[Importer] = (),
        first_line: int = 1,
    ) -> CompiledSheet:
        """Compile *text*, whose own URL (``file:///…``) is *url*; *load_paths* are searched for imports, in order.

        *syntax* is scss, indented or css; *style* expanded or compressed
        (for Ruby Sass nested or compact, too). *first_line* is the line of the file at which
        *text* begins. Raises ``ConversionError``: ``str()`` is Sass's message with its drawing of the place, ``where``
        the file and line, ``excerpt`` the line.
        """
        request = Request(
            text, syntax, url, load_paths, style, source_map, charset, quiet_deps, verbose,
            fatal_deprecations, future_deprecations, silence_deprecations, importers,
        )  # fmt: skip
        if self.implementation == "ruby-sass":
            from .ruby_sass import compile_like_ruby

            return compile_like_ruby(request, first_line, self._compile)
        if self.implementation == "sassc":
            from .libsass import compile_with_libsass

            return compile_with_libsass(request, first_line)
        return self._compile(request, first_line)

    def begin(self, text: str, **arguments: Any) -> None:
        """Begin to compile *text* (as ``compile`` would, without importers) in the compiler's process, not waiting.

        A ``compile`` of just the same waits for what is left of it. Where it cannot be begun, nothing happens.
        """
        if self.implementation != "dart-sass":
            return
        self._after_fork()
        with self._lock:
            try:
                self._process().begin(Request(text, **arguments))
            except SassStopped:
                self._stop()

    def _compile(self, request: Request, first_line: int) -> CompiledSheet:
        self._after_fork()
        with self._lock:
            try:
                answer, messages = self._talk(self._process(), request)
            except (SassStopped, ValueError) as error:
                self._stop()
                return self._otherwise(request, first_line, error)
        if 3 in answer:
            raise _failure(answer.inner(3), request, first_line)
        success = answer.inner(2)
        return CompiledSheet(success.text(1), success.text(2), collapsed(messages), answer.texts(4))

    def _talk(self, process: Process, request: Request) -> tuple[Fields, list[Message]]:
        """Send *request*, unless it was begun, and serve the compiler until it answers."""
        process.shake_hands()
        number = process.number_of(request)
        importers = tuple(request.importers)
        messages: list[Message] = []
        while True:
            heard = Fields(process.hear(number))
            if protocol.COMPILED in heard:
                return heard.inner(protocol.COMPILED), messages
            if protocol.LOGGED in heard:
                messages.append(protocol.log_message(heard.inner(protocol.LOGGED)))
            elif protocol.CANONICALIZE in heard:
                asked = heard.inner(protocol.CANONICALIZE)
                process.send(number, protocol.canonicalized(asked, importers))
            elif protocol.IMPORT in heard:
                process.send(number, protocol.imported(heard.inner(protocol.IMPORT), importers))
            else:
                raise SassStopped(heard.inner(protocol.ERROR).text(3) or "the Sass compiler broke the protocol")

    def _otherwise(self, request: Request, first_line: int, error: Exception) -> CompiledSheet:
        """Where no compiler speaks the embedded protocol: its command line, then libsass."""
        command = find.embedded_command(self._env)
        if command and not find.is_bundled(command):
            from .command_line import compile_with_command

            return compile_with_command(command, request, first_line)
        if not command and find.has_libsass():
            from .libsass import compile_with_libsass

            return compile_with_libsass(request, first_line)
        raise ConversionError(str(error), where=Where(path_of(request.url or "")), hint=find.HINT) from error

    def _process(self) -> Process:
        if not self._held:
            command = find.embedded_command(self._env)
            if command is None:
                raise SassStopped("no Sass compiler is installed")
            self._held.append(Process(command))
        return self._held[0]

    def _after_fork(self) -> None:
        if self._pid == os.getpid():
            return
        self._lock = threading.Lock()
        self._finalizer.detach()
        for process in self._held:
            process.forget()
        self._held = []
        self._pid = os.getpid()
        self._finalizer = weakref.finalize(self, _close, self._held, self._pid)

    def _stop(self) -> None:
        while self._held:
            self._held.pop().close()

    def close(self) -> None:
        """End the process; the next compile starts another."""
        self._after_fork()
        with self._lock:
            self._stop()


def _close(held: list[Process], pid: int) -> None:
    if pid == os.getpid():
        while held:
            held.pop().close(now=True)


def _failure(failure: Fields, request: Request, first_line: int) -> ConversionError:
    span = protocol.span(failure.inner(2))
    words = protocol.pretty(failure.text(4)).removeprefix("Error: ") or failure.text(1)
    return ConversionError(words, where=_where(span, request, first_line), excerpt=span.context.rstrip("\n"))


def _where(span: Span, request: Request, first_line: int) -> Where:
    own = not span.url or span.url == request.url
    line = span.line + first_line - 1 if own and span.line else span.line
    return Where(path_of(span.url or request.url or ""), line)
