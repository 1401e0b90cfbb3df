"""PAG010: a picture whose alternative text says nothing."""

import re
from collections.abc import Iterator

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading

FILE_NAME = re.compile(r"[\w-]+\.(?:svg|png|jpe?g|webp|gif)|(?:img|image|dsc|pic|screenshot)[\W_]*\d*", re.IGNORECASE)
"""What cameras and editors call a picture."""

NOTHING = frozenset(
    "image picture photo figure imagen foto figura bild abbildung imagem immagine afbeelding obraz resim görsel gambar"
    " صورة تصویر चित्र तस्वीर ছবি изображение картинка зображення 图片 圖片 画像 그림 사진".split()
)
"""Words that say that there is a picture, not what it shows."""

_PAGE = '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Uno</h1>{}</main></body></html>'


@rule(
    code="PAG010",
    name="useless-alternative",
    scope="page",
    why="Who cannot see the picture hears a file name instead of what the picture teaches.",
    fix="Write what the picture shows as its alternative text, in the source and in the catalog.",
    source="WCAG 2.2, 1.1.1 Non-text Content: https://www.w3.org/TR/WCAG22/#non-text-content",
    wrong=[
        Example(_PAGE.format('<img src="data:,">')),
        Example(_PAGE.format('<img src="data:," alt=" ">')),
        Example(_PAGE.format('<img src="data:," alt="kidney-2.svg">')),
        Example(_PAGE.format('<img src="data:," alt="IMG_2041">')),
        Example(_PAGE.format('<img src="data:," alt="Imagen">')),
    ],
    right=[Example(_PAGE.format('<img src="data:," alt="Dos riñones y la vejiga">'))],
)
def useless_alternative(reading: Reading) -> Iterator[Finding]:
    """A picture has no alternative text, or a file name for one."""
    for picture in reading.tree.iter("img"):
        text = (picture.get("alt") or "").strip()
        if not text or text.casefold() in NOTHING or FILE_NAME.fullmatch(text):
            yield Finding(picture, Span(0, 0), f'the alternative text is "{text}"')
