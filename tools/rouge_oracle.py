"""The reference highlighter as a process to ask; ``ROUGE_LIB`` names Rouge's lib folder where it is no gem."""

import json
import os
import subprocess
from pathlib import Path


class Oracle:
    """A running Rouge; use it in a ``with`` statement."""

    def __enter__(self) -> "Oracle":
        library = os.environ.get("ROUGE_LIB")
        command = ["ruby", "-W0", *(["-I", library] if library else []), str(Path(__file__).with_suffix(".rb"))]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        return self

    def __exit__(self, *_: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()

    def timed(self, language: str, code: str) -> tuple[str | None, float]:
        """What Rouge prints (None: it has no such language), and the seconds it took."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(json.dumps({"language": language, "code": code}) + "\n")
        self.process.stdin.flush()
        html, seconds = json.loads(self.process.stdout.readline())
        if seconds < 0:
            raise RuntimeError(html)
        return html, seconds

    def html(self, language: str, code: str) -> str | None:
        """What Rouge prints, or None."""
        return self.timed(language, code)[0]
