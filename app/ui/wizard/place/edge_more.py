"""What the sensors send, what the line costs, and how the devices are kept up to date."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.streams import medium
from app.ui.widgets import ChoiceField, Field, NumberField
from app.ui.wizard.model import WizardModel
from app.ui.wizard.place.more import MoreFacts
from app.viewmodels.draft import Draft

CAMERAS_ONLY = ("camera_link", "picture", "encode_ms")
HYBRID_ONLY = ("kept_share",)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Place", text)


def asked(draft: Draft, name: str) -> bool:
    """Facts of cameras where there are cameras; filtering where something is sent on to the cloud."""
    if name in HYBRID_ONLY:
        return draft.site.where == "hybrid"
    return name not in CAMERAS_ONLY or medium(draft.workload()) in ("video", "pictures")


def edge_facts(model: WizardModel) -> MoreFacts:
    """The rarer facts of the place next to the sensors."""
    locale = model.locale_name
    fields = {**_seen(locale), **_line(locale), **_updates(locale)}
    return MoreFacts(_tr("Streams, line and updates"), model, "edge", fields, asked, columns=2)


def _seen(locale: str) -> dict[str, Field]:
    """What the sensors see and send."""
    return {
        "kept_share": NumberField(
            _tr("Sent on to the cloud"), "percent", low=0.000001, high=1, scale=0.01, locale=locale,
            hint=_tr("of what the sensors see, after filtering at the edge"),
        ),
        "camera_link": ChoiceField(
            _tr("Cameras connected by"),
            [(None, _tr("network, if not said")), ("network", _tr("network")), ("csi", "CSI"), ("usb", "USB")],
        ),
        "picture": ChoiceField(
            _tr("Picture"),
            [("480p", "480p"), ("720p", "720p"), ("1080p", "1080p"), ("3mp", "3 MP"), ("5mp", "5 MP"), ("4k", "4K")],
        ),
        "codec": ChoiceField(
            _tr("Coded as"),
            [(None, _tr("usual")), ("h264", "H.264"), ("h265", "H.265"), ("mjpeg", "MJPEG"), ("g711", "G.711"),
             ("opus", "Opus")],
        ),
        "stream_mbps": NumberField(
            _tr("One stream"), "mbps", low=0.0001, hint=_tr("empty: from coding and picture"), locale=locale,
            diamond=True,
        ),
        "answer_kb": NumberField(
            _tr("One answer"), "kb", low=0.001, high=100_000, hint=_tr("boxes, words, a number"),
            locale=locale,
        ),
    }  # fmt: skip


def _line(locale: str) -> dict[str, Field]:
    """The line and what it costs, the devices and their times."""
    number = {"locale": locale, "diamond": True}
    return {
        "downlink_mbps": NumberField(
            _tr("Downlink"), "mbps", low=0, hint=_tr("for updates; empty: as the uplink"), **number
        ),
        "uplink_price_per_month": NumberField(_tr("Line fee"), "money", low=0, hint=_tr("of one place"), **number),
        "uplink_price_per_gb": NumberField(_tr("Line, per GB"), "money", low=0, hint=_tr("metered lines"), **number),
        "spares_percent": NumberField(
            _tr("Spare devices"), "percent", low=0, high=100, hint=_tr("of those at work"), locale=locale
        ),
        "capture_ms": NumberField(_tr("Capturing"), "ms", low=0, hint=_tr("empty: from the rate"), **number),
        "encode_ms": NumberField(_tr("Scaling and coding"), "ms", low=0, hint=_tr("empty: typical"), **number),
        "around_ms": NumberField(
            _tr("Before and after the model"), "ms", low=0, hint=_tr("capture, scaling, decision, where measured"),
            **number,
        ),
    }  # fmt: skip


def _updates(locale: str) -> dict[str, Field]:
    """How model and system are kept up to date."""
    number = {"locale": locale, "diamond": True}
    return {
        "model_update_gb": NumberField(
            _tr("Update of the model"), "gb", low=0.000001, hint=_tr("empty: its weights"), **number
        ),
        "model_updates_per_month": NumberField(
            _tr("Updates of the model"), "plain", unit=_tr("a month"), low=0, high=1000, locale=locale
        ),
        "os_update_gb": NumberField(_tr("Update of the system"), "gb", low=0.000001, **number),
        "os_updates_per_month": NumberField(
            _tr("Updates of the system"), "plain", unit=_tr("a month"), low=0, high=1000, locale=locale
        ),
        "night_hours": NumberField(
            _tr("Time for updates"), "hours", unit=_tr("h a night"), low=0.1, high=24, locale=locale
        ),
    }  # fmt: skip
