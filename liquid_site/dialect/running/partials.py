"""Running includes: finding the file, checking its name, entering its scope."""

from __future__ import annotations

import os
import re
from typing import Any

from liquid_site.dialect.context import MAX_INCLUDES, Context
from liquid_site.dialect.faults import DeepFault, Fault, RubyFault
from liquid_site.dialect.printing import inspect, to_s
from liquid_site.dialect.template import Template
from liquid_site.dialect.values import lookup
from liquid_site.errors import Where
from liquid_site.model.paths import dirname, inside
from liquid_site.ruby.decode import BrokenText, broken_at, decode, line_at

EXAMPLE = "{{% {name} file.ext param='value' param2='value' %}}"
GOOD_LINE = re.compile(r"^[\w/.()+~#@-]+$", re.ASCII | re.MULTILINE)
BAD_SEQUENCE = re.compile(r"[./]{2}")


def include(ctx: Context, out: list[str], file: str, parameters: dict[str, Any] | None) -> list[str]:
    """Render the include *file* into *out*; with *parameters*, ``include`` is exactly them while it runs.

    What comes back is the ``break`` and ``continue`` that it leaves behind.
    """
    found = ctx.registers.services.inclusions
    template = found.get(file)
    if template is None:
        check_name(file, "include")
        path = locate(ctx, file, ctx.registers.site.include_dirs)
        template = found[file] = load(ctx, path)
    run(ctx, out, template, parameters)
    return ctx.interrupts


def include_relative(ctx: Context, out: list[str], file: str, parameters: dict[str, Any] | None) -> list[str]:
    """Render as ``include`` the *file*, found beside the file of the page (or document) that is being rendered."""
    check_name(file, "include_relative")
    path = locate(ctx, file, [page_folder(ctx)])
    run(ctx, out, load(ctx, path), parameters)
    return ctx.interrupts


def run(ctx: Context, out: list[str], template: Template, parameters: dict[str, Any] | None) -> None:
    """Render *template* among the caller's variables. A fault inside names the outermost include it passed through."""
    depend = ctx.registers.services.depend
    if depend is not None:
        depend(template.path, ctx.registers.page)
    if parameters is not None:
        ctx.push(("include",))
        ctx.variables["include"] = parameters
    ctx.includes += 1
    if ctx.includes > MAX_INCLUDES:
        raise DeepFault("Nesting too deep")
    try:
        (wary(template) if ctx.interrupts else template).run(ctx, out)
    except Fault as fault:
        mark(fault, template.path)
        raise
    ctx.includes -= 1
    if parameters is not None:
        ctx.pop(("include",))


def wary(template: Template) -> Template:
    """*template* as it runs while a ``break`` is pending: text and outputs up to the first tag."""
    if template.wary is None:
        template.wary = template.engine.wary(template)
    return template.wary


def mark(fault: Fault, path: str) -> None:
    """Say of *fault* that it came out of the include *path*."""
    fault.template_name = path
    fault.markup_context = fault.markup_context or "included "
    fault.chain.append(path)


def check_name(file: str, tag: str) -> None:
    """Make sure that *file* may be the name of an include. Raises ``RubyFault``."""
    if BAD_SEQUENCE.search(file) or not GOOD_LINE.search(file):
        raise RubyFault(
            "Invalid syntax for include tag. File contains invalid characters or sequences:\n\n"
            f"  {file}\n\nValid syntax:\n\n  {EXAMPLE.format(name=tag)}\n\n"
        )


def locate(ctx: Context, file: str, folders: list[str]) -> str:
    """The path of *file* in the first of *folders* that has it. Raises ``RubyFault``."""
    safe = bool(ctx.registers.site.config.get("safe"))
    for folder in folders:
        path = f"{folder.rstrip('/')}/{file.lstrip('/')}"
        if os.path.isfile(path) and not (safe and leaves(path, folder)):
            return path
    end = (
        " is not a symlink as those are not allowed in safe mode."
        if safe
        else ", if it is a symlink, does not point outside your site source."
    )
    raise RubyFault(
        f"Could not locate the included file '{file}' in any of {inspect(list(folders))}. "
        f"Ensure it exists in one of those directories and{end}",
    )


def leaves(path: str, folder: str) -> bool:
    """Whether the real *path* lies outside *folder*."""
    return not os.path.realpath(path).startswith(folder)


def load(ctx: Context, path: str) -> Template:
    """The template in the file *path*, parsed once a build. Raises ``Fault``."""
    known = ctx.engine.partials
    template = known.get(path)
    if template is None:
        try:
            with open(path, "rb") as file:
                text = decode(file.read(), encoding(ctx), keep_mark=True)
        except OSError as error:
            raise RubyFault(f"{error.strerror} @ rb_sysopen - {path}") from None
        except BrokenText as error:
            where = Where(path, line_at(error.text, broken_at(error.text)))
            raise RubyFault(str(error), where=where, hint="save it as UTF-8") from None
        try:
            template = known[path] = ctx.engine.parse(text, path=path)
        except Fault as fault:
            mark(fault, path)
            raise
    return template


def encoding(ctx: Context) -> str:
    """The ``encoding`` of the site, UTF-8 where there is no site."""
    site = ctx.registers.site
    return str(site.config.get("encoding") or "utf-8") if site is not None else "utf-8"


def page_folder(ctx: Context) -> str:
    """The folder of what is being rendered, within the source."""
    site, page = ctx.registers.site, ctx.registers.page
    if page is None:
        return str(site.source)
    path = to_s(lookup(page, "path"))
    if lookup(page, "collection") not in (None, False):
        path = f"{site.config.get('collections_dir') or ''}/{path}"
    return inside(site.source, dirname(path.removesuffix("/#excerpt")))
