"""About: version, licence, and the notices that parts and data ask for."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6 import __version__ as qt_version
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from app.ui.context import AppContext
from app.ui.widgets import Card, label

NOTICES_FILE = Path(__file__).resolve().parents[3] / "resources" / "notices.txt"


class AboutSection(Card):
    """What this is made of."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.add_header(self.tr("About Rigwright"), "info")
        self._version = label(self.tr("Version {0}, Qt {1}, Apache License 2.0").format(own_version(), qt_version))
        self.body.addWidget(self._version)
        words = self.tr("Rigwright works offline. It sends nothing and fetches nothing that you did not ask for.")
        self.body.addWidget(label(words, "quiet", wrap=True))
        self.body.addWidget(label(self.tr("Components and data"), "strong"))
        self._notices = QPlainTextEdit()
        self._notices.setReadOnly(True)
        self._notices.setMinimumHeight(320)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._notices.setAccessibleName(self.tr("Components and data"))
        self._notices.setAccessibleDescription(self.tr("Licences and notices, to read and copy."))
        self._notices.setTabChangesFocus(True)
        self.body.addWidget(self._notices)

    def entered(self) -> None:
        """Reads the notices."""
        catalog = self._context.catalog
        self._context.runner.run(self, lambda _stop: notices(catalog.notices()), done=self._notices.setPlainText)


def own_version() -> str:
    """The installed version; the source tree's where it is not installed."""
    try:
        return version("rigwright")
    except PackageNotFoundError:
        return "0.1.0"


COMPONENTS = (
    ("Python, typing-extensions", "PSF-2.0"), ("Qt, PySide6, Shiboken", "LGPL-3.0"), ("OR-Tools", "Apache-2.0"),
    ("absl-py, ml-dtypes, tzdata", "Apache-2.0"), ("NumPy, pandas, python-dateutil", "BSD-3-Clause"), ("six", "MIT"),
    ("immutabledict", "MIT"), ("Protocol Buffers (protobuf)", "BSD-3-Clause"), ("ONNX", "Apache-2.0"),
    ("SQLAlchemy, Alembic, Mako, greenlet", "MIT"), ("MarkupSafe", "BSD-3-Clause"),
    ("Pydantic, pydantic-core, annotated-types, typing-inspection", "MIT"), ("ReportLab", "BSD"),
    ("Pillow", "MIT-CMU"), ("charset-normalizer", "MIT"), ("pypdf", "BSD-3-Clause"), ("svglib", "LGPL-3.0"),
    ("lxml, tinycss2, cssselect2, webencodings", "BSD-3-Clause"), ("Babel", "BSD-3-Clause"), ("QtAwesome, QtPy", "MIT"),
    ("packaging", "Apache-2.0"), ("Material Design Icons", "Apache-2.0"), ("Source Sans 3", "OFL-1.1"),
    ("fontpkg, justmytype", "MIT"), ("PyYAML", "MIT"), ("openpyxl, et-xmlfile", "MIT"), ("fontTools", "MIT"),
    ("platformdirs", "MIT"),
)  # fmt: skip
"""What the program is built of, with the licences that the packages state."""


def notices(imported: Sequence[str] = ()) -> str:
    """Components with their licences, then the notices of the data: those that imported parts ask for, and the shipped
    ones where the file is there.
    """
    parts = "\n".join(f"{name}: {licence}" for name, licence in COMPONENTS)
    data = NOTICES_FILE.read_text(encoding="utf-8") if NOTICES_FILE.is_file() else ""
    paragraphs = [" ".join(paragraph.split()) for text in (*imported, data) for paragraph in text.split("\n\n")]
    return "\n\n".join(part for part in (parts, *paragraphs) if part)
