"""What a rented machine needs besides: storage, data going out, quotas, and how often spot machines are taken back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.widgets import Field, NumberField
from app.ui.wizard.model import WizardModel
from app.ui.wizard.place.more import LineField, MoreFacts, QuotasField, yes_no
from app.viewmodels.draft import Draft

SPOT_ONLY = ("spot_interruptions_per_month", "spot_restart_min")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Place", text)


def asked(draft: Draft, name: str) -> bool:
    """Interruptions are asked for where spot machines may be taken."""
    return draft.site.cloud.spot or name not in SPOT_ONLY


def cloud_facts(model: WizardModel) -> MoreFacts:
    """The rarer terms of renting."""
    locale = model.locale_name
    number = {"locale": locale, "diamond": True}
    fields: dict[str, Field] = {
        "spot_interruptions_per_month": NumberField(
            _tr("Interruptions"), "plain", unit=_tr("a month"), low=0, high=10000,
            hint=_tr("of one spot machine; empty: the provider's figure where known"), **number,
        ),
        "spot_restart_min": NumberField(
            _tr("Starting anew"), "minutes", unit=_tr("minutes"), low=0, high=10000,
            hint=_tr("until another one runs; 10 where empty"), **number,
        ),
        "storage_per_gb_month": NumberField(
            _tr("Price of storage"), "money", low=0, hint=_tr("empty: the provider's"), **number
        ),
        "storage_mb_s": NumberField(
            _tr("Storage writes"), "mb_s", low=0.1, hint=_tr("of one machine"), **number
        ),
        "data_region": LineField(_tr("Region of the data"), hint=_tr("where it lies now")),
        "reserved": yes_no(_tr("Capacity is reserved"), info=_tr("Not only allowed by a quota")),
        "one_spine": yes_no(_tr("Machines close together"), info=_tr("The provider puts all of them on one spine")),
        "quotas": QuotasField(_tr("Quotas granted"), hint=_tr("as G AND VT: 32, P: 0; empty: unknown")),
    }  # fmt: skip
    return MoreFacts(_tr("More about renting"), model, "cloud", fields, asked, columns=2)
