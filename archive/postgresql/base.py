"""The database backend that ``DATABASE_URL=postgres://…`` names.

Django 5.2 asks for PostgreSQL 14, since its makers no longer test 13. Nothing that the archive asks of the
database is newer than 13: its whole suite passes there (``PG_BIN=…/13/bin python3 manage.py test``).
"""

from __future__ import annotations

from django.db.backends.postgresql import base, features


class DatabaseFeatures(features.DatabaseFeatures):
    minimum_database_version = (13,)


class DatabaseWrapper(base.DatabaseWrapper):
    features_class = DatabaseFeatures
