"""What every section of a quote is written with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reportlab.platypus import Flowable

from app.domain.finding import Finding
from app.domain.parts import CATEGORIES
from app.quoting.canonical import short_hash
from app.quoting.model import QuoteContent
from app.quoting.numbering import revision_letter
from app.quoting.pdf.logo import Logo, logo
from app.quoting.pdf.numbers import Figures
from app.quoting.pdf.text import Printer
from app.quoting.pdf.theme import Theme
from app.quoting.pdf.words import Words

Story = list[Flowable]


@dataclass(frozen=True)
class Context:
    """One quote on its way to paper. ``pages`` holds where the sections begin, as far as a first pass found out."""

    content: QuoteContent
    status: str
    theme: Theme
    printer: Printer
    figures: Figures
    w: Words
    hash_text: str
    logo: Logo | None = None
    pages: Mapping[str, int] = field(default_factory=dict)
    total_pages: int = 1

    @property
    def short(self) -> bool:
        """Whether it is to fit two pages."""
        return self.content.presentation.form == "short"

    @property
    def draft(self) -> bool:
        """Whether the pages say that this is no offer yet."""
        return self.content.is_draft

    @property
    def name(self) -> str:
        """Number and revision in words, or that it is a draft."""
        identity = self.content.identity
        if identity.number is None:
            return self.w("Draft")
        return f"{identity.number} · {self.w('Revision')} {revision_letter(identity.revision)}"

    @property
    def kind(self) -> str:
        """What the document calls itself."""
        if self.draft:
            return self.w("Draft quotation")
        if self.content.rented and not self.content.orderable:
            return self.w("Cost estimate")
        return self.w("Budgetary quotation") if self.content.budgetary else self.w("Quotation")

    def says(self, text: str) -> str:
        """A text of the rules, the sizing or the costs in the language of the quote and the measures of its reader."""
        return self.figures.with_other(self.w.said(text))

    def named(self, text: str) -> str:
        """The name of a part, a place or an offer in that language; measures in it are part of the name."""
        return self.w.said(text)

    def says_all(self, texts: Iterable[str], between: str = "; ") -> str:
        """Several of them in a row; the last one's full stop is whose sentence it is."""
        said = [self.says(text) for text in texts]
        return between.join([*(text.rstrip(".。") for text in said[:-1]), *said[-1:]])

    def title_of(self, part_id: str) -> str:
        """A part as people name it; the site is no part."""
        part = self.content.snapshot(part_id)
        if part is None:
            return self.w("Site") if part_id == "site" else part_id
        return part.name if part.name.lower().startswith(part.vendor.lower()) else f"{part.vendor} {part.name}".strip()

    def label_of(self, part_id: str, field_name: str) -> str:
        """A fact as the catalog's form calls it."""
        part = self.content.snapshot(part_id)
        spec = CATEGORIES.get(part.category) if part else None
        info = spec.model_fields.get(field_name) if spec else None
        extra = info.json_schema_extra if info else None
        label = str(extra["label"]) if isinstance(extra, dict) and "label" in extra else field_name.replace("_", " ")
        return self.says(label)

    def missing_of(self, finding: Finding) -> str:
        """Which facts a finding lacks, in words."""
        return "; ".join(f"{self.title_of(m.part)}: {self.label_of(m.part, m.field)}" for m in finding.missing)

    def switches(self) -> str:
        """The rules that the site has set otherwise: ``FIT-AIRGAP (no air between cards): off instead of warning``."""
        return " · ".join(
            self.w(
                "{rule} ({title}): {setting} instead of {shipped}",
                rule=one.rule,
                title=self.says(one.title),
                setting=self.w(one.setting.value),
                shipped=self.w(one.shipped.value),
            )
            for one in self.content.technical.report.switched
        )


def context(
    content: QuoteContent, status: str, pages: Mapping[str, int], total: int, printer: Printer, theme: Theme
) -> Context:
    """The context of a pass over the quote."""
    language = content.identity.language
    return Context(
        content=content,
        status=status,
        theme=theme,
        printer=printer,
        figures=Figures(language, content.currency, Words(language).said, content.presentation.measures),
        w=Words(language),
        hash_text=short_hash(content),
        logo=logo(content.seller.logo_png_base64),
        pages=pages,
        total_pages=total,
    )
