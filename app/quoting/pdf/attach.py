"""What a PDF carries besides its pages: the quote's JSON as an associated file, and its metadata.

Everything is derived from the content, so that the same quote gives the same bytes.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from app.quoting.model import QuoteContent
from app.quoting.opened import ATTACHMENT, PRODUCER
from app.quoting.pdf.structure import tag
from app.quoting.pdf.tagging import Element

__all__ = ["ATTACHMENT", "PRODUCER", "attach"]


def attached(data: Mapping[str, Any]) -> str:
    """The quote's JSON as it is attached."""
    return json.dumps(data, sort_keys=True, ensure_ascii=False, indent=1)


def attach(raw: bytes, content: QuoteContent, text: str, title: str, elements: Sequence[Element] = ()) -> bytes:
    """The finished PDF; ``text`` is attached, in the name tree and in ``/AF`` (relationship *Source*)."""
    digest = content.integrity.content_sha256 if content.integrity else ""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(raw)))
    root = writer.root_object
    specification = _file(writer, text.encode("utf-8"), content.identity.dated)
    root[NameObject("/AF")] = ArrayObject([specification])
    names = ArrayObject([TextStringObject(ATTACHMENT), specification])
    tree = DictionaryObject({NameObject("/EmbeddedFiles"): DictionaryObject({NameObject("/Names"): names})})
    root[NameObject("/Names")] = _merged(root, tree)
    root[NameObject("/Lang")] = TextStringObject(content.identity.language)
    root[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    root[NameObject("/PageMode")] = NameObject("/UseOutlines")
    root[NameObject("/Metadata")] = _xmp(writer, content, title, digest)
    _information(writer, content, title, digest)
    if elements:
        tag(writer, elements)
    half = ByteStringObject(bytes.fromhex(digest[:32]))
    writer._ID = ArrayObject([half, half])
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _file(writer: PdfWriter, text: bytes, day: date) -> object:
    stream = StreamObject()
    stream.set_data(text)
    stream.update(
        {
            NameObject("/Type"): NameObject("/EmbeddedFile"),
            NameObject("/Subtype"): NameObject("/application#2Fjson"),
            NameObject("/Params"): DictionaryObject(
                {NameObject("/Size"): NumberObject(len(text)), NameObject("/ModDate"): TextStringObject(_pdf_date(day))}
            ),
        }
    )
    packed = writer._add_object(stream.flate_encode())
    return writer._add_object(
        DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Filespec"),
                NameObject("/F"): TextStringObject(ATTACHMENT),
                NameObject("/UF"): TextStringObject(ATTACHMENT),
                NameObject("/Desc"): TextStringObject("The quote as data"),
                NameObject("/AFRelationship"): NameObject("/Source"),
                NameObject("/EF"): DictionaryObject({NameObject("/F"): packed, NameObject("/UF"): packed}),
            }
        )
    )


def _merged(root: DictionaryObject, tree: DictionaryObject) -> DictionaryObject:
    """The name tree with what the document had there already (its link targets)."""
    existing = root.get("/Names")
    if existing is not None:
        for key, value in existing.get_object().items():
            tree.setdefault(key, value)
    return tree


def _information(writer: PdfWriter, content: QuoteContent, title: str, digest: str) -> None:
    stamp = _pdf_date(content.identity.dated)
    writer.metadata = None
    writer.add_metadata(
        {
            "/Title": title,
            "/Author": content.seller.name or "",
            "/Subject": content.offer.subject,
            "/Keywords": f"quotation, {content.identity.number or 'draft'}, content {digest[:16]}",
            "/Creator": f"{PRODUCER} {content.versions.app}",
            "/Producer": PRODUCER,
            "/CreationDate": stamp,
            "/ModDate": stamp,
        }
    )


def _pdf_date(day: date) -> str:
    return f"D:{day:%Y%m%d}000000Z"


def _xmp(writer: PdfWriter, content: QuoteContent, title: str, digest: str) -> object:
    """The metadata's XML twin, with the fingerprint; it claims no archive standard."""
    seller, day = escape(content.seller.name or ""), f"{content.identity.dated:%Y-%m-%d}T00:00:00Z"
    packet = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:rw="urn:rigwright:quote:1">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{seller}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{content.identity.language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>
<pdf:Producer>{PRODUCER}</pdf:Producer><rw:contentSha256>{digest}</rw:contentSha256>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
    stream = StreamObject()
    stream.set_data(packet.encode("utf-8"))
    stream.update({NameObject("/Type"): NameObject("/Metadata"), NameObject("/Subtype"): NameObject("/XML")})
    return writer._add_object(stream)
