"""Runs ``action.yml`` step by step as a GitHub runner does: inputs, ``if``, environment, the files for outputs."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
COMPARISON = re.compile(r"([\w.]+)\s*==\s*'([^']*)'$")


@dataclass
class Run:
    """What became of the action: its outputs, what the steps printed, and the step that failed, if one did."""

    outputs: dict[str, str] = field(default_factory=dict)
    printed: str = ""
    failed: str = ""
    used: list[str] = field(default_factory=list)
    summary: str = ""


def run_action(workspace: Path, temp: Path, **given: str) -> Run:
    """Run the action in the checkout *workspace* with the inputs *given*. Steps that use other actions are noted."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert action["runs"]["using"] == "composite"
    unknown = set(given) - set(action["inputs"])
    assert not unknown, f"Unexpected input(s) {unknown}"
    values = {
        "github.sha": "0" * 40,
        "github.token": "",
        "github.repository": "ada/site",
        "runner.os": "Linux",
        "runner.temp": str(temp),
    }
    for name, row in action["inputs"].items():
        values[f"inputs.{name}"] = given.get(name, evaluate(str(row["default"]), values))
    done = Run()
    for number, step in enumerate(action["runs"]["steps"]):
        run_step(step, number, values, workspace, temp, done)
        if done.failed:
            break
    done.outputs = {name: evaluate(row["value"], values) for name, row in action["outputs"].items()}
    return done


def evaluate(text: str, values: dict[str, str]) -> str:
    """Replace the expressions in *text*; an output that was never set is empty."""

    def value(match: "re.Match[str]") -> str:
        compared = COMPARISON.match(match[1])
        if compared:
            return str(values[compared[1]] == compared[2]).lower()
        return values.get(match[1], "") if match[1].startswith("steps.") else values[match[1]]

    return EXPRESSION.sub(value, text)


def run_step(step: dict[str, Any], number: int, values: dict[str, str], workspace: Path, temp: Path, done: Run) -> None:
    """Run one step, as ``bash`` with ``-eo pipefail``; its outputs become values."""
    if "if" in step and evaluate(step["if"], values) != "true":
        return
    if "uses" in step:
        done.used.append(step["uses"].split("@")[0])
        return
    assert step["shell"] == "bash"
    output, summary = temp / f"output-{number}", temp / f"summary-{number}"
    output.touch()
    environment = {
        "PATH": f"{programs(temp)}{os.pathsep}{os.environ['PATH']}",
        "HOME": os.environ.get("HOME", str(temp)),
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_WORKSPACE": str(workspace),
        "GITHUB_OUTPUT": str(output),
        "GITHUB_STEP_SUMMARY": str(summary),
        **{name: evaluate(str(text), values) for name, text in step.get("env", {}).items()},
    }
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", evaluate(step["run"], values)]
    ran = subprocess.run(
        command,
        cwd=workspace,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    done.printed += ran.stdout
    done.failed = step["name"] if ran.returncode else ""
    done.summary += summary.read_text(encoding="utf-8") if summary.exists() else ""
    for line in output.read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition("=")
        values[f"steps.{step['id']}.outputs.{name}"] = value


def programs(temp: Path) -> Path:
    """Make a folder with a ``python`` that has this checkout for its installed liquid-site, and installs nothing."""
    folder = temp / "bin"
    if not folder.exists():
        folder.mkdir()
        program = folder / "python"
        program.write_text(
            "#!/bin/sh\n"
            'if [ "$1 $2" = "-m pip" ]; then echo "pip $*"; exit 0; fi\n'
            f'PYTHONPATH="{ROOT}" exec "{sys.executable}" "$@"\n'
        )
        program.chmod(0o755)
    return folder
