"""One running Dart Sass that speaks the embedded protocol over its standard input and output."""

from __future__ import annotations

import contextlib
import subprocess
import threading
from collections.abc import Sequence

from .wire import Fields, message, read_varint, varint


class SassStopped(OSError):
    """The compiler ended, or never spoke the protocol."""


class Process:
    """Packets to and from the compiler; ``close`` ends it. It has *patience* seconds to say its version."""

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
        self._shake_hands(patience)

    def _shake_hands(self, patience: float) -> None:
        """Ask for the version, so that a program that is no compiler is found out at once."""
        timer = threading.Timer(patience, self._popen.kill)
        timer.daemon = True
        timer.start()
        try:
            self.send(0, message((7, message((1, 1)))))
            self.version = Fields(self.receive()[1]).inner(8).text(2)
        except (SassStopped, ValueError) as error:
            self._popen.kill()
            self.close()
            raise SassStopped("the Sass compiler does not speak the embedded protocol") from error
        finally:
            timer.cancel()

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

    def close(self) -> None:
        """End the compiler; again is no harm."""
        with contextlib.suppress(OSError, ValueError):
            self._stdin.close()
        try:
            self._popen.wait(timeout=5)
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
