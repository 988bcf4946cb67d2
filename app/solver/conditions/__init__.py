"""Necessary conditions: what every build that passes the rules fulfils, as constraints that prune the search.

Each module holds for one reason why parts do not go together. The rules alone decide; a condition may let too much
through, never too little.
"""

from app.solver.conditions import advice, body, capacity, cooling, firmware, memory, power, room, slots, socket, wishes

ALL = (
    room.apply,
    socket.apply,
    memory.apply,
    slots.apply,
    body.apply,
    cooling.apply,
    capacity.apply,
    power.apply,
    firmware.apply,
    wishes.apply,
    advice.apply,
)
"""Every condition, in the order in which they are added; advice comes last and forbids nothing."""

__all__ = ["ALL"]
