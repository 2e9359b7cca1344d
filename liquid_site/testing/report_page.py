"""The frame of the HTML report: a template with the fields ``title`` and ``sections``."""

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 1.5rem; color: #1f2328; background: #fff; }
h1 { font-size: 1.1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; border-top: 1px solid #d0d7de; padding-top: 1rem; overflow-wrap: anywhere; }
.pages { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
figure { margin: 0; min-width: 0; }
figcaption { font-weight: 600; }
iframe { width: 100%; height: 24rem; border: 1px solid #d0d7de; background: #fff; resize: vertical; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-top: 1rem;
  font: 12px/1.5 ui-monospace, monospace; }
col.n { width: 3.5em; }
th { text-align: right; font-weight: normal; color: #656d76; padding: 0 .5em; vertical-align: top; }
tr:first-child th { text-align: left; font-weight: 600; }
td { white-space: pre-wrap; overflow-wrap: anywhere; padding: 0 .5em; vertical-align: top; }
td.old { background: #ffebe9; } td.old mark { background: #ffb3ad; }
td.new { background: #dafbe1; } td.new mark { background: #8fe3a4; }
tr.gap td { color: #656d76; text-align: center; background: #f6f8fa; }
img { max-width: 100%; border: 1px solid #d0d7de; }
.shots { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; }
@media (max-width: 700px) { .pages, .shots { grid-template-columns: 1fr; } }
</style>
</head>
<body>
<h1>$title</h1>
<p>Left: what is stored. Right: what was built now. Outlined: <b style="color:#9a6700">changed</b>,
<b style="color:#cf222e">gone</b>, <b style="color:#1a7f37">new</b>.</p>
$sections
</body>
</html>
"""

MARKS = """
[data-liquid-site-diff] { outline: 3px solid #bf8700 !important; outline-offset: 2px; }
[data-liquid-site-diff=gone] { outline-color: #cf222e !important; }
[data-liquid-site-diff=new] { outline-color: #1a7f37 !important; }
"""
