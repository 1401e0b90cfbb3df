"""Catalogs that did not exist: a template from messages, an empty catalog for a locale."""

from collections.abc import Sequence

from pipeline.catalogs.file import CatalogFile
from pipeline.catalogs.layout import lay_out
from pipeline.catalogs.reader import parse_catalog
from pipeline.catalogs.settle import comments_for, entry_for
from pipeline.catalogs.strings import quoted
from pipeline.model import Message


def new_catalog(
    locale_folder: str,
    plural_forms: str,
    *,
    project: str = "demotic",
    translator: str = "",
    team: str = "",
    path: str = "",
) -> CatalogFile:
    """Give an empty catalog for a locale in gettext's form (pt_BR), with a header that ``msgfmt -c`` accepts.

    ``plural_forms`` is the value of Plural-Forms. No date is in it, so that the same call gives the same
    bytes; whoever translates fills in PO-Revision-Date.
    """
    header = _header_text(project, translator, team, locale_folder, [("Plural-Forms", plural_forms)])
    return parse_catalog(header.encode(), path or f"{locale_folder}.po")


def template(messages: Sequence[Message], *, project: str = "demotic", path: str = "") -> CatalogFile:
    """Give the template (.pot) of messages in their order; the same messages give the same bytes."""
    header = _header_text(project, "", "", "", [])
    wanted = {message.key: message for message in messages}.values()
    texts = (lay_out(entry_for(message), comments_for(message)).text for message in wanted)
    return parse_catalog("\n".join((header, *texts)).encode(), path or "template.pot")


def _header_text(project: str, translator: str, team: str, language: str, more: Sequence[tuple[str, str]]) -> str:
    fields = (
        ("Project-Id-Version", project),
        ("PO-Revision-Date", ""),
        ("Last-Translator", translator),
        ("Language-Team", team),
        ("Language", language),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        *more,
    )
    lines = (quoted(f"{name}: {value}\n") for name, value in fields)
    return "\n".join(('msgid ""', 'msgstr ""', *lines, ""))
