"""The QR code of a page's own address, for the reader of the sheet (ISO/IEC 18004)."""

from io import BytesIO

import segno
from markupsafe import Markup


def page_code(address: str) -> Markup:
    """Draw an address as SVG with its quiet zone; level L gives the largest modules, so any camera reads it."""
    drawn = BytesIO()
    code = segno.make_qr(address, error="l", boost_error=False)
    code.save(
        drawn, kind="svg", xmldecl=False, svgns=False, nl=False, omitsize=True, svgclass="page-code", lineclass=None
    )
    return Markup(drawn.getvalue().decode().replace("<svg ", '<svg aria-hidden="true" ', 1))
