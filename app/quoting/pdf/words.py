"""What a quote says, in its language. The English text is its own key; ``{...}`` are filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.quoting.pdf.said import as_printed
from app.quoting.pdf.words_de import GERMAN
from app.quoting.pdf.words_de_costs import GERMAN_COSTS
from app.quoting.pdf.words_de_drawings import GERMAN_DRAWINGS
from app.quoting.pdf.words_de_machines import GERMAN_MACHINES
from app.quoting.pdf.words_de_places import GERMAN_PLACES, KEYED_PLACES
from app.quoting.pdf.words_de_workshop import GERMAN_WORKSHOP
from app.quoting.pdf.words_zh import in_chinese
from app.wording import Wording

KEYED: Mapping[str, tuple[str, str]] = {
    **KEYED_PLACES,
    "verdict.verified": ("Verified", "Geprüft"),
    "verdict.incomplete": ("Incomplete", "Unvollständig"),
    "verdict.fails": ("Fails", "Fehlerhaft"),
    "verdict_text.verified": (
        "Every check that applies could be made, and none fails.",
        "Jede zutreffende Prüfung war möglich, keine schlägt fehl.",
    ),
    "verdict_text.incomplete": (
        "Nothing fails, but facts are missing, so some checks could not be made.",
        "Nichts schlägt fehl, doch fehlen Angaben, so dass einige Prüfungen nicht möglich waren.",
    ),
    "verdict_text.fails": (
        "At least one check fails: this machine must not be built as it stands.",
        "Mindestens eine Prüfung schlägt fehl: so darf diese Maschine nicht gebaut werden.",
    ),
    "tax.S": ("standard rate", "Regelsatz"),
    "tax.Z": ("zero rate", "Nullsatz"),
    "tax.E": ("exempt", "steuerfrei"),
    "tax.AE": ("reverse charge", "Steuerschuldnerschaft des Leistungsempfängers"),
    "tax.K": ("intra-Community supply", "innergemeinschaftliche Lieferung"),
    "tax.G": ("export", "Ausfuhr"),
    "tax.O": ("not subject to tax", "nicht steuerbar"),
    "tax_reason.Z": ("Zero-rated supply.", "Umsatz zum Nullsatz."),
    "tax_reason.E": ("Exempt from tax.", "Steuerfrei."),
    "tax_reason.AE": (
        "Services: reverse charge, art. 196 Directive 2006/112/EC.",
        "Leistungen: Steuerschuldnerschaft des Leistungsempfängers, Art. 196 RL 2006/112/EG.",
    ),
    "tax_reason.K": (
        "Goods: intra-Community supply, exempt, art. 138 Directive 2006/112/EC.",
        "Waren: steuerfreie innergemeinschaftliche Lieferung, Art. 138 RL 2006/112/EG.",
    ),
    "tax_reason.G": (
        "Goods: export, exempt, art. 146 Directive 2006/112/EC.",
        "Waren: steuerfreie Ausfuhr, Art. 146 RL 2006/112/EG.",
    ),
    "tax_reason.O": ("Outside the scope of the tax.", "Nicht steuerbar."),
    "mark.passed": ("passed", "bestanden"),
    "mark.warning": ("warning", "Warnung"),
    "mark.unknown": ("not checked", "nicht geprüft"),
    "mark.failed": ("failed", "fehlgeschlagen"),
    "mark.note": ("note", "Hinweis"),
    "mark.box": ("to tick", "zum Ankreuzen"),
    "role.server": ("Server", "Server"),
    "role.edge_device": ("Edge device", "Edge-Gerät"),
    "role.accelerator": ("Accelerator", "Beschleuniger"),
    "role.motherboard": ("Board", "Hauptplatine"),
    "role.psu": ("Power supply", "Netzteil"),
    "role.boot_drive": ("System drive", "Systemlaufwerk"),
    "role.data_drive": ("Data drive", "Datenlaufwerk"),
    "role.storage": ("Drive", "Laufwerk"),
    "role.nic": ("Network card", "Netzwerkkarte"),
    "place.onprem": ("On site", "Vor Ort"),
    "place.cloud": ("Cloud", "Cloud"),
    "place.edge": ("Edge", "Edge"),
    "figure.capex": ("Purchase", "Kauf"),
    "figure.price": ("Price of what is bought and rented", "Preis des Gekauften und Gemieteten"),
    "figure.opex_per_month": ("Running costs per month", "Laufende Kosten im Monat"),
    "figure.electricity_per_month": ("Electricity per month", "Strom im Monat"),
    "figure.rent_per_month": ("Rent per month", "Miete im Monat"),
    "figure.tco": ("Total over the whole time", "Summe über die ganze Zeit"),
    "figure.break_even_month": ("Month of break-even", "Monat der Kostengleichheit"),
    "confidence.vendor": ("vendor's own text", "Text des Herstellers"),
    "confidence.curated": ("curated", "kuratiert"),
    "confidence.community": ("second-hand", "zweite Hand"),
    "confidence.derived": ("derived", "abgeleitet"),
    "confidence.recalled": ("general knowledge, not verified", "Allgemeinwissen, ungeprüft"),
    "confidence.yours": ("entered by the seller", "vom Anbieter erfasst"),
    "choice.hdd": ("hard disk", "Festplatte"),
    "choice.tower": ("tower", "Tower"),
    "choice.rack": ("rack", "Rack"),
    "choice.open": ("open frame", "offener Rahmen"),
    "choice.air": ("air", "Luft"),
    "choice.aio": ("liquid", "Flüssigkeit"),
    "choice.liquid": ("liquid", "Flüssigkeit"),
    "choice.passive": ("passive", "passiv"),
    "choice.barebone": ("barebone", "Barebone"),
    "choice.complete": ("complete", "komplett"),
    "choice.dac": ("copper, passive", "Kupfer, passiv"),
    "choice.acc": ("copper, active", "Kupfer, aktiv"),
    "choice.aoc": ("optical cable", "optisches Kabel"),
    "choice.fibre": ("fibre", "Glasfaser"),
    "choice.transceiver": ("transceiver", "Transceiver"),
    "choice.twisted_pair": ("twisted pair", "Twisted Pair"),
    "choice.power_cord": ("power cord", "Netzkabel"),
}
"""Keys that are no text themselves: in English, in German."""
IN_GERMAN: Mapping[str, str] = {
    **GERMAN_DRAWINGS,
    **GERMAN,
    **GERMAN_WORKSHOP,
    **GERMAN_MACHINES,
    **GERMAN_PLACES,
    **GERMAN_COSTS,
}
"""Every German text by its English one."""


@dataclass(frozen=True)
class Words:
    """Texts in one language; what has no translation stays as it is (names, free text)."""

    language: str

    def __call__(self, key: str, **values: object) -> str:
        """The text of ``key`` with ``values`` filled in."""
        if self.language == "zh":
            text = in_chinese().get(key) or KEYED.get(key, (key,))[0]
        elif key in KEYED:
            text = KEYED[key][self.language == "de"]
        else:
            text = IN_GERMAN.get(key, key) if self.language == "de" else key
        if text is key:
            text = self.said(text)  # a template of the rules or of the workshop, its places untouched
        return text.format(**values) if values else text

    def said(self, text: str, *, written: bool = False) -> str:
        """A text from outside this document (a rule's message, a reason, a unit) in its language.

        ``written`` texts have their figures in that language's form already.
        """
        known = IN_GERMAN.get(text) if self.language == "de" else None
        known = in_chinese().get(text) if self.language == "zh" else known
        said = known or Wording.of(self.language, written=written).text(text)
        return said if written else as_printed(said, text, self.language)
