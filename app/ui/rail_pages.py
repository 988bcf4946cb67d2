"""The rooms beside the projects, by key: made when first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from app.ui.catalog.page import CatalogPage
from app.ui.context import AppContext
from app.ui.quotes.page import QuotesPage
from app.ui.settings.page import SettingsPage

RAIL_PAGES: Mapping[str, Callable[[AppContext], QWidget]] = MappingProxyType(
    {"catalog": CatalogPage, "quotes": QuotesPage, "settings": SettingsPage}
)
"""Rooms: catalog, quotes, settings. The rail shows those that are here."""
