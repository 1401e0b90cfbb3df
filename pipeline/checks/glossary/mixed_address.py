"""GLO011: a translation addresses its reader in two ways."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.inline import masked
from pipeline.model import LocalizedArticle, Style, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.address import Address, address_forms, read_address

_ASK = "Ask your doctor. You decide."


@rule(
    code="GLO011",
    name="mixed-address",
    severity="warning",
    scope="article",
    why="A reader who is usted in one line and tú in the next hears two people speak, and trusts neither as much.",
    fix="Address the reader in one way throughout: as style.toml says, or as most of the article does.",
    source="Microsoft, Localization style guides, formal and informal address: "
    "https://learn.microsoft.com/en-us/globalization/reference/microsoft-style-guides",
    wrong=[
        Example(_ASK, "Pregunte a su médico. Usted decide con tu familia."),
        Example(_ASK, "Pregunta a tu médico. Tú decides.", style=Style("formal", "usted")),
        Example(_ASK, "Demandez à votre médecin. C’est toi qui décides.", locale="fr"),
        Example(_ASK, "Fragen Sie in der Praxis. Was du tust, entscheiden Sie.", locale="de"),
        Example(_ASK, "Você decide com a tua família.", locale="pt-BR"),
        Example(_ASK, "Спросите вашего врача. Решаешь ты.", locale="ru"),
        Example(_ASK, "आप अपने डॉक्टर से पूछें। तुम्हारा फ़ैसला है।", locale="hi"),
        Example(_ASK, "请问您的医生。由你决定。", locale="zh-Hans"),
        Example(_ASK, "Bạn hãy hỏi bác sĩ. Quý vị quyết định.", locale="vi"),
        Example(_ASK, "医師に聞いてください。決めるのは本人である。", locale="ja"),
    ],
    right=[
        Example(_ASK, "Pregunte a su médico. Usted decide."),
        Example(_ASK, "Pregunta a tu médico. Tú decides.", style=Style("informal", "tú")),
        Example("Say “I love you”.", "Diga «te quiero». Usted decide."),
        Example("You have an appointment.", "Vous avez un rendez-vous.", locale="fr", style=Style("formal", "vous")),
        Example("Your doctor helps. She decides.", "Dein Arzt hilft. Sie entscheidet.", locale="de"),
        Example("The wound heals by itself. You decide.", "ज़ख़्म अपने आप भरता है। तुम तय करो।", locale="hi"),
        Example("Your friends can help.", "Bạn bè của quý vị có thể giúp.", locale="vi"),
        Example("You and others decide.", "由您和他们决定，你们都可以。", locale="zh-Hans"),
    ],
)
def mixed_address(article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A translation addresses its reader in two ways."""
    found = list(_found(article))
    expected = _declared(article.locale.tag, reference) or _most([address for _, address in found])
    for unit, address in found:
        if address.form != expected:
            word = unit.text[slice(*address.span)]
            yield Finding(unit, address.span, f'"{word}" goes with {address.form}, this text says {expected}')


def _found(article: LocalizedArticle) -> Iterator[tuple[Unit, Address]]:
    for unit in article.by_block().values():
        if unit.published and unit.block.translate:
            yield from ((unit, address) for address in read_address(masked(unit.text), article.locale.tag))


def _declared(tag: str, reference: Reference) -> str:
    """Give the form that the style of a language asks for; empty where it names none that its words can show."""
    style = reference.styles.get(tag)
    wanted = style.pronoun.casefold() if style else ""
    return next((form for form in address_forms(tag) if form.casefold() == wanted), "")


def _most(found: Sequence[Address]) -> str:
    """Give the form that most words go with, the first of equals."""
    counted = Counter(address.form for address in found)
    return max(counted, key=counted.__getitem__, default="")
