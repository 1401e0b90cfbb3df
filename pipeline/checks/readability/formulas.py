"""The validated formulas of readability, each from counts, with its authors.

textstat has many of them too, but cannot be used for the arithmetic: its sentence counter drops sentences of one or
two words ("Stop. Rest."), its syllables come from hyphenation (Spanish 6.5, Russian 18 points too easy) or, in
English, from a download, its Coleman-Liau has .058 for .0588, and for a language without constants of its own it takes
the English ones and says nothing. The tests hold LIX, RIX and Gutiérrez de Polini against textstat, on text where its
counts are right. Its list of easy words serves Dale-Chall.
"""

from collections.abc import Callable
from math import sqrt

from pipeline.checks.readability.counts import Counts

Formula = Callable[[Counts], float]


def _linear(base: float, per_sentence: float, per_word: float) -> Formula:
    """Make base - per_sentence * words per sentence - per_word * syllables per word: the shape that Flesch gave."""

    def formula(counts: Counts) -> float:
        return base - per_sentence * _asl(counts) - per_word * counts.syllables / counts.words

    return formula


def _asl(counts: Counts) -> float:
    return counts.words / counts.sentences


def _percent(part: int, counts: Counts) -> float:
    return 100 * part / counts.words


flesch_reading_ease = _linear(206.835, 1.015, 84.6)
"""Flesch, A new readability yardstick, J Appl Psychol 32 (1948) 221-233."""
szigriszt_pazos = _linear(206.835, 1, 62.3)
"""Szigriszt Pazos, Sistemas predictivos de legilibilidad del mensaje escrito, Madrid 1993: perspicuity."""
fernandez_huerta = _linear(206.84, 1.02, 60)
"""Fernández Huerta 1959, with words per sentence, as Law corrected it (2011)."""
kandel_moles = _linear(207, 1.015, 73.6)
"""Kandel & Moles, Application de l'indice de Flesch à la langue française, 1958."""
amstad = _linear(180, 1, 58.5)
"""Amstad, Wie verständlich sind unsere Zeitungen?, Zürich 1978."""
flesch_vacca = _linear(217, 1.3, 60)
"""Franchina & Vacca, Adaptation of Flesch readability index on a bilingual text, Linguaggi 3 (1986)."""
martins = _linear(248.835, 1.015, 84.6)
"""Martins, Ghiraldelo, Nunes & Oliveira, Readability formulas applied to textbooks in Brazilian Portuguese, 1996."""
douma = _linear(206.84, 0.93, 77)
"""Douma, De leesbaarheid van landbouwbladen, Wageningen 1960."""
brouwer = _linear(195, 2, 200 / 3)
"""Brouwer, Onderzoek naar de leesmoeilijkheden van Nederlands proza, 1963."""
oborneva = _linear(206.835, 1.3, 60.1)
"""Oborneva, Automated assessment of the complexity of educational texts, Moscow 2006."""
partyko = _linear(206.84, 5.93, 28.3)
"""Партико, Загальне редагування, Львів 2001."""
atesman = _linear(198.825, 2.61, 40.175)
"""Ateşman, Türkçede okunabilirliğin ölçülmesi, Dil Dergisi 58 (1997) 71-74."""

cetinkaya_uzun = _linear(118.823, 0.971, 25.987)
"""Çetinkaya, Türkçe metinlerin okunabilirlik düzeylerinin tanımlanması ve sınıflandırılması, Ankara 2010."""


def flesch_kincaid(counts: Counts) -> float:
    """Kincaid, Fishburne, Rogers & Chissom, Research Branch Report 8-75 (1975): US school grade."""
    return 0.39 * _asl(counts) + 11.8 * counts.syllables / counts.words - 15.59


def smog(counts: Counts) -> float:
    """McLaughlin, SMOG grading, Journal of Reading 12 (1969) 639-646, in its exact form: US school grade."""
    return 1.0430 * sqrt(counts.polysyllables * 30 / (counts.sentences + counts.semicolons)) + 3.1291


def gunning_fog(counts: Counts) -> float:
    """Gunning, The Technique of Clear Writing (1952): years of schooling; names and simple endings do not count."""
    return 0.4 * (_asl(counts) + _percent(counts.hard, counts))


def dale_chall(counts: Counts) -> float:
    """Dale & Chall 1948: .1579 * percent of unfamiliar words + .0496 * words per sentence + 3.6365."""
    return 0.1579 * _percent(counts.unfamiliar, counts) + 0.0496 * _asl(counts) + 3.6365


def automated_readability(counts: Counts) -> float:
    """Senter & Smith, Automated Readability Index, AMRL-TR-66-220 (1967): US school grade."""
    return 4.71 * counts.letters / counts.words + 0.5 * _asl(counts) - 21.43


