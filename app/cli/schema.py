"""`rigwright schema`: the JSON Schema of every document."""

from __future__ import annotations

from pydantic import BaseModel

from app.cli.session import Session
from app.domain.assumptions import Assumptions
from app.domain.build import BuildDocument
from app.domain.customer import CustomerFile
from app.domain.errors import UserError
from app.domain.parts import CATEGORIES
from app.domain.request import Request
from app.domain.site import Site
from app.domain.workload import Workload
from app.quoting.model import QuoteContent

DOCUMENTS: dict[str, type[BaseModel]] = {
    "workload": Workload,
    "site": Site,
    "request": Request,
    "build": BuildDocument,
    "quote": QuoteContent,
    "customer": CustomerFile,
    "assumptions": Assumptions,
}


def schema(session: Session) -> int:
    """Prints the JSON Schema of a document or of a category's facts."""
    name = session.options.document
    model = DOCUMENTS.get(name) or CATEGORIES.get(name)
    if model is None:
        known = ", ".join([*DOCUMENTS, *CATEGORIES])
        raise UserError(f"There is no document '{name}'.", hint=f"Use one of: {known}.")
    session.show(model.model_json_schema())
    return 0
