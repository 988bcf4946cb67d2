"""Writes the tree of elements into a PDF: who listens to the page hears it in the order of the story."""

from __future__ import annotations

from collections.abc import Sequence

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from app.quoting.pdf.tagging import Element

_ROLE = {name: NameObject(f"/{name}") for name in ("S", "P", "K", "Pg", "Alt", "ActualText", "A", "Type")}
_SCOPE = DictionaryObject({NameObject("/O"): NameObject("/Table"), NameObject("/Scope"): NameObject("/Column")})


class _Tree:
    """The tree on its way into a writer."""

    def __init__(self, writer: PdfWriter) -> None:
        self.writer = writer
        self.pages = [page.indirect_reference for page in writer.pages]
        self.owners: list[list[PdfObject]] = [[] for _ in self.pages]
        self.links: list[tuple[int, IndirectObject, DictionaryObject]] = []

    def add(self, element: Element, parent: IndirectObject) -> IndirectObject:
        """Adds an element and all in it; gives its reference."""
        entry = DictionaryObject({_ROLE["S"]: NameObject(f"/{element.role}"), _ROLE["P"]: parent})
        reference = self.writer._add_object(entry)
        entry[_ROLE["Pg"]] = self.pages[element.page - 1] or NumberObject(0)
        if element.alt:
            entry[_ROLE["Alt"]] = TextStringObject(element.alt)
        if element.actual:
            entry[_ROLE["ActualText"]] = TextStringObject(element.actual)
        if element.role == "TH":
            entry[_ROLE["A"]] = _SCOPE
        kids: list[PdfObject] = []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(self.add(kid, reference))
            else:
                page, number = kid
                owners = self.owners[page - 1]
                owners.extend([reference] * (number + 1 - len(owners)))
                owners[number] = reference
                kids.append(NumberObject(number))
        entry[_ROLE["K"]] = ArrayObject(kids)
        if element.links:
            self.links.append((element.page - 1, reference, entry))
        return reference


def tag(writer: PdfWriter, elements: Sequence[Element]) -> None:
    """Makes the document a tagged one."""
    tree = _Tree(writer)
    root = DictionaryObject({_ROLE["Type"]: NameObject("/StructTreeRoot")})
    root_reference = writer._add_object(root)
    document = DictionaryObject({_ROLE["S"]: NameObject("/Document"), _ROLE["P"]: root_reference})
    document_reference = writer._add_object(document)
    document[_ROLE["K"]] = ArrayObject([tree.add(element, document_reference) for element in elements])
    root[_ROLE["K"]] = ArrayObject([document_reference])
    numbers: list[PdfObject] = []
    for n, owners in enumerate(tree.owners):
        page = writer.pages[n]
        page[NameObject("/StructParents")] = NumberObject(n)
        page[NameObject("/Tabs")] = NameObject("/S")
        numbers += [NumberObject(n), writer._add_object(ArrayObject(owners))]
    numbers += _tag_links(writer, tree)
    parents = DictionaryObject({NameObject("/Nums"): ArrayObject(numbers)})
    root[NameObject("/ParentTree")] = writer._add_object(parents)
    root[NameObject("/ParentTreeNextKey")] = NumberObject(len(numbers) // 2)
    catalogue = writer.root_object
    catalogue[NameObject("/StructTreeRoot")] = root_reference
    catalogue[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})


def _tag_links(writer: PdfWriter, tree: _Tree) -> list[PdfObject]:
    """Joins the links of each page, in their order, with the elements that they belong to."""
    numbers: list[PdfObject] = []
    for n, reference in enumerate(tree.pages):
        mine = [(owner, entry) for page, owner, entry in tree.links if page == n]
        annotations = writer.pages[n].get("/Annots")
        if not mine or annotations is None:
            continue
        for k, annotation in enumerate(annotations.get_object()):
            owner, entry = mine[min(k, len(mine) - 1)]
            key = len(tree.pages) + len(numbers) // 2
            annotation.get_object()[NameObject("/StructParent")] = NumberObject(key)
            place = {_ROLE["Type"]: NameObject("/OBJR"), NameObject("/Obj"): annotation, _ROLE["Pg"]: reference}
            kids = entry[_ROLE["K"]]
            assert isinstance(kids, ArrayObject)
            kids.append(DictionaryObject(place))
            numbers += [NumberObject(key), owner]
    return numbers
