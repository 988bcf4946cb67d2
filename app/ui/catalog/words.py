"""The catalog's words: categories, choices, confidence, and what a fact allows."""

from __future__ import annotations

from decimal import Decimal
from functools import reduce

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.parts import Confidence, Part
from app.ui.language import locale_in_force
from app.ui.told import told
from app.ui.widgets.unit_words import unit_word
from app.viewmodels.fact_units import SHOWN
from app.viewmodels.numbers import money, show
from app.viewmodels.part_form import FactShape, NotAllowed, plain, shown_number, unit_of, write

translate = QCoreApplication.translate
"""Called as ``translate("Catalog", "text")``, so that the tools that collect texts find them."""

_CATEGORIES = {
    "accelerator": (QT_TRANSLATE_NOOP("Catalog", "Accelerators"), "accelerator"),
    "cpu": (QT_TRANSLATE_NOOP("Catalog", "Processors"), "cpu"),
    "motherboard": (QT_TRANSLATE_NOOP("Catalog", "Boards"), "board"),
    "memory": (QT_TRANSLATE_NOOP("Catalog", "Memory"), "memory"),
    "storage": (QT_TRANSLATE_NOOP("Catalog", "Storage"), "storage"),
    "psu": (QT_TRANSLATE_NOOP("Catalog", "Power supplies"), "psu"),
    "chassis": (QT_TRANSLATE_NOOP("Catalog", "Cases"), "case"),
    "cooler": (QT_TRANSLATE_NOOP("Catalog", "CPU coolers"), "snowflake"),
    "fan": (QT_TRANSLATE_NOOP("Catalog", "Fans"), "cooling"),
    "nic": (QT_TRANSLATE_NOOP("Catalog", "Network cards"), "ethernet"),
    "switch": (QT_TRANSLATE_NOOP("Catalog", "Switches"), "network"),
    "rack": (QT_TRANSLATE_NOOP("Catalog", "Racks"), "file-cabinet"),
    "pdu": (QT_TRANSLATE_NOOP("Catalog", "Rack power"), "power-socket"),
    "cable": (QT_TRANSLATE_NOOP("Catalog", "Cables and optics"), "cable-data"),
    "server": (QT_TRANSLATE_NOOP("Catalog", "Servers"), "server"),
    "edge_device": (QT_TRANSLATE_NOOP("Catalog", "Edge devices"), "chip"),
    "cloud_instance": (QT_TRANSLATE_NOOP("Catalog", "Cloud"), "cloud"),
    "bare_metal": (QT_TRANSLATE_NOOP("Catalog", "Rented servers"), "server"),
}

_OPTIONS = {
    "gaming": QT_TRANSLATE_NOOP("Catalog", "Gaming GPU"),
    "workstation": QT_TRANSLATE_NOOP("Catalog", "Workstation GPU"),
    "server": QT_TRANSLATE_NOOP("Catalog", "Server GPU"),
    "edge": QT_TRANSLATE_NOOP("Catalog", "Edge modules"),
    "fpga": "FPGA",
    "cloud": QT_TRANSLATE_NOOP("Catalog", "Cloud only"),
    "npu": "NPU",
    "open_air": QT_TRANSLATE_NOOP("Catalog", "Open air"),
    "blower": QT_TRANSLATE_NOOP("Catalog", "Blower"),
    "flow_through": QT_TRANSLATE_NOOP("Catalog", "Flow through"),
    "passive": QT_TRANSLATE_NOOP("Catalog", "Passive"),
    "liquid": QT_TRANSLATE_NOOP("Catalog", "Liquid"),
    "baseboard": QT_TRANSLATE_NOOP("Catalog", "Baseboard"),
    "module": QT_TRANSLATE_NOOP("Catalog", "Module"),
    "nvme": "NVMe",
    "sata_ssd": QT_TRANSLATE_NOOP("Catalog", "SATA SSD"),
    "hdd": QT_TRANSLATE_NOOP("Catalog", "Hard disk"),
    "tower": QT_TRANSLATE_NOOP("Catalog", "Tower"),
    "rack": QT_TRANSLATE_NOOP("Catalog", "Rack"),
    "open": QT_TRANSLATE_NOOP("Catalog", "Open frame"),
    "air": QT_TRANSLATE_NOOP("Catalog", "Air"),
    "aio": QT_TRANSLATE_NOOP("Catalog", "Liquid, closed loop"),
    "liquid-assisted air": QT_TRANSLATE_NOOP("Catalog", "Liquid-assisted air"),
    "dac": QT_TRANSLATE_NOOP("Catalog", "Copper, passive"),
    "acc": QT_TRANSLATE_NOOP("Catalog", "Copper, active"),
    "aoc": QT_TRANSLATE_NOOP("Catalog", "Optical cable"),
    "transceiver": QT_TRANSLATE_NOOP("Catalog", "Transceiver"),
    "fibre": QT_TRANSLATE_NOOP("Catalog", "Fibre"),
    "twisted_pair": QT_TRANSLATE_NOOP("Catalog", "Twisted pair"),
    "power_cord": QT_TRANSLATE_NOOP("Catalog", "Power cord"),
    "multimode": QT_TRANSLATE_NOOP("Catalog", "Multimode"),
    "single_mode": QT_TRANSLATE_NOOP("Catalog", "Single mode"),
    "barebone": QT_TRANSLATE_NOOP("Catalog", "Barebone"),
    "complete": QT_TRANSLATE_NOOP("Catalog", "Complete"),
    "chipset": QT_TRANSLATE_NOOP("Catalog", "chipset"),
    "switch": QT_TRANSLATE_NOOP("Catalog", "PCIe switch"),
    "cpu": QT_TRANSLATE_NOOP("Catalog", "processor"),
    "cpu1": QT_TRANSLATE_NOOP("Catalog", "processor 1"),
    "cpu2": QT_TRANSLATE_NOOP("Catalog", "processor 2"),
    "yes": QT_TRANSLATE_NOOP("Catalog", "Yes"),
    "no": QT_TRANSLATE_NOOP("Catalog", "No"),
    "unknown": QT_TRANSLATE_NOOP("Catalog", "unknown"),
    "none": QT_TRANSLATE_NOOP("Catalog", "none"),
    "or": QT_TRANSLATE_NOOP("Catalog", "or"),
    "pin16": QT_TRANSLATE_NOOP("Catalog", "12V-2×6"),
    "pcie8": QT_TRANSLATE_NOOP("Catalog", "PCIe 8-pin"),
    "pcie6": QT_TRANSLATE_NOOP("Catalog", "PCIe 6-pin"),
    "eps8": QT_TRANSLATE_NOOP("Catalog", "EPS 8-pin"),
    "pin12": QT_TRANSLATE_NOOP("Catalog", "12-pin"),
}