def coleman_liau(counts: Counts) -> float:
    """Coleman & Liau, J Appl Psychol 60 (1975) 283-284: US school grade."""
    return 5.88 * counts.letters / counts.words - 29.6 * counts.sentences / counts.words - 15.8


def crawford(counts: Counts) -> float:
    """Crawford, Fórmula y gráfico para determinar la comprensibilidad de textos de nivel primario (1989): years."""
    return -20.5 * counts.sentences / counts.words + 4.9 * counts.syllables / counts.words - 3.407


def gutierrez_polini(counts: Counts) -> float:
    """Gutiérrez de Polini, Investigación sobre lectura en Venezuela (1972)."""
    return 95.2 - 9.7 * counts.letters / counts.words - 0.35 * _asl(counts)


def wiener_1(counts: Counts) -> float:
    """Bamberger & Vanecek, Lesen-Verstehen-Lernen-Schreiben, Wien 1984, first formula: school year."""
    ms, iw, es = (_percent(n, counts) for n in (counts.polysyllables, counts.long_words, counts.monosyllables))
    return 0.1935 * ms + 0.1672 * _asl(counts) + 0.1297 * iw - 0.0327 * es - 0.875


def wiener_2(counts: Counts) -> float:
    """Bamberger & Vanecek 1984, second formula: school year."""
    ms, iw = _percent(counts.polysyllables, counts), _percent(counts.long_words, counts)
    return 0.2007 * ms + 0.1682 * _asl(counts) + 0.1373 * iw - 2.779


def wiener_3(counts: Counts) -> float:
    """Bamberger & Vanecek 1984, third formula: school year."""
    return 0.2963 * _percent(counts.polysyllables, counts) + 0.1905 * _asl(counts) - 1.1144


def wiener_4(counts: Counts) -> float:
    """Bamberger & Vanecek 1984, fourth formula, for the years up to ten: school year."""
    return 0.2744 * _percent(counts.polysyllables, counts) + 0.2656 * _asl(counts) - 1.693


def gulpease(counts: Counts) -> float:
    """Lucisano & Piemontese, GULPEASE, Scuola e città 3 (1988) 110-124."""
    return 89 + (300 * counts.sentences - 10 * counts.letters) / counts.words


def pisarek(counts: Counts) -> float:
    """Pisarek, Jak mierzyć zrozumiałość tekstu?, Zeszyty Prasoznawcze 4 (1969): linear form, years of schooling."""
    return _asl(counts) / 3 + _percent(counts.hard, counts) / 3 + 1


def fog_pl(counts: Counts) -> float:
    """Gruszczyński & Ogrodniczuk, Jasnopis (2015): Gunning's index for Polish, years of schooling."""
    return 0.4 * (_asl(counts) + _percent(counts.hard, counts))


def solovyev(counts: Counts) -> float:
    """Solovyev, Ivanov & Solnyshkina, J Intell Fuzzy Syst 34 (2018) 3049-3058: Russian school grade."""
    return 0.36 * _asl(counts) + 5.76 * counts.syllables / counts.words - 11.97


def bezirci_yilmaz(counts: Counts) -> float:
    """Bezirci & Yılmaz, Metinlerin okunabilirliğinin ölçülmesi, DEÜ Fen ve Mühendislik 12 (2010): Turkish school year.

    Words of three, four, five and of six syllables and more, per sentence, weigh .84, 1.5, 3.5 and 26.25.
    """
    return sqrt(_asl(counts) * counts.load / counts.sentences)


def tateishi(counts: Counts) -> float:
    """Tateishi, Ono & Yamada, A computer readability formula of Japanese texts for machine scoring, COLING 1988.

    From the length of sentences and runs in characters, and commas per sentence; confirmed by cloze tests. The mean of
    their texts is 50, a standard deviation 10; more is easier.
    """
    per_sentence = -0.12 * counts.characters - 4.67 * counts.commas
    return (
        115.79
        + per_sentence / counts.sentences
        - 1.37 * _mean(counts.roman, counts.roman_runs)
        + 7.4 * _mean(counts.hiragana, counts.hiragana_runs)
        - 23.18 * _mean(counts.kanji, counts.kanji_runs)
        - 5.4 * _mean(counts.katakana, counts.katakana_runs)
    )


def _mean(characters: int, runs: int) -> float:
    return characters / runs if runs else 0.0


def lix(counts: Counts) -> float:
    """Björnsson, Läsbarhet, Stockholm 1968."""
    return _asl(counts) + _percent(counts.long_words, counts)


def rix(counts: Counts) -> float:
    """Anderson, Lix and Rix, Journal of Reading 26 (1983) 490-496."""
    return counts.long_words / counts.sentences
