"""Real machines, judged."""
