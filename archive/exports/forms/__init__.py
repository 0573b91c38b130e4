"""Forms: the types of record, and the fields that each has. docs/records.md explains every one of them.

The tables say what ``load`` reads; ``records`` writes the same fields in the same order. At the top of a
record a field that is absent stays as the archive has it and one that is null is empty; inside lists a field
that is absent is empty.
"""

from __future__ import annotations

from typing import Any

from archive.exports import checks
from archive.exports.checks import Bad, Fields, show
from archive.exports.forms.articles import ARTICLE, ARTICLE_TAG, DOCUMENT, ORIGINAL, PUBLISHED, check_article
from archive.exports.forms.claims import CASUALTY, DATE, EVENT, EVIDENCE, PARTICIPATION, ROLE
from archive.exports.forms.knowledge import (
    NOT_THE_SAME,
    POST,
    PROPOSAL,
    check_distinction,
    check_post,
    check_proposal,
)
from archive.exports.forms.mentions import CANDIDATE, MENTION
from archive.exports.forms.subjects import (
    NAME,
    ORGANIZATION,
    PERSON,
    PLACE,
    REDIRECT,
    SOURCE,
    TAG,
    check_place,
)

FORMS: dict[str, Fields] = {
    "source": SOURCE,
    "tag": TAG,
    "place": PLACE,
    "organization": ORGANIZATION,
    "person": PERSON,
    "article": ARTICLE,
    "role": ROLE,
    "event": EVENT,
    "redirect": REDIRECT,
    "document": DOCUMENT,
    "post": POST,
    "not_the_same": NOT_THE_SAME,
    "proposal": PROPOSAL,
}
"""Every type of record, in the order in which a file must have them."""

PARTS: dict[str, Fields] = {
    "names": NAME,
    "published": PUBLISHED,
    "article_tags": ARTICLE_TAG,
    "mentions": MENTION,
    "candidates": CANDIDATE,
    "original": ORIGINAL,
    "evidence": EVIDENCE,
    "date": DATE,
    "participations": PARTICIPATION,
    "casualties": CASUALTY,
}
"""The objects inside records."""

RULES = {
    "place": check_place,
    "article": check_article,
    "post": check_post,
    "not_the_same": check_distinction,
    "proposal": check_proposal,
}


def read(record: Any) -> tuple[str, dict[str, Any]]:
    """A record as it was parsed, to its type and its checked fields. Raises ``Bad``."""
    if type(record) is not dict:
        raise Bad(f"a record must be an object, not {show(record)}")
    kind = record.get("type")
    if type(kind) is not str or kind not in FORMS:
        raise Bad(f"{show(kind)} is not one of {', '.join(FORMS)}", "type")
    checked = checks.read(FORMS[kind], record)
    if kind in RULES:
        RULES[kind](checked)
    return kind, checked
