"""Builds every object by hand. The only module that sees all rooms."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from app.domain.errors import DatabaseFault
from app.services.backups import BackupService
from app.services.catalog import CatalogService
from app.services.catalog_import_mapping import MappingMemory
from app.services.catalog_import_words import known_words
from app.services.catalog_imports import ImportService
from app.services.check import check_build
from app.services.compare import CompareService
from app.services.context import Services
from app.services.database_choice import USUAL, ChosenDatabaseFault, DatabaseChoice
from app.services.examples import Examples
from app.services.growth import GrowthService
from app.services.price import PriceService
from app.services.projects import ProjectService
from app.services.propose import ProposeService
from app.services.quotes import QuoteService
from app.services.settings import SettingsService
from app.services.size import SizeService
from app.sizing import load_presets
from app.ui import open_window
from db.backup import BrokenDatabase, DatabaseKeeper
from db.importers.files import PartFiles
from db.importers.own_files import OwnFiles
from db.open import open_database
from db.repositories.catalog import SqlCatalog
from db.repositories.projects import SqlProjects
from db.repositories.quotes import SqlQuotes
from db.repositories.settings import SqlSettings

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def default_database() -> str:
    """The URL of the user's own database file."""
    return f"sqlite:///{user_data_path('rigwright', appauthor=False) / 'rigwright.db'}"


def database_choice() -> DatabaseChoice:
    """Which database the window opens where nobody names one."""
    return DatabaseChoice(user_config_path("rigwright", appauthor=False) / "database.json", default_database())


def connect_window(address: str | None = None, given: str | None = None) -> Services:
    """The services of the window: over ``address`` (changed over to; ``USUAL`` is the user's own here), else over
    ``given`` (--db), else over the one chosen; raises ``ChosenDatabaseFault`` where that cannot be used.
    """
    address = default_database() if address == USUAL else address
    choice = database_choice()
    chosen = None if address or given else choice.read()
    try:
        return connect(address or given or chosen)
    except DatabaseFault as error:
        if chosen is None:
            raise
        raise ChosenDatabaseFault(error.message, hint=error.hint) from error


def rescue_window(address: str | None = None, given: str | None = None) -> BrokenDatabase:
    """What can be done for the database that ``connect_window`` could not open."""
    address = None if address == USUAL else address or given or database_choice().read()
    return BrokenDatabase(address or default_database())


def connect(url: str | None = None) -> Services:
    """All services over the database at ``url`` (default: the user's own); raises ``DatabaseFault``."""
    address = url or default_database()
    database = open_database(address)
    kept_settings = SqlSettings(database)
    settings = SettingsService(kept_settings)
    catalog = SqlCatalog(database, author=lambda: settings.load().seller.contact or _user_name())
    presets = load_presets(RESOURCES / "models")
    size = SizeService(catalog, presets)
    price = PriceService(catalog, presets, settings.rates)
    quotes = SqlQuotes(database)
    projects = SqlProjects(database)
    memory = MappingMemory(kept_settings)
    care = DatabaseKeeper(database)
    imports = ImportService(catalog, PartFiles(known_words()), memory, worth=settings.worth)
    examples = Examples(RESOURCES / "examples")

    return Services(
        database=database.place,
        close=database.close,
        parts=catalog,
        catalog=CatalogService(catalog, OwnFiles(), imports=imports, worth=settings.worth),
        size=size,
        propose=ProposeService(catalog, presets, settings.rates),
        price=price,
        compare=CompareService(price, size),
        growth=GrowthService(catalog, size, settings.rates),
        quotes=QuoteService(
            quotes,
            catalog,
            settings,
            check=partial(check_build, size=size),
            price=price.costs,
            clock=lambda: datetime.now().astimezone(),
        ),
        projects=ProjectService(projects, examples),
        settings=settings,
        examples=examples,
        care=care,
        backups=BackupService(care, settings.load),
        choice=database_choice(),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """The program: with a subcommand the command line, else the window. Gives the exit code."""
    from app.cli import run as run_command  # the window, which asks for ``connect`` only, does without
    from app.cli.parser import make_parser

    options = make_parser().parse_args(arguments)
    if options.version:
        print(f"rigwright {_version()}")  # noqa: T201
        return 0
    if options.command:
        return run_command(options, lambda: connect(options.db))
    return open_window(
        lambda address=None: connect_window(address, options.db),
        rescue=lambda address=None: rescue_window(address, options.db),
    )


def _user_name() -> str:
    """Who is logged in, for the log of the catalog."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container without users
        return ""


def _version() -> str:
    try:
        return version("rigwright")
    except PackageNotFoundError:  # run from a folder, or as a built program without metadata
        return "(unpacked)"
