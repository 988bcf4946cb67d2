"""Kinds of cost in the user's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.told import told


def line_name(name: str) -> str:
    """A kind of cost in the user's words."""
    tr = QCoreApplication.translate
    words = {
        "Purchase": tr("CostTable", "Hardware"),
        "Setup": tr("CostTable", "Setup"),
        "Electricity": tr("CostTable", "Electricity"),
        "Rent": tr("CostTable", "Rent"),
        "Care": tr("CostTable", "Care"),
        "Cloud storage": tr("CostTable", "Storage and traffic"),
        "Outgoing data": tr("CostTable", "Outgoing data"),
        "Cooling": tr("CostTable", "Cooling"),
        "Cooling and building": tr("CostTable", "Cooling and building"),
        "Hosting": tr("CostTable", "Hosting"),
        "Support": tr("CostTable", "Support"),
        "Staff": tr("CostTable", "Staff"),
        "Interest": tr("CostTable", "Interest"),
        "Uplink": tr("CostTable", "Uplink"),
        "Discount": tr("CostTable", "Discount"),
        "Residual value": tr("CostTable", "Resale at the end"),
        "Total": tr("CostTable", "Total"),
    }
    return words.get(name) or told(name)
