"""Patterns that more than one rule needs. White space is Ruby's: ASCII only."""

from __future__ import annotations

import re

S = r"[ \t\n\v\f\r]"
NON_S = r"[^ \t\n\v\f\r]"
REST = r"[ \t\v\f\r]*\n"
"""Nothing but white space up to the end of the line."""
NAME_START = r"[^\x00-@\[-^`{-\x7f]"
NAME_CHAR = r"[^\x00-,/:-@\[-^`{-\x7f]"
WORD_CHAR = r"[^\x00-/:-@\[-^`{-\x7f]"
"""Letters, digits (not at a start), ``_`` (in names also ``-`` and ``.``) and all beyond ASCII.

Said by what is left out, as classes with long ranges take long to compile.
"""
NAME = NAME_START + NAME_CHAR + "*"
"""An XML name without a colon, and then some: every character beyond ASCII; ``html_tags`` looks closer at those."""
TAG_NAME = rf"(?:{NAME}:)?{NAME}"
ID = r"[A-Za-z0-9_][A-Za-z0-9_-]*"
BRACED = r"(?:\\\}|[^}])"
"""A character of an attribute list."""

SPACES = re.compile(S + "+")
BLANK = re.compile(S + r"*\n")
"""A run of blank lines, from the start of the first."""
BLANK_LINE = re.compile(REST)
EOB = re.compile(r"\^" + REST)
INDENT = re.compile(r"^(?:\t| {4})", re.M)
TRAILING_SPACE = re.compile(r"[ \t]*\n")
HR = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\n")
UL_ITEM = re.compile(r"( {0,3}[+*-])([\t| ].*\n)")
OL_ITEM = re.compile(r"( {0,3}[0-9]+\.)([\t| ].*\n)")
LIST_ITEM = re.compile(r" {0,3}(?:[+*-]|[0-9]+\.)[\t| ]")
DEFINITION = re.compile(r"( {0,3}:)([\t| ].*\n)")
PIPE = re.compile(r"\||[^\n]*?[^\\\n]\|")
"""A line with a pipe that is first or after anything but a backslash."""
