"""Whether two texts say the same quantities: source and translation, or old and new."""

from pipeline.text.quantities.compare import compare, differs
from pipeline.text.quantities.difference import Difference

__all__ = ["Difference", "compare", "differs"]
