"""What a PDF file says of itself: title, language, the standard it keeps; nothing of when or where it was made."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from pikepdf import Dictionary, Name, Pdf, String

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"\
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>{claim}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
"""Extensible Metadata Platform (ISO 16684-1), in full."""

_CLAIM = "\n<pdfuaid:part>1</pdfuaid:part>"


@dataclass(frozen=True, slots=True)
class Label:
    """What a file is told to say of itself."""

    title: str
    language: str
    creator: str


def write_metadata(pdf: Pdf, label: Label, *, claim: bool) -> None:
    """Write title, language and maker; ``claim`` says that the file keeps PDF/UA-1."""
    producer = str(pdf.docinfo.get("/Producer", ""))
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(Title=String(label.title), Creator=String(label.creator), Producer=String(producer))
    )
    pdf.Root.Lang = String(label.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.PageMode = Name.UseOutlines
    texts = {"title": label.title, "language": label.language, "creator": label.creator, "producer": producer}
    told = _XMP.format(claim=_CLAIM if claim else "", **{name: escape(text) for name, text in texts.items()})
    metadata = pdf.make_stream(told.encode())
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = metadata
