"""The files that ``new`` and ``new-theme`` begin with: path → text; the names in braces are filled in."""

from __future__ import annotations

from collections.abc import Mapping

IGNORED = "_site\n.sass-cache\n.jekyll-cache\n.jekyll-metadata\nvendor\n"

SITE = {
    "_config.yml": """\
# Settings for the whole site. A running server does not read this file again: restart it after a change.
title: {title}
description: >-
  Write a sentence about yourself or your work here.
url: ""          # the host, such as https://example.org
baseurl: ""      # the folder under the host, such as /blog

theme: academic

author:
  name: {title}
  bio: What you work on
  email: you@example.org

defaults:
  - scope: {{path: "", type: posts}}
    values: {{layout: post}}
  - scope: {{path: ""}}
    values: {{layout: default, author_profile: true}}
""",
    "index.md": """\
---
title: Home
layout: home
author_profile: true
---

Welcome. This page is `index.md`; edit it and build again.
""",
    "about.md": """\
---
title: About
layout: page
permalink: /about/
---

Say who you are, and what this site is for.
""",
    "404.html": """\
---
title: Not found
layout: page
permalink: /404.html
sitemap: false
---

<p><strong>Page not found.</strong> The address may have changed; the
<a href="{{{{ '/' | relative_url }}}}">front page</a> has not.</p>
""",
    "_posts/{date}-first-post.md": """\
---
title: First post
date: {date} 09:00:00 +0000
tags: [news]
---

Posts live in `_posts`, in files named `YEAR-MONTH-DAY-title.md`. They may hold code:

```python
print("Hello")
```
""",
    ".gitignore": IGNORED,
}

BLANK = {
    "_config.yml": 'title: {title}\nurl: ""\nbaseurl: ""\n',
    "_layouts/default.html": """\
<!DOCTYPE html>
<html lang="{{{{ site.lang | default: 'en' }}}}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{{{ page.title }}}} - {{{{ site.title }}}}</title>
    <link rel="stylesheet" href="{{{{ '/assets/css/main.css' | relative_url }}}}">
  </head>
  <body>
    {{{{ content }}}}
  </body>
</html>
""",
    "_sass/base.scss": "$text: #222;\n\nbody {{\n  color: $text;\n  font-family: sans-serif;\n}}\n",
    "assets/css/main.scss": '---\n---\n\n@import "base";\n',
    "index.md": "---\nlayout: default\ntitle: Home\n---\n\n# {{{{ page.title }}}}\n",
}
BLANK_FOLDERS = ("_data", "_drafts", "_includes", "_posts")

THEME_FOLDERS = ("assets", "_data", "_layouts", "_includes", "_sass")
THEME = {
    "_layouts/default.html": "{{{{ content }}}}\n",
    "_layouts/page.html": "---\nlayout: default\n---\n\n{{{{ content }}}}\n",
    "_layouts/post.html": "---\nlayout: default\n---\n\n{{{{ content }}}}\n",
    "Gemfile": 'source "https://rubygems.org"\ngemspec\n',
    "{name}.gemspec": """\
# frozen_string_literal: true

Gem::Specification.new do |spec|
  spec.name    = "{name}"
  spec.version = "0.1.0"
  spec.authors = [""]
  spec.email   = [""]
  spec.summary = "A theme for Jekyll sites."
  spec.license = "MIT"
  spec.files   = Dir["{{assets,_data,_layouts,_includes,_sass}}/**/*", "LICENSE.txt", "README.md", "_config.yml"]

  spec.add_runtime_dependency "jekyll", "~> 4.4"
end
""",
    "README.md": """\
# {name}

A theme. Its layouts are in `_layouts`, includes in `_includes`, style sheets in `_sass`, and files to copy in `assets`.

To use it, put `theme: {name}` into a site's `_config.yml`.
""",
    "LICENSE.txt": "Copyright (c) {year} the makers of {name}. All rights reserved, until you choose a licence.\n",
    ".gitignore": "*.gem\n.bundle\n.jekyll-cache\n.sass-cache\n_site\nGemfile.lock\n",
}
CONDUCT = {
    "CODE_OF_CONDUCT.md": """\
# Code of conduct

Be kind, be patient, and assume that others mean well. Write to the makers of {name} if somebody does not.
"""
}


def fill(files: Mapping[str, str], **values: str) -> dict[str, str]:
    """Give *files* with the names in braces filled in, in paths and texts."""
    return {path.format(**values): text.format(**values) for path, text in files.items()}
