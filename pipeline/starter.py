"""The files of a new content project."""

from collections.abc import Mapping

FILES: Mapping[str, str] = {
    "pyproject.toml": """\
[tool.demotic]
title = "Everyday health"
description = "Health articles in everyday language."
source-locale = "en"
locales = ["es", "ar"]

[tool.demotic.topics]
first-aid = "First aid"

[tool.demotic.place]
country = "US"
emergency = "911"

[tool.demotic.readability.en]
grade = 8
""",
    "source/first-aid-kit.md": """\
---
title: A first-aid kit
description: What to keep at home for small injuries.
topics: [first-aid]
---
A first-aid kit holds what you need to treat small injuries at home.

::: key-points
- Keep the kit where adults can reach it and children cannot.
- Look through it twice a year.
:::

## What to keep in it

- Plasters in several sizes
- Clean gauze and tape
- Scissors with round tips

::: emergency
Call {emergency} if somebody bleeds and it does not stop.
:::
""",
    "source/termbase.csv": """\
concept,locale,term,status,pos,match,scope,plain,definition,note
gauze,en,gauze,preferred,noun,inflected,,,Thin cloth that covers a wound.,
gauze,es,gasa,preferred,noun,inflected,,,,
gauze,ar,شاش,preferred,noun,inflected,,,,
""",
    ".gitignore": "dist/\n.demotic/\n/report.html\n",
}
