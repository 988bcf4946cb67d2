"""The parts of the step's page."""
