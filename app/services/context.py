"""All use cases in one hand: what the window and the command line are given."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.catalog import CatalogService
from app.services.ports import CatalogRepository, ProjectRepository, QuoteRepository
from app.services.price import PriceService
from app.services.projects import ProjectService
from app.services.propose import ProposeService
from app.services.quotes import QuoteService
from app.services.settings import SettingsService
from app.services.size import SizeService


@dataclass(frozen=True)
class Services:
    """The services over one open database, and where that database is."""

    database: str
    revision: str
    parts: CatalogRepository
    catalog: CatalogService
    size: SizeService
    propose: ProposeService
    price: PriceService
    quotes: QuoteService
    projects: ProjectService
    settings: SettingsService
    stored_quotes: QuoteRepository
    stored_projects: ProjectRepository
