"""What stands beside the machines of a cluster that compute, with its price."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from app.costing import full_power_w
from app.domain.build import Build, Node
from app.domain.site import Site

LOCAL_MOST_NODES = 3
"""Machines up to which each keeps the data itself; from the next on storage nodes do (general knowledge: a copy for
every machine costs more than three storage nodes, which also take a failure)."""


@dataclass(frozen=True)
class Services:
    """Head, login and storage nodes of a cluster. ``ends`` are their ports at the fabric's switches."""

    nodes: tuple[Node, ...] = ()
    cost: int = 0
    ends: int = 0

    @property
    def data_apart(self) -> bool:
        """Whether storage nodes hold the data."""
        return any(node.purpose == "storage" for node in self.nodes)

    @cached_property
    def wall_w(self) -> float:
        """Power from the wall, as far as it is known."""
        return (full_power_w(Build(name="services", nodes=self.nodes)) or 0.0) if self.nodes else 0.0


NO_SERVICES = Services()


def keeps_data_apart(nodes: int, site: Site) -> bool:
    """Whether the data of a cluster lie on storage nodes or the site's storage, by its size where the site says
    nothing."""
    return keeps_data_with_site(nodes, site) or nodes > LOCAL_MOST_NODES


def keeps_data_with_site(nodes: int, site: Site) -> bool:
    """Whether the data of a cluster lie on storage that the site has already."""
    return nodes > 1 and site.onprem.shared_storage not in (None, "none")
