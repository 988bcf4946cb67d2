"""From a request and the catalog's parts to the best builds, or to the demands that clash."""

from app.solver.propose import Solver, propose
from app.solver.result import Progress, Proposal, ProposalResult, Relaxation

__all__ = ["Progress", "Proposal", "ProposalResult", "Relaxation", "Solver", "propose"]
