"""All use cases in one hand: what the window and the command line are given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.services.backups import BackupService
from app.services.catalog import CatalogService
from app.services.compare import CompareService
from app.services.database_choice import DatabaseChoice
from app.services.examples import Examples
from app.services.growth import GrowthService
from app.services.ports import CatalogRepository, DatabaseCare
from app.services.price import PriceService
from app.services.projects import ProjectService
from app.services.propose import ProposeService
from app.services.quotes import QuoteService
from app.services.settings import SettingsService
from app.services.size import SizeService


@dataclass(frozen=True)
class Services:
    """The services over one open database.

    ``database`` says where it is, ``close`` ends the connection, ``care`` makes backups, ``backups`` the
    scheduled ones, ``choice`` keeps which database the window opens.
    """

    database: str
    close: Callable[[], None]
    parts: CatalogRepository
    catalog: CatalogService
    size: SizeService
    propose: ProposeService
    price: PriceService
    compare: CompareService
    growth: GrowthService
    quotes: QuoteService
    projects: ProjectService
    settings: SettingsService
    examples: Examples
    care: DatabaseCare | None = None
    backups: BackupService | None = None
    choice: DatabaseChoice | None = None
