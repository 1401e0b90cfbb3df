"""Table ``[terms]`` of a language file: what a language does to the words of a term."""

from dataclasses import dataclass, field
from functools import cache

from pipeline.text.language import Lists, Words, table


@dataclass(frozen=True, slots=True)
class Morphology:
    """How words of a term may look in running text; every field is optional but the source."""

    source: str = ""
    function_words: Words = ()
    """Articles, prepositions and case markers, which may change or go: infección por / del virus."""
    bodies: Words = ()
    """Last words of the names of organisations, which translations may keep: Foundation."""
    any_order: bool = False
    """Whether the parts of a term may change places."""
    adjacent: bool = False
    """Whether no other word may stand between the parts."""
    counts: str = ""
    """Characters of a language without spaces that may part a verb and its object: particles, numbers, measures."""
    joins: str = ""
    """Characters of such a language that part two words for good: and, or."""
    apostrophe_is_letter: bool = False
    after_apostrophe: Words = ()
    """Endings after an apostrophe that belong to the word before: 's."""
    splits: str = ""
    """Characters inside a word that part it (Persian ZWNJ)."""
    nouns_capitalised: bool = False
    """Whether every noun has a capital, so that a word in lower case is none."""
    compounds: bool = False
    links: Words = ()
    """What may stand between the parts of a compound."""
    dropped: Words = ()
    """What the first part may lose: Suche, Suchergebnis."""
    never_first: Words = ()
    """Prefixes that change the meaning: no compound begins with them."""
    short_first: bool = False
    """Whether three letters may be the first part of a compound, as in a language with short nouns (bot, ben)."""
    never_last: Words = ()
    """Endings that look like words: vaccineren is no compound with eren."""
    separable: Words = ()
    """Prefixes of verbs that may stand at the end of the clause: ein-atmen, atmen Sie ein."""
    participle: str = ""
    """What a participle begins with, behind a separable prefix if it has one: ge-blutet, über-ge-geben."""
    infinitives: Words = ()
    """Endings of verbs in the dictionary, where ``verbs`` leaves a stem."""
    derivations: Words = ()
    """Endings that make another word: a term that ends in one is not looked for by the stem before it."""
    prefixes: Words = ()
    """What is written onto the front of a word: Arabic wa-, bi-, al-; longest combination first."""
    suffixes: Words = ()
    """What is written onto the end: pronouns, particles."""
    endings: Lists = field(default_factory=dict)
    """Endings that inflect -> what the dictionary form has instead: "ों" = ["", "ा"]."""
    plurals: Lists = field(default_factory=dict)
    """Ends of terms that are no dictionary form -> what that has instead: "ces" = ["z"]. A language that lists them
    takes any other term of one word for a dictionary form."""
    own_forms: bool = False
    """Whether what the dictionary has as a dictionary form is never a form of another word (Polish nerki is both)."""
    paradigms: Lists = field(default_factory=dict)
    """Endings of one word's forms, the dictionary form's first: two words match where they differ by two endings of one
    list. Names that begin with "adjective" are for words that agree with a noun, "plural" for terms that
    are entered in either number, "initial" for the prefixes of noun classes (Swahili ugonjwa, magonjwa)."""
    slots: Lists = field(default_factory=dict)
    """Endings of an agglutinating language in the order in which they follow the stem."""
    verbs: Lists = field(default_factory=dict)
    """Such slots of a verb; what they leave is a stem."""
    harmony: Lists = field(default_factory=dict)
    """Classes of vowels; an ending has the class of the stem's last vowel."""
    softened: Lists = field(default_factory=dict)
    """Last letters of a stem before a vowel -> in the dictionary form: "ğ" = ["k", "g"]."""
    irregular: Lists = field(default_factory=dict)
    """Dictionary form -> forms that no rule gives."""


_SAME = {"no": "nb", "nn": "nb"}
"""Languages that inflect as another does, as far as the table says."""


@cache
def morphology(locale: str) -> Morphology:
    """Give the table of a language or locale; an empty one where nobody has written it."""
    return table(_SAME.get(locale, locale), "terms", Morphology) or Morphology()
