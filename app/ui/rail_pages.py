"""The rooms beside the projects, by key: imported and made when first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.ui.context import AppContext


def _catalog(context: AppContext) -> QWidget:
    from app.ui.catalog.page import CatalogPage

    return CatalogPage(context)


def _quotes(context: AppContext) -> QWidget:
    from app.ui.quotes.page import QuotesPage

    return QuotesPage(context)


def _settings(context: AppContext) -> QWidget:
    from app.ui.settings.page import SettingsPage

    return SettingsPage(context)


RAIL_PAGES: Mapping[str, Callable[[AppContext], QWidget]] = MappingProxyType(
    {"catalog": _catalog, "quotes": _quotes, "settings": _settings}
)
"""Rooms: catalog, quotes, settings. The rail shows those that are here."""
