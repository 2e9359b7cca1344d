"""Style sheets of Pygments' styles for Rouge's classes."""

import pytest

from liquid_site.errors import LiquidSiteError
from liquid_site.highlight.styles import style_names, style_sheet


def test_every_style() -> None:
    assert len(style_names()) > 20
    for name in style_names():
        sheet = style_sheet(name)
        assert sheet.startswith(".highlight table td { padding: 5px; }\n.highlight table pre { margin: 0; }\n")
        assert sheet.count("{") == sheet.count("}")


def test_selectors_share_rules_under_the_scope() -> None:
    sheet = style_sheet("default", ".code pre")
    assert ".code pre .c1" in sheet
    assert ".code pre .k, " in sheet
    assert ".code pre .hll {\n  background-color: #ffffcc;\n}\n" in sheet
    assert ".highlight" not in sheet


def test_no_such_style() -> None:
    with pytest.raises(LiquidSiteError, match="nosuch") as error:
        style_sheet("nosuch")
    assert "default" in error.value.hint
