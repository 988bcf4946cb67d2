"""Alembic migrations: ``env.py`` runs them on the connection that ``db.open`` hands over."""
