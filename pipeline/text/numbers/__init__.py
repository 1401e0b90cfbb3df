"""What a number, a unit, a dose, a frequency and a date is, read from text in any language."""

from pipeline.text.numbers.quantity import Quantity, Reading
from pipeline.text.numbers.reader import is_described, read, read_quantities

__all__ = ["Quantity", "Reading", "is_described", "read", "read_quantities"]
