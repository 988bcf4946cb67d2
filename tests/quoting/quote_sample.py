"""A sample quote for tests: a workstation of an invented firm, with every section's data."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.build import Accepted, Build, Item, Node
from app.domain.costs import Alternative, CostLine, Costs, MonthPoint
from app.domain.customer import Customer, OfferedService, Terms
from app.domain.finding import Finding, Fix, MissingFact, Report, Severity, Status, VerdictKind
from app.domain.parts import CATEGORIES, Confidence, Part, Provenance, Slot
from app.domain.placement import PlacedCard, PlacedDrive, Placement
from app.domain.quantity import Input, Quantity
from app.domain.requirement import Demand, Layout, MemoryShare, Need, Prediction
from app.domain.site import Site
from app.domain.workload import Model, Workload
from app.quoting.compose import Findings, compose
from app.quoting.model import People, QuoteContent, SellerParty, Versions
from app.quoting.pricing import House
from app.quoting.printed_with import LAYOUT, app_version

TODAY = date(2026, 11, 21)
ORIGIN = Provenance(source="vendor data sheet", as_of=date(2026, 11, 1), confidence=Confidence.VENDOR)


def part(part_id: str, category: str, name: str, vendor: str = "Acme", mpn: str | None = "AC-1", **facts: Any) -> Part:
    return Part(
        id=part_id,
        category=category,
        vendor=vendor,
        name=name,
        mpn=mpn,
        spec=CATEGORIES[category](**facts),
        provenance=ORIGIN,
        notes="bought at a bargain from our secret supplier",
    )


SLOTS = tuple(
    Slot(label=f"PCIEX16_{n}", position=n, gen=5, mech_width=16, elec_width=16, source="cpu") for n in range(1, 8)
)
PARTS: tuple[tuple[str, Part, int, str | None], ...] = (
    (
        "accelerator",
        part("gpu-96", "accelerator", "Accelerator 96 Max-Q", mpn="900-5G153", vram_gib=96, tdp_w=300, slot_width=2),
        4,
        "8190.00",
    ),
    ("cpu", part("cpu-24", "cpu", "Threadworker 9965", mpn="100-10723", cores=24, tdp_w=350), 1, "2690.00"),
    ("motherboard", part("board-1", "motherboard", "WRX Sage", mpn="90MB1FW0", pcie_slots=SLOTS), 1, "1189.00"),
    ("memory", part("dimm-64", "memory", "64 GB DDR5-5600 RDIMM", modules=1, module_gib=64, kind="RDIMM"), 8, "385.00"),
    ("data_drive", part("nvme-4", "storage", "4 TB NVMe SSD", kind="nvme", capacity_gb=4000), 2, "489.00"),
    ("boot_drive", part("nvme-1", "storage", "1 TB NVMe SSD", kind="nvme", capacity_gb=1000), 2, "119.00"),
    ("psu", part("psu-2500", "psu", "Supply 2500 W", rated_w=2500, efficiency_230v=0.92), 1, "649.00"),
    ("chassis", part("case-1", "chassis", "KX tower case"), 1, "429.00"),
    ("cooler", part("cooler-1", "cooler", "Cooler 165"), 1, "139.00"),
)


def build() -> Build:
    items = tuple(Item(role=role, part=p, qty=qty) for role, p, qty, _ in PARTS)
    workload = Workload(name="Fine-tune an 8B model on support tickets", model=Model(preset="x"), phase="training")
    return Build(
        name="GPU workstation KX-4 for fine-tuning",
        site=Site(currency="EUR"),
        nodes=(Node(items=items),),
        workload=workload,
        accepted=(Accepted(rule="COOL-NOISE", note="goes to the server room"),),
    )


def quantity(value: float, unit: str, formula: str = "a x b", **inputs: float) -> Quantity:
    return Quantity(
        value=value,
        unit=unit,
        formula=formula,
        inputs=tuple(Input(name=name, value=v, source="model card") for name, v in inputs.items()),
    )


def demand() -> Demand:
    shares = (
        ("weights", 29.9),
        ("layers", 0.8),
        ("activations", 16.0),
        ("logits", 5.9),
        ("context", 1.5),
        ("rest", 3.2),
    )
    training = Prediction(
        phase="training",
        memory=quantity(57.3, "GiB", "((16 N / g + 4 P) / 2^30 + 1.5) x 1.06", N=8.03e9, g=4, P=218e6),
        memory_shares=tuple(MemoryShare(key=key, label=key.capitalize(), gib=gib) for key, gib in shares),
        usable_gib=89.9,
        fits=True,
        throughput=quantity(12976.0, "tokens/s", "g x peak x share / work", g=4, peak=438.8),
        time_to_finish_h=quantity(21.4, "h", "tokens x work / (g x peak x share)", tokens=1e9).model_copy(
            update={"low": 14.3, "high": 23.2}
        ),
        bottleneck="compute",
        layout=Layout(data_parallel=4, sharding="zero3", reason="the states of four devices together fit"),
    )
    needs = (
        Need(
            key="host_ram",
            label="Host memory",
            minimum=quantity(384, "GiB", "sum of device memory", n=4),
            recommended=quantity(512, "GiB"),
            reason="the devices' memory must pass through the host",
        ),
        Need(
            key="storage_capacity",
            label="Storage",
            minimum=quantity(1688, "GB", "data set x growth + checkpoints", data=500),
            recommended=quantity(4000, "GB"),
            reason="500 GB data set with 50 % growth, 40 checkpoints",
        ),
    )
    return Demand(accelerator="gpu-96", count=4, training=training, needs=needs)


def finding(rule: str, status: Status, severity: Severity = Severity.ERROR, **more: Any) -> Finding:
    values: dict[str, Any] = {"title": f"check of {rule}", "message": f"{rule} has 1 and needs 2."} | more
    return Finding(rule=rule, status=status, severity=severity, **values)


def report(verdict: VerdictKind = VerdictKind.INCOMPLETE) -> Report:
    findings = [
        finding(
            "PWR-SUM", Status.PASSED, title="power supply carries the load", numbers={"need_w": 2188, "have_w": 2500}
        ),
        finding("SIZ-TRAIN", Status.PASSED, title="workload fits", numbers={"need_gib": 57.3, "have_gib": 89.9}),
        finding("FIT-LASTSLOT", Status.PASSED, title="lowest card inside", numbers={"need_slots": 8, "have_slots": 8}),
        finding(
            "COOL-NOISE",
            Status.FAILED,
            Severity.WARNING,
            title="louder than the room allows",
            message="52 dB(A) at 1 m under load; the site allows 45 dB(A).",
            fixes=(Fix(kind="cap_power", text="cap the GPUs at 250 W"),),
        ),
    ]
    if verdict != VerdictKind.VERIFIED:
        findings.append(
            finding(
                "FIT-PSU-LEN",
                Status.UNKNOWN,
                title="power supply length in the case",
                missing=(MissingFact(part="case-1", field="psu_max_length_mm"),),
            )
        )
    if verdict == VerdictKind.FAILS:
        findings.append(finding("PWR-CIRCUIT", Status.FAILED, title="circuit overloaded"))
    never = ("drivers", "delivery dates of vendors")
    return Report(verdict=verdict, findings=tuple(findings), never_checked=never, rules_version="2026-11-21")


def costs() -> Costs:
    lines = tuple(
        CostLine(
            role=role,
            part=p.id,
            title=p.title,
            mpn=p.mpn,
            qty=qty,
            unit_price=None if price is None else Decimal(price),
            amount=None if price is None else Decimal(price) * qty,
            list_currency="EUR",
            list_price=None if price is None else Decimal(price),
            rate=Decimal(1),
            as_of="2026-11-01",
            basis="list",
        )
        for role, p, qty, price in PARTS
    )
    capex = sum((line.amount for line in lines if line.amount is not None), Decimal(0))
    own = tuple(MonthPoint(month=m, amount=capex + 213 * m) for m in range(37))
    rent = tuple(MonthPoint(month=m, amount=Decimal("6098.55") * m) for m in range(37))
    return Costs(
        currency="EUR",
        lines=lines,
        capex=capex,
        on_request=0,
        opex_per_month=Decimal("213.04"),
        months=36,
        tco=own[-1].amount,
        derivation=(("Electricity per month", quantity(213.04, "EUR", "wall x hours x tariff", wall=1.902)),),
        alternatives=(
            Alternative(
                key="onprem",
                title="This machine",
                total=own[-1].amount,
                monthly=Decimal("213.04"),
                upfront=capex,
                curve=own,
                lines=(("Purchase", capex), ("Electricity", Decimal("7669.44"))),
            ),
            Alternative(
                key="cloud",
                title="Rented, on demand",
                total=rent[-1].amount,
                monthly=Decimal("6098.55"),
                upfront=Decimal(0),
                curve=rent,
            ),
            Alternative(key="edge", title="Edge", possible=False, reason="no edge device holds 57.3 GiB"),
        ),
        break_even_month=8,
    )


def placement() -> Placement:
    cards = tuple(
        PlacedCard(
            role="accelerator",
            part="gpu-96",
            title="Acme Accelerator 96 Max-Q",
            index=i,
            slot=f"PCIEX16_{2 * i + 1}",
            position=2 * i + 1,
            width_slots=2,
            lanes=16,
            gen=5,
        )
        for i in range(4)
    )
    drives = (
        PlacedDrive(role="data_drive", part="nvme-4", title="4 TB NVMe SSD", index=0, slot="M.2_1", lanes=4, gen=5),
    )
    return Placement(cards=cards, drives=drives)


SELLER = SellerParty(
    name="Example Systems GmbH",
    address="Musterstraße 14\n20457 Hamburg",
    country="DE",
    email="quotes@example.com",
    phone="+49 40 5550 0140",
    vat_id="DE123456789",
    register_no="HRB 99999 Hamburg",
    weee_no="DE 12345678",
)
HOUSE = House(
    seller=SELLER,
    people=People(contact="Jonas Petersen", phone="+49 40 5550 0143", email="petersen@example.com"),
    versions=Versions(catalog="2026.11.1", rules="2026-11-21", app=app_version(), layout=LAYOUT),
    time_zone="Europe/Berlin",
    tax_percent=Decimal(19),
)
CUSTOMER = Customer(
    company="Meridian Example Laboratory",
    contact="Purchasing, Ms A. Okafor",
    address="Am Neuen Markt 8\n14467 Potsdam",
    country="DE",
    reference="RFQ 2026-118, 9 Nov 2026",
)
TERMS = Terms(
    discount_percent=Decimal(2),
    services=(
        OfferedService(name="Assembly, cabling, 48 h burn-in, test report", price=Decimal(690)),
        OfferedService(name="On-site service, next business day, 3 years", price=Decimal(2150)),
        OfferedService(name="Operating system and drivers installed", price=Decimal(0)),
        OfferedService(name="Online UPS 3 kVA", price=Decimal(1890), optional=True),
        OfferedService(name="100 GbE network card", optional=True),
    ),
    delivery_weeks=4,
    warranty_months=24,
    instalments=(Decimal(30), Decimal(70)),
)


def found(**changes: Any) -> Findings:
    values: dict[str, Any] = {
        "build": build(),
        "report": report(),
        "costs": costs(),
        "demand": demand(),
        "placements": (placement(),),
    }
    return Findings(**(values | changes))


def draft(customer: Customer = CUSTOMER, terms: Terms = TERMS, house: House = HOUSE, **changes: Any) -> QuoteContent:
    """A draft of the sample; ``changes`` replace what was found out."""
    return compose(found(**changes), customer, terms, house, TODAY)


def issued(content: QuoteContent | None = None, number: str = "Q-2026-00417", revision: int = 1) -> QuoteContent:
    """The sample as if it had been issued."""
    content = content or draft()
    identity = content.identity.model_copy(update={"number": number, "revision": revision, "status_at_issue": "issued"})
    return content.model_copy(update={"identity": identity, "integrity": None})
