<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutSection</name>
        <message>
            <source>About Rigwright</source>
            <translation>Über Rigwright</translation>
        </message>
        <message>
            <source>Version {0}, Qt {1}, Apache License 2.0</source>
            <translation>Version {0}, Qt {1}, Apache License 2.0</translation>
        </message>
        <message>
            <source>Rigwright works offline. It sends nothing and fetches nothing that you did not ask for.</source>
            <translation>Rigwright arbeitet offline. Es sendet nichts und holt nichts ohne Auftrag.</translation>
        </message>
        <message>
            <source>Components and data</source>
            <translation>Komponenten und Daten</translation>
        </message>
        <message>
            <source>Licences and notices, to read and copy.</source>
            <translation>Lizenzen und Hinweise, zum Lesen und Kopieren.</translation>
        </message>
    </context>
    <context>
        <name>AcceptDialog</name>
        <message>
            <source>Accept a warning</source>
            <translation>Warnung akzeptieren</translation>
        </message>
        <message>
            <source>Note, printed on the quote</source>
            <translation>Notiz, steht auf dem Angebot</translation>
        </message>
        <message>
            <source>Say why this can be accepted, in a few words.</source>
            <translation>In wenigen Worten: warum ist das hinnehmbar?</translation>
        </message>
        <message>
            <source>Accept warning</source>
            <translation>Warnung akzeptieren</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>Advanced</name>
        <message>
            <source>Back to automatic</source>
            <translation>Wieder automatisch</translation>
        </message>
        <message>
            <source>open</source>
            <translation>aufgeklappt</translation>
        </message>
        <message>
            <source>Changed from automatic</source>
            <translation>Weicht von automatisch ab</translation>
        </message>
    </context>
    <context>
        <name>AppearanceSection</name>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Design</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Schriftgröße</translation>
        </message>
    </context>
    <context>
        <name>Asking</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Use this build</source>
            <translation>Diese Konfiguration verwenden</translation>
        </message>
        <message>
            <source>Choose a line first.</source>
            <translation>Zuerst eine Zeile wählen.</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Suche läuft…</translation>
        </message>
        <message>
            <source>There is no such build.</source>
            <translation>Diese Konfiguration gibt es nicht.</translation>
        </message>
    </context>
    <context>
        <name>AssumptionGroup</name>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>open</source>
            <translation>aufgeklappt</translation>
        </message>
    </context>
    <context>
        <name>Assumptions</name>
        <message>
            <source>Use</source>
            <translation>Nutzung</translation>
        </message>
        <message>
            <source>Power and cooling</source>
            <translation>Strom und Kühlung</translation>
        </message>
        <message>
            <source>Hosting</source>
            <translation>Hosting</translation>
        </message>
        <message>
            <source>Support and staff</source>
            <translation>Wartung und Personal</translation>
        </message>
        <message>
            <source>Purchase and resale</source>
            <translation>Kauf und Wiederverkauf</translation>
        </message>
        <message>
            <source>Renting</source>
            <translation>Mieten</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>In Betrieb</translation>
        </message>
        <message>
            <source>of that, training</source>
            <translation>davon Training</translation>
        </message>
        <message>
            <source>Average load</source>
            <translation>Mittlere Last</translation>
        </message>
        <message>
            <source>Electricity</source>
            <translation>Strom</translation>
        </message>
        <message>
            <source>PUE</source>
            <translation>PUE</translation>
        </message>
        <message>
            <source>Cooling, COP</source>
            <translation>Kühlung, COP</translation>
        </message>
        <message>
            <source>Per kilowatt</source>
            <translation>Je Kilowatt</translation>
        </message>
        <message>
            <source>Per rack</source>
            <translation>Je Schrank</translation>
        </message>
        <message>
            <source>Power is included</source>
            <translation>Strom ist enthalten</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Wartung</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>Betreuung</translation>
        </message>
        <message>
            <source>Rate of care</source>
            <translation>Stundensatz Betreuung</translation>
        </message>
        <message>
            <source>Own staff</source>
            <translation>Eigenes Personal</translation>
        </message>
        <message>
            <source>Cost of a post</source>
            <translation>Kosten einer Stelle</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>Zinsen</translation>
        </message>
        <message>
            <source>Instalments</source>
            <translation>Raten</translation>
        </message>
        <message>
            <source>Resale at the end</source>
            <translation>Restwert am Ende</translation>
        </message>
        <message>
            <source>Dollar rate</source>
            <translation>Dollarkurs</translation>
        </message>
        <message>
            <source>Discount of rent</source>
            <translation>Nachlass auf Miete</translation>
        </message>
        <message>
            <source>Hours more on spot</source>
            <translation>Mehr Stunden bei Spot</translation>
        </message>
        <message>
            <source>Cloud storage</source>
            <translation>Cloud-Speicher</translation>
        </message>
        <message>
            <source>Price of the hardware</source>
            <translation>Hardwarepreis</translation>
        </message>
        <message>
            <source>Price of renting</source>
            <translation>Mietpreis</translation>
        </message>
        <message>
            <source>{0} / month</source>
            <translation>{0} / Monat</translation>
        </message>
        <message>
            <source>h / month</source>
            <translation>h / Monat</translation>
        </message>
        <message>
            <source>% / year</source>
            <translation>% / Jahr</translation>
        </message>
        <message>
            <source>posts</source>
            <translation>Stellen</translation>
        </message>
        <message>
            <source>{0} / year</source>
            <translation>{0} / Jahr</translation>
        </message>
        <message>
            <source>months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <source>{0} per $</source>
            <translation>{0} je $</translation>
        </message>
        <message>
            <source>Hours a month that the machine works.</source>
            <translation>Stunden im Monat, die die Maschine arbeitet.</translation>
        </message>
        <message>
            <source>Share of those hours that it trains, at full power.</source>
            <translation>Anteil dieser Stunden mit Training, bei voller Leistung.</translation>
        </message>
        <message>
            <source>Share of full power drawn in the other hours, while it serves.</source>
            <translation>Anteil der vollen Leistung in den übrigen Stunden, bei Inferenz.</translation>
        </message>
        <message>
            <source>Net price of electricity.</source>
            <translation>Nettopreis des Stroms.</translation>
        </message>
        <message>
            <source>All that the building draws per what the machines draw; cooling is in it.</source>
            <translation>Was das Gebäude zieht, geteilt durch das, was die Maschinen ziehen; mit Kühlung.</translation>
        </message>
        <message>
            <source>Heat moved per electricity of the room's air conditioner; counts where the PUE is 1.</source>
            <translation>Bewegte Wärme je Strom des Klimageräts; zählt, wo der PUE 1 ist.</translation>
        </message>
        <message>
            <source>What the hosting company takes for each kilowatt that the machines can draw.</source>
            <translation>Was der Hoster für jedes Kilowatt nimmt, das die Maschinen ziehen können.</translation>
        </message>
        <message>
            <source>What the hosting company takes for each rack.</source>
            <translation>Was der Hoster je Schrank nimmt.</translation>
        </message>
        <message>
            <source>Then electricity and cooling cost nothing more.</source>
            <translation>Dann kosten Strom und Kühlung nichts extra.</translation>
        </message>
        <message>
            <source>Support and warranty, of the purchase.</source>
            <translation>Wartung und Garantie, vom Kaufpreis.</translation>
        </message>
        <message>
            <source>Somebody's time for a machine of one's own; counts with its rate.</source>
            <translation>Arbeitszeit für die eigene Maschine; zählt mit ihrem Stundensatz.</translation>
        </message>
        <message>
            <source>What an hour of care costs.</source>
            <translation>Was eine Stunde Betreuung kostet.</translation>
        </message>
        <message>
            <source>Full-time posts for own machines, beside the hours of care; counts with their cost.</source>
            <translation>Volle Stellen für eigene Maschinen, neben den Betreuungsstunden; zählt mit ihren Kosten.</translation>
        </message>
        <message>
            <source>What one full-time post costs.</source>
            <translation>Was eine volle Stelle kostet.</translation>
        </message>
        <message>
            <source>Off the purchase, before tax.</source>
            <translation>Vom Kauf, vor Steuer.</translation>
        </message>
        <message>
            <source>Interest a year; counts with a number of instalments.</source>
            <translation>Zinsen im Jahr; zählt mit einer Anzahl Raten.</translation>
        </message>
        <message>
            <source>Equal instalments; 0: paid at once.</source>
            <translation>Gleiche Raten; 0: sofort bezahlt.</translation>
        </message>
        <message>
            <source>Share of the purchase that the machine fetches at the end.</source>
            <translation>Anteil des Kaufpreises, den die Maschine am Ende bringt.</translation>
        </message>
        <message>
            <source>For prices in dollars.</source>
            <translation>Für Preise in Dollar.</translation>
        </message>
        <message>
            <source>Off the rent, as negotiated.</source>
            <translation>Von der Miete, wie verhandelt.</translation>
        </message>
        <message>
            <source>Waiting for capacity, beside what interruptions cost.</source>
            <translation>Warten auf Kapazität, neben den Unterbrechungen.</translation>
        </message>
        <message>
            <source>Storage rented beside the machine, and not told in Where.</source>
            <translation>Neben der Maschine gemieteter Speicher, der unter Standort nicht genannt ist.</translation>
        </message>
        <message>
            <source>Set here.</source>
            <translation>Hier festgelegt.</translation>
        </message>
        <message>
            <source>From Where.</source>
            <translation>Aus „Standort“.</translation>
        </message>
        <message>
            <source>Usual; nobody gave it in Where.</source>
            <translation>Üblich; unter Standort nicht angegeben.</translation>
        </message>
        <message>
            <source>From Settings, Money and tax.</source>
            <translation>Aus den Optionen, „Geld und Steuer“.</translation>
        </message>
        <message>
            <source>From what the machine shall do: training all of the hours, serving none, both half.</source>
            <translation>Aus der Aufgabe: Training alle Stunden, Inferenz keine, beides die Hälfte.</translation>
        </message>
        <message>
            <source>Full load, the dearest case, until somebody knows better.</source>
            <translation>Volllast, der teuerste Fall, bis Genaueres bekannt ist.</translation>
        </message>
        <message>
            <source>Not counted until somebody gives it.</source>
            <translation>Nicht gezählt, bis es angegeben ist.</translation>
        </message>
        <message>
            <source>Our assumption for a room's air conditioner.</source>
            <translation>Unsere Annahme für ein Raumklimagerät.</translation>
        </message>
        <message>
            <source>Source: {0}.</source>
            <translation>Quelle: {0}.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>unset</source>
            <translation>nicht gesetzt</translation>
        </message>
        <message>
            <source>nothing assumed</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Not counted as it stands: {0}.</source>
            <translation>So nicht gezählt: {0}.</translation>
        </message>
        <message>
            <source>was {0}</source>
            <translation>war {0}</translation>
        </message>
        <message>
            <source>Back to {0}</source>
            <translation>Zurück auf {0}</translation>
        </message>
    </context>
    <context>
        <name>AssumptionsCard</name>
        <message>
            <source>Assumptions</source>
            <translation>Annahmen</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Alle zurücksetzen</translation>
        </message>
        <message>
            <source>A change updates every figure at once.</source>
            <translation>Eine Änderung wirkt sofort auf alle Zahlen.</translation>
        </message>
        <message>
            <source>not assumed</source>
            <translation>keine</translation>
        </message>
    </context>
    <context>
        <name>BackupSection</name>
        <message>
            <source>Backup</source>
            <translation>Sicherung</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Daily</source>
            <translation>Täglich</translation>
        </message>
        <message>
            <source>Weekly</source>
            <translation>Wöchentlich</translation>
        </message>
        <message>
            <source>Back up by itself</source>
            <translation>Automatisch sichern</translation>
        </message>
        <message>
            <source>Backups kept</source>
            <translation>Aufbewahrte Sicherungen</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>Ordner wählen…</translation>
        </message>
        <message>
            <source>It is made while you work and never stops you. If one fails, a line at the top says so.</source>
            <translation>Läuft im Hintergrund und hält nie auf. Schlägt eine Sicherung fehl, sagt es eine Zeile oben.</translation>
        </message>
        <message>
            <source>Empty: the folder backups beside the database.</source>
            <translation>Leer: der Ordner backups neben der Datenbank.</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Erstellt</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Jetzt sichern</translation>
        </message>
        <message>
            <source>Back up to…</source>
            <translation>Sichern unter…</translation>
        </message>
        <message>
            <source>Restore the selected one…</source>
            <translation>Gewählte wiederherstellen…</translation>
        </message>
        <message>
            <source>Restore a file…</source>
            <translation>Datei wiederherstellen…</translation>
        </message>
        <message>
            <source>The last one: {0}</source>
            <translation>Die letzte: {0}</translation>
        </message>
        <message>
            <source>No backups yet</source>
            <translation>Noch keine Sicherungen</translation>
        </message>
        <message>
            <source>There is no backup in the folder.</source>
            <translation>Im Ordner ist keine Sicherung.</translation>
        </message>
        <message>
            <source>The database is on a server; its own tools back it up, as pg_dump.</source>
            <translation>Die Datenbank liegt auf einem Server; dessen eigene Werkzeuge sichern sie, etwa pg_dump.</translation>
        </message>
        <message>
            <source>Folder for backups</source>
            <translation>Ordner für Sicherungen</translation>
        </message>
        <message>
            <source>The backup is being made…</source>
            <translation>Die Sicherung wird erstellt…</translation>
        </message>
        <message>
            <source>Back up to</source>
            <translation>Sichern unter</translation>
        </message>
        <message>
            <source>Backups (*.sqlite)</source>
            <translation>Sicherungen (*.sqlite)</translation>
        </message>
        <message>
            <source>The backup is written to {0}.</source>
            <translation>Die Sicherung liegt in {0}.</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>Sicherung wiederherstellen</translation>
        </message>
        <message>
            <source>Backups (*.sqlite *.db *.bak)</source>
            <translation>Sicherungen (*.sqlite *.db *.bak)</translation>
        </message>
        <message>
            <source>It takes the place of everything in the open database, whose state is kept beside it.</source>
            <translation>Sie ersetzt alles in der offenen Datenbank, deren Stand daneben aufbewahrt wird.</translation>
        </message>
        <message>
            <source>Restore this backup?</source>
            <translation>Diese Sicherung wiederherstellen?</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Keep what is open</source>
            <translation>Offenes behalten</translation>
        </message>
        <message>
            <source>The backup is restored. The state before is kept as {0}.</source>
            <translation>Die Sicherung ist wiederhergestellt. Der Stand davor liegt in {0}.</translation>
        </message>
        <message>
            <source>{0} holds: projects {1}, quotes {2}, parts of your own {3}, facts of your own {4}; saved {5}.</source>
            <translation>{0} enthält: Projekte {1}, Angebote {2}, eigene Teile {3}, eigene Werte {4}; gesichert {5}.</translation>
        </message>
        <message>
            <source>The last change of a project in it: {0}.</source>
            <translation>Letzte Änderung eines Projekts darin: {0}.</translation>
        </message>
        <message>
            <source>Version of the tables {0}, of the catalog {1}.</source>
            <translation>Version der Tabellen {0}, des Katalogs {1}.</translation>
        </message>
    </context>
    <context>
        <name>BackupWatch</name>
        <message>
            <source>No backup was made: {0}</source>
            <translation>Keine Sicherung erstellt: {0}</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>BayWords</name>
        <message>
            <source>Bays and sockets, taken and free</source>
            <translation>Einschübe und Steckplätze, belegt und frei</translation>
        </message>
        <message>
            <source>Accelerator bays</source>
            <translation>Einschübe für Beschleuniger</translation>
        </message>
        <message>
            <source>Network slots</source>
            <translation>Netzwerksteckplätze</translation>
        </message>
        <message>
            <source>M.2 sockets</source>
            <translation>M.2-Steckplätze</translation>
        </message>
        <message>
            <source>2.5-inch bays</source>
            <translation>2,5-Zoll-Einschübe</translation>
        </message>
        <message>
            <source>3.5-inch bays</source>
            <translation>3,5-Zoll-Einschübe</translation>
        </message>
        <message>
            <source>{n} of {count} taken</source>
            <translation>{n} von {count} belegt</translation>
        </message>
        <message>
            <source>{n} taken; how many there are is unknown</source>
            <translation>{n} belegt; Anzahl unbekannt</translation>
        </message>
        <message>
            <source>how many there are is unknown</source>
            <translation>wie viele es gibt, ist unbekannt</translation>
        </message>
        <message>
            <source>{first}–{last}</source>
            <translation>{first}–{last}</translation>
        </message>
        <message>
            <source>free</source>
            <translation>frei</translation>
        </message>
        <message>
            <source>x{lanes} Gen {gen}</source>
            <translation>x{lanes} Gen {gen}</translation>
        </message>
        <message>
            <source>{part} · {link}</source>
            <translation>{part} · {link}</translation>
        </message>
        <message>
            <source>{part}, with an adapter</source>
            <translation>{part}, mit Adapter</translation>
        </message>
        <message>
            <source>{group}, {place}: {words}</source>
            <translation>{group}, {place}: {words}</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Verbindung</translation>
        </message>
    </context>
    <context>
        <name>BuildActions</name>
        <message>
            <source>1 check mended.</source>
            <translation>1 Befund behoben.</translation>
        </message>
        <message>
            <source>{0} checks mended.</source>
            <translation>{0} Befunde behoben.</translation>
        </message>
        <message>
            <source>The catalog has nothing that would help: {0}.</source>
            <translation>Der Katalog hat nichts, was hilft: {0}.</translation>
        </message>
        <message>
            <source>{0} replaced.</source>
            <translation>{0} ersetzt.</translation>
        </message>
        <message>
            <source>{0}: number changed.</source>
            <translation>{0}: Anzahl geändert.</translation>
        </message>
        <message>
            <source>{0} added.</source>
            <translation>{0} hinzugefügt.</translation>
        </message>
        <message>
            <source>{0} removed.</source>
            <translation>{0} entfernt.</translation>
        </message>
        <message>
            <source>{0} moved.</source>
            <translation>{0} umgesteckt.</translation>
        </message>
        <message>
            <source>{0}: power capped.</source>
            <translation>{0}: Leistung begrenzt.</translation>
        </message>
        <message>
            <source>Answer in Where changed.</source>
            <translation>Antwort unter Standort geändert.</translation>
        </message>
        <message>
            <source>Answer about the workload changed.</source>
            <translation>Antwort zur Aufgabe geändert.</translation>
        </message>
        <message>
            <source>Software changed.</source>
            <translation>Software geändert.</translation>
        </message>
        <message>
            <source>Firmware option changed.</source>
            <translation>Firmware-Option geändert.</translation>
        </message>
        <message>
            <source>{0}: riser or cable changed.</source>
            <translation>{0}: Riser oder Kabel geändert.</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>Erledigt.</translation>
        </message>
        <message>
            <source>Warning accepted.</source>
            <translation>Warnung akzeptiert.</translation>
        </message>
        <message>
            <source>Warning is open again.</source>
            <translation>Warnung ist wieder offen.</translation>
        </message>
        <message>
            <source>The proposal is back as it was.</source>
            <translation>Der Vorschlag ist wieder wie zuvor.</translation>
        </message>
        <message>
            <source>The catalog has no parts to begin with.</source>
            <translation>Der Katalog enthält noch keine Teile.</translation>
        </message>
        <message>
            <source>Fact added to {0}; every check runs again.</source>
            <translation>Angabe zu {0} ergänzt; alle Prüfungen laufen erneut.</translation>
        </message>
        <message>
            <source>Fact taken back from {0}; every check runs again.</source>
            <translation>Angabe zu {0} zurückgenommen; alle Prüfungen laufen erneut.</translation>
        </message>
    </context>
    <context>
        <name>BuildBanners</name>
        <message>
            <source>Out of date</source>
            <translation>Veraltet</translation>
        </message>
        <message>
            <source>An earlier answer changed after this build.</source>
            <translation>Eine frühere Antwort wurde nach dieser Konfiguration geändert.</translation>
        </message>
        <message>
            <source>Check this build</source>
            <translation>Konfiguration prüfen</translation>
        </message>
        <message>
            <source>Propose again</source>
            <translation>Neu vorschlagen</translation>
        </message>
        <message>
            <source>There is no build yet.</source>
            <translation>Es gibt noch keine Konfiguration.</translation>
        </message>
        <message>
            <source>An earlier answer changed after these proposals.</source>
            <translation>Eine frühere Antwort wurde nach diesen Vorschlägen geändert.</translation>
        </message>
        <message>
            <source>The catalog changed after these proposals.</source>
            <translation>Der Katalog wurde nach diesen Vorschlägen geändert.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>BuildPage</name>
        <message>
            <source>Checking…</source>
            <translation>Wird geprüft…</translation>
        </message>
        <message>
            <source>Your build, checked by every rule.</source>
            <translation>Diese Konfiguration, von allen Regeln geprüft.</translation>
        </message>
        <message>
            <source>1 proposal, found in {0} s.</source>
            <translation>1 Vorschlag in {0} s</translation>
        </message>
        <message>
            <source>{0} proposals, found in {1} s.</source>
            <translation>{0} Vorschläge in {1} s</translation>
        </message>
        <message>
            <source>A quote can be issued once no check fails.</source>
            <translation>Ein Angebot lässt sich ausstellen, sobald keine Prüfung fehlschlägt.</translation>
        </message>
        <message>
            <source>1 missing fact will be printed on the quote.</source>
            <translation>1 fehlende Angabe wird im Angebot genannt.</translation>
        </message>
        <message>
            <source>{0} missing facts will be printed on the quote.</source>
            <translation>{0} fehlende Angaben werden im Angebot genannt.</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>Konfiguration</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Propose again</source>
            <translation>Neu vorschlagen</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>Checkliste</translation>
        </message>
        <message>
            <source>What the workshop does to build and accept it</source>
            <translation>Was die Werkstatt zu Montage und Abnahme tut</translation>
        </message>
        <message>
            <source>Choose a model first.</source>
            <translation>Zuerst ein Modell wählen.</translation>
        </message>
        <message>
            <source>Your changes were put aside for this proposal.</source>
            <translation>Die eigenen Änderungen wurden für diesen Vorschlag beiseitegelegt.</translation>
        </message>
        <message>
            <source>The search is still running.</source>
            <translation>Die Suche läuft noch.</translation>
        </message>
        <message>
            <source>There is no build yet.</source>
            <translation>Es gibt noch keine Konfiguration.</translation>
        </message>
        <message>
            <source>Choose one of the changes to go on.</source>
            <translation>Zum Fortfahren eine der Änderungen wählen.</translation>
        </message>
        <message>
            <source>Change one of the demands to go on.</source>
            <translation>Zum Fortfahren eine der Anforderungen ändern.</translation>
        </message>
    </context>
    <context>
        <name>BulkDialog</name>
        <message>
            <source>What will change</source>
            <translation>Was sich ändert</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Angabe</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Dann</translation>
        </message>
        <message>
            <source>{n} value</source>
            <translation>{n} Wert</translation>
        </message>
        <message>
            <source>{n} values</source>
            <translation>{n} Werte</translation>
        </message>
        <message>
            <source>{n} part</source>
            <translation>{n} Teil</translation>
        </message>
        <message>
            <source>{n} parts</source>
            <translation>{n} Teile</translation>
        </message>
        <message>
            <source>{0} of {1} will change, in one step that can be undone.</source>
            <translation>{0} von {1} werden geändert, in einem Schritt, der sich rückgängig machen lässt.</translation>
        </message>
        <message>
            <source>Change {n} value</source>
            <translation>{n} Wert ändern</translation>
        </message>
        <message>
            <source>Change {n} values</source>
            <translation>{n} Werte ändern</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>Lassen, wie es ist</translation>
        </message>
    </context>
    <context>
        <name>BusyPage</name>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>{0} of {1} rows</source>
            <translation>{0} von {1} Zeilen</translation>
        </message>
        <message>
            <source>{0} rows</source>
            <translation>{0} Zeilen</translation>
        </message>
    </context>
    <context>
        <name>CardMemory</name>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
    </context>
    <context>
        <name>CardMover</name>
        <message>
            <source>There is no slot further on that this card may go to.</source>
            <translation>Dahinter gibt es keinen Steckplatz, in den diese Karte darf.</translation>
        </message>
        <message>
            <source>Not moved to {0}: {1}</source>
            <translation>Nicht nach {0} umgesteckt: {1}</translation>
        </message>
        <message>
            <source>Move to {0}: {1}</source>
            <translation>Nach {0} umstecken: {1}</translation>
        </message>
        <message>
            <source>width unknown</source>
            <translation>Breite unbekannt</translation>
        </message>
        <message>
            <source>{0}, changes places with {1}</source>
            <translation>{0}, tauscht mit {1}</translation>
        </message>
        <message>
            <source>Card moved to {0}.</source>
            <translation>Karte nach {0} umgesteckt.</translation>
        </message>
    </context>
    <context>
        <name>CardsDialog</name>
        <message>
            <source>Choose cards to compare</source>
            <translation>Karten zum Vergleich wählen</translation>
        </message>
        <message>
            <source>Accelerators</source>
            <translation>Beschleuniger</translation>
        </message>
        <message>
            <source>{0} accelerators</source>
            <translation>{0} Beschleuniger</translation>
        </message>
        <message>
            <source>Search accelerators</source>
            <translation>Beschleuniger suchen</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Our choice</source>
            <translation>Unsere Wahl</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>{0} of at most {1} ticked.</source>
            <translation>{0} von höchstens {1} angekreuzt.</translation>
        </message>
        <message>
            <source>Tick at most {0}.</source>
            <translation>Höchstens {0} ankreuzen.</translation>
        </message>
    </context>
    <context>
        <name>Catalog</name>
        <message>
            <source>Revert</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Revert {0} to the shipped value</source>
            <translation>{0} auf den mitgelieferten Wert zurücksetzen</translation>
        </message>
        <message>
            <source>{0}, row {1}</source>
            <translation>{0}, Zeile {1}</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>Up and Down move, Space ticks or takes the tick away.</source>
            <translation>Auf und Ab bewegen, Leertaste wählt an oder ab.</translation>
        </message>
        <message>
            <source>Missing facts</source>
            <translation>Angaben fehlen</translation>
        </message>
        <message>
            <source>ask</source>
            <translation>a. Anfr.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>Hersteller</translation>
        </message>
        <message>
            <source>Part number</source>
            <translation>Teilenummer</translation>
        </message>
        <message>
            <source>Launched</source>
            <translation>Erschienen</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>net</source>
            <translation>netto</translation>
        </message>
        <message>
            <source>Facts as of</source>
            <translation>Angaben vom</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Fehlende</translation>
        </message>
        <message>
            <source>facts</source>
            <translation>Angaben</translation>
        </message>
        <message>
            <source>Set {0} unknown; or type ?</source>
            <translation>{0} auf unbekannt setzen; oder „?“ eingeben</translation>
        </message>
        <message>
            <source>Edit as a table</source>
            <translation>Als Tabelle bearbeiten</translation>
        </message>
        <message>
            <source>{0} as a table</source>
            <translation>{0} als Tabelle</translation>
        </message>
        <message>
            <source>{n} entry</source>
            <translation>{n} Eintrag</translation>
        </message>
        <message>
            <source>{n} entries</source>
            <translation>{n} Einträge</translation>
        </message>
        <message>
            <source>{0} parts</source>
            <translation>{0} Teile</translation>
        </message>
        <message>
            <source>price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>archive</source>
            <translation>archivieren</translation>
        </message>
        <message>
            <source>bring back</source>
            <translation>zurückholen</translation>
        </message>
        <message>
            <source>delete</source>
            <translation>löschen</translation>
        </message>
        <message>
            <source>new part</source>
            <translation>neues Teil</translation>
        </message>
        <message>
            <source>No source</source>
            <translation>Keine Quelle</translation>
        </message>
        <message>
            <source>To apply</source>
            <translation>Anzuwenden</translation>
        </message>
        <message>
            <source>{0} values</source>
            <translation>{0} Werte</translation>
        </message>
        <message>
            <source>The day of the source: as {0}, and not after today.</source>
            <translation>Der Tag der Quelle: wie {0}, nicht nach heute.</translation>
        </message>
        <message>
            <source>Out of date</source>
            <translation>Veraltet</translation>
        </message>
        <message>
            <source>No price</source>
            <translation>Kein Preis</translation>
        </message>
        <message>
            <source>Old price</source>
            <translation>Alter Preis</translation>
        </message>
        <message>
            <source>Changed against the shipped catalog</source>
            <translation>Abweichend vom mitgelieferten Katalog</translation>
        </message>
        <message>
            <source>Facts missing</source>
            <translation>Angaben fehlen</translation>
        </message>
        <message>
            <source>Changed or added by me</source>
            <translation>Von mir geändert oder ergänzt</translation>
        </message>
        <message>
            <source>{0} unknown</source>
            <translation>{0} unbekannt</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>{0} {1}{2}</source>
            <translation>{0} {1}{2}</translation>
        </message>
        <message>
            <source>{0} {1} to {2}{3}</source>
            <translation>{0} {1} bis {2}{3}</translation>
        </message>
        <message>
            <source>{0} {1}{2} or more</source>
            <translation>{0} {1}{2} oder mehr</translation>
        </message>
        <message>
            <source>{0} {1}{2} or less</source>
            <translation>{0} {1}{2} oder weniger</translation>
        </message>
        <message>
            <source>{0}, or unknown</source>
            <translation>{0} oder unbekannt</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>Identität</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>{0}: needs a value; the former one is kept.</source>
            <translation>{0}: braucht einen Wert; der frühere bleibt.</translation>
        </message>
        <message>
            <source>{0}: a year, {1} to {2}.</source>
            <translation>{0}: ein Jahr, {1} bis {2}.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Several parts</source>
            <translation>Mehrere Teile</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>New part</source>
            <translation>Neues Teil</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archivieren</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Back to shipped</source>
            <translation>Auf mitgeliefert zurück</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Upgrade</source>
            <translation>Upgrade</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Archiviert</translation>
        </message>
        <message>
            <source>Whole part</source>
            <translation>Ganzes Teil</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Nobody has entered this fact yet.</source>
            <translation>Diese Angabe hat noch niemand eingetragen.</translation>
        </message>
        <message>
            <source>Entered, not applied yet: {0}</source>
            <translation>Eingegeben, noch nicht angewendet: {0}</translation>
        </message>
        <message>
            <source>being fetched</source>
            <translation>wird geholt</translation>
        </message>
        <message>
            <source>Price on request</source>
            <translation>Preis auf Anfrage</translation>
        </message>
        <message>
            <source>{n} fact is missing</source>
            <translation>{n} Angabe fehlt</translation>
        </message>
        <message>
            <source>{n} facts are missing</source>
            <translation>{n} Angaben fehlen</translation>
        </message>
        <message>
            <source>needed</source>
            <translation>nötig</translation>
        </message>
        <message>
            <source>Shipped: {0}</source>
            <translation>Mitgeliefert: {0}</translation>
        </message>
        <message>
            <source>on request</source>
            <translation>auf Anfrage</translation>
        </message>
        <message>
            <source>Source: own entry</source>
            <translation>Quelle: eigene Angabe</translation>
        </message>
        <message>
            <source>Source of {0}</source>
            <translation>Quelle zu {0}</translation>
        </message>
        <message>
            <source>A data sheet, the vendor's page, a measurement.</source>
            <translation>Ein Datenblatt, die Seite des Herstellers, eine Messung.</translation>
        </message>
        <message>
            <source>Day of the source of {0}</source>
            <translation>Tag der Quelle zu {0}</translation>
        </message>
        <message>
            <source>The day of the source, as {0}</source>
            <translation>Der Tag der Quelle, wie {0}</translation>
        </message>
        <message>
            <source>Where does it come from? Enter keeps it as your own entry.</source>
            <translation>Woher stammt der Wert? Enter übernimmt ihn als eigene Angabe.</translation>
        </message>
        <message>
            <source>own entry</source>
            <translation>eigene Angabe</translation>
        </message>
        <message>
            <source>The menu key sorts and filters by the column that Left and Right go to.</source>
            <translation>Die Menütaste sortiert und filtert nach der Spalte, zu der Links und Rechts gehen.</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Kategorien</translation>
        </message>
        <message>
            <source>Up and Down choose what is listed, Right and Left open and close a category.</source>
            <translation>Auf und Ab wählen, was gelistet wird, Rechts und Links öffnen und schließen eine Kategorie.</translation>
        </message>
        <message>
            <source>All parts</source>
            <translation>Alle Teile</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Andere</translation>
        </message>
        <message>
            <source>My changes</source>
            <translation>Eigene Werte</translation>
        </message>
        <message>
            <source>Used in {n} quote; it keeps its copy.</source>
            <translation>In {n} Angebot verwendet; es behält seine Kopie.</translation>
        </message>
        <message>
            <source>Used in {n} quotes; they keep their copy.</source>
            <translation>In {n} Angeboten verwendet; sie behalten ihre Kopie.</translation>
        </message>
        <message>
            <source>What cannot be true</source>
            <translation>Was nicht stimmen kann</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Angabe</translation>
        </message>
        <message>
            <source>Accelerators</source>
            <translation>Beschleuniger</translation>
        </message>
        <message>
            <source>Processors</source>
            <translation>Prozessoren</translation>
        </message>
        <message>
            <source>Boards</source>
            <translation>Hauptplatinen</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Arbeitsspeicher</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>Laufwerke</translation>
        </message>
        <message>
            <source>Power supplies</source>
            <translation>Netzteile</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Gehäuse</translation>
        </message>
        <message>
            <source>CPU coolers</source>
            <translation>CPU-Kühler</translation>
        </message>
        <message>
            <source>Fans</source>
            <translation>Lüfter</translation>
        </message>
        <message>
            <source>Network cards</source>
            <translation>Netzwerkkarten</translation>
        </message>
        <message>
            <source>Switches</source>
            <translation>Switches</translation>
        </message>
        <message>
            <source>Racks</source>
            <translation>Schränke</translation>
        </message>
        <message>
            <source>Rack power</source>
            <translation>Stromverteilung</translation>
        </message>
        <message>
            <source>Cables and optics</source>
            <translation>Kabel und Optik</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Edge devices</source>
            <translation>Edge-Geräte</translation>
        </message>
        <message>
            <source>Cloud</source>
            <translation>Cloud</translation>
        </message>
        <message>
            <source>Rented servers</source>
            <translation>Mietserver</translation>
        </message>
        <message>
            <source>Gaming GPU</source>
            <translation>Gaming-GPU</translation>
        </message>
        <message>
            <source>Workstation GPU</source>
            <translation>Workstation-GPU</translation>
        </message>
        <message>
            <source>Server GPU</source>
            <translation>Server-GPU</translation>
        </message>
        <message>
            <source>Edge modules</source>
            <translation>Edge-Module</translation>
        </message>
        <message>
            <source>Cloud only</source>
            <translation>Nur in der Cloud</translation>
        </message>
        <message>
            <source>Open air</source>
            <translation>Offen, axial</translation>
        </message>
        <message>
            <source>Blower</source>
            <translation>Radiallüfter</translation>
        </message>
        <message>
            <source>Flow through</source>
            <translation>Durchströmt</translation>
        </message>
        <message>
            <source>Passive</source>
            <translation>Passiv</translation>
        </message>
        <message>
            <source>Liquid</source>
            <translation>Flüssigkeit</translation>
        </message>
        <message>
            <source>Baseboard</source>
            <translation>Baseboard</translation>
        </message>
        <message>
            <source>Module</source>
            <translation>Modul</translation>
        </message>
        <message>
            <source>SATA SSD</source>
            <translation>SATA-SSD</translation>
        </message>
        <message>
            <source>Hard disk</source>
            <translation>Festplatte</translation>
        </message>
        <message>
            <source>Tower</source>
            <translation>Tower</translation>
        </message>
        <message>
            <source>Rack</source>
            <translation>Rack</translation>
        </message>
        <message>
            <source>Open frame</source>
            <translation>Offener Rahmen</translation>
        </message>
        <message>
            <source>Air</source>
            <translation>Luft</translation>
        </message>
        <message>
            <source>Liquid, closed loop</source>
            <translation>Flüssigkeit, geschlossen</translation>
        </message>
        <message>
            <source>Liquid-assisted air</source>
            <translation>Luft mit Flüssigkeit</translation>
        </message>
        <message>
            <source>Copper, passive</source>
            <translation>Kupfer, passiv</translation>
        </message>
        <message>
            <source>Copper, active</source>
            <translation>Kupfer, aktiv</translation>
        </message>
        <message>
            <source>Optical cable</source>
            <translation>Optisches Kabel</translation>
        </message>
        <message>
            <source>Transceiver</source>
            <translation>Transceiver</translation>
        </message>
        <message>
            <source>Fibre</source>
            <translation>Glasfaser</translation>
        </message>
        <message>
            <source>Twisted pair</source>
            <translation>Twisted Pair</translation>
        </message>
        <message>
            <source>Power cord</source>
            <translation>Netzkabel</translation>
        </message>
        <message>
            <source>Multimode</source>
            <translation>Multimode</translation>
        </message>
        <message>
            <source>Single mode</source>
            <translation>Singlemode</translation>
        </message>
        <message>
            <source>Barebone</source>
            <translation>Barebone</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Komplett</translation>
        </message>
        <message>
            <source>chipset</source>
            <translation>Chipsatz</translation>
        </message>
        <message>
            <source>PCIe switch</source>
            <translation>PCIe-Switch</translation>
        </message>
        <message>
            <source>processor</source>
            <translation>Prozessor</translation>
        </message>
        <message>
            <source>processor 1</source>
            <translation>Prozessor 1</translation>
        </message>
        <message>
            <source>processor 2</source>
            <translation>Prozessor 2</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>or</source>
            <translation>oder</translation>
        </message>
        <message>
            <source>12V-2×6</source>
            <translation>12V-2×6</translation>
        </message>
        <message>
            <source>PCIe 8-pin</source>
            <translation>PCIe 8-polig</translation>
        </message>
        <message>
            <source>PCIe 6-pin</source>
            <translation>PCIe 6-polig</translation>
        </message>
        <message>
            <source>EPS 8-pin</source>
            <translation>EPS 8-polig</translation>
        </message>
        <message>
            <source>12-pin</source>
            <translation>12-polig</translation>
        </message>
        <message>
            <source>Curated</source>
            <translation>Kuratiert</translation>
        </message>
        <message>
            <source>Community</source>
            <translation>Zweite Hand</translation>
        </message>
        <message>
            <source>Derived</source>
            <translation>Abgeleitet</translation>
        </message>
        <message>
            <source>Recalled</source>
            <translation>Ungeprüft</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Eigene</translation>
        </message>
        <message>
            <source>List price</source>
            <translation>Listenpreis</translation>
        </message>
        <message>
            <source>Retail</source>
            <translation>Handel</translation>
        </message>
        <message>
            <source>On demand, per hour</source>
            <translation>Nach Bedarf, je Stunde</translation>
        </message>
        <message>
            <source>Supplier's quote</source>
            <translation>Lieferantenangebot</translation>
        </message>
        <message>
            <source>Indicative</source>
            <translation>Richtpreis</translation>
        </message>
        <message>
            <source>Read in the vendor's own text.</source>
            <translation>Im Text des Herstellers gelesen.</translation>
        </message>
        <message>
            <source>Confirmed by two independent readers, or submitted by the vendor.</source>
            <translation>Von zwei unabhängigen Lesern bestätigt oder vom Hersteller eingereicht.</translation>
        </message>
        <message>
            <source>One second-hand source.</source>
            <translation>Eine Quelle aus zweiter Hand.</translation>
        </message>
        <message>
            <source>Follows from sourced facts by a named rule.</source>
            <translation>Folgt nach einer benannten Regel aus belegten Angaben.</translation>
        </message>
        <message>
            <source>General knowledge, not verified against a document.</source>
            <translation>Allgemeinwissen, nicht anhand eines Dokuments geprüft.</translation>
        </message>
        <message>
            <source>Entered by you.</source>
            <translation>Selbst eingetragen.</translation>
        </message>
        <message>
            <source>no source</source>
            <translation>ohne Quelle</translation>
        </message>
        <message>
            <source>Shipped unknown.</source>
            <translation>Mitgeliefert: unbekannt.</translation>
        </message>
        <message>
            <source>Shipped {0}, {1}.</source>
            <translation>Mitgeliefert {0}, {1}.</translation>
        </message>
        <message>
            <source>Allowed {0} to {1}{2}.</source>
            <translation>Erlaubt {0} bis {1}{2}.</translation>
        </message>
        <message>
            <source>Allowed {0}{1} or more.</source>
            <translation>Erlaubt {0}{1} oder mehr.</translation>
        </message>
        <message>
            <source>A number{0}.</source>
            <translation>Eine Zahl{0}.</translation>
        </message>
        <message>
            <source>, in{0}</source>
            <translation>, in{0}</translation>
        </message>
        <message>
            <source>Whole numbers.</source>
            <translation>Ganze Zahlen.</translation>
        </message>
        <message>
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message>
            <source>Also in {0}.</source>
            <translation>Auch in {0}.</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <source>Allowed: {0}.</source>
            <translation>Erlaubt: {0}.</translation>
        </message>
        <message>
            <source>As PCIEX16_1 = 8, M.2_2 = 4.</source>
            <translation>Wie PCIEX16_1 = 8, M.2_2 = 4.</translation>
        </message>
        <message>
            <source>Several, with a comma between them.</source>
            <translation>Mehrere, durch Komma getrennt.</translation>
        </message>
        <message>
            <source>Needs a value.</source>
            <translation>Braucht einen Wert.</translation>
        </message>
    </context>
    <context>
        <name>CatalogBar</name>
        <message>
            <source>Name, number or “48 GB &lt; 300 W”</source>
            <translation>Name, Nummer oder „48 GB &lt; 300 W“</translation>
        </message>
        <message>
            <source>Search the catalog</source>
            <translation>Katalog durchsuchen</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>New part</source>
            <translation>Neues Teil</translation>
        </message>
        <message>
            <source>Check, health and log of the catalog</source>
            <translation>Prüfung, Zustand und Protokoll des Katalogs</translation>
        </message>
        <message>
            <source>Catalog</source>
            <translation>Katalog</translation>
        </message>
        <message>
            <source>Check the catalog</source>
            <translation>Katalog prüfen</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Changed under your values</source>
            <translation>Zu eigenen Werten geändert</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Es gibt nichts rückgängig zu machen.</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>Es gibt nichts zu wiederholen.</translation>
        </message>
        <message>
            <source>Undo: {0}</source>
            <translation>Rückgängig: {0}</translation>
        </message>
        <message>
            <source>Redo: {0}</source>
            <translation>Wiederholen: {0}</translation>
        </message>
    </context>
    <context>
        <name>CatalogPage</name>
        <message>
            <source>Catalog</source>
            <translation>Katalog</translation>
        </message>
        <message>
            <source>Undoing: {0}…</source>
            <translation>Wird rückgängig gemacht: {0}…</translation>
        </message>
        <message>
            <source>Making again: {0}…</source>
            <translation>Wird wiederholt: {0}…</translation>
        </message>
        <message>
            <source>There is no part {0} any more.</source>
            <translation>Das Teil {0} gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>Catalog {0}</source>
            <translation>Katalog {0}</translation>
        </message>
        <message>
            <source>{n} own change</source>
            <translation>{n} eigene Änderung</translation>
        </message>
        <message>
            <source>{n} own changes</source>
            <translation>{n} eigene Änderungen</translation>
        </message>
        <message>
            <source>{0} (copy)</source>
            <translation>{0} (Kopie)</translation>
        </message>
    </context>
    <context>
        <name>CheckCount</name>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>warnings</source>
            <translation>Warnungen</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>bestanden</translation>
        </message>
    </context>
    <context>
        <name>CheckPage</name>
        <message>
            <source>What the import would change</source>
            <translation>Was der Import ändern würde</translation>
        </message>
        <message>
            <source>Save rejected rows…</source>
            <translation>Abgelehnte Zeilen speichern…</translation>
        </message>
        <message>
            <source>Keep my own values</source>
            <translation>Eigene Werte behalten</translation>
        </message>
        <message>
            <source>Take the file's value for {n} of mine</source>
            <translation>Wert der Datei für {n} eigenen übernehmen</translation>
        </message>
        <message>
            <source>Take the file's values for {n} of mine</source>
            <translation>Werte der Datei für {n} eigene übernehmen</translation>
        </message>
        <message>
            <source>Nothing of this kind.</source>
            <translation>Nichts dieser Art.</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>Weglassen</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>{0}, {1}: yours {2}, file {3}</source>
            <translation>{0}, {1}: eigener Wert {2}, Datei {3}</translation>
        </message>
        <message>
            <source>{0}, {1}: {2}, then {3}</source>
            <translation>{0}, {1}: {2}, dann {3}</translation>
        </message>
    </context>
    <context>
        <name>ChecklistDialog</name>
        <message>
            <source>Workshop checklist</source>
            <translation>Checkliste der Werkstatt</translation>
        </message>
        <message>
            <source>Steps with their acceptance values</source>
            <translation>Schritte mit ihren Abnahmewerten</translation>
        </message>
        <message>
            <source>Text to read and copy.</source>
            <translation>Text zum Lesen und Kopieren.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>The quote prints it, too.</source>
            <translation>Sie steht auch im Angebot.</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Kopiert.</translation>
        </message>
    </context>
    <context>
        <name>ChecksField</name>
        <message>
            <source>none of them</source>
            <translation>keine davon</translation>
        </message>
    </context>
    <context>
        <name>ChoosePage</name>
        <message>
            <source>Choose file…</source>
            <translation>Datei wählen…</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>Ordner wählen…</translation>
        </message>
        <message>
            <source>Drop a file or a folder here</source>
            <translation>Datei oder Ordner hier ablegen</translation>
        </message>
        <message>
            <source>What can be read</source>
            <translation>Lesbare Dateien</translation>
        </message>
        <message>
            <source>CSV and XLSX of a supplier: columns are matched in the next step and remembered.</source>
            <translation>CSV und XLSX eines Lieferanten: Spalten werden im nächsten Schritt zugeordnet und gemerkt.</translation>
        </message>
        <message>
            <source>CSV, XLSX, JSON, YAML and ZIP that Rigwright exported, or written in the same way.</source>
            <translation>CSV, XLSX, JSON, YAML und ZIP, die Rigwright exportiert hat oder die ebenso geschrieben sind.</translation>
        </message>
        <message>
            <source>BuildCores OpenDB: the folder of your copy, or a packed .jsonl.gz.</source>
            <translation>BuildCores OpenDB: der Ordner der eigenen Kopie oder eine gepackte .jsonl.gz.</translation>
        </message>
        <message>
            <source>Price lists of clouds: one CSV per provider, with the columns of SkyPilot's catalog.</source>
            <translation>Preislisten von Clouds: je Anbieter eine CSV mit den Spalten des SkyPilot-Katalogs.</translation>
        </message>
        <message>
            <source>Nothing leaves this computer, and nothing is changed before you have seen what would be.</source>
            <translation>Nichts verlässt diesen Rechner, und geändert wird erst nach einem Blick auf die Änderungen.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Files of parts ({0});;All files (*)</source>
            <translation>Dateien mit Teilen ({0});;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Import parts</source>
            <translation>Teile importieren</translation>
        </message>
        <message>
            <source>Import a folder of parts</source>
            <translation>Ordner mit Teilen importieren</translation>
        </message>
    </context>
    <context>
        <name>CloudCard</name>
        <message>
            <source>Cloud</source>
            <translation>Cloud</translation>
        </message>
        <message>
            <source>none ticked: any</source>
            <translation>keines angekreuzt: beliebig</translation>
        </message>
        <message>
            <source>Instances, by the hour</source>
            <translation>Instanzen, stundenweise</translation>
        </message>
        <message>
            <source>Servers, by the month</source>
            <translation>Server, monatsweise</translation>
        </message>
        <message>
            <source>Either</source>
            <translation>Beides</translation>
        </message>
        <message>
            <source>What is rented</source>
            <translation>Was gemietet wird</translation>
        </message>
        <message>
            <source>Providers</source>
            <translation>Anbieter</translation>
        </message>
        <message>
            <source>There are no cloud machines in the catalog.</source>
            <translation>Im Katalog sind keine Cloud-Maschinen.</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>any</source>
            <translation>beliebig</translation>
        </message>
        <message>
            <source>No commitment</source>
            <translation>Keine Bindung</translation>
        </message>
        <message>
            <source>1 year</source>
            <translation>1 Jahr</translation>
        </message>
        <message>
            <source>3 years</source>
            <translation>3 Jahre</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>Bindung</translation>
        </message>
        <message>
            <source>Spot machines</source>
            <translation>Spot-Maschinen</translation>
        </message>
        <message>
            <source>Without a price for it in the catalog the one on demand counts.</source>
            <translation>Ohne Preis dafür im Katalog zählt der nach Bedarf.</translation>
        </message>
        <message>
            <source>They may be stopped at any time.</source>
            <translation>Sie können jederzeit angehalten werden.</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>beside the disks of the machine</source>
            <translation>neben den Laufwerken der Maschine</translation>
        </message>
        <message>
            <source>Data going out</source>
            <translation>Ausgehende Daten</translation>
        </message>
        <message>
            <source>TB / month</source>
            <translation>TB / Monat</translation>
        </message>
        <message>
            <source>{0} / GB / month</source>
            <translation>{0} / GB / Monat</translation>
        </message>
    </context>
    <context>
        <name>ColumnsDialog</name>
        <message>
            <source>Columns: {0}</source>
            <translation>Spalten: {0}</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Find a fact</source>
            <translation>Angabe suchen</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Usual columns</source>
            <translation>Übliche Spalten</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Space shows or hides a column. Ctrl+Up and Ctrl+Down move it.</source>
            <translation>Leertaste zeigt oder verbirgt eine Spalte. Strg+Auf und Strg+Ab verschieben sie.</translation>
        </message>
    </context>
    <context>
        <name>CompanySection</name>
        <message>
            <source>Company and logo</source>
            <translation>Firma und Logo</translation>
        </message>
        <message>
            <source>printed on every quote</source>
            <translation>steht auf jedem Angebot</translation>
        </message>
        <message>
            <source>Company name</source>
            <translation>Firmenname</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Ansprechpartner</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Anschrift</translation>
        </message>
        <message>
            <source>Street, postal code and place; commas make lines.</source>
            <translation>Straße, PLZ und Ort; Kommas trennen Zeilen.</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>VAT number</source>
            <translation>USt-IdNr.</translation>
        </message>
        <message>
            <source>Company register</source>
            <translation>Handelsregister</translation>
        </message>
        <message>
            <source>WEEE number</source>
            <translation>WEEE-Nummer</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>Choose logo…</source>
            <translation>Logo wählen…</translation>
        </message>
        <message>
            <source>Remove logo</source>
            <translation>Logo entfernen</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>Letterhead</source>
            <translation>Briefkopf</translation>
        </message>
        <message>
            <source>PNG or SVG</source>
            <translation>PNG oder SVG</translation>
        </message>
        <message>
            <source>Your company</source>
            <translation>Eigene Firma</translation>
        </message>
        <message>
            <source>Choose a logo</source>
            <translation>Logo wählen</translation>
        </message>
        <message>
            <source>Pictures (*.png *.svg)</source>
            <translation>Bilder (*.png *.svg)</translation>
        </message>
        <message>
            <source>{0} is no picture that can be read. Use a PNG or an SVG file.</source>
            <translation>{0} ist kein lesbares Bild. Bitte eine PNG- oder SVG-Datei verwenden.</translation>
        </message>
    </context>
    <context>
        <name>CompareDialog</name>
        <message>
            <source>Compare alternatives</source>
            <translation>Alternativen vergleichen</translation>
        </message>
        <message>
            <source>Tick up to five. ● marks the lines that differ.</source>
            <translation>Bis zu fünf ankreuzen. ● zeigt Zeilen mit Unterschieden.</translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation>Aus einer Datei…</translation>
        </message>
        <message>
            <source>Builds</source>
            <translation>Konfigurationen</translation>
        </message>
        <message>
            <source>Best of its kind</source>
            <translation>Beste ihrer Art</translation>
        </message>
        <message>
            <source>Only differences</source>
            <translation>Nur Unterschiede</translation>
        </message>
        <message>
            <source>Alternatives side by side</source>
            <translation>Alternativen nebeneinander</translation>
        </message>
        <message>
            <source>Put on the quote</source>
            <translation>Ins Angebot aufnehmen</translation>
        </message>
        <message>
            <source>Copy table</source>
            <translation>Tabelle kopieren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Take this one</source>
            <translation>Diese nehmen</translation>
        </message>
        <message>
            <source>Your build</source>
            <translation>Diese Konfiguration</translation>
        </message>
        <message>
            <source>Build of a file</source>
            <translation>Konfiguration aus Datei</translation>
        </message>
        <message>
            <source>Five are compared: untick one first.</source>
            <translation>Fünf werden verglichen: zuerst eine abwählen.</translation>
        </message>
        <message>
            <source>Open a build</source>
            <translation>Konfiguration öffnen</translation>
        </message>
        <message>
            <source>Builds (*.yaml *.yml *.json)</source>
            <translation>Konfigurationen (*.yaml *.yml *.json)</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Suche läuft…</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>Wird verglichen…</translation>
        </message>
        <message>
            <source>The comparison is not ready yet.</source>
            <translation>Der Vergleich ist noch nicht fertig.</translation>
        </message>
        <message>
            <source>{0} of {1} alternatives can be had.</source>
            <translation>{0} von {1} Alternativen sind möglich.</translation>
        </message>
        <message>
            <source>There is no such machine.</source>
            <translation>Diese Maschine gibt es nicht.</translation>
        </message>
        <message>
            <source>This is the build in hand.</source>
            <translation>Dies ist die aktuelle Konfiguration.</translation>
        </message>
        <message>
            <source>Take {0}</source>
            <translation>{0} nehmen</translation>
        </message>
    </context>
    <context>
        <name>ComparePane</name>
        <message>
            <source>Compare this</source>
            <translation>Dies vergleichen</translation>
        </message>
        <message>
            <source>with this</source>
            <translation>hiermit</translation>
        </message>
        <message>
            <source>Only what differs</source>
            <translation>Nur Unterschiede</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Was sich unterscheidet</translation>
        </message>
        <message>
            <source>There is no other quote to compare with.</source>
            <translation>Es gibt kein anderes Angebot zum Vergleichen.</translation>
        </message>
        <message>
            <source>revision {0}</source>
            <translation>Fassung {0}</translation>
        </message>
        <message>
            <source>Revision {0}, {1}, {2}</source>
            <translation>Fassung {0}, {1}, {2}</translation>
        </message>
        <message>
            <source>{n} line is the same.</source>
            <translation>{n} Zeile ist gleich.</translation>
        </message>
        <message>
            <source>{n} lines are the same.</source>
            <translation>{n} Zeilen sind gleich.</translation>
        </message>
        <message>
            <source>The two are the same in every line.</source>
            <translation>Beide sind in jeder Zeile gleich.</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>Workstation</source>
            <translation>Workstation</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Cloud</source>
            <translation>Cloud</translation>
        </message>
        <message>
            <source>Bare metal, by the month</source>
            <translation>Bare Metal, monatsweise</translation>
        </message>
        <message>
            <source>Edge</source>
            <translation>Edge</translation>
        </message>
        <message>
            <source>Hybrid</source>
            <translation>Hybrid</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>Cost over {0} months</source>
            <translation>Kosten über {0} Monate</translation>
        </message>
        <message>
            <source>Cost in all</source>
            <translation>Kosten gesamt</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Requirement</source>
            <translation>Anforderung</translation>
        </message>
        <message>
            <source>Purchase</source>
            <translation>Kauf</translation>
        </message>
        <message>
            <source>rented</source>
            <translation>gemietet</translation>
        </message>
        <message>
            <source>Every month</source>
            <translation>Jeden Monat</translation>
        </message>
        <message>
            <source>Power at the socket</source>
            <translation>Leistung an der Steckdose</translation>
        </message>
        <message>
            <source>at the provider</source>
            <translation>beim Anbieter</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Prüfungen</translation>
        </message>
        <message>
            <source>Risks</source>
            <translation>Risiken</translation>
        </message>
        <message>
            <source>{0} kW</source>
            <translation>{0} kW</translation>
        </message>
        <message>
            <source>{0} W</source>
            <translation>{0} W</translation>
        </message>
        <message>
            <source> + {0} on request</source>
            <translation> + {0} auf Anfrage</translation>
        </message>
        <message>
            <source>Time to the end of training</source>
            <translation>Zeit bis Trainingsende</translation>
        </message>
        <message>
            <source>{0} h</source>
            <translation>{0} h</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>There is no such machine.</source>
            <translation>Diese Maschine gibt es nicht.</translation>
        </message>
        <message>
            <source>cannot be told</source>
            <translation>nicht zu sagen</translation>
        </message>
        <message>
            <source>met</source>
            <translation>erfüllt</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>verfehlt</translation>
        </message>
        <message>
            <source>from month {0}</source>
            <translation>ab Monat {0}</translation>
        </message>
        <message>
            <source>Cheaper than renting</source>
            <translation>Günstiger als Mieten</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Unvollständig</translation>
        </message>
        <message>
            <source>Fails</source>
            <translation>Fehlerhaft</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>nicht geprüft</translation>
        </message>
        <message>
            <source>none named</source>
            <translation>keine genannt</translation>
        </message>
        <message>
            <source>Machines</source>
            <translation>Maschinen</translation>
        </message>
    </context>
    <context>
        <name>ComparisonTable</name>
        <message>
            <source>Arrow keys move: a line is a figure, a column an alternative.</source>
            <translation>Pfeiltasten bewegen: eine Zeile ist eine Zahl, eine Spalte eine Alternative.</translation>
        </message>
        <message>
            <source>{0}, differs</source>
            <translation>{0}, verschieden</translation>
        </message>
        <message>
            <source>{0}, the best of them</source>
            <translation>{0}, das Beste davon</translation>
        </message>
    </context>
    <context>
        <name>Corner</name>
        <message>
            <source>Save elsewhere…</source>
            <translation>Woanders speichern…</translation>
        </message>
        <message>
            <source>Project and saving</source>
            <translation>Projekt und Speichern</translation>
        </message>
        <message>
            <source>Unnamed project</source>
            <translation>Projekt ohne Namen</translation>
        </message>
        <message>
            <source>for {0}</source>
            <translation>für {0}</translation>
        </message>
        <message>
            <source>Made again: {0}</source>
            <translation>Wiederholt: {0}</translation>
        </message>
        <message>
            <source>Undone: {0}</source>
            <translation>Rückgängig gemacht: {0}</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Speichert…</translation>
        </message>
        <message>
            <source>Saved {0}</source>
            <translation>Gespeichert {0}</translation>
        </message>
        <message>
            <source>Not saved: {0}</source>
            <translation>Nicht gespeichert: {0}</translation>
        </message>
    </context>
    <context>
        <name>CostPage</name>
        <message>
            <source>The same work, bought or rented, before tax.</source>
            <translation>Kauf oder Miete, vor Steuer.</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>Months compared</source>
            <translation>Verglichene Monate</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>Über</translation>
        </message>
        <message>
            <source>months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Growth</source>
            <translation>Wachstum</translation>
        </message>
        <message>
            <source>What to buy year by year as the data grow</source>
            <translation>Was Jahr für Jahr zu kaufen ist, wenn die Daten wachsen</translation>
        </message>
        <message>
            <source>Computing…</source>
            <translation>Rechnet…</translation>
        </message>
        <message>
            <source>There is no build yet.</source>
            <translation>Es gibt noch keine Konfiguration.</translation>
        </message>
        <message>
            <source>{0} prices are older than 90 days or past their validity; the oldest is of {1}.</source>
            <translation>{0} Preise sind älter als 90 Tage oder nicht mehr gültig; der älteste ist vom {1}.</translation>
        </message>
        <message>
            <source>One price is older than 90 days or past its validity; it is of {0}.</source>
            <translation>Ein Preis ist älter als 90 Tage oder nicht mehr gültig; er ist vom {0}.</translation>
        </message>
        <message>
            <source>The exchange rate of {0} to {1} is of {2}: set a new one in Settings.</source>
            <translation>Der Wechselkurs von {0} zu {1} ist vom {2}: in den Optionen erneuern.</translation>
        </message>
        <message>
            <source>The exchange rate of {0} to {1} has no date: set it in Settings.</source>
            <translation>Der Wechselkurs von {0} zu {1} hat kein Datum: in den Optionen festlegen.</translation>
        </message>
    </context>
    <context>
        <name>CostTable</name>
        <message>
            <source>Hardware</source>
            <translation>Hardware</translation>
        </message>
        <message>
            <source>Setup</source>
            <translation>Einrichtung</translation>
        </message>
        <message>
            <source>Electricity</source>
            <translation>Strom</translation>
        </message>
        <message>
            <source>Rent</source>
            <translation>Miete</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>Betreuung</translation>
        </message>
        <message>
            <source>Storage and traffic</source>
            <translation>Speicher und Datenverkehr</translation>
        </message>
        <message>
            <source>Outgoing data</source>
            <translation>Ausgehende Daten</translation>
        </message>
        <message>
            <source>Cooling</source>
            <translation>Kühlung</translation>
        </message>
        <message>
            <source>Cooling and building</source>
            <translation>Kühlung und Gebäude</translation>
        </message>
        <message>
            <source>Hosting</source>
            <translation>Hosting</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Wartung</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Personal</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>Zinsen</translation>
        </message>
        <message>
            <source>Uplink</source>
            <translation>Uplink</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <source>Resale at the end</source>
            <translation>Restwert am Ende</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Summe</translation>
        </message>
    </context>
    <context>
        <name>CostTableView</name>
        <message>
            <source>In {0} months, {1}</source>
            <translation>In {0} Monaten, {1}</translation>
        </message>
    </context>
    <context>
        <name>CostWords</name>
        <message>
            <source>Money spent so far, month by month</source>
            <translation>Aufgelaufene Ausgaben, Monat für Monat</translation>
        </message>
        <message>
            <source>months in use</source>
            <translation>Monate in Betrieb</translation>
        </message>
        <message>
            <source>Buying is cheaper from month {n}</source>
            <translation>Kaufen ist ab Monat {n} günstiger</translation>
        </message>
        <message>
            <source>both stand at about {money} then</source>
            <translation>beide stehen dann bei etwa {money}</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <source>Month {n}: {amounts}</source>
            <translation>Monat {n}: {amounts}</translation>
        </message>
        <message>
            <source>At purchase: {amounts}</source>
            <translation>Beim Kauf: {amounts}</translation>
        </message>
    </context>
    <context>
        <name>CustomModelCard</name>
        <message>
            <source>Your figures</source>
            <translation>Eigene Zahlen</translation>
        </message>
        <message>
            <source>The published figures of a model card are enough.</source>
            <translation>Die veröffentlichten Zahlen einer Model Card genügen.</translation>
        </message>
        <message>
            <source>Size and work</source>
            <translation>Größe und Rechenarbeit</translation>
        </message>
        <message>
            <source>Transformer</source>
            <translation>Transformer</translation>
        </message>
        <message>
            <source>Image model</source>
            <translation>Bildmodell</translation>
        </message>
        <message>
            <source>Form of the figures</source>
            <translation>Form der Zahlen</translation>
        </message>
        <message>
            <source>Gated feed-forward (three matrices)</source>
            <translation>Gated Feed-Forward (drei Matrizen)</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Work per sample, forward</source>
            <translation>Arbeit je Beispiel, vorwärts</translation>
        </message>
        <message>
            <source>Activations per sample</source>
            <translation>Aktivierungen je Beispiel</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>Key-value heads</source>
            <translation>KV-Köpfe</translation>
        </message>
        <message>
            <source>empty: as many as heads</source>
            <translation>leer: so viele wie Köpfe</translation>
        </message>
        <message>
            <source>Feed-forward width</source>
            <translation>Feed-Forward-Breite</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Vokabular</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Experten</translation>
        </message>
        <message>
            <source>empty: none</source>
            <translation>leer: keine</translation>
        </message>
        <message>
            <source>Experts used per token</source>
            <translation>Experten je Token</translation>
        </message>
        <message>
            <source>Multiply-accumulates per image</source>
            <translation>MAC-Operationen je Bild</translation>
        </message>
        <message>
            <source>Activations per image</source>
            <translation>Aktivierungen je Bild</translation>
        </message>
        <message>
            <source>Image side</source>
            <translation>Bildkante</translation>
        </message>
        <message>
            <source>{0} for {1}</source>
            <translation>{0} bei {1}</translation>
        </message>
        <message>
            <source>Own model</source>
            <translation>Eigenes Modell</translation>
        </message>
    </context>
    <context>
        <name>DatabaseSection</name>
        <message>
            <source>Database</source>
            <translation>Datenbank</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Version of the tables</source>
            <translation>Version der Tabellen</translation>
        </message>
        <message>
            <source>Version of the catalog</source>
            <translation>Version des Katalogs</translation>
        </message>
        <message>
            <source>Another database</source>
            <translation>Andere Datenbank</translation>
        </message>
        <message>
            <source>A file on this computer, or the address of a PostgreSQL server that a team shares.</source>
            <translation>Eine Datei auf diesem Rechner oder die Adresse eines gemeinsamen PostgreSQL-Servers.</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Datei wählen…</translation>
        </message>
        <message>
            <source>New file…</source>
            <translation>Neue Datei…</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Verbindung testen</translation>
        </message>
        <message>
            <source>Switch…</source>
            <translation>Wechseln…</translation>
        </message>
        <message>
            <source>Back to the database on this computer</source>
            <translation>Zurück zur Datenbank auf diesem Rechner</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <source>Choose a database</source>
            <translation>Datenbank wählen</translation>
        </message>
        <message>
            <source>Databases (*.db *.sqlite)</source>
            <translation>Datenbanken (*.db *.sqlite)</translation>
        </message>
        <message>
            <source>New database</source>
            <translation>Neue Datenbank</translation>
        </message>
        <message>
            <source>Databases (*.db)</source>
            <translation>Datenbanken (*.db)</translation>
        </message>
        <message>
            <source>{0} is there already. Choose it, or give another name.</source>
            <translation>{0} gibt es schon. Diese Datei wählen oder einen anderen Namen angeben.</translation>
        </message>
        <message>
            <source>Give the address of a database, as postgresql://user@server/name.</source>
            <translation>Adresse einer Datenbank angeben, wie postgresql://user@server/name.</translation>
        </message>
        <message>
            <source>Testing the connection…</source>
            <translation>Verbindung wird getestet…</translation>
        </message>
        <message>
            <source>The open project is saved and closed. The window then shows what is in the other database, now and at the next start. Nothing is copied between the two.</source>
            <translation>Das offene Projekt wird gespeichert und geschlossen. Das Fenster zeigt dann, was in der anderen Datenbank ist, jetzt und beim nächsten Start. Zwischen beiden wird nichts kopiert.</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>Wechseln</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>Hier bleiben</translation>
        </message>
        <message>
            <source>Open another database?</source>
            <translation>Andere Datenbank öffnen?</translation>
        </message>
        <message>
            <source>Opening the database…</source>
            <translation>Datenbank wird geöffnet…</translation>
        </message>
        <message>
            <source>The current database stays open.</source>
            <translation>Die jetzige Datenbank bleibt offen.</translation>
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <source>A day such as {0}.</source>
            <translation>Ein Tag wie {0}.</translation>
        </message>
        <message>
            <source>May stay empty.</source>
            <translation>Darf leer bleiben.</translation>
        </message>
        <message>
            <source>Give a day such as {0}.</source>
            <translation>Einen Tag angeben, etwa {0}.</translation>
        </message>
        <message>
            <source>Not after {0}.</source>
            <translation>Nicht nach {0}.</translation>
        </message>
    </context>
    <context>
        <name>DetailFoot</name>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Saved {0}</source>
            <translation>Gespeichert {0}</translation>
        </message>
        <message>
            <source>Undo: {0}</source>
            <translation>Rückgängig: {0}</translation>
        </message>
        <message>
            <source>Preview {n} change…</source>
            <translation>{n} Änderung ansehen…</translation>
        </message>
        <message>
            <source>Preview {n} changes…</source>
            <translation>{n} Änderungen ansehen…</translation>
        </message>
    </context>
    <context>
        <name>DetailHead</name>
        <message>
            <source>Archive</source>
            <translation>Archivieren</translation>
        </message>
        <message>
            <source>archived</source>
            <translation>archiviert</translation>
        </message>
        <message>
            <source>{0} parts together</source>
            <translation>{0} Teile zusammen</translation>
        </message>
        <message>
            <source>Only fields that you touch are written.</source>
            <translation>Nur berührte Felder werden geschrieben.</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Zurückholen</translation>
        </message>
    </context>
    <context>
        <name>DetailPane</name>
        <message>
            <source>What is shown of the part</source>
            <translation>Was vom Teil gezeigt wird</translation>
        </message>
        <message>
            <source>Left and Right change what is shown of the part.</source>
            <translation>Links und Rechts wechseln, was vom Teil gezeigt wird.</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Angaben</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Used in</source>
            <translation>Nutzung</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>All of these parts hold these values already.</source>
            <translation>Alle diese Teile haben diese Werte schon.</translation>
        </message>
        <message>
            <source>{0} parts selected</source>
            <translation>{0} Teile gewählt</translation>
        </message>
        <message>
            <source>Edit together, beneath the list, shows what they have in common.</source>
            <translation>„Bearbeiten“ unter der Liste zeigt, was sie gemeinsam haben.</translation>
        </message>
        <message>
            <source>Select a part to see what is known about it.</source>
            <translation>Ein Teil wählen, um zu sehen, was darüber bekannt ist.</translation>
        </message>
        <message>
            <source>Comparing {0} parts…</source>
            <translation>{0} Teile werden verglichen…</translation>
        </message>
        <message>
            <source>Parts of one category can be edited together; these are of several.</source>
            <translation>Nur Teile einer Kategorie lassen sich gemeinsam bearbeiten; diese gehören zu mehreren.</translation>
        </message>
        <message>
            <source>Cannot be right</source>
            <translation>Kann nicht stimmen</translation>
        </message>
        <message>
            <source>The shipped value was {0} when you entered yours; now it is {1}.</source>
            <translation>Als der eigene Wert eingetragen wurde, war der mitgelieferte {0}; jetzt ist er {1}.</translation>
        </message>
        <message>
            <source>Archive it instead: it is no longer offered, and can be brought back.</source>
            <translation>Stattdessen archivieren: es wird nicht mehr angeboten und lässt sich zurückholen.</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archivieren</translation>
        </message>
    </context>
    <context>
        <name>DropOverlay</name>
        <message>
            <source>Files held over the window</source>
            <translation>Dateien über dem Fenster</translation>
        </message>
        <message>
            <source>Looking at what this is…</source>
            <translation>Wird angesehen, was das ist…</translation>
        </message>
        <message>
            <source>…and {0} more.</source>
            <translation>…und {0} weitere.</translation>
        </message>
    </context>
    <context>
        <name>EdgeCard</name>
        <message>
            <source>Edge</source>
            <translation>Edge</translation>
        </message>
        <message>
            <source>Pictures per stream</source>
            <translation>Bilder je Datenstrom</translation>
        </message>
        <message>
            <source>Without fans</source>
            <translation>Ohne Lüfter</translation>
        </message>
        <message>
            <source>Power, at most</source>
            <translation>Leistung, höchstens</translation>
        </message>
        <message>
            <source>Temperature, at most</source>
            <translation>Temperatur, höchstens</translation>
        </message>
        <message>
            <source>Input voltage</source>
            <translation>Eingangsspannung</translation>
        </message>
        <message>
            <source>direct current; unknown or mains: empty</source>
            <translation>Gleichstrom; leer: unbekannt, Netz</translation>
        </message>
        <message>
            <source>Streams in one place</source>
            <translation>Datenströme an einem Ort</translation>
        </message>
        <message>
            <source>Places like this</source>
            <translation>Orte dieser Art</translation>
        </message>
        <message>
            <source>each with its own devices and uplink</source>
            <translation>je eigene Geräte und Uplink</translation>
        </message>
        <message>
            <source>Uplink</source>
            <translation>Uplink</translation>
        </message>
        <message>
            <source>Round trip</source>
            <translation>Hin- und Rückweg</translation>
        </message>
        <message>
            <source>to the cloud and back</source>
            <translation>zur Cloud und zurück</translation>
        </message>
        <message>
            <source>Asked for cameras only</source>
            <translation>Nur bei Kameras gefragt</translation>
        </message>
        <message>
            <source>{0} / month</source>
            <translation>{0} / Monat</translation>
        </message>
    </context>
    <context>
        <name>ErrorCenter</name>
        <message>
            <source>That did not work</source>
            <translation>Das hat nicht geklappt</translation>
        </message>
        <message>
            <source>Something unexpected happened</source>
            <translation>Etwas Unerwartetes ist passiert</translation>
        </message>
        <message>
            <source>What you typed is saved. You can go on working.</source>
            <translation>Die Eingaben sind gespeichert. Die Arbeit kann weitergehen.</translation>
        </message>
        <message>
            <source>The report below holds no names, addresses or figures of yours.</source>
            <translation>Der Bericht unten enthält keine Namen, Adressen oder Zahlen aus Projekten.</translation>
        </message>
    </context>
    <context>
        <name>FabricWords</name>
        <message>
            <source>Network of the cluster</source>
            <translation>Netz des Clusters</translation>
        </message>
        <message>
            <source>Spine</source>
            <translation>Spine</translation>
        </message>
        <message>
            <source>Leaf</source>
            <translation>Leaf</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>Switch</translation>
        </message>
        <message>
            <source>Machines</source>
            <translation>Maschinen</translation>
        </message>
        <message>
            <source>{n} switches of {ports} ports</source>
            <translation>{n} Switches zu {ports} Ports</translation>
        </message>
        <message>
            <source>1 switch of {ports} ports</source>
            <translation>1 Switch mit {ports} Ports</translation>
        </message>
        <message>
            <source>{n}, ports unknown</source>
            <translation>{n}, Ports unbekannt</translation>
        </message>
        <message>
            <source>{n} ports free</source>
            <translation>{n} Ports frei</translation>
        </message>
        <message>
            <source>1 : 1, no bottleneck</source>
            <translation>1 : 1, kein Engpass</translation>
        </message>
        <message>
            <source>{n} : 1 oversubscribed</source>
            <translation>{n} : 1 überbucht</translation>
        </message>
        <message>
            <source>{n} rails</source>
            <translation>{n} Rails</translation>
        </message>
        <message>
            <source>1 rail</source>
            <translation>1 Rail</translation>
        </message>
        <message>
            <source>{n} machines</source>
            <translation>{n} Maschinen</translation>
        </message>
        <message>
            <source>1 machine</source>
            <translation>1 Maschine</translation>
        </message>
        <message>
            <source>{n} ports</source>
            <translation>{n} Ports</translation>
        </message>
        <message>
            <source>1 port</source>
            <translation>1 Port</translation>
        </message>
        <message>
            <source>{n} leaf</source>
            <translation>{n} Leaf</translation>
        </message>
        <message>
            <source>{what} each</source>
            <translation>je {what}</translation>
        </message>
        <message>
            <source>{n} more groups</source>
            <translation>{n} weitere Gruppen</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Nach</translation>
        </message>
        <message>
            <source>Cables</source>
            <translation>Kabel</translation>
        </message>
        <message>
            <source>Gb/s</source>
            <translation>Gb/s</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
    </context>
    <context>
        <name>FactDialog</name>
        <message>
            <source>Add a fact</source>
            <translation>Angabe ergänzen</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Where you read it: a data sheet, the vendor's page, a measurement.</source>
            <translation>Fundstelle: Datenblatt, Seite des Herstellers, Messung.</translation>
        </message>
        <message>
            <source>Say where the value comes from.</source>
            <translation>Angeben, woher der Wert stammt.</translation>
        </message>
        <message>
            <source>Save fact</source>
            <translation>Angabe speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>{0}.</source>
            <translation>{0}.</translation>
        </message>
        <message>
            <source>It is kept as yours; the shipped catalog stays as it is.</source>
            <translation>Sie gilt als eigene Angabe; der mitgelieferte Katalog bleibt, wie er ist.</translation>
        </message>
        <message>
            <source>Enter the value, or leave it unknown with Cancel.</source>
            <translation>Den Wert eingeben oder mit Abbrechen unbekannt lassen.</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>optional</source>
            <translation>optional</translation>
        </message>
        <message>
            <source>May stay empty.</source>
            <translation>Darf leer bleiben.</translation>
        </message>
        <message>
            <source>These may follow it: {0}.</source>
            <translation>Dahinter dürfen stehen: {0}.</translation>
        </message>
    </context>
    <context>
        <name>FigureView</name>
        <message>
            <source>{0}, as a table</source>
            <translation>{0}, als Tabelle</translation>
        </message>
        <message>
            <source>{0} of {1} in {2}; arrow keys lead to the others</source>
            <translation>{0} von {1} in {2}; Pfeiltasten führen zu den anderen</translation>
        </message>
        <message>
            <source>Pictures (*.png *.svg *.pdf)</source>
            <translation>Bilder (*.png *.svg *.pdf)</translation>
        </message>
        <message>
            <source>Save picture</source>
            <translation>Bild speichern</translation>
        </message>
        <message>
            <source>The picture could not be written to {0}.</source>
            <translation>Das Bild konnte nicht nach {0} geschrieben werden.</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Show as picture</source>
            <translation>Als Bild zeigen</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Als Tabelle zeigen</translation>
        </message>
        <message>
            <source>Copy picture</source>
            <translation>Bild kopieren</translation>
        </message>
        <message>
            <source>Copy table</source>
            <translation>Tabelle kopieren</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>Bild speichern…</translation>
        </message>
        <message>
            <source>{0}: show as table, copy, save</source>
            <translation>{0}: als Tabelle zeigen, kopieren, speichern</translation>
        </message>
    </context>
    <context>
        <name>FiguresCard</name>
        <message>
            <source>Money spent</source>
            <translation>Ausgaben</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>Diagramm</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>Sensitivität</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>How the costs are shown</source>
            <translation>Wie die Kosten gezeigt werden</translation>
        </message>
        <message>
            <source>Show as table, copy, save</source>
            <translation>Als Tabelle zeigen, kopieren, speichern</translation>
        </message>
        <message>
            <source>Money spent so far, month by month</source>
            <translation>Aufgelaufene Ausgaben, Monat für Monat</translation>
        </message>
        <message>
            <source>prices of {0}</source>
            <translation>Preise vom {0}</translation>
        </message>
        <message>
            <source>Total without 1 part: price on request.</source>
            <translation>Summe ohne 1 Teil: Preis auf Anfrage.</translation>
        </message>
        <message>
            <source>Total without {0} parts: price on request.</source>
            <translation>Summe ohne {0} Teile: Preis auf Anfrage.</translation>
        </message>
        <message>
            <source>Buying is cheaper from month {0}.</source>
            <translation>Kaufen ist ab Monat {0} günstiger.</translation>
        </message>
        <message>
            <source>No other way does this work, so there is nothing to compare.</source>
            <translation>Kein anderer Weg leistet diese Arbeit, also gibt es nichts zu vergleichen.</translation>
        </message>
        <message>
            <source>Renting stays cheaper over {0} months.</source>
            <translation>Über {0} Monate bleibt Mieten günstiger.</translation>
        </message>
        <message>
            <source>{0} is the cheapest way over {1} months.</source>
            <translation>{0} ist über {1} Monate am günstigsten.</translation>
        </message>
        <message>
            <source>Copy table</source>
            <translation>Tabelle kopieren</translation>
        </message>
    </context>
    <context>
        <name>FileDesk</name>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>What Rigwright opens ({0});;All files (*)</source>
            <translation>Was Rigwright öffnet ({0});;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>{0} new projects: {1}.</source>
            <translation>{0} neue Projekte: {1}.</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>Nothing can be done with this</source>
            <translation>Damit lässt sich nichts tun</translation>
        </message>
        <message>
            <source>{0} new projects</source>
            <translation>{0} neue Projekte</translation>
        </message>
        <message>
            <source>{0} becomes the model of this project</source>
            <translation>{0} wird das Modell dieses Projekts</translation>
        </message>
        <message>
            <source>A new project with the model in {0}</source>
            <translation>Ein neues Projekt mit dem Modell aus {0}</translation>
        </message>
        <message>
            <source>{0} opens as a new project</source>
            <translation>{0} öffnet sich als neues Projekt</translation>
        </message>
        <message>
            <source>Show the quote in {0}</source>
            <translation>Das Angebot in {0} zeigen</translation>
        </message>
        <message>
            <source>Show what {0} would change in the catalog</source>
            <translation>Zeigen, was {0} im Katalog ändern würde</translation>
        </message>
        <message>
            <source>Show what the backup {0} holds</source>
            <translation>Zeigen, was die Sicherung {0} enthält</translation>
        </message>
        <message>
            <source>It can be undone with Ctrl+Z.</source>
            <translation>Mit Strg+Z rückgängig zu machen.</translation>
        </message>
        <message>
            <source>Open a project first to put the model into it.</source>
            <translation>Zuerst ein Projekt öffnen, um das Modell dort einzusetzen.</translation>
        </message>
        <message>
            <source>Other projects stay as they are.</source>
            <translation>Andere Projekte bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>It is read here and changed nowhere.</source>
            <translation>Es wird hier gelesen und nirgends geändert.</translation>
        </message>
        <message>
            <source>Nothing is changed before you have seen every line.</source>
            <translation>Geändert wird erst, wenn jede Zeile zu sehen war.</translation>
        </message>
        <message>
            <source>Nothing is restored before you have seen it.</source>
            <translation>Wiederhergestellt wird erst nach dem Ansehen.</translation>
        </message>
        <message>
            <source>Rigwright takes models (config.json, ONNX), projects, requests, builds, quote PDFs, tables of parts, backups.</source>
            <translation>Rigwright versteht Modelle (config.json, ONNX), Projekte, Anfragen, Konfigurationen, Angebots-PDFs, Teiletabellen und Sicherungen.</translation>
        </message>
        <message>
            <source>{0} is left out: one file of its kind at a time.</source>
            <translation>{0} bleibt weg: nur eine Datei dieser Art auf einmal.</translation>
        </message>
        <message>
            <source>There is no file {0}.</source>
            <translation>Es gibt keine Datei {0}.</translation>
        </message>
        <message>
            <source>{0} cannot be read.</source>
            <translation>{0} ist nicht lesbar.</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} ist leer.</translation>
        </message>
        <message>
            <source>{0} is damaged: it cannot be read to its end.</source>
            <translation>{0} ist beschädigt: nicht bis zum Ende lesbar.</translation>
        </message>
        <message>
            <source>Rigwright does not know what {0} is.</source>
            <translation>Rigwright erkennt nicht, was {0} ist.</translation>
        </message>
        <message>
            <source>{0} is damaged in line {1}.</source>
            <translation>{0} ist in Zeile {1} beschädigt.</translation>
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message>
            <source>Filters in force</source>
            <translation>Aktive Filter</translation>
        </message>
        <message>
            <source>Remove the filter: {0}</source>
            <translation>Filter entfernen: {0}</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>Alle Filter entfernen</translation>
        </message>
    </context>
    <context>
        <name>FilterDialog</name>
        <message>
            <source>Filter: {0}</source>
            <translation>Filter: {0}</translation>
        </message>
        <message>
            <source>Facts to filter by</source>
            <translation>Angaben zum Filtern</translation>
        </message>
        <message>
            <source>Up and Down move, Enter goes to what the fact may be.</source>
            <translation>Auf und Ab bewegen, Enter geht zu den möglichen Werten.</translation>
        </message>
        <message>
            <source>Find a fact</source>
            <translation>Angabe suchen</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>Alle entfernen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>No fact is called like that.</source>
            <translation>Keine Angabe heißt so.</translation>
        </message>
        <message>
            <source>{0}, filtered</source>
            <translation>{0}, gefiltert</translation>
        </message>
    </context>
    <context>
        <name>FilterEditor</name>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>Other units may be typed; they are converted.</source>
            <translation>Andere Einheiten sind möglich; sie werden umgerechnet.</translation>
        </message>
        <message>
            <source>Find a value</source>
            <translation>Wert suchen</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Weglassen</translation>
        </message>
        <message>
            <source>List them too</source>
            <translation>Auch zeigen</translation>
        </message>
        <message>
            <source>List only them</source>
            <translation>Nur diese zeigen</translation>
        </message>
        <message>
            <source>List like all others</source>
            <translation>Wie alle anderen zeigen</translation>
        </message>
        <message>
            <source>Parts of which it is unknown</source>
            <translation>Teile, bei denen es unbekannt ist</translation>
        </message>
        <message>
            <source>Parts of which it is &amp;unknown</source>
            <translation>Teile, bei denen es &amp;unbekannt ist</translation>
        </message>
        <message>
            <source>, in {0}</source>
            <translation>, in {0}</translation>
        </message>
        <message>
            <source>A number{0}, or nothing.</source>
            <translation>Eine Zahl{0} oder nichts.</translation>
        </message>
        <message>
            <source>The first figure must not be above the second.</source>
            <translation>Die erste Zahl darf nicht über der zweiten liegen.</translation>
        </message>
    </context>
    <context>
        <name>FindingNumbers</name>
        <message>
            <source>accelerator</source>
            <translation>Beschleuniger</translation>
        </message>
        <message>
            <source>accelerators</source>
            <translation>Beschleuniger</translation>
        </message>
        <message>
            <source>adapters</source>
            <translation>Adapter</translation>
        </message>
        <message>
            <source>advice</source>
            <translation>Rat</translation>
        </message>
        <message>
            <source>architecture</source>
            <translation>Architektur</translation>
        </message>
        <message>
            <source>archs</source>
            <translation>Architekturen</translation>
        </message>
        <message>
            <source>asked</source>
            <translation>verlangt</translation>
        </message>
        <message>
            <source>at work</source>
            <translation>im Einsatz</translation>
        </message>
        <message>
            <source>bays</source>
            <translation>Einschübe</translation>
        </message>
        <message>
            <source>behind</source>
            <translation>dahinter</translation>
        </message>
        <message>
            <source>best</source>
            <translation>bestenfalls</translation>
        </message>
        <message>
            <source>between</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>bios</source>
            <translation>BIOS</translation>
        </message>
        <message>
            <source>board</source>
            <translation>Hauptplatine</translation>
        </message>
        <message>
            <source>bridge slots</source>
            <translation>Breite der Brücke</translation>
        </message>
        <message>
            <source>c13</source>
            <translation>C13</translation>
        </message>
        <message>
            <source>c19</source>
            <translation>C19</translation>
        </message>
        <message>
            <source>cables</source>
            <translation>Kabel</translation>
        </message>
        <message>
            <source>cameras</source>
            <translation>Kameras</translation>
        </message>
        <message>
            <source>cap</source>
            <translation>Begrenzung</translation>
        </message>
        <message>
            <source>card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>cards</source>
            <translation>Karten</translation>
        </message>
        <message>
            <source>carrier</source>
            <translation>Träger</translation>
        </message>
        <message>
            <source>case</source>
            <translation>Gehäuse</translation>
        </message>
        <message>
            <source>circuits</source>
            <translation>Stromkreise</translation>
        </message>
        <message>
            <source>consequence</source>
            <translation>Folge</translation>
        </message>
        <message>
            <source>cooler</source>
            <translation>Kühler</translation>
        </message>
        <message>
            <source>coolers</source>
            <translation>Kühler</translation>
        </message>
        <message>
            <source>cooling</source>
            <translation>Kühlung</translation>
        </message>
        <message>
            <source>cord</source>
            <translation>Netzkabel</translation>
        </message>
        <message>
            <source>cords</source>
            <translation>Netzkabel</translation>
        </message>
        <message>
            <source>count</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <source>country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>cpu</source>
            <translation>Prozessor</translation>
        </message>
        <message>
            <source>cuda</source>
            <translation>CUDA</translation>
        </message>
        <message>
            <source>degree</source>
            <translation>Grad</translation>
        </message>
        <message>
            <source>device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>drive</source>
            <translation>Laufwerk</translation>
        </message>
        <message>
            <source>driver</source>
            <translation>Treiber</translation>
        </message>
        <message>
            <source>drives</source>
            <translation>Laufwerke</translation>
        </message>
        <message>
            <source>either</source>
            <translation>C13 oder C19</translation>
        </message>
        <message>
            <source>ends</source>
            <translation>Enden</translation>
        </message>
        <message>
            <source>extra</source>
            <translation>zusätzlich</translation>
        </message>
        <message>
            <source>fact</source>
            <translation>Angabe</translation>
        </message>
        <message>
            <source>families</source>
            <translation>Familien</translation>
        </message>
        <message>
            <source>family</source>
            <translation>Familie</translation>
        </message>
        <message>
            <source>fans</source>
            <translation>Lüfter</translation>
        </message>
        <message>
            <source>far cards</source>
            <translation>entfernte Karten</translation>
        </message>
        <message>
            <source>first</source>
            <translation>erstes</translation>
        </message>
        <message>
            <source>first families</source>
            <translation>erste Familien</translation>
        </message>
        <message>
            <source>format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>formats</source>
            <translation>Formate</translation>
        </message>
        <message>
            <source>forms</source>
            <translation>Bauformen</translation>
        </message>
        <message>
            <source>framework</source>
            <translation>Framework</translation>
        </message>
        <message>
            <source>free</source>
            <translation>frei</translation>
        </message>
        <message>
            <source>gap</source>
            <translation>Lücke</translation>
        </message>
        <message>
            <source>gbps</source>
            <translation>Gb/s</translation>
        </message>
        <message>
            <source>gen</source>
            <translation>Generation</translation>
        </message>
        <message>
            <source>group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>high</source>
            <translation>hoch</translation>
        </message>
        <message>
            <source>holder</source>
            <translation>Träger</translation>
        </message>
        <message>
            <source>holes</source>
            <translation>Löcher</translation>
        </message>
        <message>
            <source>host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>how</source>
            <translation>Wie</translation>
        </message>
        <message>
            <source>inlet</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <source>instance</source>
            <translation>Instanz</translation>
        </message>
        <message>
            <source>instances</source>
            <translation>Instanzen</translation>
        </message>
        <message>
            <source>isa</source>
            <translation>Befehlssatz</translation>
        </message>
        <message>
            <source>islands</source>
            <translation>Inseln</translation>
        </message>
        <message>
            <source>items</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>key</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>kinds</source>
            <translation>Arten</translation>
        </message>
        <message>
            <source>kit</source>
            <translation>Kit</translation>
        </message>
        <message>
            <source>lanes</source>
            <translation>Lanes</translation>
        </message>
        <message>
            <source>last cuda</source>
            <translation>letztes CUDA</translation>
        </message>
        <message>
            <source>last driver</source>
            <translation>letzter Treiber</translation>
        </message>
        <message>
            <source>laws</source>
            <translation>Vergleiche</translation>
        </message>
        <message>
            <source>less</source>
            <translation>weniger</translation>
        </message>
        <message>
            <source>licences</source>
            <translation>Lizenzen</translation>
        </message>
        <message>
            <source>links</source>
            <translation>Verbindungen</translation>
        </message>
        <message>
            <source>listed</source>
            <translation>aufgeführt</translation>
        </message>
        <message>
            <source>live slots</source>
            <translation>nutzbare Steckplätze</translation>
        </message>
        <message>
            <source>load</source>
            <translation>Last</translation>
        </message>
        <message>
            <source>low</source>
            <translation>niedrig</translation>
        </message>
        <message>
            <source>lower</source>
            <translation>untere</translation>
        </message>
        <message>
            <source>machines</source>
            <translation>Maschinen</translation>
        </message>
        <message>
            <source>margin</source>
            <translation>Reserve</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>verfehlt</translation>
        </message>
        <message>
            <source>module</source>
            <translation>Modul</translation>
        </message>
        <message>
            <source>modules</source>
            <translation>Module</translation>
        </message>
        <message>
            <source>months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <source>more</source>
            <translation>mehr</translation>
        </message>
        <message>
            <source>needed</source>
            <translation>nötig</translation>
        </message>
        <message>
            <source>next</source>
            <translation>nächste</translation>
        </message>
        <message>
            <source>nic</source>
            <translation>Netzwerkkarte</translation>
        </message>
        <message>
            <source>nodes</source>
            <translation>Knoten</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>open cards</source>
            <translation>Karten mit offenen Lüftern</translation>
        </message>
        <message>
            <source>operators</source>
            <translation>Operatoren</translation>
        </message>
        <message>
            <source>options</source>
            <translation>Möglichkeiten</translation>
        </message>
        <message>
            <source>outlets</source>
            <translation>Ausgänge</translation>
        </message>
        <message>
            <source>outputs</source>
            <translation>Ausgänge</translation>
        </message>
        <message>
            <source>own gen</source>
            <translation>eigene Generation</translation>
        </message>
        <message>
            <source>parts</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>passive cards</source>
            <translation>passive Karten</translation>
        </message>
        <message>
            <source>pdu</source>
            <translation>PDU</translation>
        </message>
        <message>
            <source>peak</source>
            <translation>Spitze</translation>
        </message>
        <message>
            <source>peers</source>
            <translation>Partner</translation>
        </message>
        <message>
            <source>per processor</source>
            <translation>je Prozessor</translation>
        </message>
        <message>
            <source>pitch slots</source>
            <translation>Abstand in Steckplätzen</translation>
        </message>
        <message>
            <source>placed</source>
            <translation>untergebracht</translation>
        </message>
        <message>
            <source>places</source>
            <translation>Plätze</translation>
        </message>
        <message>
            <source>plug</source>
            <translation>Stecker</translation>
        </message>
        <message>
            <source>plugs</source>
            <translation>Stecker</translation>
        </message>
        <message>
            <source>port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>ports</source>
            <translation>Ports</translation>
        </message>
        <message>
            <source>precision</source>
            <translation>Zahlenformat</translation>
        </message>
        <message>
            <source>processors</source>
            <translation>Prozessoren</translation>
        </message>
        <message>
            <source>protocol</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>protocols</source>
            <translation>Protokolle</translation>
        </message>
        <message>
            <source>provider</source>
            <translation>Anbieter</translation>
        </message>
        <message>
            <source>psu</source>
            <translation>Netzteil</translation>
        </message>
        <message>
            <source>rails</source>
            <translation>Rails</translation>
        </message>
        <message>
            <source>ratio</source>
            <translation>Verhältnis</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>regime</source>
            <translation>Vorschrift</translation>
        </message>
        <message>
            <source>roles</source>
            <translation>Rollen</translation>
        </message>
        <message>
            <source>room</source>
            <translation>Raum</translation>
        </message>
        <message>
            <source>server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>shape</source>
            <translation>Bauform</translation>
        </message>
        <message>
            <source>shapes</source>
            <translation>Bauformen</translation>
        </message>
        <message>
            <source>shared</source>
            <translation>gemeinsam</translation>
        </message>
        <message>
            <source>short</source>
            <translation>fehlen</translation>
        </message>
        <message>
            <source>slot</source>
            <translation>Steckplatz</translation>
        </message>
        <message>
            <source>slots</source>
            <translation>Steckplätze</translation>
        </message>
        <message>
            <source>socket</source>
            <translation>Sockel</translation>
        </message>
        <message>
            <source>sockets</source>
            <translation>Sockel</translation>
        </message>
        <message>
            <source>sort</source>
            <translation>Sorte</translation>
        </message>
        <message>
            <source>sorts</source>
            <translation>Sorten</translation>
        </message>
        <message>
            <source>split cards</source>
            <translation>geteilte Karten</translation>
        </message>
        <message>
            <source>stack</source>
            <translation>Software</translation>
        </message>
        <message>
            <source>start</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>state</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>supplies</source>
            <translation>Netzteile</translation>
        </message>
        <message>
            <source>supported</source>
            <translation>unterstützt</translation>
        </message>
        <message>
            <source>surge</source>
            <translation>Kurzzeitleistung</translation>
        </message>
        <message>
            <source>switch</source>
            <translation>Switch</translation>
        </message>
        <message>
            <source>switches</source>
            <translation>Switches</translation>
        </message>
        <message>
            <source>target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>targets</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>terms</source>
            <translation>Bedingungen</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>zu eng</translation>
        </message>
        <message>
            <source>tpp</source>
            <translation>TPP</translation>
        </message>
        <message>
            <source>type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>unplaced</source>
            <translation>nicht untergebracht</translation>
        </message>
        <message>
            <source>upper</source>
            <translation>obere</translation>
        </message>
        <message>
            <source>used</source>
            <translation>belegt</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>üblich</translation>
        </message>
        <message>
            <source>wanted</source>
            <translation>gewünscht</translation>
        </message>
        <message>
            <source>ways</source>
            <translation>Wege</translation>
        </message>
        <message>
            <source>where</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>without</source>
            <translation>ohne</translation>
        </message>
        <message>
            <source>available</source>
            <translation>vorhanden</translation>
        </message>
        <message>
            <source>at most</source>
            <translation>höchstens</translation>
        </message>
        <message>
            <source>at least</source>
            <translation>mindestens</translation>
        </message>
        <message>
            <source>{0}, available</source>
            <translation>{0}, vorhanden</translation>
        </message>
        <message>
            <source>{0}, needed</source>
            <translation>{0}, nötig</translation>
        </message>
        <message>
            <source>{0}, at most</source>
            <translation>{0}, höchstens</translation>
        </message>
        <message>
            <source>{0}, at least</source>
            <translation>{0}, mindestens</translation>
        </message>
    </context>
    <context>
        <name>FindingRow</name>
        <message>
            <source>About this rule, and whether this site takes it so</source>
            <translation>Über diese Regel, und ob dieser Standort sie so anwendet</translation>
        </message>
        <message>
            <source>Accepted: {0}</source>
            <translation>Akzeptiert: {0}</translation>
        </message>
        <message>
            <source>The catalog has nothing that would help here.</source>
            <translation>Der Katalog hat nichts, was hier hilft.</translation>
        </message>
        <message>
            <source>Use {0}</source>
            <translation>{0} verwenden</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Accept and note in quote…</source>
            <translation>Akzeptieren und im Angebot vermerken…</translation>
        </message>
        <message>
            <source>No longer accept</source>
            <translation>Nicht mehr akzeptieren</translation>
        </message>
    </context>
    <context>
        <name>FindingsCard</name>
        <message>
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>Worst first</source>
            <translation>Nach Schwere</translation>
        </message>
        <message>
            <source>Failed only</source>
            <translation>Nur Fehlgeschlagene</translation>
        </message>
        <message>
            <source>Warnings only</source>
            <translation>Nur Warnungen</translation>
        </message>
        <message>
            <source>Verified only</source>
            <translation>Nur Bestandene</translation>
        </message>
        <message>
            <source>Which findings</source>
            <translation>Welche Befunde</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>Keine.</translation>
        </message>
        <message>
            <source>Show all {0} verified checks</source>
            <translation>Alle {0} bestandenen Prüfungen zeigen</translation>
        </message>
    </context>
    <context>
        <name>FirstRunPage</name>
        <message>
            <source>Welcome to Rigwright</source>
            <translation>Willkommen bei Rigwright</translation>
        </message>
        <message>
            <source>Two answers make the quotes yours. Everything can be changed later under Settings.</source>
            <translation>Zwei Angaben genügen, und die Angebote tragen den eigenen Briefkopf. Alles lässt sich später in den Optionen ändern.</translation>
        </message>
        <message>
            <source>Company name</source>
            <translation>Firmenname</translation>
        </message>
        <message>
            <source>Printed at the head of your quotes.</source>
            <translation>Steht im Kopf der Angebote.</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>Sprache des Fensters</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Design</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Starten</translation>
        </message>
        <message>
            <source>Sets {0}, {1} V and {2} A with {3}, {4} {5} %, paper {6}.</source>
            <translation>Setzt {0}, {1} V und {2} A mit {3}, {4} {5} %, Papier {6}.</translation>
        </message>
        <message>
            <source>VAT</source>
            <translation>MwSt.</translation>
        </message>
        <message>
            <source>Sales tax</source>
            <translation>Umsatzsteuer</translation>
        </message>
        <message>
            <source>GST</source>
            <translation>GST</translation>
        </message>
        <message>
            <source>Consumption tax</source>
            <translation>Verbrauchssteuer</translation>
        </message>
    </context>
    <context>
        <name>FrontDialog</name>
        <message>
            <source>Price against speed</source>
            <translation>Preis und Geschwindigkeit</translation>
        </message>
        <message>
            <source>Each build is the cheapest that is so quick, with more accelerators where that pays.</source>
            <translation>Jede Konfiguration ist die günstigste, die so schnell ist, mit mehr Beschleunigern, wo es sich lohnt.</translation>
        </message>
        <message>
            <source>Builds by price and speed</source>
            <translation>Konfigurationen nach Preis und Geschwindigkeit</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>Konfiguration</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Power</source>
            <translation>Leistung</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>Nachweis</translation>
        </message>
        <message>
            <source>No build can meet every demand.</source>
            <translation>Keine Konfiguration erfüllt alle Anforderungen.</translation>
        </message>
        <message>
            <source>{0} builds, found in {1} s.</source>
            <translation>{0} Konfigurationen, gefunden in {1} s.</translation>
        </message>
        <message>
            <source>hours to the end of training</source>
            <translation>Stunden bis zum Ende des Trainings</translation>
        </message>
    </context>
    <context>
        <name>FrontWords</name>
        <message>
            <source>Price against speed</source>
            <translation>Preis und Geschwindigkeit</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>Konfiguration</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>Nachweis</translation>
        </message>
        <message>
            <source>proven best</source>
            <translation>bewiesen optimal</translation>
        </message>
        <message>
            <source>best found</source>
            <translation>bestes gefundenes</translation>
        </message>
        <message>
            <source>{build}: {price}, {speed}, {proof}</source>
            <translation>{build}: {price}, {speed}, {proof}</translation>
        </message>
    </context>
    <context>
        <name>GapsCard</name>
        <message>
            <source>Not checked</source>
            <translation>Nicht geprüft</translation>
        </message>
        <message>
            <source>1 fact missing</source>
            <translation>1 Angabe fehlt</translation>
        </message>
        <message>
            <source>{0} facts missing</source>
            <translation>{0} Angaben fehlen</translation>
        </message>
        <message>
            <source>Every check could be made.</source>
            <translation>Alle Prüfungen waren möglich.</translation>
        </message>
        <message>
            <source>Needed by {0}</source>
            <translation>Gebraucht von {0}</translation>
        </message>
        <message>
            <source>Add fact</source>
            <translation>Ergänzen</translation>
        </message>
        <message>
            <source>Add fact: {0}, {1}</source>
            <translation>Angabe ergänzen: {0}, {1}</translation>
        </message>
        <message>
            <source>This is answered on the page Where.</source>
            <translation>Das wird auf der Seite Standort beantwortet.</translation>
        </message>
    </context>
    <context>
        <name>GrowthDialog</name>
        <message>
            <source>Growth, year by year</source>
            <translation>Wachstum, Jahr für Jahr</translation>
        </message>
        <message>
            <source>Planning…</source>
            <translation>Plant…</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>Jahre</translation>
        </message>
        <message>
            <source>Copy table</source>
            <translation>Tabelle kopieren</translation>
        </message>
        <message>
            <source>The plan is not ready yet.</source>
            <translation>Der Plan ist noch nicht fertig.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>GPUs</source>
            <translation>GPUs</translation>
        </message>
        <message>
            <source>Machines</source>
            <translation>Maschinen</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Ports free</source>
            <translation>Ports frei</translation>
        </message>
        <message>
            <source>Rack units free</source>
            <translation>HE frei</translation>
        </message>
        <message>
            <source>Power left</source>
            <translation>Leistung frei</translation>
        </message>
        <message>
            <source>Bought</source>
            <translation>Gekauft</translation>
        </message>
        <message>
            <source>The growth of the data is not given: say it under Train or serve.</source>
            <translation>Das Wachstum der Daten fehlt: unter Training/Inferenz angeben.</translation>
        </message>
        <message>
            <source>Thrown away on the way: {0}.</source>
            <translation>Unterwegs ausgemustert: {0}.</translation>
        </message>
        <message>
            <source>Today {0}, later {1}.</source>
            <translation>Heute {0}, später {1}.</translation>
        </message>
        <message>
            <source>Today {0}, later {1}, and {2} on request.</source>
            <translation>Heute {0}, später {1}, und {2} auf Anfrage.</translation>
        </message>
        <message>
            <source>Every year holds.</source>
            <translation>Der Bedarf ist in jedem Jahr gedeckt.</translation>
        </message>
        <message>
            <source>Not every year holds.</source>
            <translation>Der Bedarf ist nicht in jedem Jahr gedeckt.</translation>
        </message>
        <message>
            <source>The data grow by {0} % a year. {1} {2}</source>
            <translation>Die Daten wachsen um {0} % im Jahr. {1} {2}</translation>
        </message>
        <message>
            <source>Year {0}</source>
            <translation>Jahr {0}</translation>
        </message>
        <message>
            <source>Nothing has to be bought.</source>
            <translation>Nichts muss gekauft werden.</translation>
        </message>
        <message>
            <source>Better bought now</source>
            <translation>Besser jetzt kaufen</translation>
        </message>
        <message>
            <source>{0}: {1} (year {2})</source>
            <translation>{0}: {1} (Jahr {2})</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>{0} TB</source>
            <translation>{0} TB</translation>
        </message>
        <message>
            <source>{0} GB</source>
            <translation>{0} GB</translation>
        </message>
        <message>
            <source>{0} h</source>
            <translation>{0} h</translation>
        </message>
        <message>
            <source>{0} h on the machines of the year before</source>
            <translation>{0} h auf den Maschinen des Vorjahrs</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <source>{0} kW</source>
            <translation>{0} kW</translation>
        </message>
        <message>
            <source>{0} + {1} on request</source>
            <translation>{0} + {1} auf Anfrage</translation>
        </message>
    </context>
    <context>
        <name>HealthDialog</name>
        <message>
            <source>Health of the catalog</source>
            <translation>Zustand des Katalogs</translation>
        </message>
        <message>
            <source>Looking at every part…</source>
            <translation>Alle Teile werden geprüft…</translation>
        </message>
        <message>
            <source>Known for checking</source>
            <translation>Zum Prüfen bekannt</translation>
        </message>
        <message>
            <source>Missing facts</source>
            <translation>Fehlende Angaben</translation>
        </message>
        <message>
            <source>Prices</source>
            <translation>Preise</translation>
        </message>
        <message>
            <source>Contradictions</source>
            <translation>Widersprüche</translation>
        </message>
        <message>
            <source>What is listed</source>
            <translation>Was aufgelistet wird</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Erneut prüfen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>All known</source>
            <translation>Alles bekannt</translation>
        </message>
        <message>
            <source>80 % and more</source>
            <translation>80 % und mehr</translation>
        </message>
        <message>
            <source>50 % and more</source>
            <translation>50 % und mehr</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>Weniger</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>How much of what the rules need is known</source>
            <translation>Wie viel von dem bekannt ist, was die Regeln brauchen</translation>
        </message>
        <message>
            <source>Missing fact</source>
            <translation>Fehlende Angabe</translation>
        </message>
        <message>
            <source>Parts without it</source>
            <translation>Teile ohne sie</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Rules that cannot tell</source>
            <translation>Regeln ohne Ergebnis</translation>
        </message>
        <message>
            <source>Such as</source>
            <translation>Etwa</translation>
        </message>
        <message>
            <source>Facts that are missing most</source>
            <translation>Am häufigsten fehlende Angaben</translation>
        </message>
        <message>
            <source>no price</source>
            <translation>kein Preis</translation>
        </message>
        <message>
            <source>old, or past its validity</source>
            <translation>alt oder nicht mehr gültig</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Lacking and old prices</source>
            <translation>Fehlende und alte Preise</translation>
        </message>
        <message>
            <source>Of the facts that rules need for such a part. Enter lists the parts with a fact unknown.</source>
            <translation>Von den Angaben, die Regeln für ein solches Teil brauchen. Enter zeigt die Teile mit unbekannter Angabe.</translation>
        </message>
        <message>
            <source>What stops most checks comes first: parts without the fact times rules that need it.</source>
            <translation>Zuerst, was die meisten Prüfungen verhindert: Teile ohne die Angabe mal Regeln, die sie brauchen.</translation>
        </message>
        <message>
            <source>Old is a price of more than 90 days, or past the day that its supplier holds to it.</source>
            <translation>Alt ist ein Preis über 90 Tage oder nach dem Tag, bis zu dem der Lieferant ihn hält.</translation>
        </message>
        <message>
            <source>Enter opens the part at the fact. A missing fact is no contradiction.</source>
            <translation>Enter öffnet das Teil bei der Angabe. Eine fehlende Angabe ist kein Widerspruch.</translation>
        </message>
        <message>
            <source>{n} part</source>
            <translation>{n} Teil</translation>
        </message>
        <message>
            <source>{0} parts</source>
            <translation>{0} Teile</translation>
        </message>
        <message>
            <source>{0} % of what rules need is known</source>
            <translation>{0} % dessen, was Regeln brauchen, ist bekannt</translation>
        </message>
        <message>
            <source>one old price</source>
            <translation>ein alter Preis</translation>
        </message>
        <message>
            <source>{0} old prices</source>
            <translation>{0} alte Preise</translation>
        </message>
        <message>
            <source>{0} without a price</source>
            <translation>{0} ohne Preis</translation>
        </message>
        <message>
            <source>one contradiction</source>
            <translation>ein Widerspruch</translation>
        </message>
        <message>
            <source>{0} contradictions</source>
            <translation>{0} Widersprüche</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Help pages</source>
            <translation>Hilfeseiten</translation>
        </message>
        <message>
            <source>Up and Down open a page.</source>
            <translation>Auf und Ab öffnen eine Seite.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>open a step</source>
            <translation>Schritt öffnen</translation>
        </message>
        <message>
            <source>step back, next step</source>
            <translation>Schritt zurück, nächster Schritt</translation>
        </message>
        <message>
            <source>next step</source>
            <translation>nächster Schritt</translation>
        </message>
        <message>
            <source>Projects, Catalog, Quotes</source>
            <translation>Projekte, Katalog, Angebote</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Optionen</translation>
        </message>
        <message>
            <source>next pane, pane before</source>
            <translation>nächster Bereich, voriger Bereich</translation>
        </message>
        <message>
            <source>next finding, finding before</source>
            <translation>nächster Befund, voriger Befund</translation>
        </message>
        <message>
            <source>show or hide the summary</source>
            <translation>Überblick zeigen oder verbergen</translation>
        </message>
        <message>
            <source>search everywhere</source>
            <translation>überall suchen</translation>
        </message>
        <message>
            <source>search</source>
            <translation>suchen</translation>
        </message>
        <message>
            <source>filter the catalog's list</source>
            <translation>Katalogliste filtern</translation>
        </message>
        <message>
            <source>why this number?</source>
            <translation>warum diese Zahl?</translation>
        </message>
        <message>
            <source>undo, redo</source>
            <translation>rückgängig, wiederholen</translation>
        </message>
        <message>
            <source>new project</source>
            <translation>neues Projekt</translation>
        </message>
        <message>
            <source>open a file</source>
            <translation>eine Datei öffnen</translation>
        </message>
        <message>
            <source>close the project</source>
            <translation>das Projekt schließen</translation>
        </message>
        <message>
            <source>quit</source>
            <translation>beenden</translation>
        </message>
        <message>
            <source>help on this page</source>
            <translation>Hilfe zu dieser Seite</translation>
        </message>
        <message>
            <source>close what is open over the page</source>
            <translation>schließen, was über der Seite offen ist</translation>
        </message>
    </context>
    <context>
        <name>HelpText</name>
        <message>
            <source>Help text</source>
            <translation>Hilfetext</translation>
        </message>
        <message>
            <source>Text to read: arrow keys scroll, Tab goes from link to link.</source>
            <translation>Text zum Lesen: Pfeiltasten scrollen, Tab geht von Link zu Link.</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>left out</source>
            <translation>weggelassen</translation>
        </message>
        <message>
            <source>Column of the file</source>
            <translation>Spalte der Datei</translation>
        </message>
        <message>
            <source>Sample values</source>
            <translation>Beispielwerte</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>Wird zu</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>will be applied</source>
            <translation>wird angewendet</translation>
        </message>
        <message>
            <source>New part</source>
            <translation>Neues Teil</translation>
        </message>
        <message>
            <source>{0}: left out; put the cell right there</source>
            <translation>{0}: Zelle berichtigen</translation>
        </message>
        <message>
            <source>Tick all on show, or none</source>
            <translation>Alle gezeigten ankreuzen oder keine</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Sample of each</source>
            <translation>Von jedem ein Beispiel</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>Yours differs</source>
            <translation>Eigener weicht ab</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>Zweifelhaft</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Unverändert</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>Rigwright's own file</source>
            <translation>Datei von Rigwright</translation>
        </message>
        <message>
            <source>BuildCores OpenDB · ODC-By 1.0</source>
            <translation>BuildCores OpenDB · ODC-By 1.0</translation>
        </message>
        <message>
            <source>Cloud price list</source>
            <translation>Cloud-Preisliste</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Catalog id</source>
            <translation>Katalog-ID</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>Hersteller</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Part number</source>
            <translation>Teilenummer</translation>
        </message>
        <message>
            <source>Launched</source>
            <translation>Erschienen</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Price, net</source>
            <translation>Preis, netto</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <source>Day of the price</source>
            <translation>Tag des Preises</translation>
        </message>
        <message>
            <source>What the price is</source>
            <translation>Art des Preises</translation>
        </message>
        <message>
            <source>Source of the price</source>
            <translation>Quelle des Preises</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>Lieferant</translation>
        </message>
        <message>
            <source>Region of the price</source>
            <translation>Region des Preises</translation>
        </message>
        <message>
            <source>Price valid until</source>
            <translation>Preis gültig bis</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Day of the source</source>
            <translation>Tag der Quelle</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Verlässlichkeit</translation>
        </message>
        <message>
            <source>You entered this value; yours stays. {0}</source>
            <translation>Selbst eingetragen; der eigene Wert bleibt. {0}</translation>
        </message>
        <message>
            <source>Fills a missing fact, {0}</source>
            <translation>Füllt eine fehlende Angabe, {0}</translation>
        </message>
        <message>
            <source>{n} fact</source>
            <translation>{n} Angabe</translation>
        </message>
        <message>
            <source>{n} facts</source>
            <translation>{n} Angaben</translation>
        </message>
        <message>
            <source>{n} unknown</source>
            <translation>{n} unbekannt</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <source>Add {0}, change {1}</source>
            <translation>{0} hinzufügen, {1} ändern</translation>
        </message>
        <message>
            <source>Change 1 part</source>
            <translation>1 Teil ändern</translation>
        </message>
        <message>
            <source>Add 1 part</source>
            <translation>1 Teil hinzufügen</translation>
        </message>
        <message>
            <source>Change {0} parts</source>
            <translation>{0} Teile ändern</translation>
        </message>
        <message>
            <source>Add {0} parts</source>
            <translation>{0} Teile hinzufügen</translation>
        </message>
        <message>
            <source>part added</source>
            <translation>Teil hinzugefügt</translation>
        </message>
        <message>
            <source>parts added</source>
            <translation>Teile hinzugefügt</translation>
        </message>
        <message>
            <source>part changed</source>
            <translation>Teil geändert</translation>
        </message>
        <message>
            <source>parts changed</source>
            <translation>Teile geändert</translation>
        </message>
        <message>
            <source>row said nothing new</source>
            <translation>Zeile ohne Neues</translation>
        </message>
        <message>
            <source>rows said nothing new</source>
            <translation>Zeilen ohne Neues</translation>
        </message>
        <message>
            <source>row left out</source>
            <translation>Zeile weggelassen</translation>
        </message>
        <message>
            <source>rows left out</source>
            <translation>Zeilen weggelassen</translation>
        </message>
        <message>
            <source>row rejected</source>
            <translation>Zeile abgelehnt</translation>
        </message>
        <message>
            <source>rows rejected</source>
            <translation>Zeilen abgelehnt</translation>
        </message>
    </context>
    <context>
        <name>ImportSteps</name>
        <message>
            <source>Steps of the import</source>
            <translation>Schritte des Imports</translation>
        </message>
        <message>
            <source>Choose file</source>
            <translation>Datei wählen</translation>
        </message>
        <message>
            <source>Match columns</source>
            <translation>Spalten zuordnen</translation>
        </message>
        <message>
            <source>Check the changes</source>
            <translation>Änderungen prüfen</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <source>Goes back to this step.</source>
            <translation>Geht zu diesem Schritt zurück.</translation>
        </message>
        <message>
            <source>The step that is open.</source>
            <translation>Der offene Schritt.</translation>
        </message>
        <message>
            <source>Opens after the steps before it.</source>
            <translation>Öffnet sich nach den Schritten davor.</translation>
        </message>
        <message>
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <source>current</source>
            <translation>aktuell</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>nicht erreicht</translation>
        </message>
        <message>
            <source>Nothing has been changed yet.</source>
            <translation>Noch ist nichts geändert.</translation>
        </message>
    </context>
    <context>
        <name>ImportTable</name>
        <message>
            <source>Arrow keys move, Space ticks or unticks the lines selected.</source>
            <translation>Pfeiltasten bewegen, Leertaste wählt die markierten Zeilen an oder ab.</translation>
        </message>
    </context>
    <context>
        <name>ImportView</name>
        <message>
            <source>Import parts</source>
            <translation>Teile importieren</translation>
        </message>
        <message>
            <source>Back to the catalog</source>
            <translation>Zurück zum Katalog</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Cancel import</source>
            <translation>Import abbrechen</translation>
        </message>
        <message>
            <source>Looking at {0}…</source>
            <translation>{0} wird angesehen…</translation>
        </message>
        <message>
            <source>Nothing is ticked: every change of this file is doubtful. Look at them once.</source>
            <translation>Nichts ist angekreuzt: jede Änderung dieser Datei ist zweifelhaft. Bitte einmal ansehen.</translation>
        </message>
        <message>
            <source>No row can be taken in; each says why.</source>
            <translation>Keine Zeile lässt sich übernehmen; jede sagt, warum.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This file changes nothing.</source>
            <translation>Diese Datei ändert nichts.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>Angehalten. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This file could not be read.</source>
            <translation>Diese Datei war nicht lesbar.</translation>
        </message>
        <message>
            <source>Applying…</source>
            <translation>Wird angewendet…</translation>
        </message>
        <message>
            <source>Reading {0}…</source>
            <translation>{0} wird gelesen…</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird angehalten…</translation>
        </message>
        <message>
            <source>Save rejected rows</source>
            <translation>Abgelehnte Zeilen speichern</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV-Dateien (*.csv)</translation>
        </message>
        <message>
            <source>{0} rejected rows written to {1}.</source>
            <translation>{0} abgelehnte Zeilen nach {1} geschrieben.</translation>
        </message>
        <message>
            <source>Taken back: the catalog is as it was before this import.</source>
            <translation>Zurückgenommen: der Katalog ist wie vor diesem Import.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Check the changes</source>
            <translation>Änderungen prüfen</translation>
        </message>
        <message>
            <source>No row is ticked.</source>
            <translation>Keine Zeile ist angekreuzt.</translation>
        </message>
        <message>
            <source>One step to undo. The source notice is kept with every row.</source>
            <translation>In einem Schritt rückgängig zu machen. Der Quellenhinweis bleibt bei jeder Zeile.</translation>
        </message>
    </context>
    <context>
        <name>ImpossiblePanel</name>
        <message>
            <source>What stands against what</source>
            <translation>Was sich widerspricht</translation>
        </message>
        <message>
            <source>What would make it possible</source>
            <translation>Was es möglich machen würde</translation>
        </message>
        <message>
            <source>smallest price first</source>
            <translation>niedrigster Preis zuerst</translation>
        </message>
        <message>
            <source>Build by hand anyway</source>
            <translation>Trotzdem von Hand bauen</translation>
        </message>
        <message>
            <source>Copy this explanation</source>
            <translation>Erklärung kopieren</translation>
        </message>
        <message>
            <source>Proven in {0} s over {1} parts: without any one of these demands the others can be met.</source>
            <translation>Bewiesen in {0} s über {1} Teile: ohne eine dieser Anforderungen sind die anderen erfüllbar.</translation>
        </message>
        <message>
            <source>Proven in {0} s over {1} parts: without this demand the others can be met.</source>
            <translation>Bewiesen in {0} s über {1} Teile: ohne diese Anforderung sind die anderen erfüllbar.</translation>
        </message>
        <message>
            <source>Searched for {0} s over {1} parts. Perhaps not all of these demands are to blame.</source>
            <translation>{0} s über {1} Teile gesucht. Vielleicht sind nicht alle diese Anforderungen schuld.</translation>
        </message>
        <message>
            <source>No build can meet all of this.</source>
            <translation>Keine Konfiguration erfüllt das alles.</translation>
        </message>
        <message>
            <source>No single change is enough. Change several answers, or build by hand.</source>
            <translation>Keine einzelne Änderung reicht. Mehrere Antworten ändern oder von Hand bauen.</translation>
        </message>
        <message>
            <source>How far a demand would have to give way was not found in time. Change one above, or build by hand.</source>
            <translation>Wie weit eine Anforderung nachgeben müsste, ließ sich in der Zeit nicht ermitteln. Oben eine ändern oder von Hand zusammenstellen.</translation>
        </message>
        <message>
            <source>against: {0}</source>
            <translation>dagegen: {0}</translation>
        </message>
        <message>
            <source>Change in Workload</source>
            <translation>Ändern in Aufgabe</translation>
        </message>
        <message>
            <source>Change in Train or serve</source>
            <translation>Ändern in Training/Inferenz</translation>
        </message>
        <message>
            <source>Change in Where</source>
            <translation>Ändern in Standort</translation>
        </message>
        <message>
            <source>Change in What it needs</source>
            <translation>Ändern in Bedarf</translation>
        </message>
        <message>
            <source>the lowest, proven</source>
            <translation>niedrigster Wert, bewiesen</translation>
        </message>
        <message>
            <source>the lowest found</source>
            <translation>niedrigster gefundener Wert</translation>
        </message>
        <message>
            <source>Allow it</source>
            <translation>Zulassen</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>Dorthin</translation>
        </message>
        <message>
            <source>{0}; not every check can be made</source>
            <translation>{0}; nicht jede Prüfung ist möglich</translation>
        </message>
    </context>
    <context>
        <name>KeptColumns</name>
        <message>
            <source>Move {0} to the left</source>
            <translation>{0} nach links</translation>
        </message>
        <message>
            <source>Move {0} to the right</source>
            <translation>{0} nach rechts</translation>
        </message>
        <message>
            <source>{0} wider</source>
            <translation>{0} breiter</translation>
        </message>
        <message>
            <source>{0} narrower</source>
            <translation>{0} schmaler</translation>
        </message>
        <message>
            <source>Columns as at first</source>
            <translation>Spalten wie zu Anfang</translation>
        </message>
    </context>
    <context>
        <name>KindsDialog</name>
        <message>
            <source>Every kind of machine</source>
            <translation>Jede Art von Maschine</translation>
        </message>
        <message>
            <source>The same request asked of each: the cheapest that meets every demand there.</source>
            <translation>Dieselbe Anfrage an jede: die günstigste, die dort alle Anforderungen erfüllt.</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>Konfiguration</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>{0} years</source>
            <translation>{0} Jahre</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Power</source>
            <translation>Leistung</translation>
        </message>
        <message>
            <source>Kinds of machine</source>
            <translation>Arten von Maschinen</translation>
        </message>
        <message>
            <source>{0} of {1} kinds can do it.</source>
            <translation>{0} von {1} Arten schaffen es.</translation>
        </message>
        <message>
            <source>Workstation</source>
            <translation>Workstation</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Cloud</source>
            <translation>Cloud</translation>
        </message>
        <message>
            <source>Rented server</source>
            <translation>Gemieteter Server</translation>
        </message>
        <message>
            <source>Edge</source>
            <translation>Edge</translation>
        </message>
        <message>
            <source>Hybrid</source>
            <translation>Hybrid</translation>
        </message>
        <message>
            <source>not possible</source>
            <translation>nicht möglich</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <source>not together: {0}</source>
            <translation>nicht zusammen möglich: {0}</translation>
        </message>
    </context>
    <context>
        <name>LanguageSection</name>
        <message>
            <source>Language and formats</source>
            <translation>Sprache und Formate</translation>
        </message>
        <message>
            <source>Language of quotes</source>
            <translation>Sprache der Angebote</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>Sprache des Fensters</translation>
        </message>
        <message>
            <source>Numbers and dates</source>
            <translation>Zahlen und Datum</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>Maßeinheiten</translation>
        </message>
        <message>
            <source>Metric (mm, kg, °C)</source>
            <translation>Metrisch (mm, kg, °C)</translation>
        </message>
        <message>
            <source>Imperial (in, lb, °F)</source>
            <translation>Angloamerikanisch (in, lb, °F)</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
    </context>
    <context>
        <name>LargeFigure</name>
        <message>
            <source>Slots of {0}</source>
            <translation>Steckplätze von {0}</translation>
        </message>
        <message>
            <source>Slots of the board</source>
            <translation>Steckplätze der Hauptplatine</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Supply {0}: circuit {1}, {2} W</source>
            <translation>Netzteil {0}: Stromkreis {1}, {2} W</translation>
        </message>
        <message>
            <source>Cannot be together</source>
            <translation>Nicht zusammen möglich</translation>
        </message>
        <message>
            <source>Power cables</source>
            <translation>Stromkabel</translation>
        </message>
        <message>
            <source>Circuits</source>
            <translation>Stromkreise</translation>
        </message>
        <message>
            <source>Sharing rules</source>
            <translation>Geteilte Lanes</translation>
        </message>
        <message>
            <source>none known</source>
            <translation>keine bekannt</translation>
        </message>
        <message>
            <source>What feeds each slot</source>
            <translation>Woran jeder Steckplatz hängt</translation>
        </message>
        <message>
            <source>With {0} in use: {1}</source>
            <translation>Bei Nutzung von {0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>LargePlan</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>LatencyCard</name>
        <message>
            <source>From the sensor to the answer</source>
            <translation>Vom Sensor zur Antwort</translation>
        </message>
        <message>
            <source>Way to the answer</source>
            <translation>Weg zur Antwort</translation>
        </message>
        <message>
            <source>the figure in Where</source>
            <translation>die Zahl unter Standort</translation>
        </message>
        <message>
            <source>What a place sends</source>
            <translation>Was ein Ort sendet</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>Aufnahme</translation>
        </message>
        <message>
            <source>Encode</source>
            <translation>Kodieren</translation>
        </message>
        <message>
            <source>Uplink</source>
            <translation>Uplink</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Warten</translation>
        </message>
        <message>
            <source>Infer</source>
            <translation>Rechnen</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Rückweg</translation>
        </message>
        <message>
            <source>{0} ms</source>
            <translation>{0} ms</translation>
        </message>
        <message>
            <source>{0} ms are known; there is no limit to hold them against.</source>
            <translation>{0} ms sind bekannt; es gibt keine Grenze zum Vergleich.</translation>
        </message>
        <message>
            <source>{0} ms already exceed the limit of {1} ms.</source>
            <translation>Schon {0} ms überschreiten die Grenze von {1} ms.</translation>
        </message>
        <message>
            <source>{0} of {1} ms are known; the rest is not.</source>
            <translation>{0} von {1} ms sind bekannt; der Rest nicht.</translation>
        </message>
        <message>
            <source>{0} of {1} ms.</source>
            <translation>{0} von {1} ms.</translation>
        </message>
    </context>
    <context>
        <name>LatencyWords</name>
        <message>
            <source>Latency, step by step</source>
            <translation>Latenz, Schritt für Schritt</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>Alle zusammen</translation>
        </message>
        <message>
            <source>limit {n} ms</source>
            <translation>Grenze {n} ms</translation>
        </message>
        <message>
            <source>{n} ms to spare</source>
            <translation>{n} ms Reserve</translation>
        </message>
        <message>
            <source>{n} ms too long</source>
            <translation>{n} ms zu lang</translation>
        </message>
        <message>
            <source>no limit given</source>
            <translation>keine Grenze genannt</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>at least {n} ms</source>
            <translation>mindestens {n} ms</translation>
        </message>
        <message>
            <source>{place}, {step}: {n}</source>
            <translation>{place}, {step}: {n}</translation>
        </message>
        <message>
            <source>Time, ms</source>
            <translation>Zeit, ms</translation>
        </message>
    </context>
    <context>
        <name>LeftBehind</name>
        <message>
            <source>Go back</source>
            <translation>Dorthin zurück</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>What was entered for {0} parts is not applied yet.</source>
            <translation>Was für {0} Teile eingegeben wurde, ist noch nicht übernommen.</translation>
        </message>
        <message>
            <source>{0}: the price typed is not set yet.</source>
            <translation>{0}: der eingetippte Preis ist noch nicht gesetzt.</translation>
        </message>
        <message>
            <source>{0}: not stored, but kept here: {1}</source>
            <translation>{0}: nicht gespeichert, aber hier behalten: {1}</translation>
        </message>
    </context>
    <context>
        <name>ListControl</name>
        <message>
            <source>{0} parts</source>
            <translation>{0} Teile</translation>
        </message>
        <message>
            <source>1 part</source>
            <translation>1 Teil</translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>Filter (Ctrl+Shift+F)</source>
            <translation>Filtern (Strg+Umschalt+F)</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtern</translation>
        </message>
        <message>
            <source>Choose columns</source>
            <translation>Spalten wählen</translation>
        </message>
        <message>
            <source>New part</source>
            <translation>Neues Teil</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <source>Select several to edit them together</source>
            <translation>Mehrere wählen, um sie gemeinsam zu bearbeiten</translation>
        </message>
        <message>
            <source>Edit together</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archivieren</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>Als Tabelle kopieren</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Alle wählen</translation>
        </message>
        <message>
            <source>Selects everything listed, seen or not</source>
            <translation>Wählt alles Gelistete, sichtbar oder nicht</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>1 part</source>
            <translation>1 Teil</translation>
        </message>
        <message>
            <source>{0} parts</source>
            <translation>{0} Teile</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <source>search: {0}</source>
            <translation>Suche: {0}</translation>
        </message>
        <message>
            <source>filtered</source>
            <translation>gefiltert</translation>
        </message>
        <message>
            <source>{0} selected</source>
            <translation>{0} gewählt</translation>
        </message>
        <message>
            <source>None selected</source>
            <translation>Nichts gewählt</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>Alle Filter entfernen</translation>
        </message>
        <message>
            <source>No part matches “{0}”.</source>
            <translation>Kein Teil passt zu „{0}“.</translation>
        </message>
        <message>
            <source>Filters are in force as well.</source>
            <translation>Auch Filter sind aktiv.</translation>
        </message>
        <message>
            <source>No part passes the filters.</source>
            <translation>Kein Teil passt zu den Filtern.</translation>
        </message>
        <message>
            <source>Every fact of every part is known.</source>
            <translation>Alle Angaben aller Teile sind bekannt.</translation>
        </message>
        <message>
            <source>You have changed nothing and added nothing yet.</source>
            <translation>Noch ist nichts geändert und nichts ergänzt.</translation>
        </message>
        <message>
            <source>No price and no fact is out of date.</source>
            <translation>Kein Preis und keine Angabe ist veraltet.</translation>
        </message>
        <message>
            <source>Nothing is archived.</source>
            <translation>Nichts ist archiviert.</translation>
        </message>
        <message>
            <source>{0}: none yet.</source>
            <translation>{0}: noch keine.</translation>
        </message>
    </context>
    <context>
        <name>LogDialog</name>
        <message>
            <source>Log of the catalog</source>
            <translation>Protokoll des Katalogs</translation>
        </message>
        <message>
            <source>Every kind</source>
            <translation>Jede Art</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Suchwörter</translation>
        </message>
        <message>
            <source>Part, fact, file, person</source>
            <translation>Teil, Angabe, Datei, Person</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Ab</translation>
        </message>
        <message>
            <source>Up to</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>Take this step back</source>
            <translation>Diesen Schritt zurücknehmen</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Mehr zeigen</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Angabe</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>Changes of the catalog</source>
            <translation>Änderungen des Katalogs</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>One change</source>
            <translation>Eine Änderung</translation>
        </message>
        <message>
            <source>{n} changes, the newest first</source>
            <translation>{n} Änderungen, neueste zuerst</translation>
        </message>
        <message>
            <source>; there are more</source>
            <translation>; es gibt weitere</translation>
        </message>
        <message>
            <source>Nothing was changed in the catalog yet.</source>
            <translation>Am Katalog wurde noch nichts geändert.</translation>
        </message>
        <message>
            <source>No change is like that.</source>
            <translation>Keine Änderung passt dazu.</translation>
        </message>
        <message>
            <source>There is nothing to export.</source>
            <translation>Es gibt nichts zu exportieren.</translation>
        </message>
        <message>
            <source>Choose a change of the step first.</source>
            <translation>Zuerst eine Änderung des Schritts wählen.</translation>
        </message>
        <message>
            <source>This step was taken back already.</source>
            <translation>Dieser Schritt ist schon zurückgenommen.</translation>
        </message>
        <message>
            <source>This is not a change of its own; choose the one that it is about.</source>
            <translation>Das ist keine eigene Änderung; die wählen, um die es geht.</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>zurückgenommen</translation>
        </message>
        <message>
            <source>CSV (*.csv);;JSON (*.json)</source>
            <translation>CSV (*.csv);;JSON (*.json)</translation>
        </message>
        <message>
            <source>Export the log</source>
            <translation>Protokoll exportieren</translation>
        </message>
        <message>
            <source>{0} changes written to {1}.</source>
            <translation>{0} Änderungen nach {1} geschrieben.</translation>
        </message>
    </context>
    <context>
        <name>LogTab</name>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>What was changed of the part</source>
            <translation>Was am Teil geändert wurde</translation>
        </message>
        <message>
            <source>Log of the whole catalog…</source>
            <translation>Protokoll des ganzen Katalogs…</translation>
        </message>
        <message>
            <source>One change.</source>
            <translation>Eine Änderung.</translation>
        </message>
        <message>
            <source>{n} changes, the newest first.</source>
            <translation>{n} Änderungen, neueste zuerst.</translation>
        </message>
        <message>
            <source>Nothing was changed of this part.</source>
            <translation>An diesem Teil wurde nichts geändert.</translation>
        </message>
        <message>
            <source>added</source>
            <translation>hinzugefügt</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>gelöscht</translation>
        </message>
    </context>
    <context>
        <name>MachineCard</name>
        <message>
            <source>Slots</source>
            <translation>Steckplätze</translation>
        </message>
        <message>
            <source>lanes after sharing</source>
            <translation>Lanes geteilt</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Was gezeigt wird</translation>
        </message>
        <message>
            <source>open large</source>
            <translation>groß öffnen</translation>
        </message>
        <message>
            <source>Slots of the board</source>
            <translation>Steckplätze der Hauptplatine</translation>
        </message>
        <message>
            <source>{0} moves a card</source>
            <translation>{0} steckt eine Karte um</translation>
        </message>
        <message>
            <source>Power from parts to circuit</source>
            <translation>Leistung von den Teilen zum Stromkreis</translation>
        </message>
        <message>
            <source>Network, racks, way to the answer</source>
            <translation>Netzwerk, Schränke, Weg zur Antwort</translation>
        </message>
        <message>
            <source>Machine</source>
            <translation>Maschine</translation>
        </message>
        <message>
            <source>A rented instance has no slots of its own: provider and size say what is inside.</source>
            <translation>Eine gemietete Instanz hat keine eigenen Steckplätze: Anbieter und Größe sagen, was darin ist.</translation>
        </message>
        <message>
            <source>A rented server stands at its provider, who fits what is inside.</source>
            <translation>Ein gemieteter Server steht beim Anbieter, der ihn bestückt.</translation>
        </message>
        <message>
            <source>An edge device is sold whole: its modules are inside and cannot be moved.</source>
            <translation>Ein Edge-Gerät wird komplett verkauft: seine Module sind fest eingebaut.</translation>
        </message>
        <message>
            <source>The bays of this server are unknown: add them in the catalog.</source>
            <translation>Die Einschübe dieses Servers sind unbekannt: im Katalog ergänzen.</translation>
        </message>
        <message>
            <source>What the machines share stands in the racks beside them.</source>
            <translation>Was die Maschinen teilen, steht in den Schränken daneben.</translation>
        </message>
        <message>
            <source>There is no board, so there are no slots.</source>
            <translation>Es gibt keine Hauptplatine, also keine Steckplätze.</translation>
        </message>
        <message>
            <source>The slots of this board are unknown: add them in the catalog.</source>
            <translation>Die Steckplätze dieser Hauptplatine sind unbekannt: im Katalog ergänzen.</translation>
        </message>
        <message>
            <source>boot</source>
            <translation>System</translation>
        </message>
        <message>
            <source>data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>M.2: {0}</source>
            <translation>M.2: {0}</translation>
        </message>
    </context>
    <context>
        <name>Mail</name>
        <message>
            <source>Hardware</source>
            <translation>Hardware</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Leistungen</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>Netto</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Summe</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>Angebot</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Gültig bis</translation>
        </message>
        <message>
            <source>price on request</source>
            <translation>Preis auf Anfrage</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>This project was changed in another window. Your work goes on as a copy: {0}.</source>
            <translation>Dieses Projekt wurde in einem anderen Fenster geändert. Die Arbeit geht in einer Kopie weiter: {0}.</translation>
        </message>
        <message>
            <source>{0}. Save it elsewhere, or close without the last changes.</source>
            <translation>{0}. Woanders speichern oder ohne die letzten Änderungen schließen.</translation>
        </message>
        <message>
            <source>The project is not saved</source>
            <translation>Das Projekt ist nicht gespeichert</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Schließen ohne Speichern</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>Hier bleiben</translation>
        </message>
        <message>
            <source>Save project as</source>
            <translation>Projekt speichern als</translation>
        </message>
        <message>
            <source>Projects (*.json)</source>
            <translation>Projekte (*.json)</translation>
        </message>
        <message>
            <source>to {0}</source>
            <translation>nach {0}</translation>
        </message>
    </context>
    <context>
        <name>MatchPage</name>
        <message>
            <source>Supplier</source>
            <translation>Lieferant</translation>
        </message>
        <message>
            <source>whose list it is</source>
            <translation>wessen Liste es ist</translation>
        </message>
        <message>
            <source>a column says</source>
            <translation>steht in einer Spalte</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automatisch</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Zahlenformat</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Blatt</translation>
        </message>
        <message>
            <source>Values of the file take the place of values that I entered myself</source>
            <translation>Werte der Datei ersetzen selbst eingetragene</translation>
        </message>
        <message>
            <source>What the columns become</source>
            <translation>Was aus den Spalten wird</translation>
        </message>
        <message>
            <source>Arrow keys move, Enter or F2 chooses a fact or unit for the column.</source>
            <translation>Pfeiltasten bewegen, Enter oder F2 wählt Angabe oder Einheit der Spalte.</translation>
        </message>
        <message>
            <source>No column says which part a row is about: match the part number, the name or the id.</source>
            <translation>Keine Spalte sagt, um welches Teil es geht: Teilenummer, Name oder ID zuordnen.</translation>
        </message>
        <message>
            <source>{0} of {1} columns are read.</source>
            <translation>{0} von {1} Spalten werden gelesen.</translation>
        </message>
        <message>
            <source>Matched as last time for this supplier.</source>
            <translation>Zugeordnet wie zuletzt bei diesem Lieferanten.</translation>
        </message>
        <message>
            <source>Without a category, only parts that the catalog has already are found.</source>
            <translation>Ohne Kategorie werden nur Teile gefunden, die der Katalog schon hat.</translation>
        </message>
    </context>
    <context>
        <name>MemorySlotWords</name>
        <message>
            <source>Memory modules by channel</source>
            <translation>Speichermodule nach Kanal</translation>
        </message>
        <message>
            <source>Processor {n}</source>
            <translation>Prozessor {n}</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Prozessor</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Modules, GiB</source>
            <translation>Module, GiB</translation>
        </message>
        <message>
            <source>Processor {n}, channel {channel}: {modules}</source>
            <translation>Prozessor {n}, Kanal {channel}: {modules}</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>leer</translation>
        </message>
    </context>
    <context>
        <name>MemoryWords</name>
        <message>
            <source>Memory per card</source>
            <translation>Speicher je Karte</translation>
        </message>
        <message>
            <source>{n} {unit} per card</source>
            <translation>{n} {unit} je Karte</translation>
        </message>
        <message>
            <source>fits, {n} free</source>
            <translation>passt, {n} frei</translation>
        </message>
        <message>
            <source>{n} short</source>
            <translation>{n} zu wenig</translation>
        </message>
        <message>
            <source>{cards}: {n} of {limit}, {verdict}</source>
            <translation>{cards}: {n} von {limit}, {verdict}</translation>
        </message>
        <message>
            <source>{cards}, {segment}: {n} per card</source>
            <translation>{cards}, {segment}: {n} je Karte</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Karten</translation>
        </message>
        <message>
            <source>{segment}, {unit}</source>
            <translation>{segment}, {unit}</translation>
        </message>
        <message>
            <source>Needed, {unit}</source>
            <translation>Nötig, {unit}</translation>
        </message>
        <message>
            <source>Usable, {unit}</source>
            <translation>Nutzbar, {unit}</translation>
        </message>
        <message>
            <source>Free, {unit}</source>
            <translation>Frei, {unit}</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>Gradients</source>
            <translation>Gradienten</translation>
        </message>
        <message>
            <source>Optimizer</source>
            <translation>Optimierer</translation>
        </message>
        <message>
            <source>Activations</source>
            <translation>Aktivierungen</translation>
        </message>
        <message>
            <source>Output layer</source>
            <translation>Ausgabeschicht</translation>
        </message>
        <message>
            <source>KV cache</source>
            <translation>KV-Cache</translation>
        </message>
        <message>
            <source>Overhead</source>
            <translation>Overhead</translation>
        </message>
        <message>
            <source>Cache, given up when needed</source>
            <translation>Cache, bei Bedarf freigegeben</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;New project</source>
            <translation>&amp;Neues Projekt</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>Ö&amp;ffnen…</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>&amp;Duplicate project</source>
            <translation>Projekt &amp;duplizieren</translation>
        </message>
        <message>
            <source>&amp;Close project</source>
            <translation>Projekt &amp;schließen</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Find</source>
            <translation>&amp;Suchen</translation>
        </message>
        <message>
            <source>Search &amp;everywhere…</source>
            <translation>Über&amp;all suchen…</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Projects</source>
            <translation>&amp;Projekte</translation>
        </message>
        <message>
            <source>&amp;Catalog</source>
            <translation>&amp;Katalog</translation>
        </message>
        <message>
            <source>&amp;Quotes</source>
            <translation>&amp;Angebote</translation>
        </message>
        <message>
            <source>&amp;Settings</source>
            <translation>&amp;Optionen</translation>
        </message>
        <message>
            <source>S&amp;ummary</source>
            <translation>&amp;Überblick</translation>
        </message>
        <message>
            <source>Next p&amp;ane</source>
            <translation>&amp;Nächster Bereich</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Extras</translation>
        </message>
        <message>
            <source>Step &amp;back</source>
            <translation>Schritt &amp;zurück</translation>
        </message>
        <message>
            <source>&amp;Next step</source>
            <translation>&amp;Nächster Schritt</translation>
        </message>
        <message>
            <source>&amp;Why this number?</source>
            <translation>&amp;Warum diese Zahl?</translation>
        </message>
        <message>
            <source>Next &amp;finding</source>
            <translation>Nächster &amp;Befund</translation>
        </message>
        <message>
            <source>&amp;Check the catalog</source>
            <translation>&amp;Katalog prüfen</translation>
        </message>
        <message>
            <source>&amp;Health of the catalog</source>
            <translation>Zus&amp;tand des Katalogs</translation>
        </message>
        <message>
            <source>&amp;Log of the catalog</source>
            <translation>&amp;Protokoll des Katalogs</translation>
        </message>
        <message>
            <source>Changed &amp;under your values</source>
            <translation>Zu eigenen Werten &amp;geändert</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Help on this page</source>
            <translation>&amp;Hilfe zu dieser Seite</translation>
        </message>
        <message>
            <source>&amp;Rules</source>
            <translation>&amp;Regeln</translation>
        </message>
        <message>
            <source>How acc&amp;urate is Rigwright?</source>
            <translation>Wie &amp;genau ist Rigwright?</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Tasten</translation>
        </message>
        <message>
            <source>&amp;About Rigwright</source>
            <translation>&amp;Über Rigwright</translation>
        </message>
        <message>
            <source>{0} (no project is open)</source>
            <translation>{0} (kein Projekt offen)</translation>
        </message>
        <message>
            <source>No project is open: open one, or start a new one.</source>
            <translation>Kein Projekt ist offen: eines öffnen oder ein neues beginnen.</translation>
        </message>
        <message>
            <source>&amp;Undo: {0}</source>
            <translation>&amp;Rückgängig: {0}</translation>
        </message>
        <message>
            <source>&amp;Redo: {0}</source>
            <translation>&amp;Wiederholen: {0}</translation>
        </message>
    </context>
    <context>
        <name>MessageDialog</name>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Text to read and copy.</source>
            <translation>Text zum Lesen und Kopieren.</translation>
        </message>
    </context>
    <context>
        <name>ModelPicker</name>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Name or maker</source>
            <translation>Name oder Hersteller</translation>
        </message>
        <message>
            <source>Search models</source>
            <translation>Modelle suchen</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Context, tokens</source>
            <translation>Kontext, Token</translation>
        </message>
        <message>
            <source>GFLOP per sample</source>
            <translation>GFLOP je Beispiel</translation>
        </message>
        <message>
            <source>Weights in bf16</source>
            <translation>Gewichte in bf16</translation>
        </message>
        <message>
            <source>source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>{0} of {1} models match</source>
            <translation>{0} von {1} Modellen passen</translation>
        </message>
        <message>
            <source>{0} models</source>
            <translation>{0} Modelle</translation>
        </message>
        <message>
            <source>No model matches '{0}'. Clear the search, or enter figures under Something else.</source>
            <translation>Kein Modell passt zu „{0}“. Suche leeren oder Zahlen unter „Etwas anderes“ eingeben.</translation>
        </message>
        <message>
            <source>Source of {0}</source>
            <translation>Quelle zu {0}</translation>
        </message>
    </context>
    <context>
        <name>ModelWords</name>
        <message>
            <source>counted per {0}</source>
            <translation>gezählt je {0}</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <source>encoder</source>
            <translation>Encoder</translation>
        </message>
        <message>
            <source>encoder and decoder</source>
            <translation>Encoder und Decoder</translation>
        </message>
        <message>
            <source>decoder</source>
            <translation>Decoder</translation>
        </message>
        <message>
            <source>latent attention</source>
            <translation>Latent Attention</translation>
        </message>
        <message>
            <source>grouped-query attention</source>
            <translation>Grouped-Query Attention</translation>
        </message>
        <message>
            <source>full attention</source>
            <translation>volle Attention</translation>
        </message>
        <message>
            <source>token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>sample</source>
            <translation>Beispiel</translation>
        </message>
        <message>
            <source>image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>caption</source>
            <translation>Bildtext</translation>
        </message>
        <message>
            <source>window</source>
            <translation>Zeitfenster</translation>
        </message>
        <message>
            <source>segment</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>utterance</source>
            <translation>Äußerung</translation>
        </message>
        <message>
            <source>row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>node</source>
            <translation>Knoten</translation>
        </message>
        <message>
            <source>convolutional network</source>
            <translation>Faltungsnetz (CNN)</translation>
        </message>
        <message>
            <source>vision transformer</source>
            <translation>Vision Transformer</translation>
        </message>
        <message>
            <source>detector</source>
            <translation>Detektor</translation>
        </message>
        <message>
            <source>segmentation network</source>
            <translation>Segmentierungsnetz</translation>
        </message>
        <message>
            <source>denoiser</source>
            <translation>Entrauscher</translation>
        </message>
        <message>
            <source>speech model</source>
            <translation>Sprachmodell (Audio)</translation>
        </message>
        <message>
            <source>recommender</source>
            <translation>Empfehlungsmodell</translation>
        </message>
        <message>
            <source>model of table rows</source>
            <translation>Tabellenmodell</translation>
        </message>
        <message>
            <source>graph network</source>
            <translation>Graphnetz</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>gated</source>
            <translation>mit Gate</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>Key-value heads</source>
            <translation>KV-Köpfe</translation>
        </message>
        <message>
            <source>Feed-forward</source>
            <translation>Feed-Forward</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Vokabular</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Experten</translation>
        </message>
        <message>
            <source>Work per {0}</source>
            <translation>Rechenarbeit je {0}</translation>
        </message>
        <message>
            <source>In training</source>
            <translation>Im Training</translation>
        </message>
        <message>
            <source>about {0}</source>
            <translation>etwa {0}</translation>
        </message>
        <message>
            <source>Kept in training</source>
            <translation>Im Training gehalten</translation>
        </message>
        <message>
            <source>Passes</source>
            <translation>Durchläufe</translation>
        </message>
        <message>
            <source>Looked up</source>
            <translation>Nachgeschlagen</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>Audio</translation>
        </message>
        <message>
            <source>{0} s</source>
            <translation>{0} s</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>Gespeichert</translation>
        </message>
    </context>
    <context>
        <name>MoneyCard</name>
        <message>
            <source>Money</source>
            <translation>Geld</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <source>Budget, at most</source>
            <translation>Budget, höchstens</translation>
        </message>
        <message>
            <source>Electricity</source>
            <translation>Strom</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>In Betrieb</translation>
        </message>
        <message>
            <source>Look ahead</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>{0} excl. VAT</source>
            <translation>{0} ohne MwSt.</translation>
        </message>
    </context>
    <context>
        <name>MoneySection</name>
        <message>
            <source>Money and tax</source>
            <translation>Geld und Steuer</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <source>Name of the tax</source>
            <translation>Name der Steuer</translation>
        </message>
        <message>
            <source>Give the tax a name, as VAT.</source>
            <translation>Die Steuer benennen, etwa MwSt.</translation>
        </message>
        <message>
            <source>Tax rate</source>
            <translation>Steuersatz</translation>
        </message>
        <message>
            <source>Mains voltage</source>
            <translation>Netzspannung</translation>
        </message>
        <message>
            <source>Usual circuit</source>
            <translation>Üblicher Stromkreis</translation>
        </message>
        <message>
            <source>Plug</source>
            <translation>Stecker</translation>
        </message>
        <message>
            <source>Sockets where machines stand</source>
            <translation>Steckdosen am Aufstellort</translation>
        </message>
        <message>
            <source>Services offered with a machine</source>
            <translation>Leistungen zu einer Maschine</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Leistung</translation>
        </message>
        <message>
            <source>Assembly and 48 h burn-in</source>
            <translation>Montage und 48 h Prüflauf</translation>
        </message>
        <message>
            <source>Price, net</source>
            <translation>Preis, netto</translation>
        </message>
        <message>
            <source>Add service</source>
            <translation>Leistung hinzufügen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove {0}</source>
            <translation>{0} entfernen</translation>
        </message>
        <message>
            <source>Give the service a name.</source>
            <translation>Die Leistung benennen.</translation>
        </message>
        <message>
            <source>Give its net price; 0 for included.</source>
            <translation>Nettopreis angeben; 0 für enthalten.</translation>
        </message>
    </context>
    <context>
        <name>MoreFacts</name>
        <message>
            <source>nothing told</source>
            <translation>nichts angegeben</translation>
        </message>
    </context>
    <context>
        <name>NeedWords</name>
        <message>
            <source>{0} parameters, {1} layers</source>
            <translation>{0} Parameter, {1} Schichten</translation>
        </message>
        <message>
            <source>{0} parameters</source>
            <translation>{0} Parameter</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Weights in {0}</source>
            <translation>Gewichte in {0}</translation>
        </message>
        <message>
            <source>Memory per token of context</source>
            <translation>Speicher je Kontext-Token</translation>
        </message>
        <message>
            <source>Training memory, in total</source>
            <translation>Trainingsspeicher, gesamt</translation>
        </message>
        <message>
            <source>on one card; less per card on several</source>
            <translation>auf einer Karte; auf mehreren je Karte weniger</translation>
        </message>
        <message>
            <source>Serving memory</source>
            <translation>Speicher für Inferenz</translation>
        </message>
        <message>
            <source>{0} h</source>
            <translation>{0} h</translation>
        </message>
        <message>
            <source>finish</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>first word</source>
            <translation>erstes Wort</translation>
        </message>
        <message>
            <source>next word</source>
            <translation>weiteres Wort</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>{0} ms</source>
            <translation>{0} ms</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>Raum</translation>
        </message>
        <message>
            <source>cooling unknown</source>
            <translation>Kühlung unbekannt</translation>
        </message>
        <message>
            <source>GPU memory</source>
            <translation>GPU-Speicher</translation>
        </message>
        <message>
            <source>of {0} per card</source>
            <translation>von {0} je Karte</translation>
        </message>
        <message>
            <source>{0} recommended</source>
            <translation>{0} empfohlen</translation>
        </message>
        <message>
            <source>Main memory</source>
            <translation>Arbeitsspeicher</translation>
        </message>
        <message>
            <source>limit {0} h</source>
            <translation>Grenze {0} h</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Training, {0} tokens</source>
            <translation>Training, {0} Token</translation>
        </message>
        <message>
            <source>limits {0} ms · {1} ms</source>
            <translation>Grenzen {0} ms · {1} ms</translation>
        </message>
        <message>
            <source>First word · next word</source>
            <translation>Erstes Wort · weiteres Wort</translation>
        </message>
        <message>
            <source>limit {0} ms</source>
            <translation>Grenze {0} ms</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
    </context>
    <context>
        <name>NeedsPage</name>
        <message>
            <source>What it needs</source>
            <translation>Bedarf</translation>
        </message>
        <message>
            <source>Updating…</source>
            <translation>Aktualisiert…</translation>
        </message>
        <message>
            <source>Copy as table</source>
            <translation>Als Tabelle kopieren</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>against what each card has</source>
            <translation>gegenüber der Karte</translation>
        </message>
        <message>
            <source>Choose cards…</source>
            <translation>Karten wählen…</translation>
        </message>
        <message>
            <source>Memory per card</source>
            <translation>Speicher je Karte</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Serve</source>
            <translation>Inferenz</translation>
        </message>
        <message>
            <source>What the chart shows</source>
            <translation>Was das Diagramm zeigt</translation>
        </message>
        <message>
            <source>Time against the number of cards</source>
            <translation>Zeit gegen Anzahl der Karten</translation>
        </message>
        <message>
            <source>Next: Rigwright proposes builds that meet all of this.</source>
            <translation>Weiter: Rigwright schlägt Konfigurationen vor, die all das erfüllen.</translation>
        </message>
        <message>
            <source>Computing…</source>
            <translation>Rechnet…</translation>
        </message>
        <message>
            <source>No accelerator is needed: processors do this work.</source>
            <translation>Kein Beschleuniger nötig: Prozessoren leisten diese Arbeit.</translation>
        </message>
        <message>
            <source>No accelerator in the catalog meets this in any number tried.</source>
            <translation>Kein Beschleuniger im Katalog schafft das in einer versuchten Anzahl.</translation>
        </message>
        <message>
            <source>No card does it; this one comes closest. Every number can be asked why.</source>
            <translation>Keine Karte schafft es; diese kommt am nächsten. Zu jeder Zahl gibt es ein „warum?“.</translation>
        </message>
        <message>
            <source>{0} × {1} are enough. Every number can be asked why.</source>
            <translation>{0} × {1} genügen. Zu jeder Zahl gibt es ein „warum?“.</translation>
        </message>
        <message>
            <source>{0} × {1} is enough. Every number can be asked why.</source>
            <translation>{0} × {1} genügt. Zu jeder Zahl gibt es ein „warum?“.</translation>
        </message>
        <message>
            <source>Memory while training</source>
            <translation>Speicher beim Training</translation>
        </message>
        <message>
            <source>Memory while serving</source>
            <translation>Speicher bei der Inferenz</translation>
        </message>
        <message>
            <source>Main memory</source>
            <translation>Arbeitsspeicher</translation>
        </message>
        <message>
            <source>There is nothing to compare: this work runs on processors.</source>
            <translation>Nichts zu vergleichen: diese Arbeit läuft auf Prozessoren.</translation>
        </message>
        <message>
            <source>Too few for the memory: {0}.</source>
            <translation>Zu wenige für den Speicher: {0}.</translation>
        </message>
        <message>
            <source>number of {0} cards</source>
            <translation>Anzahl {0}</translation>
        </message>
        <message>
            <source>cards</source>
            <translation>Karten</translation>
        </message>
        <message>
            <source>There are no cards to count. The table says what 16 processor cores reach.</source>
            <translation>Es gibt keine Karten zu zählen. Die Tabelle nennt, was 16 Prozessorkerne erreichen.</translation>
        </message>
        <message>
            <source>No time can be told for this work.</source>
            <translation>Für diese Arbeit lässt sich keine Zeit nennen.</translation>
        </message>
        <message>
            <source>No measurements near this model: ± {0} %.</source>
            <translation>Keine Messungen nahe diesem Modell: ± {0} %.</translation>
        </message>
        <message>
            <source>No measurements near this model: −{0} % to +{1} %.</source>
            <translation>Keine Messungen nahe diesem Modell: −{0} % bis +{1} %.</translation>
        </message>
        <message>
            <source>Time to finish</source>
            <translation>Zeit bis zum Ende</translation>
        </message>
        <message>
            <source>Time per step</source>
            <translation>Zeit je Schritt</translation>
        </message>
        <message>
            <source>First word</source>
            <translation>Erstes Wort</translation>
        </message>
        <message>
            <source>Each next word</source>
            <translation>Jedes weitere Wort</translation>
        </message>
        <message>
            <source>Answer time</source>
            <translation>Antwortzeit</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>Bedarf</translation>
        </message>
        <message>
            <source>Minimum</source>
            <translation>Minimum</translation>
        </message>
        <message>
            <source>Recommended</source>
            <translation>Empfohlen</translation>
        </message>
        <message>
            <source>Against</source>
            <translation>Vergleich</translation>
        </message>
    </context>
    <context>
        <name>NewPartDialog</name>
        <message>
            <source>New part</source>
            <translation>Neues Teil</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>Hersteller</translation>
        </message>
        <message>
            <source>Who makes it.</source>
            <translation>Wer es herstellt.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>What it is called, without the vendor.</source>
            <translation>Wie es heißt, ohne den Hersteller.</translation>
        </message>
        <message>
            <source>Part number</source>
            <translation>Teilenummer</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>own entry</source>
            <translation>eigene Angabe</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Create and fill in</source>
            <translation>Anlegen und ausfüllen</translation>
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <source>Set {0} unknown</source>
            <translation>{0} auf unbekannt setzen</translation>
        </message>
        <message>
            <source>Set unknown</source>
            <translation>Auf unbekannt setzen</translation>
        </message>
        <message>
            <source>Empty means unknown.</source>
            <translation>Leer heißt unbekannt.</translation>
        </message>
        <message>
            <source>Between {0} and {1}{2}.</source>
            <translation>Zwischen {0} und {1}{2}.</translation>
        </message>
        <message>
            <source>{0}{1} or more.</source>
            <translation>{0}{1} oder mehr.</translation>
        </message>
        <message>
            <source>At most {0}{1}.</source>
            <translation>Höchstens {0}{1}.</translation>
        </message>
        <message>
            <source>A number, in {0}.</source>
            <translation>Eine Zahl, in {0}.</translation>
        </message>
        <message>
            <source>A number.</source>
            <translation>Eine Zahl.</translation>
        </message>
        <message>
            <source>A whole number. {0}</source>
            <translation>Eine ganze Zahl. {0}</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
    </context>
    <context>
        <name>NumberingSection</name>
        <message>
            <source>Numbering</source>
            <translation>Nummerierung</translation>
        </message>
        <message>
            <source>Letters and digits, at most 8; quotes are named as Q-2026-00001.</source>
            <translation>Buchstaben und Ziffern, höchstens 8; Angebote heißen etwa Q-2026-00001.</translation>
        </message>
        <message>
            <source>Prefix</source>
            <translation>Präfix</translation>
        </message>
        <message>
            <source>Quotes are valid</source>
            <translation>Angebote gelten</translation>
        </message>
        <message>
            <source>Payment within</source>
            <translation>Zahlung innerhalb von</translation>
        </message>
    </context>
    <context>
        <name>OpenedView</name>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>Stück</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>Wofür</translation>
        </message>
        <message>
            <source>Price of one</source>
            <translation>Einzelpreis</translation>
        </message>
        <message>
            <source>Configuration in the PDF, read-only</source>
            <translation>Konfiguration im PDF, nur lesen</translation>
        </message>
        <message>
            <source>Pages of the PDF</source>
            <translation>Seiten des PDF</translation>
        </message>
        <message>
            <source>Back to the quotes</source>
            <translation>Zurück zu den Angeboten</translation>
        </message>
        <message>
            <source>Continue as new project</source>
            <translation>Als neues Projekt fortsetzen</translation>
        </message>
        <message>
            <source>Check against today's catalog</source>
            <translation>Mit heutigem Katalog prüfen</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>Konfiguration</translation>
        </message>
        <message>
            <source>There is no configuration to go on with.</source>
            <translation>Es gibt keine Konfiguration zum Fortsetzen.</translation>
        </message>
        <message>
            <source>This quote holds no workload.</source>
            <translation>Dieses Angebot enthält keine Aufgabe.</translation>
        </message>
        <message>
            <source>Checks now: {0}, then: {1}.</source>
            <translation>Prüfungen jetzt: {0}, damals: {1}.</translation>
        </message>
        <message>
            <source>{n} price differs.</source>
            <translation>{n} Preis weicht ab.</translation>
        </message>
        <message>
            <source>{n} prices differ.</source>
            <translation>{n} Preise weichen ab.</translation>
        </message>
        <message>
            <source>No price has changed.</source>
            <translation>Kein Preis hat sich geändert.</translation>
        </message>
        <message>
            <source>No longer in the catalog: {0}.</source>
            <translation>Nicht mehr im Katalog: {0}.</translation>
        </message>
        <message>
            <source>Against today's catalog</source>
            <translation>Gegenüber dem heutigen Katalog</translation>
        </message>
        <message>
            <source>Intact</source>
            <translation>Unversehrt</translation>
        </message>
        <message>
            <source>The configuration in this PDF is as it was issued.</source>
            <translation>Die Konfiguration in diesem PDF ist wie ausgestellt.</translation>
        </message>
        <message>
            <source>This PDF holds no Rigwright configuration: it was removed.</source>
            <translation>Dieses PDF enthält keine Rigwright-Konfiguration: sie wurde entfernt.</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>Keine Daten</translation>
        </message>
        <message>
            <source>The configuration in this PDF was changed after issuing.</source>
            <translation>Die Konfiguration in diesem PDF wurde nach dem Ausstellen geändert.</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>{0} {1}.</source>
            <translation>{0} {1}.</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>{0}, revision {1}, {2}</source>
            <translation>{0}, Fassung {1}, {2}</translation>
        </message>
        <message>
            <source>Total: {0}</source>
            <translation>Summe: {0}</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Rigwright could not start. Nothing was changed.</source>
            <translation>Rigwright konnte nicht starten. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The current database stays open.</source>
            <translation>Die jetzige Datenbank bleibt offen.</translation>
        </message>
    </context>
    <context>
        <name>OpeningRoom</name>
        <message>
            <source>Opening…</source>
            <translation>Wird geöffnet…</translation>
        </message>
    </context>
    <context>
        <name>OptionCards</name>
        <message>
            <source>in {0} months</source>
            <translation>in {0} Monaten</translation>
        </message>
        <message>
            <source>lowest</source>
            <translation>am niedrigsten</translation>
        </message>
        <message>
            <source>your build</source>
            <translation>diese Konfiguration</translation>
        </message>
        <message>
            <source>no total</source>
            <translation>ohne Summe</translation>
        </message>
        <message>
            <source>not possible</source>
            <translation>nicht möglich</translation>
        </message>
        <message>
            <source>comparing…</source>
            <translation>wird verglichen…</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>trifft nicht zu</translation>
        </message>
        <message>
            <source>Edge and cloud together: for cameras and lines whose data is sent on.</source>
            <translation>Edge und Cloud zusammen: für Kameras und Leitungen, deren Daten weitergesendet werden.</translation>
        </message>
        <message>
            <source>The cheapest way there is being looked for.</source>
            <translation>Der günstigste Weg dort wird gesucht.</translation>
        </message>
    </context>
    <context>
        <name>Options</name>
        <message>
            <source>On site</source>
            <translation>Vor Ort</translation>
        </message>
        <message>
            <source>Cloud</source>
            <translation>Cloud</translation>
        </message>
        <message>
            <source>Edge</source>
            <translation>Edge</translation>
        </message>
        <message>
            <source>Hybrid</source>
            <translation>Hybrid</translation>
        </message>
        <message>
            <source>Bare metal</source>
            <translation>Bare Metal</translation>
        </message>
    </context>
    <context>
        <name>OtherWays</name>
        <message>
            <source>Other ways: quicker builds, other kinds of machine</source>
            <translation>Andere Wege: schnellere Konfigurationen, andere Arten von Maschinen</translation>
        </message>
        <message>
            <source>Other ways</source>
            <translation>Andere Wege</translation>
        </message>
        <message>
            <source>Price against speed…</source>
            <translation>Preis und Geschwindigkeit…</translation>
        </message>
        <message>
            <source>Every kind of machine…</source>
            <translation>Jede Art von Maschine…</translation>
        </message>
        <message>
            <source>Every provider…</source>
            <translation>Alle Anbieter…</translation>
        </message>
        <message>
            <source>for the cloud only</source>
            <translation>nur für die Cloud</translation>
        </message>
        <message>
            <source>Start from a machine you own…</source>
            <translation>Mit eigener Maschine beginnen…</translation>
        </message>
        <message>
            <source>Change the build in hand as little as possible…</source>
            <translation>Konfiguration so wenig wie möglich ändern…</translation>
        </message>
        <message>
            <source>there is no build yet</source>
            <translation>noch keine Konfiguration</translation>
        </message>
        <message>
            <source>Open the machine you own</source>
            <translation>Eigene Maschine öffnen</translation>
        </message>
        <message>
            <source>Builds (*.yaml *.yml *.json)</source>
            <translation>Konfigurationen (*.yaml *.yml *.json)</translation>
        </message>
    </context>
    <context>
        <name>Outlets</name>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF-Dateien (*.pdf)</translation>
        </message>
        <message>
            <source>Export the quote</source>
            <translation>Angebot exportieren</translation>
        </message>
        <message>
            <source>The quote is issued and kept; Export PDF… writes it once more.</source>
            <translation>Das Angebot ist ausgestellt und bleibt erhalten; „PDF exportieren…“ schreibt es noch einmal.</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Angebot</translation>
        </message>
    </context>
    <context>
        <name>OwnModelCard</name>
        <message>
            <source>Your own model</source>
            <translation>Eigenes Modell</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Datei wählen…</translation>
        </message>
        <message>
            <source>Read on this computer. Nothing is sent.</source>
            <translation>Wird auf diesem Rechner gelesen. Nichts wird gesendet.</translation>
        </message>
        <message>
            <source>Read and kept with the project. Drop another file to replace it.</source>
            <translation>Gelesen und mit dem Projekt gespeichert. Eine andere Datei ablegen, um sie zu ersetzen.</translation>
        </message>
        <message>
            <source>Drop a Hugging Face &lt;b&gt;config.json&lt;/b&gt;&lt;br&gt;or an &lt;b&gt;.onnx&lt;/b&gt; file here</source>
            <translation>Eine &lt;b&gt;config.json&lt;/b&gt; von Hugging Face&lt;br&gt;oder eine &lt;b&gt;.onnx&lt;/b&gt;-Datei hier ablegen</translation>
        </message>
        <message>
            <source>Reading {0}…</source>
            <translation>{0} wird gelesen…</translation>
        </message>
        <message>
            <source>{0} has no {1}. Add it below; the rest was read.</source>
            <translation>{0}: {1} fehlt. Unten ergänzen; der Rest ist gelesen.</translation>
        </message>
        <message>
            <source>{0} lacks {1}. Add them below; the rest was read.</source>
            <translation>{0}: {1} fehlen. Unten ergänzen; der Rest ist gelesen.</translation>
        </message>
        <message>
            <source>Models (*.json *.onnx)</source>
            <translation>Modelle (*.json *.onnx)</translation>
        </message>
        <message>
            <source>Choose a config.json or an .onnx file</source>
            <translation>Eine config.json oder .onnx-Datei wählen</translation>
        </message>
    </context>
    <context>
        <name>PartOffers</name>
        <message>
            <source>Parts found</source>
            <translation>Gefundene Teile</translation>
        </message>
    </context>
    <context>
        <name>PartsCard</name>
        <message>
            <source>Parts</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>Revert</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Ergänzen…</translation>
        </message>
        <message>
            <source>Add a part</source>
            <translation>Teil hinzufügen</translation>
        </message>
        <message>
            <source>Parts of the build</source>
            <translation>Teile der Konfiguration</translation>
        </message>
        <message>
            <source>prices in {0}, excl. VAT</source>
            <translation>Preise in {0}, netto</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>Qty</source>
            <translation>Anz.</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>Tausch</translation>
        </message>
        <message>
            <source>Swap this part (Enter)</source>
            <translation>Dieses Teil tauschen (Enter)</translation>
        </message>
        <message>
            <source>{0} (included)</source>
            <translation>{0} (enthalten)</translation>
        </message>
        <message>
            <source>{0} · changed</source>
            <translation>{0} · geändert</translation>
        </message>
        <message>
            <source>included</source>
            <translation>enthalten</translation>
        </message>
        <message>
            <source>on request</source>
            <translation>auf Anfrage</translation>
        </message>
        <message>
            <source>{0} / h</source>
            <translation>{0} / h</translation>
        </message>
        <message>
            <source>{0} / month</source>
            <translation>{0} / Monat</translation>
        </message>
        <message>
            <source>Price of {0}</source>
            <translation>Preis vom {0}</translation>
        </message>
        <message>
            <source>{0}: older than 90 days</source>
            <translation>{0}: älter als 90 Tage</translation>
        </message>
    </context>
    <context>
        <name>PartsField</name>
        <message>
            <source>Name, number or “48 GB &lt; 300 W”</source>
            <translation>Name, Nummer oder „48 GB &lt; 300 W“</translation>
        </message>
        <message>
            <source>Type a name, choose by arrow keys, Enter takes the part. Down offers those of this build.</source>
            <translation>Einen Namen eingeben, mit den Pfeiltasten wählen, Enter übernimmt das Teil. Pfeil nach unten bietet die dieser Konfiguration an.</translation>
        </message>
        <message>
            <source>The catalog has no part {0}.</source>
            <translation>Der Katalog hat kein Teil {0}.</translation>
        </message>
        <message>
            <source>Choose a part of the list, or clear the line.</source>
            <translation>Ein Teil der Liste wählen oder die Zeile leeren.</translation>
        </message>
        <message>
            <source>Remove {0}</source>
            <translation>{0} entfernen</translation>
        </message>
        <message>
            <source>{0} was added.</source>
            <translation>{0} wurde hinzugefügt.</translation>
        </message>
        <message>
            <source>No part matches “{0}”.</source>
            <translation>Kein Teil passt zu „{0}“.</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>Parts of this build</source>
            <translation>Teile dieser Konfiguration</translation>
        </message>
    </context>
    <context>
        <name>PdfPreview</name>
        <message>
            <source>Pages to look at: arrow and page keys scroll.</source>
            <translation>Seiten zum Ansehen: Pfeil- und Bildtasten scrollen.</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <source>Page width</source>
            <translation>Seitenbreite</translation>
        </message>
        <message>
            <source>{n} page</source>
            <translation>{n} Seite</translation>
        </message>
        <message>
            <source>{n} pages</source>
            <translation>{n} Seiten</translation>
        </message>
    </context>
    <context>
        <name>PerUnit</name>
        <message>
            <source>seconds of audio</source>
            <translation>Sekunden Audio</translation>
        </message>
        <message>
            <source>A thousand {0}</source>
            <translation>Tausend {0}</translation>
        </message>
        <message>
            <source>A training run</source>
            <translation>Ein Trainingslauf</translation>
        </message>
        <message>
            <source>A million tokens trained</source>
            <translation>Eine Million Token im Training</translation>
        </message>
        <message>
            <source>A million tokens written</source>
            <translation>Eine Million erzeugte Token</translation>
        </message>
        <message>
            <source>A stream for a month</source>
            <translation>Ein Datenstrom für einen Monat</translation>
        </message>
    </context>
    <context>
        <name>PerUnitCard</name>
        <message>
            <source>Cost of one piece of the work</source>
            <translation>Kosten je Einheit der Arbeit</translation>
        </message>
    </context>
    <context>
        <name>PhasePage</name>
        <message>
            <source>Train it, serve it, or both?</source>
            <translation>Training, Inferenz oder beides?</translation>
        </message>
        <message>
            <source>Only the fields that matter for your choice are shown.</source>
            <translation>Gezeigt werden nur die Felder, die für diese Wahl zählen.</translation>
        </message>
        <message>
            <source>Train or serve</source>
            <translation>Training/Inferenz</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Teach the model your data</source>
            <translation>Mit eigenen Daten anlernen</translation>
        </message>
        <message>
            <source>Serve</source>
            <translation>Inferenz</translation>
        </message>
        <message>
            <source>Answer requests</source>
            <translation>Anfragen beantworten</translation>
        </message>
        <message>
            <source>Both on one machine</source>
            <translation>Beides auf einer Maschine</translation>
        </message>
        <message>
            <source>They take turns; the larger need counts</source>
            <translation>Im Wechsel; größter Bedarf zählt</translation>
        </message>
        <message>
            <source>Next: say where it will run. That sets power, heat and noise limits.</source>
            <translation>Weiter: angeben, wo es läuft. Das setzt Grenzen für Leistung, Wärme und Geräusch.</translation>
        </message>
    </context>
    <context>
        <name>Place</name>
        <message>
            <source>Interruptions</source>
            <translation>Unterbrechungen</translation>
        </message>
        <message>
            <source>a month</source>
            <translation>im Monat</translation>
        </message>
        <message>
            <source>of one spot machine; empty: the provider's figure where known</source>
            <translation>einer Spot-Maschine; leer: Zahl des Anbieters, falls bekannt</translation>
        </message>
        <message>
            <source>Starting anew</source>
            <translation>Neustart</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>until another one runs; 10 where empty</source>
            <translation>bis eine andere läuft; leer: 10</translation>
        </message>
        <message>
            <source>Price of storage</source>
            <translation>Preis des Speichers</translation>
        </message>
        <message>
            <source>empty: the provider's</source>
            <translation>leer: der des Anbieters</translation>
        </message>
        <message>
            <source>Storage writes</source>
            <translation>Schreibrate des Speichers</translation>
        </message>
        <message>
            <source>of one machine</source>
            <translation>einer Maschine</translation>
        </message>
        <message>
            <source>Region of the data</source>
            <translation>Region der Daten</translation>
        </message>
        <message>
            <source>where it lies now</source>
            <translation>wo sie jetzt liegen</translation>
        </message>
        <message>
            <source>Capacity is reserved</source>
            <translation>Kapazität ist reserviert</translation>
        </message>
        <message>
            <source>Not only allowed by a quota</source>
            <translation>Nicht nur durch ein Kontingent erlaubt</translation>
        </message>
        <message>
            <source>Machines close together</source>
            <translation>Maschinen nah beieinander</translation>
        </message>
        <message>
            <source>The provider puts all of them on one spine</source>
            <translation>Der Anbieter setzt alle an einen Spine</translation>
        </message>
        <message>
            <source>Quotas granted</source>
            <translation>Gewährte Kontingente</translation>
        </message>
        <message>
            <source>as G AND VT: 32, P: 0; empty: unknown</source>
            <translation>wie G AND VT: 32, P: 0; leer: unbekannt</translation>
        </message>
        <message>
            <source>More about renting</source>
            <translation>Mehr zum Mieten</translation>
        </message>
        <message>
            <source>Streams, line and updates</source>
            <translation>Datenströme, Leitung und Updates</translation>
        </message>
        <message>
            <source>Sent on to the cloud</source>
            <translation>Weiterleitung zur Cloud</translation>
        </message>
        <message>
            <source>of what the sensors see, after filtering at the edge</source>
            <translation>von dem, was die Sensoren sehen, nach Filtern am Edge</translation>
        </message>
        <message>
            <source>Cameras connected by</source>
            <translation>Kameras verbunden über</translation>
        </message>
        <message>
            <source>network, if not said</source>
            <translation>ohne Angabe: Netzwerk</translation>
        </message>
        <message>
            <source>network</source>
            <translation>Netzwerk</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Coded as</source>
            <translation>Kodiert als</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>üblich</translation>
        </message>
        <message>
            <source>One stream</source>
            <translation>Ein Datenstrom</translation>
        </message>
        <message>
            <source>empty: from coding and picture</source>
            <translation>leer: aus Kodierung und Bild</translation>
        </message>
        <message>
            <source>One answer</source>
            <translation>Eine Antwort</translation>
        </message>
        <message>
            <source>boxes, words, a number</source>
            <translation>Boxen, Wörter, eine Zahl</translation>
        </message>
        <message>
            <source>Downlink</source>
            <translation>Downlink</translation>
        </message>
        <message>
            <source>for updates; empty: as the uplink</source>
            <translation>für Updates; leer: wie der Uplink</translation>
        </message>
        <message>
            <source>Line fee</source>
            <translation>Leitungskosten</translation>
        </message>
        <message>
            <source>of one place</source>
            <translation>eines Orts</translation>
        </message>
        <message>
            <source>Line, per GB</source>
            <translation>Leitung, je GB</translation>
        </message>
        <message>
            <source>metered lines</source>
            <translation>Leitungen mit Volumentarif</translation>
        </message>
        <message>
            <source>Spare devices</source>
            <translation>Ersatzgeräte</translation>
        </message>
        <message>
            <source>of those at work</source>
            <translation>von denen in Betrieb</translation>
        </message>
        <message>
            <source>Capturing</source>
            <translation>Aufnahme</translation>
        </message>
        <message>
            <source>empty: from the rate</source>
            <translation>leer: aus der Rate</translation>
        </message>
        <message>
            <source>Scaling and coding</source>
            <translation>Skalieren und Kodieren</translation>
        </message>
        <message>
            <source>empty: typical</source>
            <translation>leer: typisch</translation>
        </message>
        <message>
            <source>Before and after the model</source>
            <translation>Vor und nach dem Modell</translation>
        </message>
        <message>
            <source>capture, scaling, decision, where measured</source>
            <translation>Aufnahme, Skalierung, Entscheidung, falls gemessen</translation>
        </message>
        <message>
            <source>Update of the model</source>
            <translation>Aktualisierung des Modells</translation>
        </message>
        <message>
            <source>empty: its weights</source>
            <translation>leer: seine Gewichte</translation>
        </message>
        <message>
            <source>Updates of the model</source>
            <translation>Aktualisierungen des Modells</translation>
        </message>
        <message>
            <source>Update of the system</source>
            <translation>Aktualisierung des Systems</translation>
        </message>
        <message>
            <source>Updates of the system</source>
            <translation>Aktualisierungen des Systems</translation>
        </message>
        <message>
            <source>Time for updates</source>
            <translation>Zeit für Aktualisierungen</translation>
        </message>
        <message>
            <source>h a night</source>
            <translation>h je Nacht</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>Data centre</source>
            <translation>Rechenzentrum</translation>
        </message>
        <message>
            <source>One's own or a hosting company's</source>
            <translation>Eigenes oder das eines Hosters</translation>
        </message>
        <message>
            <source>Racks</source>
            <translation>Schränke</translation>
        </message>
        <message>
            <source>Space, power, load and PDU above are those of one rack.</source>
            <translation>Platz, Leistung, Traglast und PDU oben gelten je Schrank.</translation>
        </message>
        <message>
            <source>Hot and cold aisle</source>
            <translation>Warm- und Kaltgang</translation>
        </message>
        <message>
            <source>Hot and cold air are kept apart</source>
            <translation>Warme und kalte Luft sind getrennt</translation>
        </message>
        <message>
            <source>Front to rear posts</source>
            <translation>Vordere bis hintere Holme</translation>
        </message>
        <message>
            <source>Holes of the rack</source>
            <translation>Löcher des Schranks</translation>
        </message>
        <message>
            <source>square</source>
            <translation>quadratisch</translation>
        </message>
        <message>
            <source>round</source>
            <translation>rund</translation>
        </message>
        <message>
            <source>threaded</source>
            <translation>mit Gewinde</translation>
        </message>
        <message>
            <source>Lift, or carriers</source>
            <translation>Hebehilfe oder Träger</translation>
        </message>
        <message>
            <source>Doors, width</source>
            <translation>Türen, Breite</translation>
        </message>
        <message>
            <source>Doors, height</source>
            <translation>Türen, Höhe</translation>
        </message>
        <message>
            <source>Cooling water</source>
            <translation>Kühlwasser</translation>
        </message>
        <message>
            <source>Water or a CDU for liquid-cooled machines</source>
            <translation>Wasser oder CDU für flüssigkeitsgekühlte Maschinen</translation>
        </message>
        <message>
            <source>Heat that water takes</source>
            <translation>Wärme, die das Wasser abführt</translation>
        </message>
        <message>
            <source>Shared storage there</source>
            <translation>Gemeinsamer Speicher dort</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>parallel file system</source>
            <translation>paralleles Dateisystem</translation>
        </message>
        <message>
            <source>object store</source>
            <translation>Objektspeicher</translation>
        </message>
        <message>
            <source>Head nodes there</source>
            <translation>Kopfknoten dort</translation>
        </message>
        <message>
            <source>with login nodes; empty: to be bought</source>
            <translation>mit Login-Knoten; leer: zu kaufen</translation>
        </message>
        <message>
            <source>Switch ports kept free</source>
            <translation>Frei gehaltene Switch-Ports</translation>
        </message>
        <message>
            <source>for managers, storage and ways out</source>
            <translation>für Verwaltung, Speicher und Anbindung nach außen</translation>
        </message>
        <message>
            <source>Bottleneck between switches</source>
            <translation>Engpass zwischen Switches</translation>
        </message>
        <message>
            <source>to 1</source>
            <translation>zu 1</translation>
        </message>
        <message>
            <source>1 to 1 where it is empty</source>
            <translation>leer: 1 zu 1</translation>
        </message>
        <message>
            <source>Longest cable</source>
            <translation>Längstes Kabel</translation>
        </message>
        <message>
            <source>between a machine and a switch</source>
            <translation>zwischen Maschine und Switch</translation>
        </message>
        <message>
            <source>Networks there already</source>
            <translation>Vorhandene Netze</translation>
        </message>
        <message>
            <source>compute</source>
            <translation>Rechnen</translation>
        </message>
        <message>
            <source>storage</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>in-band</source>
            <translation>In-Band</translation>
        </message>
        <message>
            <source>out-of-band</source>
            <translation>Out-of-Band</translation>
        </message>
        <message>
            <source>More about room and racks</source>
            <translation>Mehr zu Raum und Schränken</translation>
        </message>
        <message>
            <source>UPS, apparent power</source>
            <translation>USV, Scheinleistung</translation>
        </message>
        <message>
            <source>UPS, for a moment</source>
            <translation>USV, kurzzeitig</translation>
        </message>
        <message>
            <source>UPS, at full load</source>
            <translation>USV, bei Volllast</translation>
        </message>
        <message>
            <source>Feeds</source>
            <translation>Einspeisungen</translation>
        </message>
        <message>
            <source>one</source>
            <translation>eine</translation>
        </message>
        <message>
            <source>two, A and B</source>
            <translation>zwei, A und B</translation>
        </message>
        <message>
            <source>Free sockets</source>
            <translation>Freie Steckdosen</translation>
        </message>
        <message>
            <source>Power cords</source>
            <translation>Netzkabel</translation>
        </message>
        <message>
            <source>Phases of a PDU</source>
            <translation>Phasen einer PDU</translation>
        </message>
        <message>
            <source>C13 outlets of a PDU</source>
            <translation>C13-Ausgänge einer PDU</translation>
        </message>
        <message>
            <source>C19 outlets of a PDU</source>
            <translation>C19-Ausgänge einer PDU</translation>
        </message>
        <message>
            <source>More about the power</source>
            <translation>Mehr zum Strom</translation>
        </message>
    </context>
    <context>
        <name>PlacePage</name>
        <message>
            <source>Where will it run?</source>
            <translation>Wo soll es laufen?</translation>
        </message>
        <message>
            <source>The place limits power, heat, noise and space. Costs are compared with the other places in step 6.</source>
            <translation>Der Ort begrenzt Leistung, Wärme, Geräusch und Platz. Schritt 6 vergleicht die Kosten mit anderen Orten.</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>On site</source>
            <translation>Vor Ort</translation>
        </message>
        <message>
            <source>Office, lab, rack</source>
            <translation>Büro, Labor, Schrank</translation>
        </message>
        <message>
            <source>Cloud</source>
            <translation>Cloud</translation>
        </message>
        <message>
            <source>Rented by the hour</source>
            <translation>Stundenweise gemietet</translation>
        </message>
        <message>
            <source>Edge</source>
            <translation>Edge</translation>
        </message>
        <message>
            <source>Next to the cameras</source>
            <translation>Bei den Kameras</translation>
        </message>
        <message>
            <source>Hybrid</source>
            <translation>Hybrid</translation>
        </message>
        <message>
            <source>Edge collects, cloud thinks</source>
            <translation>Edge sammelt, Cloud rechnet</translation>
        </message>
        <message>
            <source>Next: see what this asks of the hardware.</source>
            <translation>Weiter: sehen, was das von der Hardware verlangt.</translation>
        </message>
    </context>
    <context>
        <name>Plans</name>
        <message>
            <source>Unit {n}</source>
            <translation>Einheit {n}</translation>
        </message>
        <message>
            <source>Rack {n}</source>
            <translation>Schrank {n}</translation>
        </message>
        <message>
            <source>All machines</source>
            <translation>Alle Maschinen</translation>
        </message>
        <message>
            <source>Managers, storage</source>
            <translation>Verwaltung, Speicher</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>Aufnahme</translation>
        </message>
        <message>
            <source>Encode</source>
            <translation>Kodieren</translation>
        </message>
        <message>
            <source>Uplink</source>
            <translation>Uplink</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Warten</translation>
        </message>
        <message>
            <source>Infer</source>
            <translation>Rechnen</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Rückweg</translation>
        </message>
        <message>
            <source>What the machines send passes the spines without a bottleneck.</source>
            <translation>Was die Maschinen senden, passiert die Spines ohne Engpass.</translation>
        </message>
        <message>
            <source>For {0} Gb/s that the machines send, 1 Gb/s passes between the leaves.</source>
            <translation>Von {0} Gb/s, die die Maschinen senden, passiert 1 Gb/s zwischen den Leafs.</translation>
        </message>
        <message>
            <source>{0} ports of the leaf switches are free for more machines.</source>
            <translation>{0} Ports der Leaf-Switches sind für weitere Maschinen frei.</translation>
        </message>
        <message>
            <source>twisted pair</source>
            <translation>Twisted Pair</translation>
        </message>
        <message>
            <source>copper</source>
            <translation>Kupfer</translation>
        </message>
        <message>
            <source>active copper</source>
            <translation>Kupfer, aktiv</translation>
        </message>
        <message>
            <source>optics, multimode fibre</source>
            <translation>Optik, Multimode-Faser</translation>
        </message>
        <message>
            <source>optics, single-mode fibre</source>
            <translation>Optik, Singlemode-Faser</translation>
        </message>
        <message>
            <source>{0} × {1} m, {2}</source>
            <translation>{0} × {1} m, {2}</translation>
        </message>
        <message>
            <source>Rack {0}</source>
            <translation>Schrank {0}</translation>
        </message>
        <message>
            <source>Racks {0} to {1}</source>
            <translation>Schränke {0} bis {1}</translation>
        </message>
        <message>
            <source>{0} of {1} units</source>
            <translation>{0} von {1} HE</translation>
        </message>
        <message>
            <source>Each rack: {0} × {1}.</source>
            <translation>Jeder Schrank: {0} × {1}.</translation>
        </message>
        <message>
            <source>Network of the cluster</source>
            <translation>Netz des Clusters</translation>
        </message>
        <message>
            <source>Racks, from the front</source>
            <translation>Schränke, von vorn</translation>
        </message>
        <message>
            <source>Way to the answer</source>
            <translation>Weg zur Antwort</translation>
        </message>
        <message>
            <source>Lines, places and updates</source>
            <translation>Leitungen, Orte und Updates</translation>
        </message>
        <message>
            <source>Heat and cooling</source>
            <translation>Wärme und Kühlung</translation>
        </message>
        <message>
            <source>Shared: switches, racks, cables</source>
            <translation>Gemeinsam: Switches, Schränke, Kabel</translation>
        </message>
        <message>
            <source>Rented instance</source>
            <translation>Gemietete Instanz</translation>
        </message>
        <message>
            <source>Rented server</source>
            <translation>Gemieteter Server</translation>
        </message>
        <message>
            <source>Edge device</source>
            <translation>Edge-Gerät</translation>
        </message>
        <message>
            <source>Own machine</source>
            <translation>Eigene Maschine</translation>
        </message>
        <message>
            <source>Machine {0}</source>
            <translation>Maschine {0}</translation>
        </message>
        <message>
            <source>Machines {0}–{1}, identical</source>
            <translation>Maschinen {0}–{1}, gleich</translation>
        </message>
        <message>
            <source>Head node</source>
            <translation>Kopfknoten</translation>
        </message>
        <message>
            <source>{0} head nodes</source>
            <translation>{0} Kopfknoten</translation>
        </message>
        <message>
            <source>Login node</source>
            <translation>Login-Knoten</translation>
        </message>
        <message>
            <source>{0} login nodes</source>
            <translation>{0} Login-Knoten</translation>
        </message>
        <message>
            <source>Storage node</source>
            <translation>Speicherknoten</translation>
        </message>
        <message>
            <source>{0} storage nodes</source>
            <translation>{0} Speicherknoten</translation>
        </message>
        <message>
            <source>Spare device</source>
            <translation>Ersatzgerät</translation>
        </message>
        <message>
            <source>{0} spare devices</source>
            <translation>{0} Ersatzgeräte</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Netzwerk</translation>
        </message>
        <message>
            <source>Why so many switches</source>
            <translation>Warum so viele Switches</translation>
        </message>
        <message>
            <source>Cables by length</source>
            <translation>Kabel nach Länge</translation>
        </message>
        <message>
            <source>The height of a device is unknown, or the racks do not hold them: nothing can be drawn.</source>
            <translation>Die Höhe eines Geräts ist unbekannt oder die Schränke fassen sie nicht: nichts zu zeichnen.</translation>
        </message>
        <message>
            <source>There are too many different racks to draw.</source>
            <translation>Zu viele verschiedene Schränke zum Zeichnen.</translation>
        </message>
        <message>
            <source>Racks</source>
            <translation>Schränke</translation>
        </message>
        <message>
            <source>Load of each rack</source>
            <translation>Last jedes Schranks</translation>
        </message>
        <message>
            <source>{0}: unknown</source>
            <translation>{0}: unbekannt</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Nicht bekannt</translation>
        </message>
        <message>
            <source>{0} devices in {1} places, {2} spare ones.</source>
            <translation>{0} Geräte an {1} Orten, {2} Ersatzgeräte.</translation>
        </message>
        <message>
            <source>One stream</source>
            <translation>Ein Datenstrom</translation>
        </message>
        <message>
            <source>A place sends</source>
            <translation>Ein Ort sendet</translation>
        </message>
        <message>
            <source>All places send</source>
            <translation>Alle Orte senden</translation>
        </message>
        <message>
            <source>Answers going out</source>
            <translation>Ausgehende Antworten</translation>
        </message>
        <message>
            <source>Update of the model</source>
            <translation>Aktualisierung des Modells</translation>
        </message>
        <message>
            <source>Update of the system</source>
            <translation>Aktualisierung des Systems</translation>
        </message>
        <message>
            <source>Longest update</source>
            <translation>Längste Aktualisierung</translation>
        </message>
        <message>
            <source>Share of a night</source>
            <translation>Anteil einer Nacht</translation>
        </message>
        <message>
            <source>Updates, all places</source>
            <translation>Aktualisierungen, alle Orte</translation>
        </message>
        <message>
            <source>Heat</source>
            <translation>Wärme</translation>
        </message>
        <message>
            <source>Refrigeration</source>
            <translation>Kälteleistung</translation>
        </message>
        <message>
            <source>Air</source>
            <translation>Luftstrom</translation>
        </message>
        <message>
            <source>Heat into water</source>
            <translation>Wärme ins Wasser</translation>
        </message>
        <message>
            <source>Water</source>
            <translation>Wasser</translation>
        </message>
        <message>
            <source>At full load {0} go into the room, {1} of air carry them off.</source>
            <translation>Bei Volllast gehen {0} in den Raum, {1} Luft führen sie ab.</translation>
        </message>
        <message>
            <source>Left out, for a fact is missing</source>
            <translation>Weggelassen, weil eine Angabe fehlt</translation>
        </message>
    </context>
    <context>
        <name>PowerCard</name>
        <message>
            <source>Power</source>
            <translation>Leistung</translation>
        </message>
        <message>
            <source>Circuit</source>
            <translation>Stromkreis</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>Andere…</translation>
        </message>
        <message>
            <source>Voltage</source>
            <translation>Spannung</translation>
        </message>
        <message>
            <source>Breaker</source>
            <translation>Sicherung</translation>
        </message>
        <message>
            <source>Circuits like this</source>
            <translation>Stromkreise dieser Art</translation>
        </message>
        <message>
            <source>Other load on it</source>
            <translation>Andere Last darauf</translation>
        </message>
        <message>
            <source>UPS, if there is one</source>
            <translation>USV, falls vorhanden</translation>
        </message>
        <message>
            <source>Socket</source>
            <translation>Anschluss</translation>
        </message>
        <message>
            <source>What the machine may draw, hour after hour</source>
            <translation>Was die Maschine dauernd ziehen darf</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <source>{0} W usable</source>
            <translation>{0} W nutzbar</translation>
        </message>
        <message>
            <source>{0} W reserve</source>
            <translation>{0} W Reserve</translation>
        </message>
        <message>
            <source>{0} W usable, {1} W reserve</source>
            <translation>{0} W nutzbar, {1} W Reserve</translation>
        </message>
        <message>
            <source>{0} % of {1} V × {2} A = {3} W, because training runs for days.</source>
            <translation>{0} % von {1} V × {2} A = {3} W, weil Training tagelang läuft.</translation>
        </message>
        <message>
            <source>{0} % of {1} V × {2} A = {3} W, because serving runs day and night.</source>
            <translation>{0} % von {1} V × {2} A = {3} W, weil Inferenz Tag und Nacht läuft.</translation>
        </message>
        <message>
            <source>Usable power</source>
            <translation>Nutzbare Leistung</translation>
        </message>
    </context>
    <context>
        <name>PowerWords</name>
        <message>
            <source>Power from parts to circuit</source>
            <translation>Leistung von den Teilen zum Stromkreis</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>Supply</source>
            <translation>Netzteil</translation>
        </message>
        <message>
            <source>Cord</source>
            <translation>Netzkabel</translation>
        </message>
        <message>
            <source>Plug</source>
            <translation>Stecker</translation>
        </message>
        <message>
            <source>UPS</source>
            <translation>USV</translation>
        </message>
        <message>
            <source>Fullest rack</source>
            <translation>Max. Schrank</translation>
        </message>
        <message>
            <source>Circuit</source>
            <translation>Stromkreis</translation>
        </message>
        <message>
            <source>Feed, of {n}</source>
            <translation>Einspeisung, von {n}</translation>
        </message>
        <message>
            <source>The place</source>
            <translation>Der Ort</translation>
        </message>
        <message>
            <source>limit not told</source>
            <translation>Grenze nicht angegeben</translation>
        </message>
        <message>
            <source>Heat</source>
            <translation>Wärme</translation>
        </message>
        <message>
            <source>Air</source>
            <translation>Luft</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>Geräusch</translation>
        </message>
        <message>
            <source>at maximum</source>
            <translation>bei Maximum</translation>
        </message>
        <message>
            <source>peaks {n} W</source>
            <translation>bis {n} W</translation>
        </message>
        <message>
            <source>needs {n} W</source>
            <translation>nötig {n} W</translation>
        </message>
        <message>
            <source>needs unknown</source>
            <translation>Bedarf unbekannt</translation>
        </message>
        <message>
            <source>of {n} W</source>
            <translation>von {n} W</translation>
        </message>
        <message>
            <source>of unknown</source>
            <translation>von unbekannt</translation>
        </message>
        <message>
            <source>of {n} A, {cord}</source>
            <translation>von {n} A, {cord}</translation>
        </message>
        <message>
            <source>cord unknown</source>
            <translation>Netzkabel unbekannt</translation>
        </message>
        <message>
            <source>for {n} A</source>
            <translation>für {n} A</translation>
        </message>
        <message>
            <source>rating unknown</source>
            <translation>Nennwert unbekannt</translation>
        </message>
        <message>
            <source>{n} min or more</source>
            <translation>{n} min oder mehr</translation>
        </message>
        <message>
            <source>minutes not told</source>
            <translation>Minuten nicht angegeben</translation>
        </message>
        <message>
            <source>η {n} % at {load} %</source>
            <translation>η {n} % bei {load} %</translation>
        </message>
        <message>
            <source>into the room</source>
            <translation>in den Raum</translation>
        </message>
        <message>
            <source>≥ {n}</source>
            <translation>≥ {n}</translation>
        </message>
        <message>
            <source>all sources</source>
            <translation>alle Quellen</translation>
        </message>
        <message>
            <source>+ {n} unknown</source>
            <translation>+ {n} unbekannt</translation>
        </message>
        <message>
            <source>no figure</source>
            <translation>kein Wert</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>reicht</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>knapp</translation>
        </message>
        <message>
            <source>fails</source>
            <translation>reicht nicht</translation>
        </message>
        <message>
            <source>{step}: {n}, {below}</source>
            <translation>{step}: {n}, {below}</translation>
        </message>
        <message>
            <source>{step}: {n}, {below}; {holds}</source>
            <translation>{step}: {n}, {below}; {holds}</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Last</translation>
        </message>
        <message>
            <source>Against</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
    </context>
    <context>
        <name>PreviewCard</name>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>Vorige Seite</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Nächste Seite</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>Ganze Seite</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <source>Preview of the quote</source>
            <translation>Vorschau des Angebots</translation>
        </message>
        <message>
            <source>Pages to look at: arrow and page keys scroll.</source>
            <translation>Seiten zum Ansehen: Pfeil- und Bildtasten scrollen.</translation>
        </message>
        <message>
            <source>updates as you type</source>
            <translation>ändert sich beim Tippen</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <source>This is the first page.</source>
            <translation>Dies ist die erste Seite.</translation>
        </message>
        <message>
            <source>This is the last page.</source>
            <translation>Dies ist die letzte Seite.</translation>
        </message>
    </context>
    <context>
        <name>PriceTab</name>
        <message>
            <source>Add price</source>
            <translation>Preis hinzufügen</translation>
        </message>
        <message>
            <source>in force, but old</source>
            <translation>gültig, aber alt</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>gültig</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Every price of the part</source>
            <translation>Alle Preise des Teils</translation>
        </message>
        <message>
            <source>Net price of one</source>
            <translation>Nettopreis je Stück</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>Lieferant</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Gültig bis</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>own entry</source>
            <translation>eigene Angabe</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>In stock</source>
            <translation>Auf Lager</translation>
        </message>
        <message>
            <source>Lead time</source>
            <translation>Lieferzeit</translation>
        </message>
        <message>
            <source>Set own price</source>
            <translation>Eigenen Preis setzen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>On request</source>
            <translation>Auf Anfrage</translation>
        </message>
        <message>
            <source>Back to the shipped price</source>
            <translation>Zurück zum mitgelieferten Preis</translation>
        </message>
        <message>
            <source>It is on request.</source>
            <translation>Der Preis ist auf Anfrage.</translation>
        </message>
        <message>
            <source>This is the shipped price.</source>
            <translation>Dies ist der mitgelieferte Preis.</translation>
        </message>
        <message>
            <source>The price was valid until {0}.</source>
            <translation>Der Preis war gültig bis {0}.</translation>
        </message>
        <message>
            <source>The price is {0} days old.</source>
            <translation>Der Preis ist {0} Tage alt.</translation>
        </message>
        <message>
            <source>No price is known: quotes say that it is on request.</source>
            <translation>Kein Preis bekannt: im Angebot steht „auf Anfrage“.</translation>
        </message>
        <message>
            <source>valid until {0}</source>
            <translation>gültig bis {0}</translation>
        </message>
        <message>
            <source>in stock</source>
            <translation>auf Lager</translation>
        </message>
        <message>
            <source>not in stock</source>
            <translation>nicht auf Lager</translation>
        </message>
        <message>
            <source>{0} days to deliver</source>
            <translation>{0} Tage Lieferzeit</translation>
        </message>
        <message>
            <source>Not before {0}.</source>
            <translation>Nicht vor {0}.</translation>
        </message>
        <message>
            <source>A code of three letters, as EUR.</source>
            <translation>Ein Code aus drei Buchstaben, wie EUR.</translation>
        </message>
    </context>
    <context>
        <name>PricedWords</name>
        <message>
            <source>hardware</source>
            <translation>Hardware</translation>
        </message>
        <message>
            <source>rent of {0} months</source>
            <translation>Miete von {0} Monaten</translation>
        </message>
        <message>
            <source>rent and setup of {0} months</source>
            <translation>Miete und Einrichtung von {0} Monaten</translation>
        </message>
        <message>
            <source>hardware and rent of {0} months</source>
            <translation>Hardware und Miete von {0} Monaten</translation>
        </message>
    </context>
    <context>
        <name>ProjectsPage</name>
        <message>
            <source>Projects</source>
            <translation>Projekte</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Neues Projekt</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <source>Project or customer</source>
            <translation>Projekt oder Kunde</translation>
        </message>
        <message>
            <source>Search projects</source>
            <translation>Projekte suchen</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Archiviert</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archivieren</translation>
        </message>
        <message>
            <source>Open quote PDF…</source>
            <translation>Angebots-PDF öffnen…</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message>
            <source>Unnamed project</source>
            <translation>Projekt ohne Namen</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Unvollständig</translation>
        </message>
        <message>
            <source>Fails</source>
            <translation>Fehlerhaft</translation>
        </message>
        <message>
            <source>not checked yet</source>
            <translation>noch nicht geprüft</translation>
        </message>
        <message>
            <source>No project matches '{0}'.</source>
            <translation>Kein Projekt passt zu „{0}“.</translation>
        </message>
        <message>
            <source>No archived projects.</source>
            <translation>Keine archivierten Projekte.</translation>
        </message>
        <message>
            <source>No projects yet. Start a new one, or open a sample below.</source>
            <translation>Noch keine Projekte. Ein neues beginnen oder unten ein Beispiel öffnen.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>There is no project to choose.</source>
            <translation>Es gibt kein Projekt zur Auswahl.</translation>
        </message>
        <message>
            <source>{0}, copy</source>
            <translation>{0}, Kopie</translation>
        </message>
        <message>
            <source>{0} is archived.</source>
            <translation>{0} ist archiviert.</translation>
        </message>
        <message>
            <source>{0} is back in the list.</source>
            <translation>{0} ist wieder in der Liste.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Quotes and projects (*.pdf *.json)</source>
            <translation>Angebote und Projekte (*.pdf *.json)</translation>
        </message>
        <message>
            <source>Open quote PDF</source>
            <translation>Angebots-PDF öffnen</translation>
        </message>
    </context>
    <context>
        <name>ProposalCards</name>
        <message>
            <source>Lowest price</source>
            <translation>Günstigste</translation>
        </message>
        <message>
            <source>Soundest</source>
            <translation>Sicherste</translation>
        </message>
        <message>
            <source>Cheapest verified</source>
            <translation>Günstigste geprüfte</translation>
        </message>
        <message>
            <source>Best value</source>
            <translation>Bester Wert</translation>
        </message>
        <message>
            <source>Fastest</source>
            <translation>Schnellste</translation>
        </message>
        <message>
            <source>Lowest power</source>
            <translation>Sparsamste</translation>
        </message>
        <message>
            <source>Cheapest change</source>
            <translation>Günstigste Änderung</translation>
        </message>
        <message>
            <source>Lowest total cost</source>
            <translation>Geringste Gesamtkosten</translation>
        </message>
        <message>
            <source>Proven best</source>
            <translation>Optimal</translation>
        </message>
        <message>
            <source>Not proven</source>
            <translation>Nicht bewiesen</translation>
        </message>
        <message>
            <source>Within {0} %</source>
            <translation>Auf {0} % genau</translation>
        </message>
        <message>
            <source>{0} h</source>
            <translation>{0} h</translation>
        </message>
        <message>
            <source>{0} s</source>
            <translation>{0} s</translation>
        </message>
        <message>
            <source>{0} ms</source>
            <translation>{0} ms</translation>
        </message>
        <message>
            <source>Price on request</source>
            <translation>Preis auf Anfrage</translation>
        </message>
        <message>
            <source>{0} and {1} on request</source>
            <translation>{0} und {1} auf Anfrage</translation>
        </message>
        <message>
            <source>On request</source>
            <translation>Auf Anfrage</translation>
        </message>
        <message>
            <source>{0} months</source>
            <translation>{0} Monate</translation>
        </message>
        <message>
            <source>+ {0} on request</source>
            <translation>+ {0} auf Anfrage</translation>
        </message>
        <message>
            <source>? W</source>
            <translation>? W</translation>
        </message>
        <message>
            <source>{0} kW</source>
            <translation>{0} kW</translation>
        </message>
        <message>
            <source>{0} W</source>
            <translation>{0} W</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>Vorschläge</translation>
        </message>
        <message>
            <source>edited</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>{0} verified, {1} warnings, {2} facts missing</source>
            <translation>{0} bestanden, {1} Warnungen, {2} Angaben fehlen</translation>
        </message>
    </context>
    <context>
        <name>ProposingPanel</name>
        <message>
            <source>Looking for the best builds</source>
            <translation>Beste Konfigurationen werden gesucht</translation>
        </message>
        <message>
            <source>Progress of the search</source>
            <translation>Fortschritt der Suche</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Ends the search and keeps the best found</source>
            <translation>Beendet die Suche und behält das Beste</translation>
        </message>
        <message>
            <source>Take this one</source>
            <translation>Diese nehmen</translation>
        </message>
        <message>
            <source>Sorting out what fits together…</source>
            <translation>Passende Teile werden ermittelt…</translation>
        </message>
        <message>
            <source>No build has been found yet.</source>
            <translation>Noch keine Konfiguration gefunden.</translation>
        </message>
        <message>
            <source>{0} of {1} kinds of machine, {2} s</source>
            <translation>{0} von {1} Arten von Maschinen, {2} s</translation>
        </message>
        <message>
            <source>Best so far: {0} after {1} s</source>
            <translation>Bisher bestes: {0} nach {1} s</translation>
        </message>
        <message>
            <source>, at most {0} % from the optimum</source>
            <translation>, höchstens {0} % vom Optimum</translation>
        </message>
        <message>
            <source>None of them meets every demand. Finding out what would have to change…</source>
            <translation>Keine davon erfüllt alle Anforderungen. Ermittelt wird, was sich ändern müsste…</translation>
        </message>
    </context>
    <context>
        <name>ProvidersDialog</name>
        <message>
            <source>Every provider</source>
            <translation>Alle Anbieter</translation>
        </message>
        <message>
            <source>The cheapest that each rents for this work, with the age of its price.</source>
            <translation>Das Günstigste, was jeder für diese Arbeit vermietet, mit Alter des Preises.</translation>
        </message>
        <message>
            <source>By provider</source>
            <translation>Nach Anbieter</translation>
        </message>
        <message>
            <source>By region</source>
            <translation>Nach Region</translation>
        </message>
        <message>
            <source>Told by</source>
            <translation>Gegliedert nach</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>Anbieter</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Machines</source>
            <translation>Maschinen</translation>
        </message>
        <message>
            <source>Accelerators</source>
            <translation>Beschleuniger</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>One run</source>
            <translation>Ein Lauf</translation>
        </message>
        <message>
            <source>A month</source>
            <translation>Ein Monat</translation>
        </message>
        <message>
            <source>Price of</source>
            <translation>Preis vom</translation>
        </message>
        <message>
            <source>Offers of the providers</source>
            <translation>Angebote der Anbieter</translation>
        </message>
        <message>
            <source>{0} of {1} rent what does this work.</source>
            <translation>{0} von {1} vermieten Passendes.</translation>
        </message>
        <message>
            <source>{0}, old</source>
            <translation>{0}, alt</translation>
        </message>
        <message>
            <source>{0} days old</source>
            <translation>{0} Tage alt</translation>
        </message>
    </context>
    <context>
        <name>QuotasField</name>
        <message>
            <source>Families with their numbers, as G AND VT: 32, P: 0</source>
            <translation>Familien mit ihren Zahlen, wie G AND VT: 32, P: 0</translation>
        </message>
    </context>
    <context>
        <name>QuoteActions</name>
        <message>
            <source>{n} page sent to the printer.</source>
            <translation>{n} Seite an den Drucker gesendet.</translation>
        </message>
        <message>
            <source>{n} pages sent to the printer.</source>
            <translation>{n} Seiten an den Drucker gesendet.</translation>
        </message>
        <message>
            <source>Saved as {0}.</source>
            <translation>Gespeichert als {0}.</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF-Dateien (*.pdf)</translation>
        </message>
        <message>
            <source>Save PDF</source>
            <translation>PDF speichern</translation>
        </message>
    </context>
    <context>
        <name>QuoteDetail</name>
        <message>
            <source>The quote selected</source>
            <translation>Gewähltes Angebot</translation>
        </message>
        <message>
            <source>Pages of the quote</source>
            <translation>Seiten des Angebots</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>Fassung</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>Ausgestellt</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Gültig bis</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Summe</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Revisions of this quote</source>
            <translation>Fassungen dieses Angebots</translation>
        </message>
        <message>
            <source>New revision</source>
            <translation>Neue Fassung</translation>
        </message>
        <message>
            <source>Continue the draft</source>
            <translation>Entwurf fortsetzen</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Drucken…</translation>
        </message>
        <message>
            <source>Save PDF…</source>
            <translation>PDF speichern…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>What is shown of the quote</source>
            <translation>Was vom Angebot gezeigt wird</translation>
        </message>
        <message>
            <source>Left and Right change what is shown of the quote.</source>
            <translation>Links und Rechts wechseln, was vom Angebot gezeigt wird.</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Revisions</source>
            <translation>Fassungen</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>revision {0}</source>
            <translation>Fassung {0}</translation>
        </message>
        <message>
            <source>This quote is {0}.</source>
            <translation>Status dieses Angebots: {0}.</translation>
        </message>
        <message>
            <source>A draft is changed in its project; only an issued quote is revised.</source>
            <translation>Ein Entwurf wird in seinem Projekt geändert; nur ausgestellte Angebote erhalten Fassungen.</translation>
        </message>
        <message>
            <source>Print preview…</source>
            <translation>Druckvorschau…</translation>
        </message>
        <message>
            <source>Save the lines as a table…</source>
            <translation>Zeilen als Tabelle speichern…</translation>
        </message>
        <message>
            <source>Open PDF in the viewer</source>
            <translation>PDF im Betrachter öffnen</translation>
        </message>
        <message>
            <source>Delete draft</source>
            <translation>Entwurf löschen</translation>
        </message>
    </context>
    <context>
        <name>QuoteForm</name>
        <message>
            <source>Services</source>
            <translation>Leistungen</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>Who gets the quote? Give a company.</source>
            <translation>Wer bekommt das Angebot? Eine Firma angeben.</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Ansprechpartner</translation>
        </message>
        <message>
            <source>Customer number</source>
            <translation>Kundennummer</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Anschrift</translation>
        </message>
        <message>
            <source>Street, postal code and place</source>
            <translation>Straße, PLZ und Ort</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>Two letters or the name; sets tax and paper</source>
            <translation>Zwei Buchstaben oder Name; setzt Steuer und Papier</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Their reference</source>
            <translation>Kundenzeichen</translation>
        </message>
        <message>
            <source>VAT number</source>
            <translation>USt-IdNr.</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Bedingungen</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>Gültig</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>Lieferung</translation>
        </message>
        <message>
            <source>{0} days</source>
            <translation>{0} Tage</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>sofort</translation>
        </message>
        <message>
            <source>Payment, net</source>
            <translation>Zahlung, netto</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <source>VAT</source>
            <translation>MwSt.</translation>
        </message>
        <message>
            <source>Printed with it</source>
            <translation>Wird mitgedruckt</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>Maßeinheiten</translation>
        </message>
        <message>
            <source>mm, kg, °C</source>
            <translation>mm, kg, °C</translation>
        </message>
        <message>
            <source>in, lb, °F</source>
            <translation>in, lb, °F</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Full, with the sections below</source>
            <translation>Vollständig, mit den Abschnitten unten</translation>
        </message>
        <message>
            <source>Short, two pages for purchasing</source>
            <translation>Kurz, zwei Seiten für den Einkauf</translation>
        </message>
        <message>
            <source>Power, heat and slots, for the room</source>
            <translation>Leistung, Wärme und Steckplätze, für den Raum</translation>
        </message>
        <message>
            <source>How every number was computed</source>
            <translation>Wie jede Zahl berechnet wurde</translation>
        </message>
        <message>
            <source>Cost over the years, against renting</source>
            <translation>Kosten über die Jahre, verglichen mit Miete</translation>
        </message>
        <message>
            <source>Alternatives side by side</source>
            <translation>Alternativen nebeneinander</translation>
        </message>
        <message>
            <source>Growth, year by year</source>
            <translation>Wachstum, Jahr für Jahr</translation>
        </message>
        <message>
            <source>Checklist for assembly and acceptance</source>
            <translation>Checkliste für Montage und Abnahme</translation>
        </message>
        <message>
            <source>Terms and acceptance</source>
            <translation>Bedingungen und Annahme</translation>
        </message>
        <message>
            <source>Checks, with what was not checked</source>
            <translation>Prüfungen, mit dem Nichtgeprüften</translation>
        </message>
        <message>
            <source>Always printed</source>
            <translation>Immer gedruckt</translation>
        </message>
        <message>
            <source>always</source>
            <translation>immer</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Choose the alternatives</source>
            <translation>Alternativen wählen</translation>
        </message>
        <message>
            <source>1 chosen</source>
            <translation>1 gewählt</translation>
        </message>
        <message>
            <source>{n} chosen</source>
            <translation>{n} gewählt</translation>
        </message>
        <message>
            <source>none chosen</source>
            <translation>keine gewählt</translation>
        </message>
        <message>
            <source>Only the full quote has sections.</source>
            <translation>Nur das vollständige Angebot hat Abschnitte.</translation>
        </message>
        <message>
            <source>Only what is trained on site grows year by year.</source>
            <translation>Wachstum gibt es nur beim Training vor Ort.</translation>
        </message>
        <message>
            <source>None yet: assembly, burn-in or warranty can be set up in Settings, Money and tax.</source>
            <translation>Noch keine: Montage, Prüflauf oder Garantie unter Optionen, Geld und Steuer anlegen.</translation>
        </message>
    </context>
    <context>
        <name>QuotePage</name>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>{0}, revision {1}</source>
            <translation>{0}, Fassung {1}</translation>
        </message>
        <message>
            <source>Revises {0}, revision {1}.</source>
            <translation>Ersetzt {0}, Fassung {1}.</translation>
        </message>
        <message>
            <source>Gets its number when it is issued.</source>
            <translation>Erhält seine Nummer beim Ausstellen.</translation>
        </message>
        <message>
            <source>Parts, prices and checks are frozen. Changes then need a revision.</source>
            <translation>Teile, Preise und Prüfungen werden eingefroren. Änderungen brauchen dann eine neue Fassung.</translation>
        </message>
        <message>
            <source>It replaces {0}, revision {1}, which becomes superseded.</source>
            <translation>Es ersetzt {0}, Fassung {1}; diese gilt dann als ersetzt.</translation>
        </message>
        <message>
            <source>Hardware</source>
            <translation>Hardware</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Leistungen</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>Netto</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Angebot</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Copy for e-mail</source>
            <translation>Für E-Mail kopieren</translation>
        </message>
        <message>
            <source>Print preview…</source>
            <translation>Druckvorschau…</translation>
        </message>
        <message>
            <source>Save the lines as a table…</source>
            <translation>Zeilen als Tabelle speichern…</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>Entwurf speichern</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Drucken…</translation>
        </message>
        <message>
            <source>New revision</source>
            <translation>Neue Fassung</translation>
        </message>
        <message>
            <source>There is no preview yet.</source>
            <translation>Es gibt noch keine Vorschau.</translation>
        </message>
        <message>
            <source>Save the draft first.</source>
            <translation>Zuerst den Entwurf speichern.</translation>
        </message>
        <message>
            <source>1 check fails.</source>
            <translation>1 Prüfung schlägt fehl.</translation>
        </message>
        <message>
            <source>{0} checks fail.</source>
            <translation>{0} Prüfungen schlagen fehl.</translation>
        </message>
        <message>
            <source>The build is out of date: check it first.</source>
            <translation>Die Konfiguration ist veraltet: zuerst prüfen.</translation>
        </message>
        <message>
            <source>The quote is issued; changes need a revision.</source>
            <translation>Das Angebot ist ausgestellt; Änderungen brauchen eine neue Fassung.</translation>
        </message>
        <message>
            <source>{0} A quote can be issued once none does.</source>
            <translation>{0} Ein Angebot lässt sich ausstellen, sobald keine mehr fehlschlägt.</translation>
        </message>
        <message>
            <source>The preview is not ready yet.</source>
            <translation>Die Vorschau ist noch nicht fertig.</translation>
        </message>
        <message>
            <source>Issue this quote?</source>
            <translation>Dieses Angebot ausstellen?</translation>
        </message>
        <message>
            <source>Issue quote</source>
            <translation>Angebot ausstellen</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Noch nicht</translation>
        </message>
        <message>
            <source>Quote {0} is issued.</source>
            <translation>Angebot {0} ist ausgestellt.</translation>
        </message>
        <message>
            <source>{0} is written to {1}.</source>
            <translation>{0} liegt in {1}.</translation>
        </message>
        <message>
            <source>The draft is saved under Quotes.</source>
            <translation>Der Entwurf liegt unter Angebote.</translation>
        </message>
        <message>
            <source>A copy is open as a draft; the other quote stays as it is.</source>
            <translation>Eine Kopie ist als Entwurf offen; das andere Angebot bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>Export PDF…</source>
            <translation>PDF exportieren…</translation>
        </message>
        <message>
            <source>Issue and export PDF…</source>
            <translation>Ausstellen und PDF exportieren…</translation>
        </message>
    </context>
    <context>
        <name>Quotes</name>
        <message>
            <source>Excel workbook (*.xlsx);;CSV file (*.csv)</source>
            <translation>Excel-Arbeitsmappe (*.xlsx);;CSV-Datei (*.csv)</translation>
        </message>
        <message>
            <source>Save the lines as a table</source>
            <translation>Zeilen als Tabelle speichern</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>Ausgestellt</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Zurückgezogen</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Abgelaufen</translation>
        </message>
        <message>
            <source>Superseded</source>
            <translation>Ersetzt</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>issued</source>
            <translation>ausgestellt</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>angenommen</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>zurückgezogen</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>abgelaufen</translation>
        </message>
        <message>
            <source>superseded</source>
            <translation>ersetzt</translation>
        </message>
        <message>
            <source>Mark accepted</source>
            <translation>Als angenommen markieren</translation>
        </message>
        <message>
            <source>Mark declined</source>
            <translation>Als abgelehnt markieren</translation>
        </message>
        <message>
            <source>Mark withdrawn</source>
            <translation>Als zurückgezogen markieren</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Prüfungen</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>Netto</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Summe</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Leistung</translation>
        </message>
        <message>
            <source>Freight</source>
            <translation>Fracht</translation>
        </message>
        <message>
            <source>VAT</source>
            <translation>MwSt.</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>geprüft</translation>
        </message>
        <message>
            <source>incomplete</source>
            <translation>unvollständig</translation>
        </message>
        <message>
            <source>fails</source>
            <translation>fehlerhaft</translation>
        </message>
        <message>
            <source>no number yet</source>
            <translation>noch keine Nummer</translation>
        </message>
        <message>
            <source>on request</source>
            <translation>auf Anfrage</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
    </context>
    <context>
        <name>QuotesPage</name>
        <message>
            <source>Quotes</source>
            <translation>Angebote</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Rev.</source>
            <translation>Fass.</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Summe</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>Ausgestellt</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Gültig bis</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Number, customer, part or project</source>
            <translation>Nummer, Kunde, Teil oder Projekt</translation>
        </message>
        <message>
            <source>Search the quotes</source>
            <translation>Angebote durchsuchen</translation>
        </message>
        <message>
            <source>All states</source>
            <translation>Alle Status</translation>
        </message>
        <message>
            <source>Show only quotes that are</source>
            <translation>Nur Angebote mit Status</translation>
        </message>
        <message>
            <source>Open quote PDF…</source>
            <translation>Angebots-PDF öffnen…</translation>
        </message>
        <message>
            <source>Export list…</source>
            <translation>Liste exportieren…</translation>
        </message>
        <message>
            <source>Show all quotes</source>
            <translation>Alle Angebote zeigen</translation>
        </message>
        <message>
            <source>Open quote PDF</source>
            <translation>Angebots-PDF öffnen</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF-Dateien (*.pdf)</translation>
        </message>
        <message>
            <source>{n} quote</source>
            <translation>{n} Angebot</translation>
        </message>
        <message>
            <source>{n} quotes</source>
            <translation>{n} Angebote</translation>
        </message>
        <message>
            <source>{0} issued</source>
            <translation>{0} ausgestellt</translation>
        </message>
        <message>
            <source>{0} accepted</source>
            <translation>{0} angenommen</translation>
        </message>
        <message>
            <source>No quotes yet. The last step of a project issues one; a PDF can be opened here.</source>
            <translation>Noch keine Angebote. Der letzte Schritt eines Projekts stellt eines aus; hier lässt sich ein PDF öffnen.</translation>
        </message>
        <message>
            <source>No quote matches.</source>
            <translation>Kein Angebot passt.</translation>
        </message>
        <message>
            <source>Export list</source>
            <translation>Liste exportieren</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV-Dateien (*.csv)</translation>
        </message>
        <message>
            <source>List written to {0}.</source>
            <translation>Liste nach {0} geschrieben.</translation>
        </message>
    </context>
    <context>
        <name>RackWords</name>
        <message>
            <source>Rack elevation</source>
            <translation>Schrankansicht</translation>
        </message>
        <message>
            <source>Rack {n}</source>
            <translation>Schrank {n}</translation>
        </message>
        <message>
            <source>Racks {n}–{last}</source>
            <translation>Schränke {n}–{last}</translation>
        </message>
        <message>
            <source>Rack</source>
            <translation>Schrank</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>{device} at unit {n}</source>
            <translation>{device} auf Einheit {n}</translation>
        </message>
        <message>
            <source>{device} at units {n} to {last}</source>
            <translation>{device} auf Einheiten {n} bis {last}</translation>
        </message>
        <message>
            <source>Power</source>
            <translation>Leistung</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>{n} of {limit}</source>
            <translation>{n} von {limit}</translation>
        </message>
        <message>
            <source>{n}, over {limit}</source>
            <translation>{n}, über {limit}</translation>
        </message>
        <message>
            <source>at least {n}</source>
            <translation>mindestens {n}</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>{n} × {units} U; each {power}, {weight}</source>
            <translation>{n} × {units} HE; je {power}, {weight}</translation>
        </message>
        <message>
            <source>power unknown</source>
            <translation>Leistung unbekannt</translation>
        </message>
        <message>
            <source>weight unknown</source>
            <translation>Gewicht unbekannt</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Rooms</source>
            <translation>Bereiche</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projekte</translation>
        </message>
        <message>
            <source>Catalog</source>
            <translation>Katalog</translation>
        </message>
        <message>
            <source>Quotes</source>
            <translation>Angebote</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Optionen</translation>
        </message>
    </context>
    <context>
        <name>RatesTable</name>
        <message>
            <source>Another currency</source>
            <translation>Andere Währung</translation>
        </message>
        <message>
            <source>Units per US dollar</source>
            <translation>Einheiten je US-Dollar</translation>
        </message>
        <message>
            <source>Add currency</source>
            <translation>Währung hinzufügen</translation>
        </message>
        <message>
            <source>Exchange rates, units per US dollar</source>
            <translation>Wechselkurse, Einheiten je US-Dollar</translation>
        </message>
        <message>
            <source>Prices in other currencies are converted with these. Nothing is fetched.</source>
            <translation>Preise in anderen Währungen werden hiermit umgerechnet. Nichts wird abgerufen.</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>Kurs</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>{0} per US dollar</source>
            <translation>{0} je US-Dollar</translation>
        </message>
        <message>
            <source>Day of the rate of {0}</source>
            <translation>Tag des Kurses von {0}</translation>
        </message>
        <message>
            <source>Source of the rate of {0}</source>
            <translation>Quelle des Kurses von {0}</translation>
        </message>
        <message>
            <source>where it was read</source>
            <translation>wo er gelesen wurde</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove {0}</source>
            <translation>{0} entfernen</translation>
        </message>
        <message>
            <source>old</source>
            <translation>alt</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>kein Datum</translation>
        </message>
        <message>
            <source>A code of three letters, as SEK.</source>
            <translation>Ein Code aus drei Buchstaben, wie SEK.</translation>
        </message>
        <message>
            <source>How many {0} one US dollar is.</source>
            <translation>Wie viele {0} ein US-Dollar ist.</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>Unnamed project</source>
            <translation>Projekt ohne Namen</translation>
        </message>
        <message>
            <source>No other project yet</source>
            <translation>Noch kein anderes Projekt</translation>
        </message>
    </context>
    <context>
        <name>Renting</name>
        <message>
            <source>On demand</source>
            <translation>Nach Bedarf</translation>
        </message>
        <message>
            <source>Spot</source>
            <translation>Spot</translation>
        </message>
        <message>
            <source>Bound for 1 year</source>
            <translation>1 Jahr gebunden</translation>
        </message>
        <message>
            <source>Bound for 3 years</source>
            <translation>3 Jahre gebunden</translation>
        </message>
        <message>
            <source>By the month</source>
            <translation>Monatsweise</translation>
        </message>
        <message>
            <source>region unknown</source>
            <translation>Region unbekannt</translation>
        </message>
        <message>
            <source>no price</source>
            <translation>kein Preis</translation>
        </message>
        <message>
            <source>price of {0}, {1} days old</source>
            <translation>Preis vom {0}, {1} Tage alt</translation>
        </message>
        <message>
            <source>price of {0}</source>
            <translation>Preis vom {0}</translation>
        </message>
        <message>
            <source>{0}: quota {1} must allow {2} {3}; granted are {4}.</source>
            <translation>{0}: Kontingent {1} muss {2} {3} zulassen; gewährt sind {4}.</translation>
        </message>
        <message>
            <source>{0}: quota {1} must allow {2} {3}; a new account has {4}.</source>
            <translation>{0}: Kontingent {1} muss {2} {3} zulassen; ein neues Konto hat {4}.</translation>
        </message>
        <message>
            <source>Not known: {0}</source>
            <translation>Nicht bekannt: {0}</translation>
        </message>
        <message>
            <source>, billed {0}</source>
            <translation>, abgerechnet {0}</translation>
        </message>
        <message>
            <source>One run takes {0} h{1}.</source>
            <translation>Ein Lauf dauert {0} h{1}.</translation>
        </message>
        <message>
            <source>Time of a run</source>
            <translation>Dauer eines Laufs</translation>
        </message>
        <message>
            <source>It costs {0}: {1}.</source>
            <translation>Er kostet {0}: {1}.</translation>
        </message>
        <message>
            <source>Cost of a run</source>
            <translation>Kosten eines Laufs</translation>
        </message>
        <message>
            <source>On spot {0} % more time goes to interruptions and checkpoints, one every {1} minutes.</source>
            <translation>Bei Spot kosten Unterbrechungen und Checkpoints {0} % mehr Zeit, ein Checkpoint alle {1} Minuten.</translation>
        </message>
        <message>
            <source>Time lost on spot</source>
            <translation>Zeitverlust bei Spot</translation>
        </message>
        <message>
            <source>On spot {0} spare machines keep it answering.</source>
            <translation>Bei Spot halten {0} Ersatzmaschinen den Dienst aufrecht.</translation>
        </message>
        <message>
            <source>Spare machines</source>
            <translation>Ersatzmaschinen</translation>
        </message>
        <message>
            <source>What spot costs in time is not known: {0}.</source>
            <translation>Was Spot an Zeit kostet, ist nicht bekannt: {0}.</translation>
        </message>
        <message>
            <source>{0}, as asked</source>
            <translation>{0}, wie gewünscht</translation>
        </message>
        <message>
            <source>machines</source>
            <translation>Maschinen</translation>
        </message>
        <message>
            <source>storage</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>outgoing data</source>
            <translation>ausgehende Daten</translation>
        </message>
    </context>
    <context>
        <name>RentingCard</name>
        <message>
            <source>What is rented</source>
            <translation>Was gemietet wird</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Bedingungen</translation>
        </message>
        <message>
            <source>An hour</source>
            <translation>Eine Stunde</translation>
        </message>
        <message>
            <source>A useful hour</source>
            <translation>Eine Nutzstunde</translation>
        </message>
        <message>
            <source>One run</source>
            <translation>Ein Lauf</translation>
        </message>
        <message>
            <source>A month</source>
            <translation>Ein Monat</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Bemerkung</translation>
        </message>
        <message>
            <source>Terms of renting</source>
            <translation>Mietbedingungen</translation>
        </message>
    </context>
    <context>
        <name>ReportPage</name>
        <message>
            <source>Show them</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>Lists in the catalog what this import added and changed.</source>
            <translation>Zeigt im Katalog, was dieser Import hinzugefügt und geändert hat.</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>Import rückgängig machen</translation>
        </message>
        <message>
            <source>Import another file</source>
            <translation>Weitere Datei importieren</translation>
        </message>
        <message>
            <source>Save rejected rows…</source>
            <translation>Abgelehnte Zeilen speichern…</translation>
        </message>
        <message>
            <source>{0} is in the catalog</source>
            <translation>{0} ist im Katalog</translation>
        </message>
    </context>
    <context>
        <name>RequirementTable</name>
        <message>
            <source>Main memory that the work takes</source>
            <translation>Arbeitsspeicher, den die Aufgabe belegt</translation>
        </message>
        <message>
            <source>Time to finish</source>
            <translation>Zeit bis zum Ende</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>Durchsatz</translation>
        </message>
        <message>
            <source>GPU memory per card, {0}</source>
            <translation>GPU-Speicher je Karte, {0}</translation>
        </message>
        <message>
            <source>Time to finish, {0}</source>
            <translation>Zeit bis zum Ende, {0}</translation>
        </message>
        <message>
            <source>First word</source>
            <translation>Erstes Wort</translation>
        </message>
        <message>
            <source>Each next word</source>
            <translation>Jedes weitere Wort</translation>
        </message>
        <message>
            <source>Answer time</source>
            <translation>Antwortzeit</translation>
        </message>
        <message>
            <source>Throughput, {0}</source>
            <translation>Durchsatz, {0}</translation>
        </message>
        <message>
            <source>1 card</source>
            <translation>1 Karte</translation>
        </message>
        <message>
            <source>{0} cards</source>
            <translation>{0} Karten</translation>
        </message>
        <message>
            <source>, training</source>
            <translation>, Training</translation>
        </message>
        <message>
            <source>, serving</source>
            <translation>, Inferenz</translation>
        </message>
        <message>
            <source>Time to first token</source>
            <translation>Zeit bis zum ersten Token</translation>
        </message>
        <message>
            <source>Time per output token</source>
            <translation>Zeit je erzeugtem Token</translation>
        </message>
        <message>
            <source>Requirement</source>
            <translation>Anforderung</translation>
        </message>
        <message>
            <source>what any build must meet</source>
            <translation>was jede Konfiguration erfüllen muss</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>Bedarf</translation>
        </message>
        <message>
            <source>Minimum</source>
            <translation>Minimum</translation>
        </message>
        <message>
            <source>Recommended</source>
            <translation>Empfohlen</translation>
        </message>
        <message>
            <source>Against</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>{0}: not met</source>
            <translation>{0}: nicht erfüllt</translation>
        </message>
        <message>
            <source>the card gives {0}</source>
            <translation>die Karte bietet {0}</translation>
        </message>
        <message>
            <source>at least {0} {1}</source>
            <translation>mindestens {0} {1}</translation>
        </message>
        <message>
            <source>limit {0} {1}</source>
            <translation>Grenze {0} {1}</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Edge device</source>
            <translation>Edge-Gerät</translation>
        </message>
        <message>
            <source>Instance</source>
            <translation>Instanz</translation>
        </message>
        <message>
            <source>Rented server</source>
            <translation>Gemieteter Server</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Prozessor</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Hauptplatine</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Arbeitsspeicher</translation>
        </message>
        <message>
            <source>Accelerator</source>
            <translation>Beschleuniger</translation>
        </message>
        <message>
            <source>Boot drive</source>
            <translation>Systemlaufwerk</translation>
        </message>
        <message>
            <source>Data drive</source>
            <translation>Datenlaufwerk</translation>
        </message>
        <message>
            <source>Drive</source>
            <translation>Laufwerk</translation>
        </message>
        <message>
            <source>Network card</source>
            <translation>Netzwerkkarte</translation>
        </message>
        <message>
            <source>Power supply</source>
            <translation>Netzteil</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Gehäuse</translation>
        </message>
        <message>
            <source>CPU cooler</source>
            <translation>CPU-Kühler</translation>
        </message>
        <message>
            <source>Fan</source>
            <translation>Lüfter</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>Switch</translation>
        </message>
        <message>
            <source>Cable</source>
            <translation>Kabel</translation>
        </message>
        <message>
            <source>Rack</source>
            <translation>Schrank</translation>
        </message>
        <message>
            <source>Rack power</source>
            <translation>Stromverteilung</translation>
        </message>
    </context>
    <context>
        <name>RoomCard</name>
        <message>
            <source>Machine and room</source>
            <translation>Maschine und Raum</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Beliebig</translation>
        </message>
        <message>
            <source>Workstation</source>
            <translation>Workstation</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Kind of machine</source>
            <translation>Art der Maschine</translation>
        </message>
        <message>
            <source>Start from</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Büro</translation>
        </message>
        <message>
            <source>Quiet lab</source>
            <translation>Ruhiges Labor</translation>
        </message>
        <message>
            <source>Server room</source>
            <translation>Serverraum</translation>
        </message>
        <message>
            <source>Saved sites</source>
            <translation>Gespeicherte Standorte</translation>
        </message>
        <message>
            <source>The places of other projects</source>
            <translation>Die Orte anderer Projekte</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>keine Grenze</translation>
        </message>
        <message>
            <source>{0} dB(A)</source>
            <translation>{0} dB(A)</translation>
        </message>
        <message>
            <source>Noise at 1 m, at most</source>
            <translation>Geräusch in 1 m, höchstens</translation>
        </message>
        <message>
            <source>30 dB(A) is a quiet library, 45 an office, 60 a conversation.</source>
            <translation>30 dB(A): ruhige Bibliothek, 45: Büro, 60: Gespräch.</translation>
        </message>
        <message>
            <source>Room temperature, at most</source>
            <translation>Raumtemperatur, höchstens</translation>
        </message>
        <message>
            <source>Warmest hour of the year</source>
            <translation>Wärmste Stunde des Jahres</translation>
        </message>
        <message>
            <source>Room cooling</source>
            <translation>Raumkühlung</translation>
        </message>
        <message>
            <source>Not sure? Press the diamond: unknown</source>
            <translation>Unsicher? Raute drücken: unbekannt</translation>
        </message>
        <message>
            <source>Altitude</source>
            <translation>Höhe über Meer</translation>
        </message>
        <message>
            <source>Above 950 m thin air cools less</source>
            <translation>Über 950 m kühlt die dünne Luft weniger</translation>
        </message>
        <message>
            <source>Rack space</source>
            <translation>Platz im Schrank</translation>
        </message>
        <message>
            <source>Rack depth</source>
            <translation>Schranktiefe</translation>
        </message>
        <message>
            <source>Power for the rack</source>
            <translation>Leistung für den Schrank</translation>
        </message>
        <message>
            <source>Supplies that may fail</source>
            <translation>Netzteile, die ausfallen dürfen</translation>
        </message>
        <message>
            <source>1: N+1, nothing stops when one fails</source>
            <translation>1: N+1, bei einem Ausfall steht nichts still</translation>
        </message>
        <message>
            <source>Load of a rack</source>
            <translation>Traglast des Schranks</translation>
        </message>
        <message>
            <source>What rack and floor bear</source>
            <translation>Was Schrank und Boden tragen</translation>
        </message>
        <message>
            <source>Rack PDU, per phase</source>
            <translation>Schrank-PDU, je Phase</translation>
        </message>
        <message>
            <source>Its breaker</source>
            <translation>Deren Sicherung</translation>
        </message>
        <message>
            <source>Office, {0}</source>
            <translation>Büro, {0}</translation>
        </message>
        <message>
            <source>There are no other projects with a place yet.</source>
            <translation>Es gibt noch keine anderen Projekte mit einem Ort.</translation>
        </message>
        <message>
            <source>Asked for servers and clusters only</source>
            <translation>Nur bei Servern und Clustern gefragt</translation>
        </message>
    </context>
    <context>
        <name>RowsEditor</name>
        <message>
            <source>Add row</source>
            <translation>Zeile hinzufügen</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Copy row</source>
            <translation>Zeile kopieren</translation>
        </message>
        <message>
            <source>Remove row</source>
            <translation>Zeile entfernen</translation>
        </message>
        <message>
            <source>Move the row up (Alt+Up)</source>
            <translation>Zeile nach oben (Alt+Auf)</translation>
        </message>
        <message>
            <source>Move the row down (Alt+Down)</source>
            <translation>Zeile nach unten (Alt+Ab)</translation>
        </message>
        <message>
            <source>Cell unknown</source>
            <translation>Zelle unbekannt</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Enter or typing edits a cell, Tab goes to the next, Delete sets it unknown, Ctrl+V pastes rows.</source>
            <translation>Enter oder Tippen bearbeitet eine Zelle, Tab geht zur nächsten, Entf setzt sie auf unbekannt, Strg+V fügt Zeilen ein.</translation>
        </message>
        <message>
            <source>All unknown</source>
            <translation>Alles unbekannt</translation>
        </message>
        <message>
            <source>Nobody knows what {0} are; an empty table says that there are none.</source>
            <translation>Unbekannt heißt: niemand weiß, was {0} sind; eine leere Tabelle sagt, dass es keine gibt.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Row removed</source>
            <translation>Zeile entfernt</translation>
        </message>
        <message>
            <source>Row copied</source>
            <translation>Zeile kopiert</translation>
        </message>
        <message>
            <source>Nothing was pasted.</source>
            <translation>Nichts wurde eingefügt.</translation>
        </message>
        <message>
            <source>There is no row yet.</source>
            <translation>Es gibt noch keine Zeile.</translation>
        </message>
        <message>
            <source>It is the first row.</source>
            <translation>Es ist die erste Zeile.</translation>
        </message>
        <message>
            <source>It is the last row.</source>
            <translation>Es ist die letzte Zeile.</translation>
        </message>
        <message>
            <source>The former value is kept.</source>
            <translation>Der frühere Wert bleibt.</translation>
        </message>
        <message>
            <source>Needs a value.</source>
            <translation>Braucht einen Wert.</translation>
        </message>
        <message>
            <source>Another row has this label; rules call slots by it.</source>
            <translation>Eine andere Zeile hat diese Bezeichnung; Regeln nennen Steckplätze danach.</translation>
        </message>
    </context>
    <context>
        <name>RulesDialog</name>
        <message>
            <source>Rules</source>
            <translation>Regeln</translation>
        </message>
        <message>
            <source>Rule, part or reason</source>
            <translation>Regel, Teil oder Grund</translation>
        </message>
        <message>
            <source>Search the rules</source>
            <translation>Regeln durchsuchen</translation>
        </message>
        <message>
            <source>What it finds</source>
            <translation>Was sie meldet</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <source>On this site</source>
            <translation>An diesem Standort</translation>
        </message>
        <message>
            <source>The rule selected</source>
            <translation>Gewählte Regel</translation>
        </message>
        <message>
            <source>Text to read: arrow keys scroll, Tab goes on.</source>
            <translation>Text zum Lesen: Pfeiltasten scrollen, Tab geht weiter.</translation>
        </message>
        <message>
            <source>Rules are switched per project: open one to take a rule for something else, or off.</source>
            <translation>Regeln werden je Projekt umgestellt: eines öffnen, um eine Regel anders zu werten oder abzuschalten.</translation>
        </message>
        <message>
            <source>What is switched is said in every report and on page 1 of the quote.</source>
            <translation>Was umgestellt ist, steht in jedem Bericht und auf Seite 1 des Angebots.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>{n} rule</source>
            <translation>{n} Regel</translation>
        </message>
        <message>
            <source>{n} rules</source>
            <translation>{n} Regeln</translation>
        </message>
        <message>
            <source>As shipped: {0}</source>
            <translation>Wie mitgeliefert: {0}</translation>
        </message>
        <message>
            <source>switched: {0}</source>
            <translation>umgestellt: {0}</translation>
        </message>
        <message>
            <source>error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>Formel</translation>
        </message>
        <message>
            <source>Does not apply</source>
            <translation>Ausgenommen</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
    </context>
    <context>
        <name>SamplesCard</name>
        <message>
            <source>Samples</source>
            <translation>Beispielprojekte</translation>
        </message>
        <message>
            <source>worked examples to look at and change</source>
            <translation>durchgerechnete Beispiele zum Ansehen und Ändern</translation>
        </message>
        <message>
            <source>Show three</source>
            <translation>Drei zeigen</translation>
        </message>
        <message>
            <source>Show all {0}</source>
            <translation>Alle {0} zeigen</translation>
        </message>
        <message>
            <source>Open as new project</source>
            <translation>Als neues Projekt öffnen</translation>
        </message>
        <message>
            <source>Open {0} as new project</source>
            <translation>{0} als neues Projekt öffnen</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear the search</source>
            <translation>Suche leeren</translation>
        </message>
    </context>
    <context>
        <name>SearchPalette</name>
        <message>
            <source>Search everywhere</source>
            <translation>Überall suchen</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Suche läuft…</translation>
        </message>
        <message>
            <source>Projects, parts, quotes, commands, settings, rules, help</source>
            <translation>Projekte, Teile, Angebote, Befehle, Optionen, Regeln, Hilfe</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Was gefunden wurde</translation>
        </message>
        <message>
            <source>↑ ↓ choose   Tab next group   Enter open   Esc close</source>
            <translation>↑ ↓ wählen   Tab nächste Gruppe   Enter öffnen   Esc schließen</translation>
        </message>
        <message>
            <source>Nothing is called “{0}”. Try fewer letters, a part number, or a size such as 48 GB.</source>
            <translation>Nichts heißt „{0}“. Weniger Buchstaben, eine Teilenummer oder eine Größe wie 48 GB versuchen.</translation>
        </message>
        <message>
            <source>{n} more: keep typing</source>
            <translation>{n} weitere: weitertippen</translation>
        </message>
        <message>
            <source>{n} result</source>
            <translation>{n} Treffer</translation>
        </message>
        <message>
            <source>{n} results</source>
            <translation>{n} Treffer</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projekte</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Letzte Projekte</translation>
        </message>
        <message>
            <source>Steps of this project</source>
            <translation>Schritte dieses Projekts</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>Quotes</source>
            <translation>Angebote</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Optionen</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Regeln</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
    </context>
    <context>
        <name>SearchSources</name>
        <message>
            <source>archived</source>
            <translation>archiviert</translation>
        </message>
        <message>
            <source>All parts with “{0}”</source>
            <translation>Alle Teile mit „{0}“</translation>
        </message>
    </context>
    <context>
        <name>SelectionActions</name>
        <message>
            <source>1 row copied.</source>
            <translation>1 Zeile kopiert.</translation>
        </message>
        <message>
            <source>{n} rows copied.</source>
            <translation>{n} Zeilen kopiert.</translation>
        </message>
        <message>
            <source>Sort by {0}, ascending</source>
            <translation>Nach {0} sortieren, aufsteigend</translation>
        </message>
        <message>
            <source>Sort by {0}, descending</source>
            <translation>Nach {0} sortieren, absteigend</translation>
        </message>
        <message>
            <source>Filter by {0}…</source>
            <translation>Nach {0} filtern…</translation>
        </message>
        <message>
            <source>Filter…</source>
            <translation>Filtern…</translation>
        </message>
        <message>
            <source>Hide the column {0}</source>
            <translation>Spalte {0} verbergen</translation>
        </message>
        <message>
            <source>Choose columns…</source>
            <translation>Spalten wählen…</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Alle wählen</translation>
        </message>
        <message>
            <source>Edit together</source>
            <translation>Gemeinsam bearbeiten</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archivieren</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>Export the selection…</source>
            <translation>Auswahl exportieren…</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>Als Tabelle kopieren</translation>
        </message>
    </context>
    <context>
        <name>Sensitivity</name>
        <message>
            <source>Hours in use</source>
            <translation>Stunden in Betrieb</translation>
        </message>
        <message>
            <source>Discount on hardware</source>
            <translation>Nachlass auf Hardware</translation>
        </message>
        <message>
            <source>Discount on rent</source>
            <translation>Nachlass auf Miete</translation>
        </message>
        <message>
            <source>{0} in use</source>
            <translation>{0} in Betrieb</translation>
        </message>
        <message>
            <source>an average load of {0}</source>
            <translation>{0} Last im Mittel</translation>
        </message>
        <message>
            <source>electricity at {0}</source>
            <translation>Strom zu {0}</translation>
        </message>
        <message>
            <source>a PUE of {0}</source>
            <translation>einem PUE von {0}</translation>
        </message>
        <message>
            <source>hardware at {0} of its price</source>
            <translation>Hardware zu {0} ihres Preises</translation>
        </message>
        <message>
            <source>rent at {0} of its price</source>
            <translation>Miete zu {0} ihres Preises</translation>
        </message>
        <message>
            <source>a discount of {0} on hardware</source>
            <translation>{0} Nachlass auf Hardware</translation>
        </message>
        <message>
            <source>a discount of {0} on rent</source>
            <translation>{0} Nachlass auf Miete</translation>
        </message>
        <message>
            <source>{0} of the purchase fetched at the end</source>
            <translation>{0} Restwert am Ende</translation>
        </message>
        <message>
            <source>What the total depends on most</source>
            <translation>Wovon die Summe am stärksten abhängt</translation>
        </message>
        <message>
            <source>Assumption</source>
            <translation>Annahme</translation>
        </message>
        <message>
            <source>as assumed</source>
            <translation>wie angenommen</translation>
        </message>
        <message>
            <source>Buying pays from month</source>
            <translation>Kauf lohnt ab Monat</translation>
        </message>
        <message>
            <source>at the low value</source>
            <translation>beim niedrigen Wert</translation>
        </message>
        <message>
            <source>at the high value</source>
            <translation>beim hohen Wert</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Niedrig</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Hoch</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Summe</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>Between month {0} ({1}) and month {2} ({3}).</source>
            <translation>Zwischen Monat {0} ({1}) und Monat {2} ({3}).</translation>
        </message>
        <message>
            <source>Buying would pay from month {0} with {1}.</source>
            <translation>Kaufen würde sich ab Monat {0} lohnen mit {1}.</translation>
        </message>
        <message>
            <source>Month {0} with {1}.</source>
            <translation>Monat {0} mit {1}.</translation>
        </message>
        <message>
            <source>With {0} renting stays cheaper.</source>
            <translation>Mit {0} bleibt Mieten günstiger.</translation>
        </message>
    </context>
    <context>
        <name>SensitivityView</name>
        <message>
            <source>The total is not known, so nothing tells what it depends on.</source>
            <translation>Die Summe ist unbekannt, also lässt sich nicht sagen, wovon sie abhängt.</translation>
        </message>
    </context>
    <context>
        <name>ServingCard</name>
        <message>
            <source>Serving</source>
            <translation>Inferenz</translation>
        </message>
        <message>
            <source>Load is given as</source>
            <translation>Last angegeben als</translation>
        </message>
        <message>
            <source>Chats at once</source>
            <translation>Gleichzeitige Chats</translation>
        </message>
        <message>
            <source>Requests per second</source>
            <translation>Anfragen je Sekunde</translation>
        </message>
        <message>
            <source>Streams</source>
            <translation>Datenströme</translation>
        </message>
        <message>
            <source>Samples per second</source>
            <translation>Beispiele je Sekunde</translation>
        </message>
        <message>
            <source>Take the busiest minute of the day.</source>
            <translation>Maßgeblich ist die Minute mit der höchsten Last.</translation>
        </message>
        <message>
            <source>chats</source>
            <translation>Chats</translation>
        </message>
        <message>
            <source>people waiting for an answer</source>
            <translation>wartende Personen</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Anfragen</translation>
        </message>
        <message>
            <source>streams</source>
            <translation>Datenströme</translation>
        </message>
        <message>
            <source>cameras or microphones</source>
            <translation>Kameras oder Mikrofone</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>First word within</source>
            <translation>Erstes Wort binnen</translation>
        </message>
        <message>
            <source>Time to first token</source>
            <translation>Zeit bis zum ersten Token</translation>
        </message>
        <message>
            <source>Time to first token: how long until the answer begins.</source>
            <translation>Zeit bis zum ersten Token: wie lange es dauert, bis die Antwort beginnt.</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Each next word within</source>
            <translation>Jedes weitere Wort binnen</translation>
        </message>
        <message>
            <source>Time per output token</source>
            <translation>Zeit je erzeugtem Token</translation>
        </message>
        <message>
            <source>Time per output token; 50 ms reads like fluent speech.</source>
            <translation>Zeit je erzeugtem Token; 50 ms lesen sich wie flüssiges Sprechen.</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Answer within</source>
            <translation>Antwort binnen</translation>
        </message>
        <message>
            <source>from input to result</source>
            <translation>von der Eingabe bis zum Ergebnis</translation>
        </message>
        <message>
            <source>Pictures per stream</source>
            <translation>Bilder je Datenstrom</translation>
        </message>
        <message>
            <source>Samples together</source>
            <translation>Beispiele je Batch</translation>
        </message>
        <message>
            <source>batch size</source>
            <translation>Batchgröße</translation>
        </message>
        <message>
            <source>Weights stored as</source>
            <translation>Gewichte gespeichert als</translation>
        </message>
        <message>
            <source>as computed</source>
            <translation>wie gerechnet</translation>
        </message>
        <message>
            <source>bit</source>
            <translation>Bit</translation>
        </message>
        <message>
            <source>Fewer bits need less memory and less bandwidth, and may cost accuracy.</source>
            <translation>Weniger Bits brauchen weniger Speicher und Bandbreite und können Genauigkeit kosten.</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automatisch</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>Engine</translation>
        </message>
        <message>
            <source>Key-value cache as</source>
            <translation>KV-Cache als</translation>
        </message>
        <message>
            <source>Tensor parallel</source>
            <translation>Tensor-parallel</translation>
        </message>
        <message>
            <source>Pipeline parallel</source>
            <translation>Pipeline-parallel</translation>
        </message>
        <message>
            <source>Expert parallel</source>
            <translation>Experten-parallel</translation>
        </message>
        <message>
            <source>Copies of the model</source>
            <translation>Kopien des Modells</translation>
        </message>
        <message>
            <source>about {0} words</source>
            <translation>etwa {0} Wörter</translation>
        </message>
        <message>
            <source>engine {0} · batch {1}</source>
            <translation>Engine {0} · Batch {1}</translation>
        </message>
        <message>
            <source>Asks for {0}</source>
            <translation>Benötigt {0}</translation>
        </message>
        <message>
            <source>Asks for {0} and {1} of memory bandwidth</source>
            <translation>Benötigt {0} und {1} Speicherbandbreite</translation>
        </message>
        <message>
            <source>Memory to serve</source>
            <translation>Speicher für die Inferenz</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Company and logo</source>
            <translation>Firma und Logo</translation>
        </message>
        <message>
            <source>Money and tax</source>
            <translation>Geld und Steuer</translation>
        </message>
        <message>
            <source>Numbering</source>
            <translation>Nummerierung</translation>
        </message>
        <message>
            <source>Language and formats</source>
            <translation>Sprache und Formate</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Datenbank</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Sicherung</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Über</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Optionen</translation>
        </message>
        <message>
            <source>Sections of the settings</source>
            <translation>Abschnitte der Optionen</translation>
        </message>
        <message>
            <source>Up and Down open a section.</source>
            <translation>Auf und Ab öffnen einen Abschnitt.</translation>
        </message>
        <message>
            <source>Settings saved</source>
            <translation>Optionen gespeichert</translation>
        </message>
    </context>
    <context>
        <name>SlotWords</name>
        <message>
            <source>Slots, lanes after sharing</source>
            <translation>Steckplätze, Lanes nach Aufteilung</translation>
        </message>
        <message>
            <source>Slots in the order of the board's list; their distances are unknown</source>
            <translation>Steckplätze in der Reihenfolge der Hauptplatine; ihre Abstände sind unbekannt</translation>
        </message>
        <message>
            <source>free · {link}</source>
            <translation>frei · {link}</translation>
        </message>
        <message>
            <source>no lanes left</source>
            <translation>keine Lanes übrig</translation>
        </message>
        <message>
            <source>{link} (x{slot} slot wired x{lanes})</source>
            <translation>{link} (x{slot}, nur x{lanes})</translation>
        </message>
        <message>
            <source>x{lanes} Gen {gen}</source>
            <translation>x{lanes} Gen {gen}</translation>
        </message>
        <message>
            <source>width unknown</source>
            <translation>Breite unbekannt</translation>
        </message>
        <message>
            <source>width unknown, Gen {gen}</source>
            <translation>Breite unbekannt, Gen {gen}</translation>
        </message>
        <message>
            <source>runs {link}</source>
            <translation>läuft mit {link}</translation>
        </message>
        <message>
            <source>runs {link} · {n} W</source>
            <translation>läuft mit {link} · {n} W</translation>
        </message>
        <message>
            <source>slots covered: unknown</source>
            <translation>belegte Plätze unbekannt</translation>
        </message>
        <message>
            <source>{card} in {slot}, {running}</source>
            <translation>{card} in {slot}, {running}</translation>
        </message>
        <message>
            <source>Slot {slot}: {words}</source>
            <translation>Steckplatz {slot}: {words}</translation>
        </message>
        <message>
            <source>no air gap</source>
            <translation>kein Luftspalt</translation>
        </message>
        <message>
            <source>cards collide</source>
            <translation>Karten kollidieren</translation>
        </message>
        <message>
            <source>under a card</source>
            <translation>unter einer Karte</translation>
        </message>
        <message>
            <source>GPU {n} · {card}</source>
            <translation>GPU {n} · {card}</translation>
        </message>
        <message>
            <source>NIC {n} · {card}</source>
            <translation>NIC {n} · {card}</translation>
        </message>
        <message>
            <source>Slot</source>
            <translation>Steckplatz</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Verbindung</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Power, W</source>
            <translation>Leistung, W</translation>
        </message>
        <message>
            <source>free</source>
            <translation>frei</translation>
        </message>
        <message>
            <source>here now</source>
            <translation>jetzt hier</translation>
        </message>
        <message>
            <source>checking…</source>
            <translation>wird geprüft…</translation>
        </message>
        <message>
            <source>{link}, changes places with {card}</source>
            <translation>{link}, tauscht mit {card}</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
    </context>
    <context>
        <name>Sparkline</name>
        <message>
            <source>Price from {0} on {1} to {2} on {3}, {4}; lowest {5}, highest {6}</source>
            <translation>Preis von {0} am {1} bis {2} am {3}, {4}; niedrigster {5}, höchster {6}</translation>
        </message>
    </context>
    <context>
        <name>Spoken</name>
        <message>
            <source>Opens a menu.</source>
            <translation>Öffnet ein Menü.</translation>
        </message>
        <message>
            <source>Asks for more before anything happens.</source>
            <translation>Fragt nach, bevor etwas geschieht.</translation>
        </message>
        <message>
            <source>Space switches it on and off.</source>
            <translation>Leertaste schaltet um.</translation>
        </message>
        <message>
            <source>Space presses it.</source>
            <translation>Leertaste drückt es.</translation>
        </message>
        <message>
            <source>{0} choices; arrow keys choose.</source>
            <translation>{0} Möglichkeiten; Pfeiltasten wählen.</translation>
        </message>
        <message>
            <source>It cannot be taken away.</source>
            <translation>Es lässt sich nicht abwählen.</translation>
        </message>
        <message>
            <source>Space ticks it or takes the tick away.</source>
            <translation>Leertaste wählt an oder ab.</translation>
        </message>
        <message>
            <source>Typing narrows the list, Down goes into it, Esc clears.</source>
            <translation>Tippen engt die Liste ein, Ab geht hinein, Esc löscht.</translation>
        </message>
        <message>
            <source>In “{0}”.</source>
            <translation>In „{0}“.</translation>
        </message>
        <message>
            <source>1 row.</source>
            <translation>1 Zeile.</translation>
        </message>
        <message>
            <source>{0} rows.</source>
            <translation>{0} Zeilen.</translation>
        </message>
        <message>
            <source>Arrow keys move.</source>
            <translation>Pfeiltasten bewegen.</translation>
        </message>
        <message>
            <source>Arrow keys move, Enter opens.</source>
            <translation>Pfeiltasten bewegen, Enter öffnet.</translation>
        </message>
        <message>
            <source>The menu key sorts.</source>
            <translation>Die Menütaste sortiert.</translation>
        </message>
    </context>
    <context>
        <name>StateChip</name>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>Ausgestellt</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message>
            <source>verified</source>
            <translation>bestanden</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
    </context>
    <context>
        <name>StepWords</name>
        <message>
            <source>Workload</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>Train or serve</source>
            <translation>Training/Inferenz</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Standort</translation>
        </message>
        <message>
            <source>What it needs</source>
            <translation>Bedarf</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>Konfiguration</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Angebot</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Current step</source>
            <translation>Aktueller Schritt</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Braucht Beachtung</translation>
        </message>
        <message>
            <source>Out of date</source>
            <translation>Veraltet</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Nicht erreicht</translation>
        </message>
        <message>
            <source>Own figures</source>
            <translation>Eigene Zahlen</translation>
        </message>
        <message>
            <source>No model yet</source>
            <translation>Noch kein Modell</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Serve</source>
            <translation>Inferenz</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>Beides</translation>
        </message>
        <message>
            <source>full tune</source>
            <translation>alle Gewichte</translation>
        </message>
        <message>
            <source>Cloud</source>
            <translation>Cloud</translation>
        </message>
        <message>
            <source>Edge</source>
            <translation>Edge</translation>
        </message>
        <message>
            <source>Edge and cloud</source>
            <translation>Edge und Cloud</translation>
        </message>
        <message>
            <source>Workstation</source>
            <translation>Workstation</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>On site</source>
            <translation>Vor Ort</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <source>{n} GPU</source>
            <translation>{n} GPU</translation>
        </message>
        <message>
            <source>{n} GPUs</source>
            <translation>{n} GPUs</translation>
        </message>
        <message>
            <source>Computing…</source>
            <translation>Rechnet…</translation>
        </message>
        <message>
            <source>{0} in total</source>
            <translation>{0} gesamt</translation>
        </message>
        <message>
            <source>{n} check fails</source>
            <translation>{n} fehlgeschlagen</translation>
        </message>
        <message>
            <source>{n} checks fail</source>
            <translation>{n} fehlgeschlagen</translation>
        </message>
        <message>
            <source>{n} fact missing</source>
            <translation>{n} Angabe fehlt</translation>
        </message>
        <message>
            <source>{n} facts missing</source>
            <translation>{n} Angaben fehlen</translation>
        </message>
        <message>
            <source>No build possible</source>
            <translation>Nicht möglich</translation>
        </message>
        <message>
            <source>Not chosen yet</source>
            <translation>Noch nicht gewählt</translation>
        </message>
        <message>
            <source>Own build</source>
            <translation>Eigene Konfiguration</translation>
        </message>
        <message>
            <source>Pays from month {0}</source>
            <translation>Ab Monat {0}</translation>
        </message>
        <message>
            <source>Price on request</source>
            <translation>Preis auf Anfrage</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
    </context>
    <context>
        <name>Stepper</name>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
    </context>
    <context>
        <name>Summary</name>
        <message>
            <source>{n} fact is missing</source>
            <translation>{n} Angabe fehlt</translation>
        </message>
        <message>
            <source>{n} facts are missing</source>
            <translation>{n} Angaben fehlen</translation>
        </message>
        <message>
            <source>Out of date</source>
            <translation>Veraltet</translation>
        </message>
        <message>
            <source>Check this build, or have builds proposed again.</source>
            <translation>Konfiguration prüfen oder neu vorschlagen lassen.</translation>
        </message>
        <message>
            <source>Fails</source>
            <translation>Fehlerhaft</translation>
        </message>
        <message>
            <source>{n} check must be fixed</source>
            <translation>{n} Fehler zu beheben</translation>
        </message>
        <message>
            <source>{n} checks must be fixed</source>
            <translation>{n} Fehler zu beheben</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Unvollständig</translation>
        </message>
        <message>
            <source>Parts are missing</source>
            <translation>Teile fehlen</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Every check could be made and passes</source>
            <translation>Alle Prüfungen möglich und bestanden</translation>
        </message>
        <message>
            <source>{n} warning</source>
            <translation>{n} Warnung</translation>
        </message>
        <message>
            <source>{n} warnings</source>
            <translation>{n} Warnungen</translation>
        </message>
        <message>
            <source>No check fails</source>
            <translation>Keine Prüfung schlägt fehl</translation>
        </message>
    </context>
    <context>
        <name>SummaryPanel</name>
        <message>
            <source>Summary</source>
            <translation>Überblick</translation>
        </message>
        <message>
            <source>Updating…</source>
            <translation>Aktualisiert…</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Bedarf</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Power at the socket</source>
            <translation>Leistung an der Steckdose</translation>
        </message>
        <message>
            <source>power at the socket</source>
            <translation>Leistung an der Steckdose</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Prüfungen</translation>
        </message>
        <message>
            <source>They run when there is a build.</source>
            <translation>Sie laufen, sobald es eine Konfiguration gibt.</translation>
        </message>
        <message>
            <source>Known when a model is chosen.</source>
            <translation>Bekannt, sobald ein Modell gewählt ist.</translation>
        </message>
        <message>
            <source>Known after step 5, Build.</source>
            <translation>Bekannt nach Schritt 5, Konfiguration.</translation>
        </message>
        <message>
            <source>price on request</source>
            <translation>Preis auf Anfrage</translation>
        </message>
        <message>
            <source>incl. VAT</source>
            <translation>mit MwSt.</translation>
        </message>
        <message>
            <source>{0}, excl. VAT</source>
            <translation>{0}, ohne MwSt.</translation>
        </message>
        <message>
            <source>without {n} part: price on request</source>
            <translation>ohne {n} Teil: Preis auf Anfrage</translation>
        </message>
        <message>
            <source>without {n} parts: price on request</source>
            <translation>ohne {n} Teile: Preis auf Anfrage</translation>
        </message>
        <message>
            <source>Quote, incl. VAT</source>
            <translation>Angebot, mit MwSt.</translation>
        </message>
        <message>
            <source>Usable power</source>
            <translation>Nutzbare Leistung</translation>
        </message>
        <message>
            <source>None on your side: the machines are rented.</source>
            <translation>Keine vor Ort: die Maschinen sind gemietet.</translation>
        </message>
        <message>
            <source>{0} W</source>
            <translation>{0} W</translation>
        </message>
        <message>
            <source>of {0} W</source>
            <translation>/ {0} W</translation>
        </message>
        <message>
            <source>usable</source>
            <translation>nutzbar</translation>
        </message>
        <message>
            <source>{0} W of {1} W</source>
            <translation>{0} W von {1} W</translation>
        </message>
        <message>
            <source>{0} A circuit, {1} V</source>
            <translation>Stromkreis {0} A, {1} V</translation>
        </message>
        <message>
            <source>{0} circuits of {1} A, {2} V</source>
            <translation>{0} Stromkreise zu {1} A, {2} V</translation>
        </message>
    </context>
    <context>
        <name>SummaryStrip</name>
        <message>
            <source>Summary</source>
            <translation>Überblick</translation>
        </message>
        <message>
            <source>Summary (F9)</source>
            <translation>Überblick (F9)</translation>
        </message>
    </context>
    <context>
        <name>SwapDialog</name>
        <message>
            <source>Swap: {0}</source>
            <translation>Tauschen: {0}</translation>
        </message>
        <message>
            <source>Add: {0}</source>
            <translation>Hinzufügen: {0}</translation>
        </message>
        <message>
            <source>Trying every part in the build…</source>
            <translation>Jedes Teil wird in der Konfiguration geprüft…</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Kandidaten</translation>
        </message>
        <message>
            <source>Up and Down preview a part, Enter takes it.</source>
            <translation>Auf und Ab zeigen ein Teil in der Vorschau, Enter nimmt es.</translation>
        </message>
        <message>
            <source>Search parts</source>
            <translation>Teile suchen</translation>
        </message>
        <message>
            <source>Show what does not fit</source>
            <translation>Unpassendes zeigen</translation>
        </message>
        <message>
            <source>With a price only</source>
            <translation>Nur mit Preis</translation>
        </message>
        <message>
            <source>Nothing is chosen yet.</source>
            <translation>Noch nichts gewählt.</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>Stück</translation>
        </message>
        <message>
            <source>Compare with the current part</source>
            <translation>Mit jetzigem Teil vergleichen</translation>
        </message>
        <message>
            <source>Take it out</source>
            <translation>Herausnehmen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>Tauschen</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Choose a part first.</source>
            <translation>Zuerst ein Teil wählen.</translation>
        </message>
        <message>
            <source>{0} / h</source>
            <translation>{0} / h</translation>
        </message>
        <message>
            <source>{0} / month</source>
            <translation>{0} / Monat</translation>
        </message>
        <message>
            <source>price on request</source>
            <translation>Preis auf Anfrage</translation>
        </message>
        <message>
            <source>now: {0}, {1}</source>
            <translation>jetzt: {0}, {1}</translation>
        </message>
        <message>
            <source>Search {0} parts</source>
            <translation>{0} Teile durchsuchen</translation>
        </message>
        <message>
            <source>Price, ± {0} / h</source>
            <translation>Preis, ± {0} / h</translation>
        </message>
        <message>
            <source>Price, ± {0} / month</source>
            <translation>Preis, ± {0} / Monat</translation>
        </message>
        <message>
            <source>Price, ± {0}</source>
            <translation>Preis, ± {0}</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>After the swap</source>
            <translation>Nach dem Tausch</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Passt</translation>
        </message>
        <message>
            <source>no check fails that does not fail now, and no fact is missing</source>
            <translation>keine Prüfung schlägt neu fehl, und keine Angabe fehlt</translation>
        </message>
        <message>
            <source>Fit, something not checked</source>
            <translation>Passt, etwas ist ungeprüft</translation>
        </message>
        <message>
            <source>a fact is missing</source>
            <translation>eine Angabe fehlt</translation>
        </message>
        <message>
            <source>Do not fit</source>
            <translation>Passt nicht</translation>
        </message>
        <message>
            <source>each with the reason; Enter still takes one, as a failed check</source>
            <translation>je mit Grund; Enter nimmt es trotzdem, als fehlgeschlagene Prüfung</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>Checking the build with this part…</source>
            <translation>Die Konfiguration wird mit diesem Teil geprüft…</translation>
        </message>
        <message>
            <source>now {0}</source>
            <translation>jetzt {0}</translation>
        </message>
        <message>
            <source>All facts are the same.</source>
            <translation>Alle Angaben sind gleich.</translation>
        </message>
        <message>
            <source>Then verified</source>
            <translation>Danach geprüft</translation>
        </message>
        <message>
            <source>Then incomplete</source>
            <translation>Danach unvollständig</translation>
        </message>
        <message>
            <source>Then it fails</source>
            <translation>Danach fehlerhaft</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>on request</source>
            <translation>auf Anfrage</translation>
        </message>
        <message>
            <source>in the build</source>
            <translation>in der Konfiguration</translation>
        </message>
        <message>
            <source>mends “{0}”</source>
            <translation>behebt „{0}“</translation>
        </message>
        <message>
            <source>nothing new fails</source>
            <translation>nichts Neues schlägt fehl</translation>
        </message>
        <message>
            <source>nothing fails</source>
            <translation>nichts schlägt fehl</translation>
        </message>
        <message>
            <source>{0} W</source>
            <translation>{0} W</translation>
        </message>
        <message>
            <source>{0} h</source>
            <translation>{0} h</translation>
        </message>
        <message>
            <source>{0}: the price becomes {1}, power at the socket {2}.</source>
            <translation>{0}: Preis dann {1}, Leistung an der Steckdose {2}.</translation>
        </message>
        <message>
            <source>{0}: the price becomes {1}, power at the socket {2} of {3} W.</source>
            <translation>{0}: Preis dann {1}, Leistung an der Steckdose {2} von {3} W.</translation>
        </message>
        <message>
            <source>{n} warning</source>
            <translation>{n} Warnung</translation>
        </message>
        <message>
            <source>{n} warnings</source>
            <translation>{n} Warnungen</translation>
        </message>
        <message>
            <source>Checks: {0} failed, {1}, {2} unknown, {3} verified.</source>
            <translation>Prüfungen: {0} fehlgeschlagen, {1}, {2} unbekannt, {3} bestanden.</translation>
        </message>
        <message>
            <source>Mends: {0}.</source>
            <translation>Behebt: {0}.</translation>
        </message>
        <message>
            <source>New: {0}.</source>
            <translation>Neu: {0}.</translation>
        </message>
        <message>
            <source>Training takes {0} h, now {1} h.</source>
            <translation>Training dauert {0} h, jetzt {1} h.</translation>
        </message>
        <message>
            <source>First word within {0} ms, now {1} ms.</source>
            <translation>Erstes Wort in {0} ms, jetzt {1} ms.</translation>
        </message>
        <message>
            <source>Each next word within {0} ms, now {1} ms.</source>
            <translation>Jedes weitere Wort in {0} ms, jetzt {1} ms.</translation>
        </message>
        <message>
            <source>Answer within {0} ms, now {1} ms.</source>
            <translation>Antwort in {0} ms, jetzt {1} ms.</translation>
        </message>
    </context>
    <context>
        <name>TableSwitch</name>
        <message>
            <source>Show as table</source>
            <translation>Als Tabelle zeigen</translation>
        </message>
        <message>
            <source>{0}, as a table</source>
            <translation>{0}, als Tabelle</translation>
        </message>
        <message>
            <source>Show as picture</source>
            <translation>Als Bild zeigen</translation>
        </message>
    </context>
    <context>
        <name>TextField</name>
        <message>
            <source>Any text.</source>
            <translation>Beliebiger Text.</translation>
        </message>
    </context>
    <context>
        <name>TimeWords</name>
        <message>
            <source>{measure} against {cards}</source>
            <translation>{measure} gegen {cards}</translation>
        </message>
        <message>
            <source>limit {n} {unit}</source>
            <translation>Grenze {n} {unit}</translation>
        </message>
        <message>
            <source>1 card, {n} {unit}, {low} to {high}</source>
            <translation>1 Karte, {n} {unit}, {low} bis {high}</translation>
        </message>
        <message>
            <source>{count} cards, {n} {unit}, {low} to {high}</source>
            <translation>{count} Karten, {n} {unit}, {low} bis {high}</translation>
        </message>
        <message>
            <source>Expected, {unit}</source>
            <translation>Erwartet, {unit}</translation>
        </message>
        <message>
            <source>Low, {unit}</source>
            <translation>Niedrig, {unit}</translation>
        </message>
        <message>
            <source>High, {unit}</source>
            <translation>Hoch, {unit}</translation>
        </message>
        <message>
            <source>Within the limit</source>
            <translation>Innerhalb der Grenze</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
    </context>
    <context>
        <name>TornadoWords</name>
        <message>
            <source>What the total depends on most</source>
            <translation>Wovon die Summe am stärksten abhängt</translation>
        </message>
        <message>
            <source>Assumption</source>
            <translation>Annahme</translation>
        </message>
        <message>
            <source>as assumed</source>
            <translation>wie angenommen</translation>
        </message>
        <message>
            <source>Buying pays from month</source>
            <translation>Kauf lohnt ab Monat</translation>
        </message>
        <message>
            <source>at the low value</source>
            <translation>beim niedrigen Wert</translation>
        </message>
        <message>
            <source>at the high value</source>
            <translation>beim hohen Wert</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Niedrig</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Hoch</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Summe</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
    </context>
    <context>
        <name>TrainingCard</name>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>What is trained</source>
            <translation>Was trainiert wird</translation>
        </message>
        <message>
            <source>All weights</source>
            <translation>Alle Gewichte</translation>
        </message>
        <message>
            <source>Training data</source>
            <translation>Trainingsdaten</translation>
        </message>
        <message>
            <source>samples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>all passes through the data together</source>
            <translation>alle Durchläufe zusammen</translation>
        </message>
        <message>
            <source>Finish within</source>
            <translation>Fertig binnen</translation>
        </message>
        <message>
            <source>Sample length</source>
            <translation>Länge eines Beispiels</translation>
        </message>
        <message>
            <source>Longest sample that is kept</source>
            <translation>Längstes Beispiel im Training</translation>
        </message>
        <message>
            <source>Sequence length: how many tokens one sample holds at most.</source>
            <translation>Sequenzlänge: wie viele Token ein Beispiel höchstens hat.</translation>
        </message>
        <message>
            <source>Number format</source>
            <translation>Zahlenformat</translation>
        </message>
        <message>
            <source>bit</source>
            <translation>Bit</translation>
        </message>
        <message>
            <source>Precision of the computation. bf16 is the usual one; fewer bits are faster where the card has them.</source>
            <translation>Genauigkeit der Rechnung. Üblich ist bf16; weniger Bits sind schneller, wo die Karte sie kann.</translation>
        </message>
        <message>
            <source>Data set on disk</source>
            <translation>Größe des Datensatzes</translation>
        </message>
        <message>
            <source>Growth of the data</source>
            <translation>Wachstum der Daten</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automatisch</translation>
        </message>
        <message>
            <source>Optimizer</source>
            <translation>Optimierer</translation>
        </message>
        <message>
            <source>AdamW, 8 bit</source>
            <translation>AdamW, 8 Bit</translation>
        </message>
        <message>
            <source>Sharding</source>
            <translation>Sharding</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Recomputing</source>
            <translation>Neuberechnung</translation>
        </message>
        <message>
            <source>selective</source>
            <translation>teilweise</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>alles</translation>
        </message>
        <message>
            <source>Activation checkpointing: less memory, more work.</source>
            <translation>Activation Checkpointing: weniger Speicher, mehr Rechenarbeit.</translation>
        </message>
        <message>
            <source>Tensor parallel</source>
            <translation>Tensor-parallel</translation>
        </message>
        <message>
            <source>Pipeline parallel</source>
            <translation>Pipeline-parallel</translation>
        </message>
        <message>
            <source>Context parallel</source>
            <translation>Kontext-parallel</translation>
        </message>
        <message>
            <source>Expert parallel</source>
            <translation>Experten-parallel</translation>
        </message>
        <message>
            <source>Batch per card</source>
            <translation>Batch je Karte</translation>
        </message>
        <message>
            <source>Batch in all</source>
            <translation>Batch gesamt</translation>
        </message>
        <message>
            <source>about {0} GB of text</source>
            <translation>etwa {0} GB Text</translation>
        </message>
        <message>
            <source>Without it no time can be told.</source>
            <translation>Ohne diese Angabe keine Trainingszeit.</translation>
        </message>
        <message>
            <source>{0}, day and night</source>
            <translation>{0}, Tag und Nacht</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>keine Grenze</translation>
        </message>
        <message>
            <source>All weights: best quality, about 8 × the memory of the weights.</source>
            <translation>Alle Gewichte: beste Qualität, etwa 8-facher Speicher der Gewichte.</translation>
        </message>
        <message>
            <source>LoRA: small added matrices are trained, the weights stay as they are.</source>
            <translation>LoRA: trainiert kleine Zusatzmatrizen, Gewichte bleiben unverändert.</translation>
        </message>
        <message>
            <source>QLoRA: as LoRA, over weights kept in 4 bit; least memory.</source>
            <translation>QLoRA: wie LoRA, über Gewichte in 4 Bit; am wenigsten Speicher.</translation>
        </message>
        <message>
            <source>{0} · batch {1} · sharding {2}</source>
            <translation>{0} · Batch {1} · Sharding {2}</translation>
        </message>
        <message>
            <source>Asks for {0} to train</source>
            <translation>Benötigt {0} zum Trainieren</translation>
        </message>
        <message>
            <source>Asks for {0} to train and {1} operations</source>
            <translation>Benötigt {0} und {1} Operationen</translation>
        </message>
        <message>
            <source>Memory to train</source>
            <translation>Speicher für das Training</translation>
        </message>
    </context>
    <context>
        <name>Transfer</name>
        <message>
            <source>CSV, one category (*.csv);;Excel workbook (*.xlsx);;JSON (*.json);;YAML (*.yaml);;CSV tables in a ZIP (*.zip)</source>
            <translation>CSV, eine Kategorie (*.csv);;Excel-Arbeitsmappe (*.xlsx);;JSON (*.json);;YAML (*.yaml);;CSV-Tabellen im ZIP (*.zip)</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx);;JSON (*.json);;YAML (*.yaml);;CSV tables in a ZIP (*.zip)</source>
            <translation>Excel-Arbeitsmappe (*.xlsx);;JSON (*.json);;YAML (*.yaml);;CSV-Tabellen im ZIP (*.zip)</translation>
        </message>
        <message>
            <source>Export parts</source>
            <translation>Teile exportieren</translation>
        </message>
        <message>
            <source>All parts</source>
            <translation>Alle Teile</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>{n} part written to</source>
            <translation>{n} Teil geschrieben nach</translation>
        </message>
        <message>
            <source>{n} parts written to</source>
            <translation>{n} Teile geschrieben nach</translation>
        </message>
    </context>
    <context>
        <name>Undo</name>
        <message>
            <source>Quote</source>
            <translation>Angebot</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>Konfiguration</translation>
        </message>
        <message>
            <source>Proposal</source>
            <translation>Vorschlag</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Kind of workload</source>
            <translation>Art der Aufgabe</translation>
        </message>
        <message>
            <source>Train or serve</source>
            <translation>Training/Inferenz</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Regeln</translation>
        </message>
        <message>
            <source>Cards to compare</source>
            <translation>Karten zum Vergleich</translation>
        </message>
        <message>
            <source>Alternatives on the quote</source>
            <translation>Alternativen im Angebot</translation>
        </message>
        <message>
            <source>Months counted</source>
            <translation>Gezählte Monate</translation>
        </message>
        <message>
            <source>Cost assumption</source>
            <translation>Kostenannahme</translation>
        </message>
        <message>
            <source>Wishes</source>
            <translation>Wünsche</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Last</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Zahlenformat</translation>
        </message>
        <message>
            <source>Figures of training</source>
            <translation>Zahlen zum Training</translation>
        </message>
        <message>
            <source>Figures of serving</source>
            <translation>Zahlen zur Inferenz</translation>
        </message>
        <message>
            <source>Figures of the place</source>
            <translation>Zahlen zum Standort</translation>
        </message>
        <message>
            <source>Buyer</source>
            <translation>Käufer</translation>
        </message>
        <message>
            <source>Terms of the quote</source>
            <translation>Bedingungen des Angebots</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>Project name</source>
            <translation>Projektname</translation>
        </message>
    </context>
    <context>
        <name>Units</name>
        <message>
            <source>hours</source>
            <translation>Stunden</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>weeks</source>
            <translation>Wochen</translation>
        </message>
        <message>
            <source>months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <source>years</source>
            <translation>Jahre</translation>
        </message>
        <message>
            <source>h / month</source>
            <translation>h / Monat</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>B tokens</source>
            <translation>Mrd. Token</translation>
        </message>
        <message>
            <source>million</source>
            <translation>Millionen</translation>
        </message>
        <message>
            <source>per second</source>
            <translation>je Sekunde</translation>
        </message>
        <message>
            <source>per hour</source>
            <translation>je Stunde</translation>
        </message>
        <message>
            <source>per GB</source>
            <translation>je GB</translation>
        </message>
        <message>
            <source>% per year</source>
            <translation>% im Jahr</translation>
        </message>
        <message>
            <source>slots</source>
            <translation>Plätze</translation>
        </message>
        <message>
            <source>TB written</source>
            <translation>TB geschrieben</translation>
        </message>
        <message>
            <source>U</source>
            <translation>HE</translation>
        </message>
    </context>
    <context>
        <name>UnknownButton</name>
        <message>
            <source>An unknown figure is told as unknown and never counted as zero.</source>
            <translation>Eine unbekannte Zahl gilt als unbekannt und nie als null.</translation>
        </message>
    </context>
    <context>
        <name>UpgradeDialog</name>
        <message>
            <source>Changed under your values</source>
            <translation>Zu eigenen Werten geändert</translation>
        </message>
        <message>
            <source>You entered these values; since then the shipped catalog has come with other ones.</source>
            <translation>Selbst eingetragene Werte, zu denen der mitgelieferte Katalog inzwischen andere bringt.</translation>
        </message>
        <message>
            <source>No shipped value has changed under one of yours.</source>
            <translation>Zu keinem eigenen Wert hat sich der mitgelieferte geändert.</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Eigenen behalten</translation>
        </message>
        <message>
            <source>Take shipped</source>
            <translation>Mitgelieferten nehmen</translation>
        </message>
        <message>
            <source>Keep all of mine</source>
            <translation>Alle eigenen behalten</translation>
        </message>
        <message>
            <source>Take all shipped</source>
            <translation>Alle mitgelieferten nehmen</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Angabe</translation>
        </message>
        <message>
            <source>Shipped then</source>
            <translation>Damals mitgeliefert</translation>
        </message>
        <message>
            <source>Shipped now</source>
            <translation>Jetzt mitgeliefert</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Eigener</translation>
        </message>
        <message>
            <source>Values that changed under yours</source>
            <translation>Werte, die sich unter eigenen geändert haben</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>The shipped value has changed under one of yours</source>
            <translation>Zu einem eigenen Wert hat sich der mitgelieferte geändert</translation>
        </message>
        <message>
            <source>The shipped value has changed under {n} of yours</source>
            <translation>Zu {n} eigenen Werten haben sich die mitgelieferten geändert</translation>
        </message>
        <message>
            <source>Nothing differs.</source>
            <translation>Nichts weicht ab.</translation>
        </message>
        <message>
            <source>Choose a line first.</source>
            <translation>Zuerst eine Zeile wählen.</translation>
        </message>
        <message>
            <source>Start from a machine you own</source>
            <translation>Mit eigener Maschine beginnen</translation>
        </message>
        <message>
            <source>The cheapest change of “{0}” that meets every demand.</source>
            <translation>Die günstigste Änderung von „{0}“, die alle Anforderungen erfüllt.</translation>
        </message>
        <message>
            <source>Buy</source>
            <translation>Kaufen</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>Stück</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Changes of the machine</source>
            <translation>Änderungen der Maschine</translation>
        </message>
        <message>
            <source>No change of this machine can meet every demand.</source>
            <translation>Keine Änderung dieser Maschine erfüllt alle Anforderungen.</translation>
        </message>
        <message>
            <source>The machine meets every demand as it is: nothing to change.</source>
            <translation>Die Maschine erfüllt alle Anforderungen, wie sie ist: nichts zu ändern.</translation>
        </message>
        <message>
            <source>To buy: {0}. {1}.</source>
            <translation>Zu kaufen: {0}. {1}.</translation>
        </message>
    </context>
    <context>
        <name>UsedInTab</name>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Where the part is used</source>
            <translation>Wo das Teil verwendet wird</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message>
            <source>In no quote yet.</source>
            <translation>Noch in keinem Angebot.</translation>
        </message>
        <message>
            <source>In no quote and no project yet.</source>
            <translation>Noch in keinem Angebot und keinem Projekt.</translation>
        </message>
        <message>
            <source>in {n} project</source>
            <translation>in {n} Projekt</translation>
        </message>
        <message>
            <source>in {n} projects</source>
            <translation>in {n} Projekten</translation>
        </message>
        <message>
            <source>in {n} quote</source>
            <translation>in {n} Angebot</translation>
        </message>
        <message>
            <source>in {n} quotes</source>
            <translation>in {n} Angeboten</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>{0}, rev. {1}</source>
            <translation>{0}, Fassung {1}</translation>
        </message>
    </context>
    <context>
        <name>VerifyDialog</name>
        <message>
            <source>Check the catalog</source>
            <translation>Katalog prüfen</translation>
        </message>
        <message>
            <source>Contradictions</source>
            <translation>Widersprüche</translation>
        </message>
        <message>
            <source>{n} contradiction</source>
            <translation>{n} Widerspruch</translation>
        </message>
        <message>
            <source>{n} contradictions</source>
            <translation>{n} Widersprüche</translation>
        </message>
        <message>
            <source>Enter or a double click opens the part at the fact. A missing fact is no contradiction.</source>
            <translation>Enter oder Doppelklick öffnet das Teil bei der Angabe. Eine fehlende Angabe ist kein Widerspruch.</translation>
        </message>
        <message>
            <source>No two facts of the catalog speak against each other.</source>
            <translation>Keine zwei Angaben des Katalogs widersprechen sich.</translation>
        </message>
        <message>
            <source>A missing fact is no contradiction.</source>
            <translation>Eine fehlende Angabe ist kein Widerspruch.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>The shipped value has changed under one of your own.</source>
            <translation>Zu einem eigenen Wert hat sich der mitgelieferte geändert.</translation>
        </message>
        <message>
            <source>The shipped value has changed under {n} of your own.</source>
            <translation>Zu {n} eigenen Werten haben sich die mitgelieferten geändert.</translation>
        </message>
        <message>
            <source>Compare them</source>
            <translation>Vergleichen</translation>
        </message>
    </context>
    <context>
        <name>WaysOut</name>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Open the database on this computer</source>
            <translation>Datenbank auf diesem Rechner öffnen</translation>
        </message>
        <message>
            <source>Restore a backup…</source>
            <translation>Sicherung wiederherstellen…</translation>
        </message>
        <message>
            <source>Open another database…</source>
            <translation>Andere Datenbank öffnen…</translation>
        </message>
        <message>
            <source>Open another database</source>
            <translation>Andere Datenbank öffnen</translation>
        </message>
        <message>
            <source>Databases (*.db *.sqlite)</source>
            <translation>Datenbanken (*.db *.sqlite)</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>Sicherung wiederherstellen</translation>
        </message>
        <message>
            <source>Backups (*.sqlite *.db *.bak)</source>
            <translation>Sicherungen (*.sqlite *.db *.bak)</translation>
        </message>
        <message>
            <source>It takes the place of the file that cannot be opened, which is kept beside it.</source>
            <translation>Sie ersetzt die Datei, die sich nicht öffnen lässt; diese bleibt daneben erhalten.</translation>
        </message>
        <message>
            <source>Restore this backup?</source>
            <translation>Diese Sicherung wiederherstellen?</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Jetzt nicht</translation>
        </message>
        <message>
            <source>The backup is restored. The state before is kept as {0}.</source>
            <translation>Die Sicherung ist wiederhergestellt. Der Stand davor liegt in {0}.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>WhyLink</name>
        <message>
            <source>why?</source>
            <translation>warum?</translation>
        </message>
        <message>
            <source>why? {0}</source>
            <translation>warum? {0}</translation>
        </message>
        <message>
            <source>Shows formula, figures and sources; Ctrl+I does the same. Esc comes back here.</source>
            <translation>Zeigt Formel, Zahlen und Quellen; Strg+I tut dasselbe. Esc kommt hierher zurück.</translation>
        </message>
    </context>
    <context>
        <name>WhyPopover</name>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Esc closes</source>
            <translation>Esc schließt</translation>
        </message>
    </context>
    <context>
        <name>WishesButton</name>
        <message>
            <source>Wishes</source>
            <translation>Wünsche</translation>
        </message>
        <message>
            <source>What the proposals shall be best at, and what they must have</source>
            <translation>Worin die Vorschläge am besten sein und was sie haben sollen</translation>
        </message>
        <message>
            <source>Wishes ({0})</source>
            <translation>Wünsche ({0})</translation>
        </message>
    </context>
    <context>
        <name>WishesDialog</name>
        <message>
            <source>Wishes</source>
            <translation>Wünsche</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>Vorschlagen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>What the catalog does not tell of a part, such as its stock, counts as not as wished.</source>
            <translation>Was der Katalog zu einem Teil nicht sagt, etwa den Lagerbestand, gilt als nicht erfüllt.</translation>
        </message>
        <message>
            <source>Best at</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Lowest price</source>
            <translation>Niedrigster Preis</translation>
        </message>
        <message>
            <source>Most speed for the budget</source>
            <translation>Höchste Geschwindigkeit im Budget</translation>
        </message>
        <message>
            <source>Best value: price × time, or price per throughput</source>
            <translation>Bester Wert: Preis × Zeit oder Preis je Durchsatz</translation>
        </message>
        <message>
            <source>Lowest power at full load</source>
            <translation>Geringste Leistung bei Volllast</translation>
        </message>
        <message>
            <source>Lowest cost over the years, running costs included</source>
            <translation>Geringste Kosten über die Jahre, mit Betrieb</translation>
        </message>
        <message>
            <source>Accelerators from</source>
            <translation>Beschleuniger von</translation>
        </message>
        <message>
            <source>Processors from</source>
            <translation>Prozessoren von</translation>
        </message>
        <message>
            <source>Socket</source>
            <translation>Sockel</translation>
        </message>
        <message>
            <source>Budget, at most</source>
            <translation>Budget, höchstens</translation>
        </message>
        <message>
            <source>Noise, at most</source>
            <translation>Geräusch, höchstens</translation>
        </message>
        <message>
            <source>Spare accelerator slots</source>
            <translation>Freie Beschleunigerplätze</translation>
        </message>
        <message>
            <source>Delivered within</source>
            <translation>Lieferbar in</translation>
        </message>
        <message>
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>With these parts</source>
            <translation>Mit diesen Teilen</translation>
        </message>
        <message>
            <source>Without these parts</source>
            <translation>Ohne diese Teile</translation>
        </message>
        <message>
            <source>any</source>
            <translation>beliebig</translation>
        </message>
        <message>
            <source>ECC memory</source>
            <translation>ECC-Speicher</translation>
        </message>
        <message>
            <source>Only parts in stock</source>
            <translation>Nur Teile auf Lager</translation>
        </message>
        <message>
            <source>Verified only</source>
            <translation>Nur Geprüfte</translation>
        </message>
    </context>
    <context>
        <name>WizardFrame</name>
        <message>
            <source>Footer</source>
            <translation>Fußzeile</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Close project</source>
            <translation>Projekt schließen</translation>
        </message>
        <message>
            <source>This step is not reached yet.</source>
            <translation>Dieser Schritt ist noch nicht erreicht.</translation>
        </message>
        <message>
            <source>Next: {0}</source>
            <translation>Weiter: {0}</translation>
        </message>
    </context>
    <context>
        <name>WizardModel</name>
        <message>
            <source>{0} (copy)</source>
            <translation>{0} (Kopie)</translation>
        </message>
        <message>
            <source>Unnamed project</source>
            <translation>Projekt ohne Namen</translation>
        </message>
    </context>
    <context>
        <name>WorkArea</name>
        <message>
            <source>{0} failed</source>
            <translation>{0} fehlgeschlagen</translation>
        </message>
        <message>
            <source>1 warning</source>
            <translation>1 Warnung</translation>
        </message>
        <message>
            <source>{0} warnings</source>
            <translation>{0} Warnungen</translation>
        </message>
        <message>
            <source>{0} verified</source>
            <translation>{0} bestanden</translation>
        </message>
        <message>
            <source>built by hand</source>
            <translation>von Hand gebaut</translation>
        </message>
        <message>
            <source>{0}, as proposed</source>
            <translation>{0}, wie vorgeschlagen</translation>
        </message>
        <message>
            <source>{0}, 1 change from the proposal</source>
            <translation>{0}, 1 Änderung</translation>
        </message>
        <message>
            <source>{0}, {1} changes from the proposal</source>
            <translation>{0}, {1} Änderungen</translation>
        </message>
    </context>
    <context>
        <name>WorkloadPage</name>
        <message>
            <source>What do you want to run?</source>
            <translation>Was soll laufen?</translation>
        </message>
        <message>
            <source>Pick the closest kind. Every number can be changed later.</source>
            <translation>Die nächstliegende Art wählen. Jede Zahl lässt sich später ändern.</translation>
        </message>
        <message>
            <source>Project name</source>
            <translation>Projektname</translation>
        </message>
        <message>
            <source>Give the project a name.</source>
            <translation>Dem Projekt einen Namen geben.</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>Language model</source>
            <translation>Sprachmodell</translation>
        </message>
        <message>
            <source>Chat, summarise, write</source>
            <translation>Chat, Kurzfassung, Text</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>Find and rank passages</source>
            <translation>Textstellen finden, ordnen</translation>
        </message>
        <message>
            <source>Classify images</source>
            <translation>Bilder einordnen</translation>
        </message>
        <message>
            <source>Sort, inspect, count</source>
            <translation>Sortieren, prüfen, zählen</translation>
        </message>
        <message>
            <source>Detect objects</source>
            <translation>Objekte erkennen</translation>
        </message>
        <message>
            <source>Find and outline things</source>
            <translation>Finden und umreißen</translation>
        </message>
        <message>
            <source>Generate images</source>
            <translation>Bilder erzeugen</translation>
        </message>
        <message>
            <source>Pictures from text</source>
            <translation>Bilder aus Text</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Transcribe or speak</source>
            <translation>Transkribieren, vorlesen</translation>
        </message>
        <message>
            <source>Recommend</source>
            <translation>Empfehlen</translation>
        </message>
        <message>
            <source>Rank products or content</source>
            <translation>Produkte, Inhalte ordnen</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tabellen</translation>
        </message>
        <message>
            <source>Forecast, score, rank</source>
            <translation>Vorhersagen, bewerten</translation>
        </message>
        <message>
            <source>Camera streams</source>
            <translation>Kamerastreams</translation>
        </message>
        <message>
            <source>Video near the cameras</source>
            <translation>Video nahe den Kameras</translation>
        </message>
        <message>
            <source>YOLO11, edge boxes</source>
            <translation>YOLO11, Edge-Geräte</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>Etwas anderes</translation>
        </message>
        <message>
            <source>Enter your own figures</source>
            <translation>Eigene Zahlen eingeben</translation>
        </message>
        <message>
            <source>Size and work per sample</source>
            <translation>Größe und Rechenarbeit</translation>
        </message>
        <message>
            <source>Kind of workload</source>
            <translation>Art der Aufgabe</translation>
        </message>
        <message>
            <source>Choose a model, or enter your own figures.</source>
            <translation>Ein Modell wählen oder eigene Zahlen eingeben.</translation>
        </message>
        <message>
            <source>Next: say whether you train it, serve it, or both.</source>
            <translation>Weiter: angeben, ob Training, Inferenz oder beides.</translation>
        </message>
    </context>
</TS>
