"""The list of projects, and the first run."""
