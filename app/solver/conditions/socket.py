"""Processor and board, or server platform: same socket, and as many processors as both allow."""

from __future__ import annotations

from app.rules.names import same
from app.solver.pool import Choice
from app.solver.puzzle import Puzzle, by_facts


def apply(puzzle: Puzzle) -> None:
    """CPU-SOCKET, CPU-COUNT, CPU-CHIPSET; a server platform is filled with as many processors as it has sockets."""
    task = puzzle.task

    def on_board(cpu: Choice, board: Choice) -> bool:
        a, b = cpu.spec, board.spec
        alike = task.fits(a.socket, b.socket, ok=same(a.socket or "") == same(b.socket or ""))
        return alike and started(cpu, board) and cpu.qty <= (b.sockets or 1)

    def started(cpu: Choice, carrier: Choice) -> bool:
        family, families = cpu.spec.family, carrier.spec.cpu_families
        return family is None or families is None or same(family) in map(same, families)

    def in_server(cpu: Choice, server: Choice) -> bool:
        a, b = cpu.spec, server.spec
        alike = task.fits(a.socket, b.socket, ok=same(a.socket or "") == same(b.socket or "")) and cpu.qty == (
            b.sockets or 1
        )
        cool = b.cpu_max_w is None or a.tdp_w is None or a.tdp_w <= b.cpu_max_w
        return alike and cool and started(cpu, server)

    puzzle.pair(
        "cpu",
        "motherboard",
        "socket",
        on_board,
        by_facts("socket", "family"),
        by_facts("socket", "sockets", "cpu_families"),
    )
    puzzle.pair("cpu", "server", "server socket", in_server, by_facts("socket", "tdp_w", "family"))
