"""A fault at an offset of a catalog's text, before anyone knows the path and the line."""


class Flaw(Exception):
    """What is wrong at ``offset`` (characters from the start of the text) and what to do about it."""

    def __init__(self, offset: int, fault: str, remedy: str) -> None:
        """Take the offset, the fault and the remedy."""
        super().__init__(offset, fault, remedy)
        self.offset = offset
        self.fault = fault
        self.remedy = remedy
