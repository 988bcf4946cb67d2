"""The first run: one page that asks for company and country; everything else follows and can be changed."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from app.ui.context import AppContext
from app.ui.language import language_in_force
from app.ui.told import told
from app.ui.widgets import (
    Button,
    Card,
    ChoiceField,
    PageScroll,
    Segmented,
    TextField,
    column,
    in_the_middle,
    label,
    row,
)
from app.viewmodels.countries import COUNTRIES, IMPERIAL, Country, country, locale_of, names_in, quote_language
from app.viewmodels.languages import WINDOW_LANGUAGES
from app.viewmodels.numbers import show


class FirstRunPage(QWidget):
    """``finished`` and ``language_chosen`` bring the settings as stored."""

    finished = Signal(object)
    language_chosen = Signal(object)

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.setObjectName("pageArea")
        self._context = context
        card = Card(margins=(24, 20, 24, 20))
        card.setFixedWidth(520)
        card.body.setSpacing(14)
        card.body.addWidget(label(self.tr("Welcome to Rigwright"), "title", wrap=True))
        words = self.tr("Two answers make the quotes yours. Everything can be changed later under Settings.")
        card.body.addWidget(label(words, "quiet", wrap=True))
        self.company = TextField(
            self.tr("Company name"), optional=True, hint=self.tr("Printed at the head of your quotes.")
        )
        self.language = ChoiceField(
            self.tr("Language of the window"), [("system", self.tr("System")), *WINDOW_LANGUAGES.items()]
        )
        self.language.set_value(context.settings.load().window_language)
        self.country = ChoiceField(self.tr("Country"), list(names_in(language_in_force())))
        self.theme = Segmented(
            [("system", self.tr("System")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))], self.tr("Theme")
        )
        self.theme.set_value("system")
        self._follows = label("", "hint", wrap=True)
        card.body.addWidget(self.language)
        card.body.addWidget(self.company)
        card.body.addWidget(self.country)
        card.body.addWidget(self._follows)
        card.body.addLayout(column(label(self.tr("Theme"), "label"), self.theme, spacing=4))
        self.skip = Button(self.tr("Skip"))
        self.start = Button(self.tr("Start"), "", "primary")
        self.skip.clicked.connect(lambda: self._save(skip=True))
        self.start.clicked.connect(lambda: self._save(skip=False))
        card.body.addLayout(row(None, self.skip, self.start))
        self.setLayout(column(PageScroll(in_the_middle(card))))
        self.language.changed.connect(self._on_language)
        self.country.changed.connect(lambda _code: self._tell())
        system = QLocale.system().name()[-2:]
        self.country.set_value(system if country(system) else "DE")
        self._tell()

    def initial_focus(self) -> QWidget:
        """The company's name."""
        return self.company.edit

    def place(self) -> tuple[str, object, object]:
        """What is entered."""
        return self.company.value, self.country.value, self.theme.value

    def go_to_place(self, place: tuple[str, object, object]) -> None:
        """Takes over what was entered on the page that this one replaces."""
        company, code, theme = place
        self.company.set_value(company)
        self.country.set_value(code)
        self.theme.set_value(theme)
        self._tell()

    def _on_language(self, code: object) -> None:
        settings = self._context.settings
        self._context.runner.run(
            self, lambda _stop: settings.save(window_language=code), done=self.language_chosen.emit, lane="save"
        )

    @property
    def chosen(self) -> Country:
        """The country chosen."""
        return country(str(self.country.value)) or COUNTRIES[0]

    def _tell(self) -> None:
        one = self.chosen
        locale = locale_of(one.code, language_in_force())
        text = self.tr("Sets {0}, {1} V and {2} A with {3}, {4} {5} %, paper {6}.")
        self._follows.setText(
            text.format(
                one.currency,
                show(one.volts, locale),
                show(one.amperes, locale),
                told(one.plug),
                self._tax(one.tax_name),
                show(one.tax_percent, locale),
                one.paper,
            )
        )

    def _tax(self, name: str) -> str:
        """A tax in the window's language; the settings keep its English name, which quotes print in theirs."""
        words = {
            "VAT": self.tr("VAT"),
            "Sales tax": self.tr("Sales tax"),
            "GST": self.tr("GST"),
            "Consumption tax": self.tr("Consumption tax"),
        }
        return words.get(name, name)

    def _save(self, *, skip: bool) -> None:
        settings, changes = self._context.settings, {"first_run_done": True}
        if not skip:
            one = self.chosen
            seller = settings.load().seller.model_copy(update={"name": self.company.value, "country": one.code})
            changes |= {
                "seller": seller, "currency": one.currency, "circuit_v": one.volts, "circuit_a": one.amperes,
                "plug": one.plug, "tax_name": one.tax_name, "tax_percent": one.tax_percent, "paper": one.paper,
                "locale": locale_of(one.code, language_in_force()),
                "language": quote_language(one.code), "units": "imperial" if one.code in IMPERIAL else "metric",
                "theme": self.theme.value,
            }  # fmt: skip
        self._context.runner.run(self, lambda _stop: settings.save(**changes), done=self.finished.emit, lane="save")
