"""One article page in the making: its texts, each in the language that the reader will see."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from pipeline.inline import parse_inline, plain_text
from pipeline.model import Block, Inline, Key, Locale, LocalizedArticle, Unit
from pipeline.render.first_uses import FirstUses
from pipeline.render.inline import Inliner, no_links
from pipeline.render.links import Target, resolve, target_of_number
from pipeline.render.passage import Passage, language_attributes, paired
from pipeline.render.site import Phrase, Site
from pipeline.render.words import NOTED, Words, first_translated


@dataclass(frozen=True, slots=True)
class View:
    """What rendering one article in one language needs at every step."""

    site: Site
    localized: LocalizedArticle
    words: Words
    units: Mapping[Key, Unit]
    beside: "View | None" = None
    """The same article in the source language, where a handout shows both."""

    @property
    def slug(self) -> str:
        """The article's slug."""
        return self.localized.article.slug

    @property
    def locale(self) -> Locale:
        """The language of the page."""
        return self.localized.locale

    def language_of(self, block: Block) -> Locale:
        """Give the language in which the reader sees a block."""
        if self.units[block.key].published:
            return self.locale
        return self.localized.source_locale

    def tokens(self, block: Block) -> tuple[Inline, ...]:
        """Give the tokens of a block as the reader sees it."""
        return parse_inline(self.units[block.key].text)

    def passage(self, block: Block, *, links: bool = True, first_uses: FirstUses | None = None) -> Passage:
        """Render a block's text, beside its source on a handout; without links where it will stand in a link."""
        own = self._passage(block, links, first_uses)
        if self.beside is None:
            return own
        return paired(own, self.beside.passage(block, links=False), self.beside.locale, self.locale)

    def _passage(self, block: Block, links: bool, first_uses: FirstUses | None) -> Passage:
        language = self.language_of(block)

        def target(number: str) -> Target | None:
            return resolve(target_of_number(number, block.links), self.site, self.locale, self.slug)

        noted = self.words.phrase(NOTED).text
        inliner = Inliner(language, self.site.placeholders, target if links else no_links, first_uses, noted)
        return Passage(inliner.render(self.tokens(block)), language_attributes(language, self.locale))

    def markdown(self, phrase: Phrase) -> Passage:
        """Render a text that is no block of the article, without links."""
        inliner = Inliner(phrase.locale, self.site.placeholders)
        return Passage(inliner.render(parse_inline(phrase.text)), language_attributes(phrase.locale, self.locale))

    def plain(self, block: Block) -> Phrase:
        """Give a block's text without markup, placeholders filled, for attributes and titles."""
        text = plain_text(self.tokens(block))
        for name, value in self.site.placeholders.items():
            text = text.replace(f"{{{name}}}", value)
        return Phrase(text, self.language_of(block))

    def plain_passage(self, block: Block) -> Passage:
        """Give a block's text without markup, escaped, with its language."""
        phrase = self.plain(block)
        return Passage(Markup.escape(phrase.text), language_attributes(phrase.locale, self.locale))


def words_of(site: Site, locale: Locale) -> Words:
    """Give the interface words of a language; English ones where the site is not published in it."""
    return Words(locale, site.interface.get(locale.tag) or first_translated(()))


def view_of(site: Site, localized: LocalizedArticle) -> View:
    """Prepare an article for rendering."""
    return View(site, localized, words_of(site, localized.locale), localized.by_block())


def handout_view(site: Site, localized: LocalizedArticle) -> View:
    """Prepare an article for rendering beside its source, which must be published too."""
    own = view_of(site, localized)
    source = view_of(site, site.articles[own.slug][site.source_locale.tag])
    return replace(own, words=replace(own.words, beside=source.words), beside=source)


def front_of(site: Site, localized: LocalizedArticle) -> View:
    """Prepare only title and description, the first units, for a page that names the article."""
    front = {unit.block.key: unit for unit in localized.units[:2]}
    return View(site, localized, words_of(site, localized.locale), front)
