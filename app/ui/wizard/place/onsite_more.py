"""What a room, its racks and its power may tell besides: folded, and asked for only where it matters."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.widgets import ChoiceField, Field, NumberField
from app.ui.wizard.model import WizardModel
from app.ui.wizard.place.more import ChecksField, MoreFacts, yes_no
from app.viewmodels.draft import Draft
from app.viewmodels.place_page import racked

RACKED = (
    "data_center", "racks", "rack_posts_mm", "rack_holes", "hot_aisle", "door_width_mm", "door_height_mm", "lift_kg",
    "facility_water", "cdu_kw", "feeds", "outlets", "cord", "pdu_phases", "pdu_c13", "pdu_c19",
)  # fmt: skip
CLUSTERED = (
    "shared_storage", "head_nodes", "networks", "fabric_ports_reserved", "fabric_oversubscription", "fabric_cable_m",
)  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("Place", text)


def asked(draft: Draft, name: str) -> bool:
    """Whether a fact of the room is asked for: racks of servers, networks of clusters, a UPS of everybody."""
    if name in CLUSTERED:
        return draft.site.onprem.kind == "cluster"
    return racked(draft) if name in RACKED else True


def room_facts(model: WizardModel) -> MoreFacts:
    """Racks, the way in, water, networks and storage."""
    locale = model.locale_name
    number = {"locale": locale, "diamond": True}
    fields: dict[str, Field] = {
        "data_center": yes_no(_tr("Data centre"), info=_tr("One's own or a hosting company's")),
        "racks": NumberField(_tr("Racks"), "count", low=1, high=1000, whole=True, locale=locale,
                             info=_tr("Space, power, load and PDU above are those of one rack.")),
        "hot_aisle": yes_no(_tr("Hot and cold aisle"), info=_tr("Hot and cold air are kept apart")),
        "rack_posts_mm": NumberField(_tr("Front to rear posts"), "mm", low=100, high=1500, **number),
        "rack_holes": ChoiceField(
            _tr("Holes of the rack"),
            [(None, _tr("unknown")), ("square", _tr("square")), ("round", _tr("round")), ("threaded", _tr("threaded"))],
        ),
        "lift_kg": NumberField(_tr("Lift, or carriers"), "kg", low=1, **number),
        "door_width_mm": NumberField(_tr("Doors, width"), "mm", low=300, high=5000, **number),
        "door_height_mm": NumberField(_tr("Doors, height"), "mm", low=1000, high=6000, **number),
        "facility_water": yes_no(_tr("Cooling water"), info=_tr("Water or a CDU for liquid-cooled machines")),
        "cdu_kw": NumberField(_tr("Heat that water takes"), "kw", low=0.1, **number),
        "shared_storage": ChoiceField(
            _tr("Shared storage there"),
            [(None, _tr("unknown")), ("none", _tr("none")), ("nfs", "NFS"), ("parallel", _tr("parallel file system")),
             ("object", _tr("object store"))],
        ),
        "head_nodes": NumberField(_tr("Head nodes there"), "count", low=0, high=100, whole=True,
                                  hint=_tr("with login nodes; empty: to be bought"), **number),
        "fabric_ports_reserved": NumberField(_tr("Switch ports kept free"), "count", low=0, high=1000, whole=True,
                                             hint=_tr("for managers, storage and ways out"), **number),
        "fabric_oversubscription": NumberField(_tr("Bottleneck between switches"), "plain", unit=_tr("to 1"), low=1,
                                               high=8, hint=_tr("1 to 1 where it is empty"), **number),
        "fabric_cable_m": NumberField(_tr("Longest cable"), "metre", low=0.1, high=10000,
                                      hint=_tr("between a machine and a switch"), **number),
        "networks": ChecksField(
            _tr("Networks there already"),
            [("compute", _tr("compute")), ("storage", _tr("storage")), ("in_band", _tr("in-band")),
             ("out_of_band", _tr("out-of-band"))],
        ),
    }  # fmt: skip
    return MoreFacts(_tr("More about room and racks"), model, "onprem", fields, asked)


def power_facts(model: WizardModel) -> MoreFacts:
    """Feeds, cords, outlets, UPS and PDU."""
    number = {"locale": model.locale_name, "diamond": True}
    count = {"whole": True, **number}
    fields: dict[str, Field] = {
        "ups_va": NumberField(_tr("UPS, apparent power"), "va", low=1, **number),
        "ups_surge_w": NumberField(_tr("UPS, for a moment"), "w", low=1, **number),
        "ups_minutes": NumberField(_tr("UPS, at full load"), "minutes", unit=_tr("minutes"), low=0.1, **number),
        "feeds": ChoiceField(_tr("Feeds"), [(1, _tr("one")), (2, _tr("two, A and B"))]),
        "outlets": NumberField(_tr("Free sockets"), "count", low=0, high=10000, **count),
        "cord": ChoiceField(_tr("Power cords"), [(None, _tr("unknown")), ("C13", "C13"), ("C19", "C19")]),
        "pdu_phases": ChoiceField(_tr("Phases of a PDU"), [(1, "1"), (3, "3")]),
        "pdu_c13": NumberField(_tr("C13 outlets of a PDU"), "count", low=0, high=200, **count),
        "pdu_c19": NumberField(_tr("C19 outlets of a PDU"), "count", low=0, high=200, **count),
    }
    return MoreFacts(_tr("More about the power"), model, "onprem", fields, asked)
