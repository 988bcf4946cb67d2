"""What the window is handed by bootstrap: the services, and who runs long work. Pages take it; none makes its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.services.catalog import CatalogService
from app.services.compare import CompareService
from app.services.context import Services
from app.services.growth import GrowthService
from app.services.price import PriceService
from app.services.projects import ProjectService
from app.services.propose import ProposeService
from app.services.quotes import QuoteService
from app.services.settings import SettingsService
from app.services.size import SizeService


@dataclass(frozen=True)
class AppContext:
    """Every service the window calls.

    ``size``, ``propose``, ``check``, ``price``, ``compare``, ``growth``, ``quotes``, ``catalog`` are the service
    objects of ``app.services``; ``presets`` are the shipped models. ``database`` keeps backups and says where the data
    lives (Settings).
    ``runner`` is the ``app.ui.tasks.Runner``; where bootstrap leaves it out, ``app.ui.run`` adds one.
    """

    size: SizeService
    propose: ProposeService
    price: PriceService
    quotes: QuoteService
    catalog: CatalogService
    projects: ProjectService
    settings: SettingsService
    database: Any = None
    runner: Any = None
    check: Any = None
    presets: Any = None
    compare: CompareService = None  # type: ignore[assignment]
    growth: GrowthService = None  # type: ignore[assignment]
    backups: Any = None
    choice: Any = None

    @classmethod
    def of(cls, services: Services) -> AppContext:
        """The window's view of the services."""
        shared = ("size", "propose", "price", "compare", "growth", "quotes", "catalog", "projects", "settings")
        same = {name: getattr(services, name) for name in shared}
        return cls(
            **same,
            presets=services.size.presets,
            database=services.care or services.database,
            backups=services.backups,
            choice=services.choice,
        )