_CONFIDENCE = {
    Confidence.VENDOR: (QT_TRANSLATE_NOOP("Catalog", "Vendor"), "verified", "ok"),
    Confidence.CURATED: (QT_TRANSLATE_NOOP("Catalog", "Curated"), "check-circle-outline", "ok"),
    Confidence.COMMUNITY: (QT_TRANSLATE_NOOP("Catalog", "Community"), "account-group-outline", "text2"),
    Confidence.DERIVED: (QT_TRANSLATE_NOOP("Catalog", "Derived"), "sigma", "text2"),
    Confidence.RECALLED: (QT_TRANSLATE_NOOP("Catalog", "Recalled"), "warning", "warn"),
    Confidence.YOURS: (QT_TRANSLATE_NOOP("Catalog", "Yours"), "edit", "link"),
}

CARD_MEMORY = "Card memory"
SMALL = 100
"""Amounts below it are written with their cents."""
NO_SOURCE = "indicative, no source"
"""What shipped prices say that nobody has found a list for."""
_BASES = {
    "list": QT_TRANSLATE_NOOP("Catalog", "List price"),
    "retail": QT_TRANSLATE_NOOP("Catalog", "Retail"),
    "on_demand": QT_TRANSLATE_NOOP("Catalog", "On demand, per hour"),
    "quote": QT_TRANSLATE_NOOP("Catalog", "Supplier's quote"),
    "indicative": QT_TRANSLATE_NOOP("Catalog", "Indicative"),
}


def fact_label(shape: FactShape) -> str:
    """A fact's label."""
    return told(shape.label)


def column_title(shape: FactShape) -> str:
    """A fact's label above its column: in a list of cards it is plain whose memory it is."""
    return translate("CardMemory", "Memory") if shape.label == CARD_MEMORY else fact_label(shape)


def fact_help(shape: FactShape) -> str:
    """A fact's help."""
    return told(shape.help)


def group_label(group: str) -> str:
    """A group of facts."""
    return told(group)


def category_word(category: str) -> str:
    """A category's name, in the plural."""
    return translate("Catalog", _CATEGORIES[category][0])


def category_icon(category: str) -> str:
    """A category's icon role."""
    return _CATEGORIES[category][1]


def option_word(option: str) -> str:
    """A choice's name; one without a word of its own is written as it is."""
    return translate("Catalog", _OPTIONS[option]) if option in _OPTIONS else option


def confidence_look(confidence: Confidence) -> tuple[str, str, str]:
    """Word, icon role and colour token of a confidence."""
    word, role, token = _CONFIDENCE[confidence]
    return translate("Catalog", word), role, token


