"""The paragraph styles of a Word document -> mammoth's style map, by outline level, in any language."""

from collections.abc import Mapping

from lxml import etree

from pipeline.importing.package import W

_NESTED = tuple(
    f"p[style-name='List {kind} {depth}'] => {'ul|ol > li > ' * (depth - 1)}{tag} > li:fresh"
    for kind, tag in (("Bullet", "ul"), ("Number", "ol"))
    for depth in (2, 3)
)
"""Word's deeper list styles are lists of their own: only their names say that they nest."""
DEEPEST = 9
"""Word's outline levels are 0 to 8; 9 is running text (ISO/IEC 29500-1, 17.3.1.20)."""


def style_map(parts: Mapping[str, etree._Element]) -> str:
    """Give mammoth's map: the Title style is the h1, styles with an outline level stand below it."""
    lines = [
        "p[style-name='Title'] => h1.title:fresh",
        "p[style-name='Subtitle'] => p:fresh",
        "strike => s",
        *_NESTED,
    ]
    styles = parts.get("word/styles.xml")
    known = {} if styles is None else {style.get(f"{W}styleId") or "": style for style in styles.iter(f"{W}style")}
    for identifier, style in known.items():
        name = _value(style, "name")
        quoted = identifier.replace("\\", "\\\\").replace("'", "\\'")
        level = _outline_level(style, known)
        if name.lower().startswith("toc "):
            lines.append(f"p[style-name='{name}'] => p.contents:fresh")
        elif identifier and level < DEEPEST and name.lower() != "title" and identifier.isidentifier():
            lines.append(f"p.{quoted} => h{min(level + 2, 6)}:fresh")
    lines += [f"p[style-name='heading {level}'] => h{min(level + 1, 6)}:fresh" for level in range(1, 7)]
    lines += [f"p[style-name='Heading {level}'] => h{min(level + 1, 6)}:fresh" for level in range(1, 7)]
    return "\n".join(lines)


def _outline_level(style: etree._Element, known: Mapping[str, etree._Element]) -> int:
    """Give the level of a style, or of the styles it is based on; a circle of styles ends."""
    seen: set[str] = set()
    current: etree._Element | None = style
    while current is not None:
        level = current.find(f"{W}pPr/{W}outlineLvl")
        text = "" if level is None else str(level.get(f"{W}val") or "")
        if text.isdecimal():
            return int(text)
        based = _value(current, "basedOn")
        current = None if based in seen else known.get(based)
        seen.add(based)
    return DEEPEST


def _value(style: etree._Element, name: str) -> str:
    found = style.find(f"{W}{name}")
    return "" if found is None else str(found.get(f"{W}val") or "")
