"""The German of the workshop's checklist and of what was tried in vain, by its English text."""

from __future__ import annotations

from collections.abc import Mapping

GERMAN_WORKSHOP: Mapping[str, str] = {
    "0 errors": "0 Fehler",
    "48 h of full load: {what}": "48 h Volllast: {what}",
    "Above 4G decoding: on": "Above 4G Decoding: ein",
    "Accept when": "Erfüllt, wenn",
    "Assembled by, date": "Montiert von, Datum",
    "Assembly": "Montage",
    "Assembly and firmware checklist": "Checkliste Montage und Firmware",
    "BAR1 shows {size}": "BAR1 zeigt {size}",
    "Bandwidth between all pairs of devices": "Bandbreite zwischen allen Paaren von Beschleunigern",
    "Connect {name}": "{name} anschließen",
    "Device, largest number tried": "Beschleuniger, größte versuchte Anzahl",
    "Efficiency of the supply {efficiency} at {volts}; circuit {amps}, of which {w} may be drawn continuously.": (
        "Wirkungsgrad des Netzteils {efficiency} bei {volts}; Stromkreis {amps}, davon dauernd nutzbar {w}."
    ),
    "Fan curve: case fans follow the hottest device": "Lüfterkurve: Gehäuselüfter folgen dem heißesten Beschleuniger",
    "Firmware": "Firmware",
    "Fit {name}": "{name} einbauen",
    "Fit {name} in {slots}": "{name} einbauen in {slots}",
    "Fit {n} memory modules in the order of the board's manual": (
        "{n} Speichermodule in der Reihenfolge des Handbuchs einbauen"
    ),
    "IOMMU: pass-through. ACS: off on the devices' ports": (
        "IOMMU: Durchleitung. ACS: an den Anschlüssen der Beschleuniger aus"
    ),
    "Initials": "Kürzel",
    "Made for this configuration. A signed copy comes with the machine, with serial numbers and values.": (
        "Für diese Konfiguration. Ein unterschriebenes Exemplar mit Seriennummern und Werten liegt der Maschine bei."
    ),
    "Memory error correction (ECC): on": "Fehlerkorrektur des Speichers (ECC): ein",
    "Memory profile as the modules are rated, or as the board allows": (
        "Speicherprofil wie die Module ausgelegt sind oder das Board es zulässt"
    ),
    "Memory test, 4 passes": "Speichertest, 4 Durchläufe",
    "No font here has these characters; empty squares stand for them: {some}.": (
        "Für diese Zeichen ist hier keine Schrift vorhanden, leere Quadrate stehen für sie: {some}."
    ),
    "No.": "Nr.",
    "Noise at 1 m, full load": "Schallpegel in 1 m Abstand, Volllast",
    "PCIe generation {gens} in {slots}": "PCIe-Generation {gens} in {slots}",
    "Plug {n} EPS cables and the board's own power": "{n} EPS-Kabel und die Stromversorgung des Boards stecken",
    "Power cables of {name}: {plugs} each": "Stromkabel von {name}: je {plugs}",
    "Power of one machine at the socket, full load": "Leistung einer Maschine an der Steckdose, Volllast",
    "Processors": "Prozessoren",
    "Reference run of your job, {phase}: 200 steps or requests": (
        "Vergleichslauf Ihrer Aufgabe, {phase}: 200 Schritte oder Anfragen"
    ),
    "Remote management: own password, own network": "Fernwartung: eigenes Kennwort, eigenes Netz",
    "Resizable BAR: on": "Resizable BAR: ein",
    "Resizable BAR: on, if the board has it (not in the catalog)": (
        "Resizable BAR: ein, falls vorhanden (nicht im Katalog)"
    ),
    "Sequential reading of the data drives": "Fortlaufendes Lesen der Datenlaufwerke",
    "Serial number of the system": "Seriennummer des Systems",
    "Serial numbers, filled in at assembly": "Seriennummern, bei der Montage eingetragen",
    "Settle: {title} ({rule})": "Zu klären: {title} ({rule})",
    "Slot {slot}: set its lanes to x{lanes} (bifurcation)": "Steckplatz {slot}: auf x{lanes} stellen (Bifurcation)",
    "Step": "Schritt",
    "Test": "Prüflauf",
    "Tested by, date": "Geprüft von, Datum",
    "To order: sign the acceptance above, or send a purchase order naming {name}.": (
        "Bestellen: die Annahme oben unterschreiben oder eine Bestellung mit Bezug auf {name} senden."
    ),
    "Unpack and inspect {name}": "{name} auspacken und prüfen",
    "Update the firmware of board and devices": "Firmware von Board und Beschleunigern aktualisieren",
    "Why this device and not another": "Warum dieser Beschleuniger und kein anderer",
    "adjustable until shipment by at most {percent}": "bis zum Versand anpassbar, höchstens um {percent}",
    "all devices and processor together": "alle Beschleuniger und der Prozessor zugleich",
    "all modules seen": "alle Module erkannt",
    "and {n} more, on a list of their own": "und {n} weitere auf eigener Liste",
    "bracket screwed, no sag": "Blech verschraubt, hängt nicht durch",
    "chosen": "gewählt",
    "chosen, with targets missed": "gewählt, verfehlt Ziele",
    "does not do": "genügt nicht",
    "every device is seen": "jeder Beschleuniger erkannt",
    "fits, and meets every target": "passt und erfüllt jedes Ziel",
    "held down evenly, fan turns": "gleichmäßig verschraubt, Lüfter läuft",
    "link lights on": "Verbindung leuchtet",
    "log-in works": "Anmeldung gelingt",
    "native, click heard, no gap, first 35 mm straight": "original, hörbar eingerastet, kein Spalt, erste 35 mm gerade",
    "no damage, all parts of the packing list": "unbeschädigt, vollständig nach Packliste",
    "no throttling in the load test": "keine Drosselung im Lasttest",
    "no throttling, no memory error": "keine Drosselung, kein Speicherfehler",
    "noted for each pair": "je Paar notiert",
    "noted: {facts}": "notiert: {facts}",
    "peer access allowed": "direkter Zugriff erlaubt",
    "processor and memory together": "Prozessor und Speicher zugleich",
    "reported as active": "als aktiv gemeldet",
    "serving": "Betrieb",
    "the device's memory": "den Speicher des Beschleunigers",
    "training": "Training",
    "up to {mts} MT/s, noted": "bis {mts} MT/s, notiert",
    "versions noted": "Versionen notiert",
    "width noted": "Breite notiert",
    "{low} to {high} {unit}": "{low} bis {high} {unit}",
    "{n} + 1 seated": "{n} + 1 gesteckt",
    "{n} package": "{n} Packstück",
    "{n} packages": "{n} Packstücke",
    "{total} in the firmware": "{total} in der Firmware",
    "{usable} usable": "{usable} nutzbar",
    "Freight": "Fracht",
    "freight excluded": "ohne Fracht",
    "some positions excluded": "ohne einzelne Positionen",
    "Plug of the supply": "Stecker des Netzteils",
    "Input": "Eingang",
    "Power cables": "Stromkabel",
}
