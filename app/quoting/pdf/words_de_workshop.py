"""The German of the workshop's checklist and of what was tried in vain, by its English text."""

from __future__ import annotations

from collections.abc import Mapping

GERMAN_WORKSHOP: Mapping[str, str] = {
    "0 errors": "0 Fehler",
    "ACS: off, IOMMU: off or pass-through: {n} × {name}": ("ACS: aus, IOMMU: aus oder Durchleitung: {n} × {name}"),
    "Above-4G decoding and Resizable BAR: on": "Above 4G Decoding und Resizable BAR: ein",
    "Above-4G decoding: on (the cards' windows are not known)": (
        "Above 4G Decoding: ein (Fenster der Karten unbekannt)"
    ),
    "Above-4G decoding: on, for windows of {need} GiB in all": (
        "Above 4G Decoding: ein, für Fenster von zusammen {need} GiB"
    ),
    "Accept when": "Erfüllt, wenn",
    "Assembled by, date": "Montiert von, Datum",
    "Assembly": "Montage",
    "Assembly and firmware checklist": "Checkliste Montage und Firmware",
    "BIOS {bios} or later, for {family}": "BIOS {bios} oder neuer, für {family}",
    "Burn-in": "Prüflauf",
    "Cables": "Kabel",
    "Circuit {circuits}: cords of supply {cords}": "Stromkreis {circuits}: Netzkabel von Netzteil {cords}",
    "Circuits {circuits}: a cord each, of supply {cords}": (
        "Stromkreise {circuits}: je ein Netzkabel, von Netzteil {cords}"
    ),
    "Connect the supply of {v} V": "Versorgung mit {v} V anschließen",
    "Connect {name}": "{name} anschließen",
    "Copies between memory and each of {n} × {name}": "Kopien zwischen Arbeitsspeicher und jeder von {n} × {name}",
    "Copies between memory and {name}": "Kopien zwischen Arbeitsspeicher und {name}",
    "Device, largest number tried": "Beschleuniger, größte versuchte Anzahl",
    "Efficiency of the supply {efficiency} at {volts}; circuit {amps}, of which {w} may be drawn continuously.": (
        "Wirkungsgrad des Netzteils {efficiency} bei {volts}; Stromkreis {amps}, davon dauernd nutzbar {w}."
    ),
    "Fan curve: case fans follow the hottest device": "Lüfterkurve: Gehäuselüfter folgen dem heißesten Beschleuniger",
    "Firmware": "Firmware",
    "Fit {name}": "{name} einbauen",
    "Fit {name} in the order of the board's manual": "{name} in der Reihenfolge des Handbuchs einbauen",
    "Fit {name} in {slots}": "{name} einbauen in {slots}",
    "Fit {name} in {slots}, in a frame": "{name} einbauen in {slots}, im Einbaurahmen",
    "Fit {name} in {slots}, on: {how}": "{name} einbauen in {slots}, über: {how}",
    "Fit {n} memory modules in the order of the board's manual": (
        "{n} Speichermodule in der Reihenfolge des Handbuchs einbauen"
    ),
    "Fit {n} memory modules in the order of the board's manual: all {channels} channels, some with two": (
        "{n} Speichermodule in der Reihenfolge des Handbuchs einbauen: alle {channels} Kanäle, teils mit zweien"
    ),
    "Fit {n} memory modules in the order of the board's manual: one each in {n} of {channels} channels": (
        "{n} Speichermodule in der Reihenfolge des Handbuchs einbauen: je eines in {n} von {channels} Kanälen"
    ),
    "Fit {n} memory modules in the order of the board's manual: one in each of {channels} channels": (
        "{n} Speichermodule in der Reihenfolge des Handbuchs einbauen: eines in jeden der {channels} Kanäle"
    ),
    "Frameworks built with CUDA {version} at most, the last for this card": (
        "Frameworks für höchstens CUDA {version} gebaut, das letzte für diese Karte"
    ),
    "Frameworks built with CUDA {version} or later": "Frameworks für CUDA {version} oder neuer gebaut",
    "Freight": "Fracht",
    "Full load of {name}": "Volllast von {name}",
    "Initials": "Kürzel",
    "Input": "Eingang",
    "Join {name} by NVLink bridges of {slots} slots": "{name} mit NVLink-Brücken über {slots} Steckplätze verbinden",
    "Made for this configuration. A signed copy comes with the machine, with serial numbers and values.": (
        "Für diese Konfiguration. Ein unterschriebenes Exemplar mit Seriennummern und Werten liegt der Maschine bei."
    ),
    "Memory error correction (ECC): on": "Fehlerkorrektur des Speichers (ECC): ein",
    "Memory speed: automatic, no overclocking": "Speichertakt: automatisch, nicht übertaktet",
    "Memory speed: automatic; with two modules on a channel it is lower": (
        "Speichertakt: automatisch; mit zwei Modulen je Kanal ist er niedriger"
    ),
    "Memory test, 4 passes": "Speichertest, 4 Durchläufe",
    "NUMA nodes per socket: NPS{nps}": "NUMA-Knoten je Sockel: NPS{nps}",
    "NVIDIA driver: branch {version} at most, the last for this card": (
        "NVIDIA-Treiber: höchstens Zweig {version}, der letzte für diese Karte"
    ),
    "NVIDIA driver: branch {version} or later": "NVIDIA-Treiber: Zweig {version} oder neuer",
    "No font here has these characters; empty squares stand for them: {some}.": (
        "Für diese Zeichen ist hier keine Schrift vorhanden, leere Quadrate stehen für sie: {some}."
    ),
    "No.": "Nr.",
    "Noise at 1 m, full load": "Schallpegel in 1 m Abstand, Volllast",
    "Plug of the supply": "Stecker des Netzteils",
    "Plug the board's power cables": "Stromkabel der Hauptplatine stecken",
    "Plug {n} EPS cables and the board's own power": "{n} EPS-Kabel und die Stromversorgung der Hauptplatine stecken",
    "Power cables": "Stromkabel",
    "Power limit of {name}: {w} W, set again at every start": (
        "Leistungsgrenze von {name}: {w} W, bei jedem Start neu gesetzt"
    ),
    "Power of one device, full load": "Leistung eines Geräts, Volllast",
    "Power of one machine at the socket, full load": "Leistung einer Maschine an der Steckdose, Volllast",
    "Processors": "Prozessoren",
    "ROCm {version} at most, the last for this card": "ROCm höchstens {version}, das letzte für diese Karte",
    "ROCm {version} or later": "ROCm {version} oder neuer",
    "Reading of the data drives together, as the job needs it": (
        "Lesen der Datenlaufwerke zusammen, wie es die Aufgabe braucht"
    ),
    "Reference run of your job, serving: 200 requests": "Vergleichslauf der Aufgabe, Inferenz: 200 Anfragen",
    "Reference run of your job, training: 200 steps": "Vergleichslauf der Aufgabe, Training: 200 Schritte",
    "Remote management: own password, own network": "Fernwartung: eigenes Kennwort, eigenes Netz",
    "Resizable BAR: on, if the board has it (not in the catalog)": (
        "Resizable BAR: ein, falls vorhanden (nicht im Katalog)"
    ),
    "Sequential reading of {name}, each": "Fortlaufendes Lesen von {name}, je Laufwerk",
    "Serial number of the system": "Seriennummer des Systems",
    "Serial numbers, filled in at assembly": "Seriennummern, bei der Montage eingetragen",
    "Settle: {title} ({rule})": "Zu klären: {title} ({rule})",
    "Slot of {name}: divided {split} (bifurcation)": "Steckplatz von {name}: geteilt in {split} (Bifurcation)",
    "Slot {slot}: divided {split} (bifurcation)": "Steckplatz {slot}: geteilt in {split} (Bifurcation)",
    "Slot {slot}: divided {split} (bifurcation), for {name}": (
        "Steckplatz {slot}: geteilt in {split} (Bifurcation), für {name}"
    ),
    "Software": "Software",
    "Split the devices into MIG instances": "Beschleuniger in MIG-Instanzen teilen",
    "Tested by, date": "Geprüft von, Datum",
    "Throughput between two machines by each port of {name}": (
        "Durchsatz zwischen zwei Maschinen über jeden Anschluss von {name}"
    ),
    "To order: sign the acceptance above, or send a purchase order naming {name}.": (
        "Zum Bestellen: die Annahme oben unterschreiben oder eine Bestellung mit Bezug auf {name} senden."
    ),
    "Under load, pull the cords of {n} supplies, each in turn": (
        "Unter Last die Netzkabel von {n} Netzteilen nacheinander ziehen"
    ),
    "Unpack and inspect {name}": "{name} auspacken und prüfen",
    "Update the firmware of board and devices": "Firmware von Hauptplatine und Beschleunigern aktualisieren",
    "Update the firmware of the machine": "Firmware der Maschine aktualisieren",
    "Why this device and not another": "Warum dieser Beschleuniger und kein anderer",
    "a first run on every device ({n})": "ein erster Lauf auf jedem Beschleuniger ({n})",
    "adjustable until shipment by at most {percent}": "bis zum Versand anpassbar, höchstens um {percent}",
    "all inputs of the board seated": "alle Eingänge der Hauptplatine gesteckt",
    "all modules seen": "alle Module erkannt",
    "and {n} more, on a list of their own": "und {n} weitere auf eigener Liste",
    "at most {mts} MT/s, noted": "höchstens {mts} MT/s, notiert",
    "at most {w} W on each, of {most_w} W that may be drawn continuously": (
        "je höchstens {w} W von {most_w} W, die dauernd nutzbar sind"
    ),
    "both plugs of the cable seated, no gap": "beide Stecker des Kabels gesteckt, kein Spalt",
    "bus bandwidth noted, 0 wrong, no hang": "Busbandbreite notiert, 0 falsch, kein Hänger",
    "bus bandwidth noted, at most {gbs} GB/s by the link; 0 wrong": (
        "Busbandbreite notiert, höchstens {gbs} GB/s; 0 falsch"
    ),
    "chosen": "gewählt",
    "chosen, with targets missed": "gewählt, verfehlt Ziele",
    "devices seen there: {n}": "dort erkannte Geräte: {n}",
    "devices seen: {n}": "Beschleuniger erkannt: {n}",
    "does not do": "genügt nicht",
    "every plug of the adapter on a cable of its own, no gap": (
        "jeder Stecker des Adapters an eigenem Kabel, kein Spalt"
    ),
    "fits, and meets every target": "passt und erfüllt jedes Ziel",
    "freight excluded": "ohne Fracht",
    "held down evenly": "gleichmäßig verschraubt",
    "held down evenly, fan turns": "gleichmäßig verschraubt, Lüfter läuft",
    "limit shown: {w} W": "Grenze angezeigt: {w} W",
    "link lights on": "Verbindung leuchtet",
    "link width noted": "Breite der Verbindung notiert",
    "link: {links}": "Verbindung: {links}",
    "log-in works": "Anmeldung gelingt",
    "lscpu: {n} NUMA nodes": "lscpu: {n} NUMA-Knoten",
    "native cable, click heard, no gap, first 35 mm straight": (
        "Originalkabel, hörbar eingerastet, kein Spalt, erste 35 mm gerade"
    ),
    "no damage, all parts of the packing list": "unbeschädigt, vollständig nach Packliste",
    "no throttling in the load test": "keine Drosselung im Lasttest",
    "no throttling, no error in the system's log": "keine Drosselung, kein Fehler im Systemprotokoll",
    "noted, no error reported": "notiert, kein Fehler gemeldet",
    "noted: {facts}": "notiert: {facts}",
    "nvidia-smi -L lists the instances": "nvidia-smi -L zeigt die Instanzen",
    "nvidia-smi lists all devices ({n})": "nvidia-smi zeigt alle Beschleuniger ({n})",
    "nvidia-smi nvlink -s shows every link of every card": "nvidia-smi nvlink -s zeigt jede Verbindung jeder Karte",
    "nvidia-smi topo -p2p r: OK for every pair": "nvidia-smi topo -p2p r: OK für jedes Paar",
    "peer access allowed": "direkter Zugriff erlaubt",
    "reported as active": "als aktiv gemeldet",
    "screwed, no sag; link width noted": "verschraubt, hängt nicht durch; Breite der Verbindung notiert",
    "screwed, no sag; link: {links}": "verschraubt, hängt nicht durch; Verbindung: {links}",
    "seen by firmware": "von der Firmware erkannt",
    "some positions excluded": "ohne einzelne Positionen",
    "the machine runs on": "die Maschine läuft weiter",
    "training": "Training",
    "version noted": "Version notiert",
    "versions noted": "Versionen notiert",
    "{gbps} Gb/s negotiated, throughput noted, no errors counted": (
        "{gbps} Gb/s ausgehandelt, Durchsatz notiert, keine Fehler gezählt"
    ),
    "{gib} GiB in the firmware": "{gib} GiB in der Firmware",
    "{gib} GiB, 0 errors": "{gib} GiB, 0 Fehler",
    "{h} h of full load: all devices and processor together": (
        "{h} h Volllast: alle Beschleuniger und der Prozessor zugleich"
    ),
    "{h} h of full load: processor and memory together": "{h} h Volllast: Prozessor und Speicher zugleich",
    "{low} to {high} {unit}": "{low} bis {high} {unit}",
    "BAR1 of {gib} GiB or more": "BAR1 von {gib} GiB oder mehr",
    "{n} package": "{n} Packstück",
    "{n} packages": "{n} Packstücke",
    "{tests}: all_reduce_perf over {n} × {name}": "{tests}: all_reduce_perf über {n} × {name}",
    "{total} plugs seated": "{total} Stecker gesteckt",
    "{usable} usable": "{usable} nutzbar",
    "{v} V at the input under load": "{v} V am Eingang unter Last",
    "{w} W each, below {celsius} °C": "je {w} W, unter {celsius} °C",
    "{w} W each, temperature noted": "je {w} W, Temperatur notiert",
    "≥ {gbs} GB/s in each direction": "≥ {gbs} GB/s in jede Richtung",
    "≥ {gbs} GB/s in each direction, the widest ≥ {most_gbs} GB/s": (
        "≥ {gbs} GB/s in jede Richtung, die breiteste ≥ {most_gbs} GB/s"
    ),
    "≥ {mbs} MB/s, no error reported": "≥ {mbs} MB/s, kein Fehler gemeldet",
}
