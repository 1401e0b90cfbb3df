"""RDB: can the reader follow the text?"""

from pipeline.checks.readability.scores import Score, formula_note, score_text

__all__ = ["Score", "formula_note", "score_text"]
