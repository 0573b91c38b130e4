"""Thousands of rows that the database makes itself, of one row of each table: enough to plan by."""

from __future__ import annotations

from typing import Any

from django.db import connection

from archive.models import Entity

ARTICLES, EVENTS, PEOPLE, ROLES, FIRST = 8_000, 8_000, 4_000, 6_000, 1_000_000
ITSELF = f"{FIRST} + g"
ARTICLE, EVENT = f"{FIRST} + (g * 31) %% {ARTICLES}", f"{FIRST} + (g * 17) %% {EVENTS}"
PERSON = f"{FIRST} + (g * 13) %% {PEOPLE}"
SOMEBODY = f"{FIRST} + (g * g / 7) %% {PEOPLE} * ((g %% 5) / 4)"
"""Four times of five it is one person."""
DAY = "DATE '2003-01-01' + (g * 7919) %% 8000"
REVIEW = "CASE WHEN g %% 20 = 3 THEN 'confirmed' ELSE 'unreviewed' END"


def multiply(like: dict[str, Any]) -> None:
    """PostgreSQL only: more articles, events, people and roles like these rows, and what hangs on them.

    ``like``: article, tagged, event, person, role, sources. Everything has pks from a million on.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # no triggers: the rows are sound
        for statement, values in _statements(like):
            cursor.execute(statement, values)
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute("ANALYZE")


def _one_of(*values: Any) -> str:
    return f"(ARRAY{list(values)})[1 + g %% {len(values)}]"


def _statements(like: dict[str, Any]) -> list[tuple[str, list[Any]]]:
    article, event, person, role = (like[name] for name in ("article", "event", "person", "role"))
    dated = {"published_earliest": DAY, "published_latest": DAY, "published_basis": "'stated'"}
    happened = {"date_earliest": DAY, "date_latest": DAY, "date_basis": "'stated'"}
    source = _one_of(*(source.pk for source in like["sources"]))
    here = {"article_id": ARTICLE, "start": f"g / {ARTICLES}", "end": f"g / {ARTICLES} + 1"}
    seldom = "CASE WHEN g %% 1000 = 7 THEN t.{0} END"
    return [
        _copies(article, ARTICLES, id=ITSELF, public_id="'a' || g", url="NULL", source_id=source, **dated),
        _copies(article.body, ARTICLES, article_id=ITSELF),
        _copies(article.segments.first(), 2 * ARTICLES, **here),
        _copies(like["tagged"], ARTICLES, article_id=ITSELF),
        _copies(Entity.objects.get(pk=person.pk), PEOPLE, id=ITSELF, slug="'p-' || g", name="'P ' || g"),
        _copies(person, PEOPLE, entity_ptr_id=ITSELF),
        _copies(
            article.mentions.first(), 5 * ARTICLES, entity_id=SOMEBODY, review=REVIEW,
            kind=_one_of("name", "surname", "title", "name"), **here,
        ),
        _copies(
            event, EVENTS, id=ITSELF, public_id="'e' || g", review=REVIEW, **happened,
            kind=_one_of("meeting", "visit", "agreement", "drone-strike"),
            modality=_one_of("occurred", "planned", "claimed", "occurred"),
        ),
        _copies(article.evidence.get(event=event), 2 * EVENTS, event_id=EVENT, article_id=ARTICLE),
        _copies(event.participations.first(), 2 * EVENTS, event_id=EVENT, entity_id=SOMEBODY),
        _copies(
            role, ROLES, id=ITSELF, public_id="'r' || g", person_id=PERSON, title="'Head ' || g",
            qualifier=_one_of("current", "former", "acting", "current"),
            organization_id=seldom.format("organization_id"), area_id=seldom.format("area_id"),
        ),
        _copies(article.evidence.get(role=role), ROLES, role_id=ITSELF, article_id=ARTICLE),
    ]  # fmt: skip


def _copies(row: Any, times: int, **changed: str) -> tuple[str, list[Any]]:
    """INSERT of so many copies of a row; ``changed``: column → SQL over the number ``g`` of the copy."""
    meta = row._meta
    pk = meta.pk.column
    columns = [field.column for field in meta.local_concrete_fields]
    columns = [column for column in columns if column != pk or column in changed]
    names = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join(changed.get(column, f't."{column}"') for column in columns)
    statement = (
        f'INSERT INTO "{meta.db_table}" ({names}) SELECT {values} FROM "{meta.db_table}" t,'
        f' generate_series(0, {times - 1}) g WHERE t."{pk}" = %s ON CONFLICT DO NOTHING'
    )
    return statement, [row.pk]
