<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutSection</name>
        <message>
            <source>About Rigwright</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version {0}, Qt {1}, Apache License 2.0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rigwright works offline. It sends nothing and fetches nothing that you did not ask for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Components and data</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AcceptDialog</name>
        <message>
            <source>Accept a warning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note, printed on the quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say why this can be accepted, in a few words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept warning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Advanced</name>
        <message>
            <source>Back to automatic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed from automatic</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AppearanceSection</name>
        <message>
            <source>Appearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>System</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text size</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Asking</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use this build</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a line first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Searching…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no such build.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AssumptionGroup</name>
        <message>
            <source>Changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Assumptions</name>
        <message>
            <source>Use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power and cooling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hosting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Support and staff</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Purchase and resale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Renting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of that, training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Average load</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Electricity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PUE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cooling, COP</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Per kilowatt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Per rack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power is included</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Support</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Care</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rate of care</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own staff</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cost of a post</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Interest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Instalments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resale at the end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dollar rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discount of rent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours more on spot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cloud storage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price of the hardware</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price of renting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} / month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>h / month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>% / year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>posts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} / year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} per $</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours a month that the machine works.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of those hours that it trains, at full power.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of full power drawn in the other hours, while it serves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Net price of electricity.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All that the building draws per what the machines draw; cooling is in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heat moved per electricity of the room's air conditioner; counts where the PUE is 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the hosting company takes for each kilowatt that the machines can draw.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the hosting company takes for each rack.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Then electricity and cooling cost nothing more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Support and warranty, of the purchase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody's time for a machine of one's own; counts with its rate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What an hour of care costs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full-time posts for own machines, beside the hours of care; counts with their cost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What one full-time post costs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Off the purchase, before tax.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Interest a year; counts with a number of instalments.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Equal instalments; 0: paid at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of the purchase that the machine fetches at the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For prices in dollars.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Off the rent, as negotiated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for capacity, beside what interruptions cost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Storage rented beside the machine, and not told in Where.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From Where.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usual; nobody gave it in Where.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From Settings, Money and tax.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From what the machine shall do: training all of the hours, serving none, both half.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full load, the dearest case, until somebody knows better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not counted until somebody gives it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Our assumption for a room's air conditioner.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing assumed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not counted as it stands: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>was {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AssumptionsCard</name>
        <message>
            <source>Assumptions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reset all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A change updates every figure at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not assumed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BuildActions</name>
        <message>
            <source>1 check mended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} checks mended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalog has nothing that would help: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} replaced.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: number changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} added.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: power capped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer in Where changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer about the workload changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Software changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Firmware option changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: riser or cable changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warning accepted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warning is open again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The proposal is back as it was.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Card moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalog has no parts to begin with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fact added to {0}; every check runs again.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BuildPage</name>
        <message>
            <source>Checking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your build, checked by every rule.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 proposal, found in {0} s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} proposals, found in {1} s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A quote can be issued once no check fails.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 missing fact will be printed on the quote.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} missing facts will be printed on the quote.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Build</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Propose again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checklist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the workshop does to build and accept it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Out of date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An earlier answer changed after this build.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check this build</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a model first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your changes were put aside for this proposal.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An earlier answer changed after these proposals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalog changed after these proposals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The search is still running.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of the changes to go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no build yet.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BulkDialog</name>
        <message>
            <source>What will change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Then</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1} will change, in one step that can be undone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change {n} value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change {n} values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave as it is</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BusyPage</name>
        <message>
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has been changed yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1} rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} rows</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CardsDialog</name>
        <message>
            <source>Choose cards to compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accelerators</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} accelerators</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search accelerators</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Our choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of at most {1} ticked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick at most {0}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Catalog</name>
        <message>
            <source>Revert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revert {0} to the shipped value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, row {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vendor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Launched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>net</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Facts of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>facts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set {0} unknown; or type ?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} entries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>archive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bring back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The day of the source: as 2026-11-21, and not after today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Out of date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Old price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed against the shipped catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Facts missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed or added by me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} {1}{2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} {1} to {2}{3}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} {1}{2} or more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} {1}{2} or less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, or unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Identity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: needs a value; the former one is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: a year, {1} to {2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to shipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Upgrade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody has entered this fact yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entered, not applied yet: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To apply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>being fetched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price on request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} fact is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} facts are missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shipped: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: own entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A data sheet, the vendor's page, a measurement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day of the source of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The day of the source, as 2026-11-21</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where does it come from? Enter keeps it as your own entry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>own entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Categories</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing facts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Used in {n} quote; it keeps its copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Used in {n} quotes; they keep their copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What cannot be true</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accelerators</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Processors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Boards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Storage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power supplies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CPU coolers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fans</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Racks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rack power</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cables and optics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Servers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edge devices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cloud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rented servers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gaming GPU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Workstation GPU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Server GPU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edge modules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cloud only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open air</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blower</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flow through</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Liquid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Baseboard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Module</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SATA SSD</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hard disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tower</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open frame</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Air</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Liquid, closed loop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Liquid-assisted air</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copper, passive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copper, active</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Optical cable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transceiver</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fibre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Twisted pair</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power cord</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Multimode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Single mode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Barebone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Complete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>chipset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PCIe switch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>processor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>processor 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>processor 2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>12V-2×6</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PCIe 8-pin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PCIe 6-pin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>EPS 8-pin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>12-pin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Curated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Community</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Derived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recalled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On demand, per hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supplier's quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Indicative</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read in the vendor's own text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed by two independent readers, or submitted by the vendor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One second-hand source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follows from sourced facts by a named rule.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>General knowledge, not verified against a document.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entered by you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shipped unknown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shipped {0}, {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allowed {0} to {1}{2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allowed {0}{1} or more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A number{0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, in{0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> or </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also in {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allowed: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As 1 × pin16 or 2 × pcie8; none where it needs none. Allowed: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As PCIEX16_1 = 8, M.2_2 = 4.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several, with a comma between them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs a value.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CatalogBar</name>
        <message>
            <source>Name, number or “48 GB &lt; 300 W”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check, health and log of the catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Health</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed under your values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CatalogPage</name>
        <message>
            <source>Catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undoing: {0}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making again: {0}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no part {0} any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Catalog {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} own change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} own changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} (copy)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CheckCount</name>
        <message>
            <source>failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>warning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>warnings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>verified</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CheckPage</name>
        <message>
            <source>What the import would change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save rejected rows…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep my own values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the file's value for {n} of mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the file's values for {n} of mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing of this kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, {1}: yours {2}, file {3}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, {1}: {2}, then {3}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChecklistDialog</name>
        <message>
            <source>Workshop checklist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps with their acceptance values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quote prints it, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChecksField</name>
        <message>
            <source>none of them</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChoosePage</name>
        <message>
            <source>Choose file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop a file or a folder here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV and XLSX of a supplier: columns are matched in the next step and remembered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV, XLSX, JSON and ZIP that Rigwright exported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>BuildCores OpenDB: the folder of your copy, or a packed .jsonl.gz.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price lists of clouds: one CSV per provider, with the columns of SkyPilot's catalog.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing leaves this computer, and nothing is changed before you have seen what would be.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files of parts (*.csv *.tsv *.txt *.xlsx *.json *.jsonl *.gz *.zip);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import a folder of parts</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CloudCard</name>
        <message>
            <source>Cloud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none ticked: any</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Instances, by the hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Servers, by the month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Either</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is rented</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Providers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no cloud machines in the catalog.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>any</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No commitment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>3 years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commitment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spot machines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without a price for it in the catalog the one on demand counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They may be stopped at any time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Storage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>beside the disks of the machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data going out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>TB / month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} / GB / month</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ColumnsDialog</name>
        <message>
            <source>Columns: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usual columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Space shows or hides a column. Ctrl+Up and Ctrl+Down move it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CompanySection</name>
        <message>
            <source>Company and logo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>printed on every quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Company name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Street, postal code and place; commas make lines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telephone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>VAT number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Company register</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>WEEE number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose logo…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove logo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Logo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letterhead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PNG or SVG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your company</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a logo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures (*.png *.svg)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is no picture that can be read. Use a PNG or an SVG file.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CompareDialog</name>
        <message>
            <source>Compare alternatives</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick up to five. ● marks the lines that differ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Builds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Best of its kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alternatives side by side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put on the quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take this one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your build</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Build of a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Five are compared: untick one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a build</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Builds (*.yaml *.yml *.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Searching…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comparing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The comparison is not ready yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1} alternatives can be had.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no such machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the build in hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ComparePane</name>
        <message>
            <source>Compare this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>with this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only what differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Difference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no other quote to compare with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>revision {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revision {0}, {1}, {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} line is the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} lines are the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two are the same in every line.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>Workstation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cluster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cloud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bare metal, by the month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hybrid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cost over {0} months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cost in all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requirement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rented</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power at the socket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at the provider</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Risks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} kW</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} W</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> + {0} on request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time to the end of training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no such machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be told</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from month {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cheaper than renting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Incomplete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fails</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none named</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Machines</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ComparisonTable</name>
        <message>
            <source>{0}, differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, the best of them</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Corner</name>
        <message>
            <source>Save elsewhere…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project and saving</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unnamed project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CostPage</name>
        <message>
            <source>The same work, bought or rented, before tax.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Months compared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Growth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to buy year by year as the data grow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Computing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no build yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} prices are older than 90 days or past their validity; the oldest is of {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One price is older than 90 days or past its validity; it is of {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The exchange rate of {0} to {1} is of {2}: set a new one in Settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The exchange rate of {0} to {1} has no date: set it in Settings.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CostTable</name>
        <message>
            <source>Hardware</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Setup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Electricity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Care</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Storage and traffic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outgoing data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cooling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cooling and building</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hosting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Support</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staff</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Interest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Uplink</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resale at the end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Total</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CostTableView</name>
        <message>
            <source>In {0} months, {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CustomModelCard</name>
        <message>
            <source>Your figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what the model is made of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size and work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transformer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Image model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form of the figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gated feed-forward (three matrices)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The published figures of a model card are enough.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work per sample, forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Activations per sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key-value heads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty: as many as heads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feed-forward width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vocabulary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty: none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Experts used per token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Multiply-accumulates per image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Activations per image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Image side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own model</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DatabaseSection</name>
        <message>
            <source>Database</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version of the tables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version of the catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up now…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another database</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The program connects only when you press the button.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not told</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backups (*.sqlite)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The backup is written to {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore a backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backups (*.sqlite *.db *.bak)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} holds {1} projects, {2} quotes, {3} parts and {4} facts of your own; saved {5}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It takes the place of everything in the open database, whose state is kept beside it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore this backup?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep what is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The backup is restored. The state before is kept as {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the address of a database, as postgresql://user@server/name.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <source>Give a day such as 2026-11-21.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A day such as 2026-11-21.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not after {0}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DetailFoot</name>
        <message>
            <source>Duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview {n} change…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview {n} changes…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DetailHead</name>
        <message>
            <source>Archive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>archived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} parts together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only fields that you touch are written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring back</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DetailPane</name>
        <message>
            <source>What is shown of the part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Facts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Used in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All of these parts hold these values already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} parts selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit together, beneath the list, shows what they have in common.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a part to see what is known about it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comparing {0} parts…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts of one category can be edited together; these are of several.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot be right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shipped value was {0} when you entered yours; now it is {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archive it instead: it is no longer offered, and can be brought back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archive</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EdgeCard</name>
        <message>
            <source>Edge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures per stream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without fans</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power, at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Temperature, at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Input voltage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>direct current; unknown or mains: empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Streams in one place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Places like this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>each with its own devices and uplink</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Uplink</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Round trip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to the cloud and back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asked for cameras only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} / month</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ErrorCenter</name>
        <message>
            <source>That did not work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something unexpected happened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you typed is saved. You can go on working.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The report below holds no names, addresses or figures of yours.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FabricWords</name>
        <message>
            <source>Network of the cluster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leaf</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Machines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} switches of {ports} ports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 switch of {ports} ports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n}, ports unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} ports free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 : 1, no bottleneck</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} : 1 oversubscribed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} rails</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 rail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} machines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} ports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 port</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} leaf</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} more groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gb/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FactDialog</name>
        <message>
            <source>Add a fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where you read it: a data sheet, the vendor's page, a measurement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say where the value comes from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is kept as yours; the shipped catalog stays as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the value, or leave it unknown with Cancel.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>optional</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FigureView</name>
        <message>
            <source>{0}, as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show as picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show as table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: show as table, copy</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FiguresCard</name>
        <message>
            <source>Money spent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sensitivity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the costs are shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Money spent so far, month by month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>prices of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Total without 1 part: price on request.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Total without {0} parts: price on request.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Buying is cheaper from month {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No other way does this work, so there is nothing to compare.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Renting stays cheaper over {0} months.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is the cheapest way over {1} months.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy table</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message>
            <source>Filters in force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the filter: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear all filters</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FilterDialog</name>
        <message>
            <source>Filter: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Facts to filter by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No fact is called like that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, filtered</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FilterEditor</name>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other units may be typed; they are converted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List them too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List only them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List like all others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts of which it is unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts of which it is &amp;unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, in {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A number{0}, or nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first figure must not be above the second.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FindingRow</name>
        <message>
            <source>About this rule, and whether this site takes it so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accepted: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalog has nothing that would help here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept and note in quote…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No longer accept</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FindingsCard</name>
        <message>
            <source>Findings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Worst first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Failed only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warnings only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verified only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which findings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all {0} verified checks</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FirstRunPage</name>
        <message>
            <source>Welcome to Rigwright</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two answers make the quotes yours. Everything can be changed later under Settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Company name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Printed at the head of your quotes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>System</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sets {0}, {1} V and {2} A with {3}, {4} {5} %, paper {6}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FrontDialog</name>
        <message>
            <source>Price against speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each build is the cheapest that is so quick, with more accelerators where that pays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Build</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proof</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Builds by price and speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No build can meet every demand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} builds, found in {1} s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hours to the end of training</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>GapsCard</name>
        <message>
            <source>Not checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 fact missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} facts missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every check could be made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needed by {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add fact: {0}, {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is answered on the page Where.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>GrowthDialog</name>
        <message>
            <source>Growth, year by year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Planning…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The plan is not ready yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>GPUs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Machines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Storage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ports free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rack units free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bought</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The growth of the data is not given: say it under Train or serve.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thrown away on the way: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today {0}, later {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today {0}, later {1}, and {2} on request.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every year holds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not every year holds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The data grow by {0} % a year. {1} {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has to be bought.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Better bought now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: {1} (year {2})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} TB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} GB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} h on the machines of the year before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} kW</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} + {1} on request</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HealthDialog</name>
        <message>
            <source>Health of the catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at every part…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known for checking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing facts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contradictions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is listed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>80 % and more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>50 % and more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much of what the rules need is known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts without it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rules that cannot tell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Facts that are missing most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>old, or past its validity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lacking and old prices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of the facts that rules need for such a part. Enter lists the parts with a fact unknown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What stops most checks comes first: parts without the fact times rules that need it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Old is a price of more than 90 days, or past the day that its supplier holds to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter opens the part at the fact. A missing fact is no contradiction.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} % of what rules need is known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one old price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} old prices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} without a price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one contradiction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} contradictions</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>step back, next step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Projects, Catalog, Quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next pane, pane before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next finding, finding before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>show or hide the summary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>filter the catalog's list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>why this number?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>undo, redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>help on this page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>close what is open over the page</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column of the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sample values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Becomes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>will be applied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick all on show, or none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sample of each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yours differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Doubtful</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unchanged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rejected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rigwright's own file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>BuildCores OpenDB · ODC-By 1.0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cloud price list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Catalog id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vendor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Launched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price, net</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day of the price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the price is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source of the price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supplier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Region of the price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price valid until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day of the source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You entered this value; yours stays. {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fills a missing fact, {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} facts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add {0}, change {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change 1 part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add 1 part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change {0} parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add {0} parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>part added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>parts added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>part changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>parts changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>row said nothing new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rows said nothing new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>row left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rows left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>row rejected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rows rejected</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ImportSteps</name>
        <message>
            <source>Steps of the import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Match columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>current</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has been changed yet.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ImportView</name>
        <message>
            <source>Import parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at {0}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is ticked: every change of this file is doubtful. Look at them once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No row can be taken in; each says why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file changes nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Applying…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading {0}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopping…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save rejected rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} rejected rows written to {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken back: the catalog is as it was before this import.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No row is ticked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One step to undo. The source notice is kept with every row.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ImpossiblePanel</name>
        <message>
            <source>What stands against what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What would make it possible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>smallest price first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Build by hand anyway</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy this explanation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proven in {0} s over {1} parts: without any one of these demands the others can be met.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Searched for {0} s over {1} parts. Perhaps not all of these demands are to blame.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No build can meet all of this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No single change is enough. Change several answers, or build by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>against: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change in Workload</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change in Train or serve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change in Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change in What it needs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the lowest, proven</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the lowest found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allow it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}; not every check can be made</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KindsDialog</name>
        <message>
            <source>Every kind of machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same request asked of each: the cheapest that meets every demand there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Build</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kinds of machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1} kinds can do it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Workstation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cluster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cloud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rented server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hybrid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not possible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not known</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LanguageSection</name>
        <message>
            <source>Language and formats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language of quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken over when a project is opened next.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paper</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LargeFigure</name>
        <message>
            <source>Slots of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Slots of the board</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With {0} in use: {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supply {0}: circuit {1}, {2} W</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot be together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>M.2 sockets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power cables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Circuits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sharing rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What feeds each slot</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LargePlan</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LatencyCard</name>
        <message>
            <source>From the sensor to the answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the figure in Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What a place sends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Capture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Encode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Uplink</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Infer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Return</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} ms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} ms are known; there is no limit to hold them against.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} ms already exceed the limit of {1} ms.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1} ms are known; the rest is not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1} ms.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LatencyWords</name>
        <message>
            <source>Latency, step by step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>limit {n} ms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} ms to spare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} ms too long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no limit given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at least {n} ms</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListControl</name>
        <message>
            <source>{0} parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 part</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>Filter (Ctrl+Shift+F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select several to edit them together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Selects everything listed, seen or not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>search: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>filtered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear all filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No part matches “{0}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filters are in force as well.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No part passes the filters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every fact of every part is known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have changed nothing and added nothing yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No price and no fact is out of date.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is archived.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: none yet.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LogDialog</name>
        <message>
            <source>Log of the catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part, fact, file, person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take this step back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes of the catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} changes, the newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>; there are more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a change of the step first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This step was taken back already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not a change of its own; choose the one that it is about.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV (*.csv);;JSON (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} changes written to {1}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LogTab</name>
        <message>
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was changed of the part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log of the whole catalog…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} changes, the newest first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was changed of this part.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>deleted</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MachineCard</name>
        <message>
            <source>Slots</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lanes after sharing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Slots of the board</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} moves a card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power from parts to circuit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network, racks, way to the answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A rented instance has no slots of its own: provider and size say what is inside.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A rented server stands at its provider, who fits what is inside.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An edge device is sold whole: its modules are inside and cannot be moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} cards in the server's bays; how many bays it has is unknown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1} accelerator bays are taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the machines share stands in the racks beside them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no board, so there are no slots.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The slots of this board are unknown: add them in the catalog.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>boot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>M.2: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Mail</name>
        <message>
            <source>Hardware</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Net</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Valid until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>price on request</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Opening…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}. Save it elsewhere, or close without the last changes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project is not saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close without saving</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stay here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save project as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Projects (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MatchPage</name>
        <message>
            <source>Supplier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>whose list it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a column says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>automatic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values of the file take the place of values that I entered myself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the columns become</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No column says which part a row is about: match the part number, the name or the id.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1} columns are read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Matched as last time for this supplier.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without a category, only parts that the catalog has already are found.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;New project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Open quote PDF…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Duplicate project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Close project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Find</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Projects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>S&amp;ummary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next p&amp;ane</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step &amp;back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Next step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Why this number?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next &amp;finding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Check the catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Health of the catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Log of the catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed &amp;under your values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Help on this page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How acc&amp;urate is Rigwright?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;About Rigwright</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MessageDialog</name>
        <message>
            <source>Details</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ModelPicker</name>
        <message>
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name or maker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Context, tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>GFLOP per sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weights in bf16</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1} models match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No model matches '{0}'. Clear the search, or enter figures under Something else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source of {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ModelWords</name>
        <message>
            <source>counted per {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>encoder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>encoder and decoder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>decoder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>latent attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>grouped-query attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>full attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>convolutional network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>vision transformer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>detector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>segmentation network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>denoiser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>speech model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>recommender</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>model of table rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>graph network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>gated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key-value heads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feed-forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vocabulary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Experts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work per {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept in training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looked up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stored</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MoneyCard</name>
        <message>
            <source>Money</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Budget, at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Electricity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look ahead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} excl. VAT</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MoneySection</name>
        <message>
            <source>Money and tax</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the tax</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the tax a name, as VAT.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tax rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mains voltage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usual circuit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plug</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Services offered with a machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assembly and 48 h burn-in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price, net</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the service a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give its net price; 0 for included.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MoreFacts</name>
        <message>
            <source>nothing told</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NeedWords</name>
        <message>
            <source>{0} parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weights in {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory per token of context</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training memory, in total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on one card; less per card on several</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Serving memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>finish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>first word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} ms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Limits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Room</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} °C</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cooling unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} BTU/h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>GPU memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of {0} GiB per card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>limit {0} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training, {0} B tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First word · next word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>limits {0} ms · {1} ms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>limit {0} ms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NeedsPage</name>
        <message>
            <source>What it needs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updating…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>against what each card has</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose cards…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory per card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Serve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the chart shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time against the number of cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Computing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No accelerator is needed: processors do this work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No accelerator in the catalog meets this in any number tried.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No card does it; this one comes closest. Every number can be asked why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} × {1} is enough. Every number can be asked why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory while training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory while serving</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to compare: this work runs on processors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No time can be told for this work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too few for the memory: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>number of {0} cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time to finish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time per step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each next word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minimum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recommended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Against</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NewPartDialog</name>
        <message>
            <source>New part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vendor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who makes it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it is called, without the vendor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>own entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Create and fill in</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <source>Set {0} unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Between {0} and {1}{2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}{1} or more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most {0}{1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A number{0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A whole number. {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NumberingSection</name>
        <message>
            <source>Numbering</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prefix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letters and digits, at most 8; quotes are named as Q-2026-0001.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quotes are valid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Payment within</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OpenedView</name>
        <message>
            <source>Part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pieces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price of one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Configuration in the PDF, read-only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pages of the PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continue as new project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check against today's catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Configuration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no configuration to go on with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This quote holds no workload.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checks now: {0}, then: {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} price differs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} prices differ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No price has changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No longer in the catalog: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Against today's catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Intact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The configuration in this PDF is as it was issued.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This PDF holds no Rigwright configuration: it was removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The configuration in this PDF was changed after issuing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, revision {1}, {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Total: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Rigwright could not start. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OptionCards</name>
        <message>
            <source>in {0} months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lowest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>your build</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not possible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>comparing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>does not apply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edge and cloud together: for cameras and lines whose data is sent on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The cheapest way there is being looked for.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Options</name>
        <message>
            <source>On site</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cloud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hybrid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bare metal</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OtherWays</name>
        <message>
            <source>Other ways: quicker builds, other kinds of machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other ways</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price against speed…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every kind of machine…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every provider…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start from a machine you own…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the build in hand as little as possible…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the machine you own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Builds (*.yaml *.yml *.json)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Outlets</name>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quote</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OwnModelCard</name>
        <message>
            <source>Your own model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read on this computer. Nothing is sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read and kept with the project. Drop another file to replace it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop a Hugging Face &lt;b&gt;config.json&lt;/b&gt;&lt;br&gt;or an &lt;b&gt;.onnx&lt;/b&gt; file here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading {0}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} has no {1}. Add it below; the rest was read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Models (*.json *.onnx)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a config.json or an .onnx file</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PartsCard</name>
        <message>
            <source>Parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts of the build</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>prices in {0}, excl. VAT</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Qty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Swap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Swap this part (Enter)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} (included)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} · changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>included</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} / h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} / month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: older than 90 days</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PdfPreview</name>
        <message>
            <source>Smaller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} pages</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PerUnit</name>
        <message>
            <source>seconds of audio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A thousand {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A training run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A million tokens trained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A million tokens written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A stream for a month</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PerUnitCard</name>
        <message>
            <source>Cost of one piece of the work</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PhasePage</name>
        <message>
            <source>Train it, serve it, or both?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the fields that matter for your choice are shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train or serve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Teach the model your data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Serve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer requests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both on one machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They take turns; the larger need counts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next: say where it will run. That sets power, heat and noise limits.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Place</name>
        <message>
            <source>Interruptions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of one spot machine; empty: the provider's figure where known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Starting anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>until another one runs; 10 where empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price of storage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty: the provider's</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Storage writes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of one machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Region of the data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>where it lies now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Capacity is reserved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not only allowed by a quota</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Machines close together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The provider puts all of them on one spine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quotas granted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as G AND VT: 32, P: 0; empty: unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More about renting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Streams, line and updates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent on to the cloud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of what the sensors see, after filtering at the edge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cameras connected by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>network, if not said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coded as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One stream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty: from coding and picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>boxes, words, a number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downlink</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for updates; empty: as the uplink</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line, a month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of one place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line, per GB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>metered lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spare devices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of those at work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Capturing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty: from the rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scaling and coding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty: typical</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before and after the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>capture, scaling, decision, where measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update of the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty: its weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updates of the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update of the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updates of the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time for updates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>h a night</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data centre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One's own or a hosting company's</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Racks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Space, power, load and PDU above are those of one rack.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hot and cold aisle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hot and cold air are kept apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Front to rear posts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Holes of the rack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>square</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>round</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>threaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lift, or carriers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Doors, width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Doors, height</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cooling water</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Water or a CDU for liquid-cooled machines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heat that water takes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shared storage there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>parallel file system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>object store</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Head nodes there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>with login nodes; empty: to be bought</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch ports kept free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for managers, storage and ways out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bottleneck between switches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 to 1 where it is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest cable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>between a machine and a switch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Networks there already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>compute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>storage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in-band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>out-of-band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More about room and racks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>UPS, apparent power</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>UPS, for a moment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>UPS, at full load</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feeds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>two, A and B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free sockets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power cords</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phases of a PDU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>C13 outlets of a PDU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>C19 outlets of a PDU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More about the power</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlacePage</name>
        <message>
            <source>Where will it run?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The place limits power, heat, noise and space. Costs are compared with the other places in step 6.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On site</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Office, lab, rack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cloud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rented by the hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next to the cameras</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hybrid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edge collects, cloud thinks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next: see what this asks of the hardware.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Plans</name>
        <message>
            <source>Unit {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rack {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All machines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Managers, storage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Capture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Encode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Uplink</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Infer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Return</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the machines send passes the spines without a bottleneck.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For {0} Gb/s that the machines send, 1 Gb/s passes between the leaves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} ports of the leaf switches are free for more machines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>twisted pair</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>copper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>active copper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>optics, multimode fibre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>optics, single-mode fibre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} × {1} m, {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rack {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Racks {0} to {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1} units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each rack: {0} × {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network of the cluster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Racks, from the front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Way to the answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines, places and updates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heat and cooling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shared: switches, racks, cables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rented instance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rented server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edge device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Machine {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Machines {0}–{1}, identical</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Head node</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} head nodes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Login node</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} login nodes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Storage node</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} storage nodes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spare device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} spare devices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why so many switches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cables by length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The height of a device is unknown, or the racks do not hold them: nothing can be drawn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are too many different racks to draw.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Racks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load of each rack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} devices in {1} places, {2} spare ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One stream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A place sends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All places send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers going out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update of the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update of the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest update</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of a night</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updates, all places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heat, in BTU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refrigeration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Air</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Air, in CFM</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heat into water</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Water</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At full load {0} go into the room, {1} of air carry them off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left out, for a fact is missing</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PowerCard</name>
        <message>
            <source>Power</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Circuit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Voltage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Breaker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Circuits like this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other load on it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>UPS, if there is one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Socket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the machine may draw, hour after hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} W usable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} W reserve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} W usable, {1} W reserve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} % of {1} V × {2} A = {3} W, because training runs for days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usable power</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PreviewCard</name>
        <message>
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>updates as you type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview of the quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the first page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the last page.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PriceTab</name>
        <message>
            <source>Add price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in force, but old</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every price of the part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Net price of one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supplier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Valid until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>own entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In stock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lead time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set own price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the shipped price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is on request.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the shipped price.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The price was valid until {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The price is {0} days old.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No price is known: quotes say that it is on request.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>valid until {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in stock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not in stock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} days to deliver</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not before {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A code of three letters, as EUR.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProjectsPage</name>
        <message>
            <source>Projects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No projects yet. Start a new one, or open a sample below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project or customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search projects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open quote PDF…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unnamed project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verdict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Incomplete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fails</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not checked yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No project matches '{0}'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No archived projects.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no project to choose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is archived.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is back in the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quotes and projects (*.pdf *.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open quote PDF</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProposalCards</name>
        <message>
            <source>Lowest price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Soundest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cheapest verified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Best value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fastest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lowest power</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cheapest change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lowest total cost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proven best</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not proven</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Within {0} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} ms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price on request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} and {1} on request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>+ {0} on request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>? W</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} kW</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} W</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} verified, {1} warnings, {2} facts missing</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProposingPanel</name>
        <message>
            <source>Looking for the best builds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress of the search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ends the search and keeps the best found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take this one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sorting out what fits together…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No build has been found yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1} kinds of machine, {2} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Best so far: {0} after {1} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, at most {0} % from the optimum</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProvidersDialog</name>
        <message>
            <source>Every provider</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The cheapest that each rents for this work, with the age of its price.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By provider</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Told by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Provider</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Machines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offers of the providers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of {1} rent what does this work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, old</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} days old</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuotasField</name>
        <message>
            <source>Families with their numbers, as G AND VT: 32, P: 0</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuoteActions</name>
        <message>
            <source>{n} page sent to the printer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} pages sent to the printer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save PDF</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuoteDetail</name>
        <message>
            <source>The quote selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pages of the quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revisions of this quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New revision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save PDF…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is shown of the quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revisions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>revision {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This quote is {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A draft is changed in its project; only an issued quote is revised.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print preview…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the lines as a table…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open PDF in the viewer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete draft</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuoteForm</name>
        <message>
            <source>Services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Company</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who gets the quote? Give a company.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Customer number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Street, postal code and place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two letters or the name; sets tax and paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>VAT number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Terms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Valid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delivery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Payment, net</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>VAT</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Printed with it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full, with the sections below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Short, two pages for purchasing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power, heat and slots, for the room</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How every number was computed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cost over the years, against renting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alternatives side by side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Growth, year by year, of what is trained on site</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checklist for assembly and acceptance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Terms and acceptance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checks, with what was not checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Always printed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>always</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the alternatives</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None yet: assembly, burn-in or warranty can be set up in Settings, Money and tax.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuotePage</name>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, revision {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revises {0}, revision {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gets its number when it is issued.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts, prices and checks are frozen. Changes then need a revision.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It replaces {0}, revision {1}, which becomes superseded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hardware</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Net</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy for e-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print preview…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the lines as a table…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New revision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no preview yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the draft first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 check fails.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} checks fail.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The build is out of date: check it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quote is issued; changes need a revision.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} A quote can be issued once none does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The preview is not ready yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issue this quote?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issue quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quote {0} is issued.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is written to {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The draft is saved under Quotes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A copy is open as a draft; the other quote stays as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export PDF…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issue and export PDF…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Quotes</name>
        <message>
            <source>Excel workbook (*.xlsx);;CSV file (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the lines as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Declined</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expired</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Superseded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark declined</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Net</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no number yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuotesPage</name>
        <message>
            <source>Quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rev.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Valid until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number, customer, part or project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All states</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show only quotes that are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open quote PDF…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export list…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open quote PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No quotes yet. The last step of a project issues one; a PDF can be opened here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No quote matches.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List written to {0}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RackWords</name>
        <message>
            <source>Rack elevation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rack {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Racks {n}–{last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{device} at unit {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{device} at units {n} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of {limit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n}, over {limit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at least {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Rooms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Projects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RatesTable</name>
        <message>
            <source>Another currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Units per US dollar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exchange rates, units per US dollar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prices in other currencies are converted with these. Nothing is fetched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} per US dollar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day of the rate of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source of the rate of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>where it was read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>old</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A code of three letters, as SEK.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many {0} one US dollar is.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Renting</name>
        <message>
            <source>On demand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bound for 1 year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bound for 3 years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By the month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>region unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>price of {0}, {1} days old</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>price of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: quota {1} must allow {2} {3}; granted are {4}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: quota {1} must allow {2} {3}; a new account has {4}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not known: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, billed {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One run takes {0} h{1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time of a run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It costs {0}: {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cost of a run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On spot {0} % more time goes to interruptions and checkpoints, one every {1} minutes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time lost on spot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On spot {0} spare machines keep it answering.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spare machines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What spot costs in time is not known: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, as asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>machines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>storage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>outgoing data</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RentingCard</name>
        <message>
            <source>What is rented</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Terms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A useful hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Terms of renting</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReportPage</name>
        <message>
            <source>Undo this import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import another file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save rejected rows…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is in the catalog</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RequirementTable</name>
        <message>
            <source>GPU memory per card, {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time to finish, {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each next word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Throughput, {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, serving</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time to first token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time per output token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requirement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what any build must meet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minimum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recommended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Against</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the card gives {0} GiB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>limit {0} {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>Server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edge device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Instance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rented server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Processor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Board</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accelerator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Boot drive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data drive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power supply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Case</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CPU cooler</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rack power</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RoomCard</name>
        <message>
            <source>Machine and room</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Workstation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cluster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Office</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quiet lab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Server room</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved sites</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The places of other projects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} dB(A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Noise at 1 m, at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>30 dB(A) is a quiet library, 45 an office, 60 a conversation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Room temperature, at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warmest hour of the year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rack space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Room cooling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not sure? Press the diamond: unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rack depth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power for the rack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supplies that may fail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1: N+1, nothing stops when one fails</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Altitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Above 950 m thin air cools less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load of a rack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What rack and floor bear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rack PDU, per phase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its breaker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Office, {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no other projects with a place yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asked for servers and clusters only</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RowsEditor</name>
        <message>
            <source>Add row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl+Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the row up (Alt+Up)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the row down (Alt+Down)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cell unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter or typing edits a cell, Tab goes to the next, Delete sets it unknown, Ctrl+V pastes rows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody knows what {0} are; an empty table says that there are none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row removed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was pasted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no row yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is the first row.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is the last row.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The former value is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs a value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another row has this label; rules call slots by it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RulesDialog</name>
        <message>
            <source>Rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule, part or reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it finds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On this site</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rule selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rules are switched per project: open one to take a rule for something else, or off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is switched is said in every report and on page 1 of the quote.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As shipped: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>switched: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>warning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Formula</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does not apply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SamplesCard</name>
        <message>
            <source>Samples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>worked examples to look at and change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show three</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open as new project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open {0} as new project</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear the search</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SelectionActions</name>
        <message>
            <source>1 row copied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} rows copied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sort by {0}, ascending</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sort by {0}, descending</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter by {0}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide the column {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose columns…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the selection…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as a table</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Sensitivity</name>
        <message>
            <source>Hours in use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discount on hardware</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discount on rent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} in use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an average load of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>electricity at {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a PUE of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hardware at {0} of its price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rent at {0} of its price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a discount of {0} on hardware</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a discount of {0} on rent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of the purchase fetched at the end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the total depends on most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assumption</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as assumed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Buying pays from month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at the low value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at the high value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Between month {0} ({1}) and month {2} ({3}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Buying would pay from month {0} with {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Month {0} with {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With {0} renting stays cheaper.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SensitivityView</name>
        <message>
            <source>The total is not known, so nothing tells what it depends on.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ServingCard</name>
        <message>
            <source>Serving</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load is given as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chats at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requests per second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Streams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Samples per second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the busiest minute of the day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>chats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>people waiting for an answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>streams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cameras or microphones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Samples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First word within</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time to first token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time to first token: how long until the answer begins.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each next word within</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time per output token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time per output token; 50 ms reads like fluent speech.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer within</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from input to result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures per stream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Samples together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>batch size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weights stored as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as computed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fewer bits need less memory and less bandwidth, and may cost accuracy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Advanced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>automatic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Engine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key-value cache as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tensor parallel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pipeline parallel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expert parallel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copies of the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {0} words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>engine {0} · batch {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks for {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks for {0} and {1} of memory bandwidth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory to serve</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Company and logo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Money and tax</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbering</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language and formats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Database</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sections of the settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings saved</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Sparkline</name>
        <message>
            <source>Price from {0} on {1} to {2} on {3}, {4}; lowest {5}, highest {6}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StateChip</name>
        <message>
            <source>Draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issued</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Status</name>
        <message>
            <source>verified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>warning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StepWords</name>
        <message>
            <source>Workload</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train or serve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it needs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Build</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Current step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Out of date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No model yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Serve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>full tune</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cloud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edge and cloud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Workstation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cluster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On site</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} GPU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} GPUs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Computing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} GiB in total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} check fails</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} checks fail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} fact missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} facts missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No build possible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not chosen yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own build</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pays from month {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price on request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Stepper</name>
        <message>
            <source>Steps</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Summary</name>
        <message>
            <source>Fails</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} check must be fixed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} checks must be fixed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Incomplete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} fact is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} facts are missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts are missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every check could be made and passes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} warning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} warnings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No check fails</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SummaryPanel</name>
        <message>
            <source>Summary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power at the socket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>power at the socket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They run when there is a build.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known when a model is chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updating…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known after step 5, Build.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>incl. VAT</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rented for {0} months, excl. VAT</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hardware, excl. VAT; rent comes on top</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hardware, excl. VAT</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>without {n} part: price on request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>without {n} parts: price on request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usable power</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None on your side: the machines are rented.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} W</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of {0} W</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>usable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} W of {1} W</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} A circuit, {1} V</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} circuits of {1} A, {2} V</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SummaryStrip</name>
        <message>
            <source>Summary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Summary (F9)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SwapDialog</name>
        <message>
            <source>Swap: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trying every part in the build…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Candidates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show what does not fit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With a price only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is chosen yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pieces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare with the current part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take it out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Swap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a part first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>price on request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>now: {0}, {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search {0} parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price, ± {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After the swap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>every check that applies is verified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit, something not checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a fact is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not fit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>each with the reason; Enter still takes one, as a failed check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in the build</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>every check holds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} W</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: hardware becomes {1}, power at the socket {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> of {0} W</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} warning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} warnings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checks: {0} failed, {1}, {2} unknown, {3} verified.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mends: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>now {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All facts are the same.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TornadoWords</name>
        <message>
            <source>What the total depends on most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assumption</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as assumed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Buying pays from month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at the low value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at the high value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TrainingCard</name>
        <message>
            <source>Training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is trained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>samples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all passes through the data together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finish within</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sample length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest sample that is kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sequence length: how many tokens one sample holds at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Precision of the computation. bf16 is the usual one; fewer bits are faster where the card has them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data set on disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Growth of the data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Advanced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>automatic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Optimizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>AdamW, 8 bit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sharding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recomputing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>selective</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Activation checkpointing: less memory, more work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tensor parallel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pipeline parallel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Context parallel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expert parallel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Batch per card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Batch in all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {0} GB of text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without it no time can be told.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, day and night</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All weights: best quality, about 8 × the memory of the weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LoRA: small added matrices are trained, the weights stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>QLoRA: as LoRA, over weights kept in 4 bit; least memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} · batch {1} · sharding {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks for {0} to train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks for {0} to train and {1} operations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory to train</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Transfer</name>
        <message>
            <source>CSV, one category (*.csv);;Excel workbook (*.xlsx);;JSON (*.json);;CSV tables in a ZIP (*.zip)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excel workbook (*.xlsx);;JSON (*.json);;CSV tables in a ZIP (*.zip)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Selection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} part written to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} parts written to</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>UpgradeDialog</name>
        <message>
            <source>Changed under your values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You entered these values; since then the shipped catalog has come with other ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No shipped value has changed under one of yours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take shipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep all of mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take all shipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shipped then</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shipped now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values that changed under yours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shipped value has changed under one of yours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shipped value has changed under {n} of yours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing differs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a line first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start from a machine you own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The cheapest change of “{0}” that meets every demand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Buy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pieces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes of the machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No change of this machine can meet every demand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The machine meets every demand as it is: nothing to change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To buy: {0}. {1}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>UsedInTab</name>
        <message>
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the part is used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In no quote yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In no quote and no project yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in {n} project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in {n} projects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in {n} quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in {n} quotes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VerifyDialog</name>
        <message>
            <source>Check the catalog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contradictions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} contradiction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} contradictions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter or a double click opens the part at the fact. A missing fact is no contradiction.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No two facts of the catalog speak against each other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A missing fact is no contradiction.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shipped value has changed under one of your own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shipped value has changed under {n} of your own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare them</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WhyLink</name>
        <message>
            <source>why?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>why? {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WhyPopover</name>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Esc closes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WishesButton</name>
        <message>
            <source>Wishes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the proposals shall be best at, and what they must have</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wishes ({0})</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WishesDialog</name>
        <message>
            <source>Wishes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the catalog does not tell of a part, such as its stock, counts as not as wished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Propose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Best at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lowest price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most speed for the budget</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Best value: price × time, or price per throughput</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lowest power at full load</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lowest cost over the years, running costs included</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accelerators from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Processors from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Socket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Budget, at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Noise, at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spare accelerator slots</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delivered within</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With these parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Catalog ids, parted by commas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without these parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>any</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ECC memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only parts in stock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verified only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalog has no part {0}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WizardFrame</name>
        <message>
            <source>Footer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This step is not reached yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WorkArea</name>
        <message>
            <source>{0} failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 warning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} warnings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} verified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>built by hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, as proposed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, 1 change from the proposal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, {1} changes from the proposal</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WorkloadPage</name>
        <message>
            <source>What do you want to run?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick the closest kind. Every number can be changed later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the project a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chat, summarise, write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find and rank passages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Classify images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sort, inspect, count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Detect objects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find and outline things</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Generate images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures from text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speech</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transcribe or speak</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recommend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rank products or content</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forecast, score, rank</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Camera streams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Video near the cameras</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>YOLO11, edge boxes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter your own figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size and work per sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of workload</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a model, or enter your own figures.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next: say whether you train it, serve it, or both.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
