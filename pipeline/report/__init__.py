"""Problems -> text, json, sarif, junit, github, gitlab: one module a format, each ``write(problems) -> str``."""
