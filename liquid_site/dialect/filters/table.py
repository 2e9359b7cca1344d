"""Every filter of Liquid 4.0.4 and Jekyll 4.4.1 by name, and how many arguments each takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import liquid_site.dialect.filters.arithmetic as arithmetic
import liquid_site.dialect.filters.arrays as arrays
import liquid_site.dialect.filters.conversions as conversions
import liquid_site.dialect.filters.dates as dates
import liquid_site.dialect.filters.expressions as expressions
import liquid_site.dialect.filters.markup as markup
import liquid_site.dialect.filters.properties as properties
import liquid_site.dialect.filters.selecting as selecting
import liquid_site.dialect.filters.strings as strings
import liquid_site.dialect.filters.urls as urls

FILTERS: Mapping[str, Callable[..., Any]] = {
    "abs": arithmetic.absolute,
    "absolute_url": urls.absolute_url,
    "append": strings.append,
    "array_to_sentence_string": arrays.array_to_sentence_string,
    "at_least": arithmetic.at_least,
    "at_most": arithmetic.at_most,
    "capitalize": strings.capitalize,
    "ceil": arithmetic.ceil,
    "cgi_escape": urls.cgi_escape,
    "compact": properties.compact,
    "concat": arrays.concat,
    "date": dates.date_,
    "date_to_long_string": dates.date_to_long_string,
    "date_to_rfc822": dates.date_to_rfc822,
    "date_to_string": dates.date_to_string,
    "date_to_xmlschema": dates.date_to_xmlschema,
    "default": arrays.default,
    "divided_by": arithmetic.divided_by,
    "downcase": strings.downcase,
    "escape": markup.escape,
    "escape_once": markup.escape_once,
    "find": selecting.find,
    "find_exp": expressions.find_exp,
    "first": arrays.first,
    "floor": arithmetic.floor,
    "group_by": selecting.group_by,
    "group_by_exp": expressions.group_by_exp,
    "h": markup.escape,
    "inspect": markup.inspect_,
    "join": arrays.join,
    "jsonify": conversions.jsonify,
    "last": arrays.last,
    "lstrip": strings.lstrip,
    "map": properties.map_,
    "markdownify": conversions.markdownify,
    "minus": arithmetic.minus,
    "modulo": arithmetic.modulo,
    "newline_to_br": strings.newline_to_br,
    "normalize_whitespace": strings.normalize_whitespace,
    "number_of_words": strings.number_of_words,
    "plus": arithmetic.plus,
    "pop": arrays.pop,
    "prepend": strings.prepend,
    "push": arrays.push,
    "relative_url": urls.relative_url,
    "remove": strings.remove,
    "remove_first": strings.remove_first,
    "replace": strings.replace,
    "replace_first": strings.replace_first,
    "reverse": arrays.reverse,
    "round": arithmetic.round_,
    "rstrip": strings.rstrip,
    "sample": arrays.sample,
    "sassify": conversions.sassify,
    "scssify": conversions.scssify,
    "shift": arrays.shift,
    "size": arrays.size,
    "slice": strings.slice_,
    "slugify": conversions.slugify,
    "smartify": conversions.smartify,
    "sort": selecting.sort,
    "sort_natural": properties.sort_natural,
    "split": strings.split,
    "strip": strings.strip,
    "strip_html": markup.strip_html,
    "strip_index": urls.strip_index,
    "strip_newlines": strings.strip_newlines,
    "times": arithmetic.times,
    "to_integer": conversions.to_integer,
    "truncate": strings.truncate,
    "truncatewords": strings.truncatewords,
    "uniq": properties.uniq,
    "unshift": arrays.unshift,
    "upcase": strings.upcase,
    "uri_escape": urls.uri_escape,
    "url_decode": urls.url_decode,
    "url_encode": urls.url_encode,
    "where": selecting.where,
    "where_exp": expressions.where_exp,
    "xml_escape": markup.xml_escape,
}
"""Called as ``filter(input, *arguments)``; keyword arguments are one hash at the end. The result may be a thing of the
model (``first`` of ``site.posts``): whoever calls gives it its Liquid face."""

CONTEXT_FILTERS = frozenset(
    {
        "absolute_url", "date", "date_to_long_string", "date_to_rfc822", "date_to_string", "date_to_xmlschema",
        "find", "find_exp", "group_by_exp", "markdownify", "relative_url", "sassify", "scssify", "slugify", "smartify",
        "where", "where_exp",
    }
)  # fmt: skip
"""These take the context before the input."""


def arity(name: str) -> tuple[int, int]:
    """The least and the most arguments of the filter *name*, input counted as Ruby counts it. Raises ``KeyError``."""
    function = FILTERS[name]
    most = function.__code__.co_argcount - (name in CONTEXT_FILTERS)
    return most - len(function.__defaults__ or ()), most


def wrong_count(name: str, given: int) -> str | None:
    """Ruby's message where the filter *name* does not take *given* arguments (input counted), else None."""
    least, most = arity(name)
    if least <= given <= most:
        return None
    expected = str(least) if least == most else f"{least}..{most}"
    return f"wrong number of arguments (given {given}, expected {expected})"
