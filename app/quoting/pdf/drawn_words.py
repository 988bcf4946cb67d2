"""What the drawings say, in the language of the quote."""

from __future__ import annotations

from app.figures.fabric_diagram import FabricWords
from app.figures.latency_bars import LatencyWords
from app.figures.rack_elevation import RackWords
from app.figures.tornado import TornadoWords
from app.quoting.pdf.context import Context


def tornado_words(c: Context) -> TornadoWords:
    """For the drawing of what the total depends on most."""
    return TornadoWords(
        title=c.w("What the total depends on most"),
        assumption=c.w("Assumption"),
        base=c.w("as assumed"),
        break_even=c.w("Buying pays from month"),
        at_low=c.w("at the low value"),
        at_high=c.w("at the high value"),
        low_value=c.w("Low"),
        high_value=c.w("High"),
        total=c.w("Total"),
        unknown=c.w("unknown"),
    )


def latency_words(c: Context) -> LatencyWords:
    """For the drawing of a latency budget."""
    return LatencyWords(
        title=c.w("Latency, step by step"),
        place=c.w("Place"),
        step=c.w("Step"),
        total=c.w("All together"),
        limit=c.w("limit {n} ms"),
        fits=c.w("{n} ms to spare"),
        over=c.w("{n} ms too long"),
        no_limit=c.w("no limit given"),
        unknown=c.w("unknown"),
        at_least=c.w("at least {n} ms"),
    )


def fabric_words(c: Context) -> FabricWords:
    """For the drawing of a cluster's network."""
    return FabricWords(
        title=c.w("Network of the cluster"),
        spine=c.w("Spine"),
        leaf=c.w("Leaf"),
        switch=c.w("Switch"),
        machines=c.w("Machines"),
        switches=c.w("{n} switches of {ports} ports"),
        one_switch=c.w("1 switch of {ports} ports"),
        ports_unknown=c.w("{n}, ports unknown"),
        ports_free=c.w("{n} ports free"),
        no_bottleneck=c.w("1 : 1, no bottleneck"),
        oversubscribed=c.w("{n} : 1 oversubscribed"),
        rails=c.w("{n} rails"),
        one_rail=c.w("1 rail"),
        count=c.w("{n} machines"),
        one=c.w("1 machine"),
        ports=c.w("{n} ports"),
        one_port=c.w("1 port"),
        leaves=c.w("{n} leaf"),
        each=c.w("{what} each"),
        other=c.w("{n} more groups"),
        from_=c.w("From"),
        to=c.w("To"),
        cables=c.w("Cables"),
        unknown=c.w("unknown"),
    )


def rack_words(c: Context) -> RackWords:
    """For the drawing of the racks."""
    return RackWords(
        title=c.w("Rack elevation"),
        rack=c.w("Rack {n}"),
        racks=c.w("Racks {n}–{last}"),
        number=c.w("Rack"),
        unit=c.w("Unit"),
        device=c.w("Device"),
        at_unit=c.w("{device} at unit {n}"),
        at_units=c.w("{device} at units {n} to {last}"),
        power=c.w("Power"),
        weight=c.w("Weight"),
        of=c.w("{n} of {limit}"),
        over=c.w("{n}, over {limit}"),
        at_least=c.w("at least {n}"),
        unknown=c.w("unknown"),
        decimal="," if c.w.language == "de" else ".",
    )
