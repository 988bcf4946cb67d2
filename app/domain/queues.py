"""How long something waits for one of several equal servers."""

from __future__ import annotations


def erlang_c(servers: int, offered: float) -> float:
    """The chance to wait for one of ``servers`` under ``offered`` erlangs, M/M/c; 1 where more comes than leaves.

    By Erlang B's recursion, B(c) = a B(c-1) / (c + a B(c-1)), and C = B / (1 - rho (1 - B)).
    """
    if servers < 1:
        raise ValueError(f"{servers} servers serve nobody")
    if offered >= servers:
        return 1.0
    blocked = 1.0
    for count in range(1, servers + 1):
        blocked = offered * blocked / (count + offered * blocked)
    return blocked / (1 - offered / servers * (1 - blocked))


def mdc_wait_s(load: float, service_s: float, servers: int) -> float:
    """Mean wait before ``servers`` that take ``service_s`` each time, at ``load`` (0 to 1): M/D/c.

    Half of the M/M/c wait, C service / (c (1 - load)): Allen and Cunneen's approximation with a constant service time
    (A. O. Allen, Probability, Statistics and Queueing Theory, 1990, 5.2.9); exact for one server (Pollaczek and
    Khinchine). Endless from a load of 1 on.
    """
    if load >= 1:
        return float("inf")
    return erlang_c(servers, load * servers) * service_s / (servers * (1 - load)) / 2
