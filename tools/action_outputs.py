"""For action.yml: the outputs of its build step and the summary of the run, from the report of the build."""

import json
import os
import sys


def main(report: str, destination: str) -> None:
    """Write to the files that ``GITHUB_OUTPUT`` and ``GITHUB_STEP_SUMMARY`` name; without a report all counts are 0."""
    facts = {"status": "failed", "pages": [], "warnings": [], "seconds": {}}
    if os.path.isfile(report):
        with open(report, encoding="utf-8") as file:
            facts = json.load(file)
    told = [row for row in facts["warnings"] if not row["message"].startswith("Configuration file:")]
    outputs = {
        "pages": len(facts["pages"]),
        "warnings": len(told),
        "report": report,
        "destination": os.path.abspath(destination),
    }
    append("GITHUB_OUTPUT", "".join(f"{name}={value}\n" for name, value in outputs.items()))
    append("GITHUB_STEP_SUMMARY", summary(facts, told))


def summary(facts: dict, told: list) -> str:
    """Give the summary as Markdown."""
    seconds = facts["seconds"].get("total")
    words = {"ok": "Built", "warnings": "Built, with warnings under `--strict`", "failed": "Not built"}[facts["status"]]
    lines = [f"### {words}: {len(facts['pages'])} pages" + (f" in {seconds:.1f} s" if seconds else ""), ""]
    if facts.get("error"):
        lines += [f"**{cell(facts['error']['message'])}** {place(facts['error'])}", ""]
    if told:
        lines += ["| Place | Message |", "|---|---|"]
        lines += [f"| {place(row)} | {cell(row['message'])} |" for row in told[:50]]
    return "\n".join([*lines, ""])


def place(row: dict) -> str:
    """Give ``path:line`` as code."""
    return f"`{row['path']}:{row['line']}`" if row["line"] else f"`{row['path']}`" if row["path"] else ""


def cell(text: str) -> str:
    """Give *text* so that it stays in a cell of a table."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|").replace("\n", "<br>")


def append(variable: str, text: str) -> None:
    """Add *text* to the file that *variable* names; without one, there is no runner to tell."""
    path = os.environ.get(variable)
    if path:
        with open(path, "a", encoding="utf-8", newline="\n") as file:
            file.write(text)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
