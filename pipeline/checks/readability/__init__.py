"""RDB: can the reader follow the text?"""

from pipeline.checks.readability.scores import Score, formula_note, score_text
from pipeline.text.difficulty import difficulty_index

__all__ = ["Score", "difficulty_index", "formula_note", "score_text"]
