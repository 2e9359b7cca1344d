"""One running Dart Sass that speaks the embedded protocol over its standard input and output."""

from __future__ import annotations

import contextlib
import subprocess
import threading
from collections.abc import Sequence

from .protocol import compile_request
from .sheet import Request
from .wire import Fields, message, read_varint, varint


class SassStopped(OSError):
    """The compiler ended, or never spoke the protocol."""


class Process:
    """Packets to and from the compiler; ``close`` ends it.

    Packets may be sent at once; before the first is received it has *patience* seconds to say its version.
    """

    def __init__(self, command: Sequence[str], patience: float = 30.0) -> None:
        try:
            self._popen = subprocess.Popen(
                [*command, "--embedded"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            raise SassStopped(f"{command[0]} cannot be run: {error.strerror}") from error
        assert self._popen.stdin and self._popen.stdout
        self._stdin, self._stdout = self._popen.stdin, self._popen.stdout
        self._patience = patience
        self._count = 0
        self._begun: dict[int, Request] = {}
        self._early: dict[int, list[bytes]] = {}
        self.version: str | None = None
        try:
            self.send(0, message((7, message((1, 1)))))
        except SassStopped:
            self.close()
            raise

    def shake_hands(self) -> None:
        """Wait, once, for the version, so that a program that is no compiler is found out. Raises ``SassStopped``."""
        if self.version is not None:
            return
        timer = threading.Timer(self._patience, self._popen.kill)
        timer.daemon = True
        timer.start()
        try:
            self.version = Fields(self.receive()[1]).inner(8).text(2)
        except (SassStopped, ValueError) as error:
            self._popen.kill()
            self.close()
            raise SassStopped("the Sass compiler does not speak the embedded protocol") from error
        finally:
            timer.cancel()

    def begin(self, request: Request) -> int:
        """Send *request* and give the number of its compilation. Raises ``SassStopped``."""
        self._count = self._count % 0x7FFF_FFFF + 1
        self.send(self._count, compile_request(request))
        self._begun[self._count] = request
        return self._count

    def number_of(self, request: Request) -> int:
        """Give the number of the compilation of *request*, which is begun unless it is under way."""
        number = next((number for number, begun in self._begun.items() if begun == request), 0) or self.begin(request)
        del self._begun[number]
        return number

    def hear(self, compilation: int) -> bytes:
        """Wait for the next message about *compilation*, or about none; those about others are put aside."""
        if self._early.get(compilation):
            return self._early[compilation].pop(0)
        while True:
            number, body = self.receive()
            if number not in self._begun:
                return body
            self._early.setdefault(number, []).append(body)

    def send(self, compilation: int, body: bytes) -> None:
        """Send one packet. Raises ``SassStopped``."""
        mark = varint(compilation)
        try:
            self._stdin.write(varint(len(mark) + len(body)) + mark + body)
            self._stdin.flush()
        except (OSError, ValueError) as error:
            raise SassStopped("the Sass compiler has stopped") from error

    def receive(self) -> tuple[int, bytes]:
        """Wait for the next packet: the compilation it is about, and the message. Raises ``SassStopped``."""
        size = self._size()
        packet = self._stdout.read(size)
        if len(packet) < size:
            raise SassStopped("the Sass compiler has stopped")
        compilation, start = read_varint(packet, 0)
        return compilation, packet[start:]

    def _size(self) -> int:
        head = bytearray()
        while len(head) < 10:
            byte = self._stdout.read(1)
            if not byte:
                raise SassStopped("the Sass compiler has stopped")
            head += byte
            if byte[0] < 0x80:
                return read_varint(bytes(head), 0)[0]
        raise SassStopped("the Sass compiler does not speak the embedded protocol")

    def close(self, now: bool = False) -> None:
        """End the compiler, *now* or when it has done what it is about; again is no harm."""
        if now:
            self._popen.kill()
        with contextlib.suppress(OSError, ValueError):
            self._stdin.close()
        try:
            self._popen.wait(timeout=None if now else 5)
        except subprocess.TimeoutExpired:
            self._popen.kill()
            self._popen.wait()
        self._stdout.close()

    def forget(self) -> None:
        """After a fork: let go of the parent's pipes without ending its compiler."""
        with contextlib.suppress(OSError, ValueError):
            self._stdin.close()
        self._stdout.close()
        self._popen.returncode = 0
