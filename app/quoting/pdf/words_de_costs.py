"""The German of what costing, fabric and comparison say in English: labels, units, sources, reasons of ranges."""

from __future__ import annotations

from collections.abc import Mapping

GERMAN_COSTS: Mapping[str, str] = {
    "Hours in use": "Stunden in Betrieb",
    "Years": "Jahre",
    "Share of training": "Anteil Training",
    "Average load beside training": "Mittlere Last neben dem Training",
    "Utilisation beside training": "Auslastung neben dem Training",
    "Electricity": "Strom",
    "PUE of the building": "PUE des Gebäudes",
    "Cooling of the room": "Kühlung des Raums",
    "Hosting per kW": "Hosting je kW",
    "Hosting per rack": "Hosting je Schrank",
    "Hosting includes power": "Hosting schließt Strom ein",
    "Support": "Wartung",
    "Care": "Betreuung",
    "Rate of care": "Stundensatz der Betreuung",
    "Own staff": "Eigenes Personal",
    "Cost of a post": "Kosten einer Stelle",
    "Hardware discount": "Nachlass auf Hardware",
    "Interest": "Zinsen",
    "Instalments": "Raten",
    "Residual value": "Restwert",
    "Cloud discount": "Nachlass auf Miete",
    "Cloud storage": "Cloud-Speicher",
    "Spot: hours more": "Spot: mehr Stunden",
    "Price of the hardware": "Hardwarepreis",
    "Price of renting": "Mietpreis",
    "h/month": "h/Monat",
    "years": "Jahre",
    "of the hours": "der Stunden",
    "of full power": "der vollen Leistung",
    "W heat/W": "W Wärme/W",
    "MONEY/kW/month": "MONEY/kW/Monat",
    "MONEY/rack/month": "MONEY/Schrank/Monat",
    "of the purchase/year": "des Kaufs/Jahr",
    "full-time posts": "volle Stellen",
    "MONEY/year": "MONEY/Jahr",
    "/year": "im Jahr",
    "of the purchase": "des Kaufs",
    "MONEY/month": "MONEY/Monat",
    "site": "Standort",
    "default of the site": "Vorgabe des Standorts",
    "default": "Vorgabe",
    "yours": "eigene Angabe",
    "not counted": "nicht gezählt",
    "what the workload does": "was die Aufgabe tut",
    "full load assumed": "volle Last angenommen",
    "Uptime Institute, Global Data Center Survey 2023: average of the trade": (
        "Uptime Institute, Global Data Center Survey 2023: Durchschnitt der Branche"
    ),
    "our assumption for a room's air conditioner": "unsere Annahme für ein Raumklimagerät",
    "half of it to one and a half times, at most all hours of a month": (
        "die Hälfte bis das Anderthalbfache, höchstens alle Stunden"
    ),
    "No total can be told": "Ohne Summe",
    "Without the {n} positions on request.": "Ohne die {n} Positionen auf Anfrage.",
    "half of it to one and a half times": "die Hälfte bis das Anderthalbfache",
    "mostly waiting to full power": "meist wartend bis volle Leistung",
    "half to twice the price": "halber bis doppelter Preis",
    "as now to the average of the trade": "wie jetzt bis Durchschnitt der Branche",
    "a very good building to a poor one": "sehr gutes bis schlechtes Gebäude",
    "20 % less to 20 % more": "20 % weniger bis 20 % mehr",
    "list price to a project discount": "Listenpreis bis Projektnachlass",
    "no discount to a long commitment": "ohne Nachlass bis lange Bindung",
    "worth nothing to a good resale": "wertlos bis guter Wiederverkauf",
    "Cables between racks are as long as the site's longest run.": (
        "Kabel zwischen Schränken sind so lang wie der längste Weg am Standort."
    ),
    "Lengths are not known: nobody can tell how the devices stand in the racks.": (
        "Längen sind nicht bekannt: niemand kann sagen, wie die Geräte in den Schränken stehen."
    ),
    "All cables are as long as the site's longest run: nobody can tell how the devices stand in the racks.": (
        "Alle Kabel sind so lang wie der längste Weg am Standort: niemand kann sagen, wie die Geräte in den Schränken "
        "stehen."
    ),
    (
        "Lengths are assumed from the places in the racks: racks 0.6 m wide side by side in rows of 16, rows 3 m "
        "apart; cables between racks run over the top; 1 m of slack; rounded up to lengths that are sold."
    ): (
        "Längen sind aus den Plätzen in den Schränken angenommen: Schränke 0,6 m breit nebeneinander in Reihen zu 16, "
        "Reihen im Abstand von 3 m; Kabel zwischen Schränken laufen oben herum; 1 m Zugabe; aufgerundet auf Längen, "
        "die es zu kaufen gibt."
    ),
    "Purchase": "Kauf",
    "Cooling": "Kühlung",
    "Cooling and building": "Kühlung und Gebäude",
    "Hosting": "Hosting",
    "Staff": "Personal",
    "Rent": "Miete",
    "Outgoing data": "Ausgehende Daten",
    "images": "Bilder",
    "samples": "Beispiele",
    "sequences": "Sequenzen",
    "rows": "Zeilen",
    "Converted at {rates}.": "Umgerechnet zu {rates}.",
    "{equation} (rate of {day})": "{equation} (Kurs vom {day})",
}
