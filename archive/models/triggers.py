"""What a check constraint cannot say: a span ends inside its article's text, and a quote is cut out of it.

Django rebuilds a SQLite table when a column changes, which drops its triggers: a later migration that alters
one of these tables must run ``install`` again. A test inserts a bad span and so notices when one forgot.
"""

from __future__ import annotations

from typing import Any

TABLES = ("archive_segment", "archive_mention", "archive_evidence")
EVIDENCE = "archive_evidence"
COLUMNS = {table: 'article_id, "start", "end"' + (", exact" if table == EVIDENCE else "") for table in TABLES}

INSIDE = (
    'NEW."end" > COALESCE('
    "(SELECT t.length FROM archive_articletext t WHERE t.article_id = NEW.article_id), 0)"
)
CUT = (
    'NEW.exact <> COALESCE((SELECT substr(t.text, NEW."start" + 1, NEW."end" - NEW."start")'
    " FROM archive_articletext t WHERE t.article_id = NEW.article_id), '')"
)


def install(apps: Any, schema_editor: Any) -> None:
    """Create the triggers on the database of ``schema_editor`` (for ``RunPython``)."""
    remove(apps, schema_editor)
    postgres = schema_editor.connection.vendor == "postgresql"
    for statement in _postgres() if postgres else _sqlite():
        schema_editor.execute(statement, params=None)


def remove(apps: Any, schema_editor: Any) -> None:
    """Drop them again."""
    postgres = schema_editor.connection.vendor == "postgresql"
    for table in TABLES:
        if postgres:
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {table}_span ON {table}", params=None)
            schema_editor.execute(f"DROP FUNCTION IF EXISTS {table}_span()", params=None)
        else:
            for act in ("insert", "update"):
                schema_editor.execute(f"DROP TRIGGER IF EXISTS {table}_span_{act}", params=None)


def _rules(table: str) -> list[tuple[str, str]]:
    rules = [(INSIDE, "span ends after its text")]
    if table == EVIDENCE:
        rules.append((CUT, "quote is not the words of its span"))
    return rules


def _postgres() -> list[str]:
    statements = []
    for table in TABLES:
        checks = " ".join(
            f"IF {rule} THEN RAISE EXCEPTION '{message}' USING ERRCODE = 'check_violation'; END IF;"
            for rule, message in _rules(table)
        )
        statements.append(
            f"CREATE FUNCTION {table}_span() RETURNS trigger LANGUAGE plpgsql"
            f" AS $$ BEGIN {checks} RETURN NEW; END $$"
        )
        statements.append(
            f"CREATE TRIGGER {table}_span BEFORE INSERT OR UPDATE OF {COLUMNS[table]} ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION {table}_span()"
        )
    return statements


def _sqlite() -> list[str]:
    statements = []
    for table in TABLES:
        checks = " ".join(
            f"SELECT RAISE(ABORT, '{message}') WHERE {rule};" for rule, message in _rules(table)
        )
        for name, act in (("insert", "INSERT"), ("update", f"UPDATE OF {COLUMNS[table]}")):
            statements.append(
                f"CREATE TRIGGER {table}_span_{name} BEFORE {act} ON {table} BEGIN {checks} END"
            )
    return statements
