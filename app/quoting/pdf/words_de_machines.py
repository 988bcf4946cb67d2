"""The German of what stands and sits where: racks, cables, memory slots, data sheets; by its English text."""

from __future__ import annotations

from collections.abc import Mapping

GERMAN_MACHINES: Mapping[str, str] = {
    "general knowledge": "Allgemeinwissen",
    "derived": "abgeleitet",
    "Racks, cables and slots": "Schränke, Kabel und Steckplätze",
    "Racks and cables": "Schränke und Kabel",
    "What stands in the racks, and which cables run between.": (
        "Was in den Schränken steht und welche Kabel dazwischen liegen."
    ),
    "Data sheet": "Datenblatt",
    "The machine as its maker or provider describes it.": (
        "Die Maschine, wie Hersteller oder Anbieter sie beschreiben."
    ),
    "Server": "Server",
    "Workstation": "Workstation",
    "Machine": "Maschine",
    "Cards and drives": "Karten und Laufwerke",
    "Memory modules": "Speichermodule",
    "Each box is a slot, the figure in it the size of its module in GiB. Larger modules go in first.": (
        "Jeder Kasten ist ein Steckplatz, die Zahl darin die Größe seines Moduls in GiB. Größere Module zuerst."
    ),
    "Which slot of a channel is filled first is printed in the board's manual.": (
        "Welcher Steckplatz eines Kanals zuerst kommt, steht im Handbuch der Hauptplatine."
    ),
    "All together": "Alle zusammen",
    "Free in the racks, as told for the site": "Frei in den Schränken, laut Angabe zum Standort",
    "Device": "Gerät",
    "Pieces": "Stück",
    "U each": "HE je Gerät",
    "U in all": "HE gesamt",
    "Rack elevation": "Schrankansicht",
    "A proposal: the machines spread evenly from below, switches at the top. U = rack unit, 44.45 mm.": (
        "Ein Vorschlag: die Maschinen gleichmäßig von unten, Switches oben. HE = Höheneinheit, 44,45 mm."
    ),
    "Sockets of the site": "Steckdosen am Standort",
    "Sockets of the PDUs": "Steckdosen der PDU",
    "Units of the racks": "Höheneinheiten der Schränke",
    "Supplies of the machines ({cord})": "Netzteile der Maschinen ({cord})",
    "From": "Von",
    "To": "Nach",
    "Cables": "Kabel",
    "Speed": "Geschwindigkeit",
    "Cable list": "Kabelliste",
    "Network cables not counted, unknown: {missing}.": "Netzwerkkabel nicht gezählt, unbekannt: {missing}.",
    "Management and storage networks of the site come on top.": (
        "Verwaltungs- und Speichernetze des Standorts kommen hinzu."
    ),
    "Lengths follow from the place of the racks.": "Die Längen ergeben sich aus dem Platz der Schränke.",
    "plug unknown": "Stecker unbekannt",
    "Switch above it": "Switch darüber",
    "kept free for managers, storage and ways out": "frei für Verwaltung, Speicher und Ausgänge",
    "{n} ports, split": "{n} Ports, aufgeteilt",
    "Fact": "Angabe",
    "yes": "ja",
    "no": "nein",
    "Provider, instance": "Anbieter, Instanz",
    "Region of the price": "Region des Preises",
    "Accelerators": "Beschleuniger",
    "Memory of one accelerator": "Speicher eines Beschleunigers",
    "Link between accelerators": "Verbindung der Beschleuniger",
    "Virtual processors": "Virtuelle Prozessoren",
    "Memory": "Arbeitsspeicher",
    "Local NVMe": "Lokaler NVMe-Speicher",
    "Network for clusters": "Netzwerk für Cluster",
    "Billing": "Abrechnung",
    "spot, may be interrupted": "Spot, kann unterbrochen werden",
    "on demand": "nach Bedarf",
    "committed for {time}": "gebunden für {time}",
    "{asked}; priced on demand, since that price is not known": (
        "{asked}; Preis nach Bedarf, da jener nicht bekannt ist"
    ),
    "{low} to {high}": "{low} bis {high}",
    "not told": "nicht angegeben",
    "Power modes": "Leistungsstufen",
    "Power, at most": "Leistung, höchstens",
    "Power that the place allows": "Leistung, die der Ort zulässt",
    "Input voltage": "Eingangsspannung",
    "Voltage at the place": "Spannung am Ort",
    "Temperature around it": "Umgebungstemperatur, zulässig",
    "Temperature at the place": "Temperatur am Ort, höchstens",
    "Fanless": "Lüfterlos",
    "Network ports": "Netzwerkports",
    "Camera inputs": "Kameraeingänge",
    "Each kind of machine": "Jede Art von Maschine",
    "sales tax": "Umsatzsteuer",
    "billed by the month": "nach Monaten abgerechnet",
    "Provider, server": "Anbieter, Server",
    "Processor": "Prozessor",
    "Uplink": "Uplink",
    "Traffic a month": "Datenverkehr im Monat",
    "not metered": "nicht gemessen",
    "Setup fee": "Einrichtungsgebühr",
    "once, in the price of the position": "einmalig, im Preis der Position",
    "Shortest contract": "Mindestlaufzeit",
    "months": "Monate",
    "by the month, whatever the hours": "monatlich, unabhängig von den Stunden",
    "final at invoicing": "endgültig mit der Rechnung",
}