def confidence_meaning(confidence: Confidence) -> str:
    """A confidence as a sentence, for tooltips."""
    return {
        Confidence.VENDOR: translate("Catalog", "Read in the vendor's own text."),
        Confidence.CURATED: translate("Catalog", "Confirmed by two independent readers, or submitted by the vendor."),
        Confidence.COMMUNITY: translate("Catalog", "One second-hand source."),
        Confidence.DERIVED: translate("Catalog", "Follows from sourced facts by a named rule."),
        Confidence.RECALLED: translate("Catalog", "General knowledge, not verified against a document."),
        Confidence.YOURS: translate("Catalog", "Entered by you."),
    }[confidence]


def bases() -> list[tuple[str, str]]:
    """What a price can be, as (key, words)."""
    return [(key, translate("Catalog", words)) for key, words in _BASES.items()]


def basis_word(basis: str) -> str:
    """What a price is."""
    return translate("Catalog", _BASES[basis]) if basis in _BASES else basis


def titled(title: str, words: str) -> str:
    """A title and what it is about, with the language's own colon."""
    return translate("Catalog", "{0}: {1}").format(title, words)


def price_source(source: str) -> str:
    """Where a price comes from."""
    return translate("Catalog", "no source") if source == NO_SOURCE else told(source)


def fact_unit(shape: FactShape) -> str:
    """The unit that a fact is shown in, in the reader's measures and language."""
    return unit_word(unit_of(shape, locale_in_force()))


def shown(shape: FactShape, value: object, locale: str, *, unit: bool = False) -> str:
    """A fact's value for reading; the word for unknown."""
    if value is None:
        return translate("Catalog", "unknown")
    if shape.kind == "choices" and isinstance(value, (list, tuple)):
        value = [option_word(str(one)) for one in value]
    text = write(shape, value, locale, option_word) or translate("Catalog", "none")
    return f"{text} {fact_unit(shape)}" if unit and shape.unit else text


def shipped_words(shape: FactShape, part: Part, locale: str) -> str:
    """The shipped value that the user put their own over, as a sentence."""
    former = part.shipped.get(shape.name)
    if former is None:
        return translate("Catalog", "Shipped unknown.")
    word = confidence_look(part.provenance.confidence)[0]
    word = word[:1].lower() + word[1:]  # a noun in it keeps its capital
    return translate("Catalog", "Shipped {0}, {1}.").format(shown(shape, plain(former), locale, unit=True), word)


def allowed(shape: FactShape, locale: str) -> str:
    """One sentence saying what a fact takes; empty where anything goes."""
    unit = f" {fact_unit(shape)}" if shape.unit else ""
    if shape.kind in ("number", "whole", "numbers", "wholes"):
        low, high = shown_number(shape, shape.low, locale), shown_number(shape, shape.high, locale)
        if low and high:
            sentence = translate("Catalog", "Allowed {0} to {1}{2}.").format(low, high, unit)
        elif low:
            sentence = translate("Catalog", "Allowed {0}{1} or more.").format(low, unit)
        else:
            sentence = translate("Catalog", "A number{0}.").format(
                translate("Catalog", ", in{0}").format(unit) if unit else ""
            )
        if shape.kind in ("whole", "wholes"):
            sentence = f"{translate('Catalog', 'Whole numbers.')} {sentence}"
        others = dict.fromkeys((shape.unit, *SHOWN.get(shape.unit, ())))
        others.pop(fact_unit(shape), None)
        also = translate("Catalog", " or ").join(others) if shape.unit in SHOWN else ""
        return f"{sentence} {translate('Catalog', 'Also in {0}.').format(also)}" if also else sentence
    if shape.kind in ("choice", "choices", "plugs"):
        options = reduce(lambda some, one: translate("Catalog", "{0}, {1}").format(some, one),
                         map(option_word, shape.options))  # fmt: skip
        return translate("Catalog", "Allowed: {0}.").format(options)
    if shape.kind == "widths":
        return translate("Catalog", "As PCIEX16_1 = 8, M.2_2 = 4.")
    if shape.kind == "texts":
        return translate("Catalog", "Several, with a comma between them.")
    return ""


def complaint(shape: FactShape, problem: NotAllowed, locale: str) -> str:
    """What is wrong with an entry, by saying what is allowed; what was there before is kept."""
    if problem.reason == "empty":
        return translate("Catalog", "Needs a value.")
    return allowed(shape, locale)


def price_text(part: Part, locale: str) -> str:
    """A part's price in whole units with its currency, or that it is on request."""
    if part.price is None:
        return translate("Catalog", "on request")
    return money(part.price.amount, part.price.currency, locale, cents=part.price.amount < SMALL)


def amount_words(amount: Decimal | float, currency: str, locale: str) -> str:
    """An amount with its currency; cents where it is small, or has any."""
    return money(amount, currency, locale, cents=amount < SMALL or amount % 1 != 0)


def amount_text(part: Part, locale: str) -> str:
    """A price's amount, cents only for amounts that are small."""
    if part.price is None:
        return ""
    return show(part.price.amount, locale, 2 if part.price.amount < SMALL else 0)
