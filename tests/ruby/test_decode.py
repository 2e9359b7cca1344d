"""Names of encodings, read as Ruby's ``File.read(path, encoding: name)`` reads them after Jekyll's own ``bom|``."""

import codecs

import pytest

from liquid_site.ruby.decode import BrokenText, decode

MARKED = codecs.BOM_UTF8 + "hé".encode()
CASES = {
    "": "hé",
    "utf-8": "hé",
    "UTF-8": "hé",
    "bom|utf-8": "hé",
    "BOM|UTF-8": "hé",
    "utf-8:utf-8": "hé",
    "utf8": "\ufeffhé",
    "UTF_8": "\ufeffhé",
    "bom|utf8": "\ufeffhé",
    "unicode": "\ufeffhé",
    "no-such": "\ufeffhé",
    "iso-8859-1": "ï»¿hÃ©",
    "iso-8859-1:utf-8": "ï»¿hÃ©",
}
"""A name in the settings, and what a marked file in UTF-8 comes to."""


@pytest.mark.parametrize(("encoding", "text"), CASES.items())
def test_names_of_encodings(encoding: str, text: str) -> None:
    assert decode(MARKED, encoding) == text


def test_a_table_keeps_its_mark_unless_the_name_says_bom() -> None:
    assert decode(MARKED, "utf-8", keep_mark=True) == "\ufeffhé"
    assert decode(MARKED, "bom|utf-8", keep_mark=True) == "hé"


def test_wide_encodings_lose_their_mark() -> None:
    assert decode("\ufeffhé".encode("utf-16-le"), "utf-16le") == "hé"


def test_broken_text_is_named_by_its_encoding() -> None:
    with pytest.raises(BrokenText, match="invalid byte sequence in UTF-8"):
        decode(b"h\xe9", "bom|utf-8")
