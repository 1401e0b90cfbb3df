"""The structure tree as Chromium writes it -> as PDF/UA-1 (ISO 14289-1) and ISO 32000-1, 14.8.4 want it."""

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from pipeline.pdf.objects import elements, is_a, is_element, kids

STANDARD = {"/Strong": Name.Span, "/Em": Name.Span, "/Aside": Name.Sect, "/Title": Name.P, "/Sub": Name.Span}
"""Types of PDF 2.0 and what stands for them in PDF 1.7."""


def mend_tags(pdf: Pdf) -> None:
    """Mend lists, figures and types; number the elements that tables refer to in reading order."""
    for element in list(elements(pdf)):
        if is_a(element, "Figure"):
            _mend_figure(element)
        elif is_a(element, "LI"):
            _mend_item(pdf, element)
    used = {str(element.S) for element in elements(pdf)}
    pdf.Root.StructTreeRoot.RoleMap = Dictionary({name: role for name, role in STANDARD.items() if name in used})
    _renumber(pdf)


def _mend_figure(element: Object) -> None:
    """A figure around a picture and its caption, or around a table, is not itself what needs a description."""
    if "/Alt" not in element:
        element.S = Name.Div


def _mend_item(pdf: Pdf, item: Object) -> None:
    """Put what follows the marker of a list item into its body; what Chromium takes for an item inside is none."""
    if is_a(item.P, "LI") or is_a(item.P, "LBody"):
        item.S = Name.P
        for kid in kids(item):
            if is_a(kid, "Lbl"):
                kid.S = Name.Span
        return
    found = kids(item)
    labels = [kid for kid in found if is_a(kid, "Lbl")]
    rest = [kid for kid in found if not is_a(kid, "Lbl")]
    body = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, P=item, K=Array(rest)))
    if "/Pg" in item:
        body.Pg = item.Pg
    for kid in rest:
        if is_element(kid):
            kid.P = body
    item.K = Array([*labels, body])


def _renumber(pdf: Pdf) -> None:
    """Chromium numbers by what it did before: give names that depend on this page alone."""
    named = [element for element in elements(pdf) if "/ID" in element]
    names = {str(element.ID): f"cell{number:04}" for number, element in enumerate(named, 1)}
    for element in named:
        element.ID = String(names[str(element.ID)])
    for element in elements(pdf):
        for attributes in element.get("/A", ()):
            if "/Headers" in attributes:
                attributes.Headers = Array(
                    String(names[str(name)]) for name in attributes.Headers if str(name) in names
                )
    root = pdf.Root.StructTreeRoot
    if named:
        pairs = [part for element in named for part in (element.ID, element)]
        limits = Array([named[0].ID, named[-1].ID])
        root.IDTree = Dictionary(Kids=Array([pdf.make_indirect(Dictionary(Limits=limits, Names=Array(pairs)))]))
    elif "/IDTree" in root:
        del root.IDTree
