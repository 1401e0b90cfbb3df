"""Errors that a user can mend: each names the place, the fault and the remedy.

Anything else that escapes is a defect of demotic and shows as a traceback.
"""

from pipeline.model import Location


class PipelineError(Exception):
    """A fault in the user's input, with its place and its remedy; the command exits with code 2."""

    def __init__(self, location: Location | None, fault: str, remedy: str) -> None:
        """Take the place (None where there is none), the fault, and what to do about it."""
        super().__init__(location, fault, remedy)
        self.location = location
        self.fault = fault
        self.remedy = remedy

    def __str__(self) -> str:
        """Give ``path:line: fault`` and the remedy on a second line."""
        place = f"{self.location}: " if self.location else ""
        return f"{place}{self.fault}\n  {self.remedy}"


class ConfigError(PipelineError):
    """The configuration cannot be used."""


class LocaleError(PipelineError):
    """A locale tag is malformed or names a language that nobody described."""


class SourceError(PipelineError):
    """A source article cannot be read."""


class CatalogError(PipelineError):
    """A gettext catalog cannot be read or written."""


class TermbaseError(PipelineError):
    """The termbase cannot be read."""


class ImportRefused(PipelineError):
    """A document cannot be imported without losing or guessing something that matters."""


class PrintError(PipelineError):
    """The program that prints PDF files does not do its work."""


class UsageError(PipelineError):
    """The command line asks for something that does not exist."""
