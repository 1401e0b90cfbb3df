"""PAG016: a link whose words do not say where it leads."""

from collections.abc import Iterator

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading, squeezed

VAGUE = frozenset(
    (
        "here|click here|click|read more|more|learn more|this link|link|this page|"  # English
        "aquí|haga clic aquí|clic aquí|haz clic aquí|pulse aquí|más|leer más|más información|ver más|este enlace|"  # es
        "هنا|اضغط هنا|انقر هنا|المزيد|اقرأ المزيد|هذا الرابط|"  # Arabic
        "ici|cliquez ici|cliquer ici|en savoir plus|lire la suite|plus|ce lien|"  # French
        "hier|hier klicken|klicken sie hier|mehr|weiterlesen|mehr erfahren|mehr lesen|dieser link|"  # German
        "aqui|clique aqui|saiba mais|leia mais|mais|este link|"  # Portuguese
        "здесь|тут|нажмите здесь|щёлкните здесь|подробнее|далее|читать далее|ссылка|"  # Russian
        "यहाँ|यहां|यहाँ क्लिक करें|यहां क्लिक करें|और पढ़ें|अधिक जानें|"  # Hindi
        "这里|点击这里|点此|点击此处|更多|了解更多|阅读更多|此处|這裡|點擊這裡|點此|按此|"  # Chinese
        "こちら|ここ|ここをクリック|こちらをクリック|詳細|もっと見る|続きを読む|"  # Japanese
        "여기|여기를 클릭|여기를 클릭하세요|더 보기|자세히|자세히 보기|"  # Korean
        "tại đây|nhấn vào đây|bấm vào đây|xem thêm|đọc thêm|"  # Vietnamese
        "qui|clicca qui|leggi di più|di più|scopri di più|"  # Italian
        "klik hier|lees meer|meer|tutaj|kliknij tutaj|więcej|czytaj więcej|"  # Dutch, Polish
        "buraya tıklayın|burada|daha fazla|devamını oku|тут|натисніть тут|докладніше"  # Turkish, Ukrainian
    ).split("|")
)
"""Link texts that are the same wherever they lead; from WCAG 2.2's failure F84 and its translations."""

_PAGE = '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Uno</h1>{}</main></body></html>'


@rule(
    code="PAG016",
    name="useless-link",
    scope="page",
    why="Who moves from link to link hears only the links: ten times here, or nothing at all.",
    fix="Let the words of the link name what it leads to, in the source and in the catalog.",
    source="WCAG 2.2, 2.4.9 Link Purpose (Link Only): https://www.w3.org/TR/WCAG22/#link-purpose-link-only",
    wrong=[
        Example(_PAGE.format('<a href="#m">Haga clic aquí</a>')),
        Example(_PAGE.format('<a href="#m">click here.</a>')),
        Example(_PAGE.format('<a href="#m"> </a>')),
    ],
    right=[Example(_PAGE.format('<a href="#m">Lea más sobre los riñones aquí</a>'))],
)
def useless_link(reading: Reading) -> Iterator[Finding]:
    """A link has no words, or words that would fit any link."""
    for link in reading.tree.xpath("//a[@href]"):
        words = squeezed(link.text_content()).strip(" .:…»>!").casefold()
        if not words and not link.xpath(".//img[@alt!='']"):
            yield Finding(link, Span(0, 0), f"a link without words to {link.get('href')}")
        elif words in VAGUE:
            yield Finding(link, Span(0, 0), f'"{squeezed(link.text_content())}" may lead anywhere')
