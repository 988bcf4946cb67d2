"""Storage behind the protocols of ``app.services.ports``."""
