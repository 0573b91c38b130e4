"""Known posts and what is not the same, as records that somebody else wrote."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from archive.exports.report import Report
from archive.models import Mention, NotTheSame, Post, Proposal
from tests.exports.conftest import ORGANIZATION, PERSON, PLACE, SOURCE, exported, records

pytestmark = pytest.mark.django_db

Take = Callable[..., Report]
OTHER = {"type": "person", "slug": "aram-sample", "name": "Aram Sample"}
BASE = (PLACE, ORGANIZATION, PERSON, OTHER)
POST = {"type": "post", "person": "azad-demo", "title": "Minister", "organization": "ministry"}
PAIR = {"type": "not_the_same", "entity": "person:azad-demo", "other": "person:aram-sample"}


def said(report: Report) -> str:
    return " ".join(map(str, report.errors))


def test_a_post_without_an_id_is_known_by_person_title_owner_and_beginning(take: Take) -> None:
    report = take(*BASE, POST, POST | {"title": "MINISTER"}, POST | {"earliest": "2019-07"})
    assert (report.made["post"], report.same["post"]) == (2, 0)
    assert "already there with other title" in said(report)


def test_a_post_with_an_id_may_change_its_beginning(take: Take) -> None:
    take(*BASE, POST | {"id": "p1", "earliest": "2019"})
    assert take(POST | {"id": "p1", "earliest": "2019-07", "review": "confirmed"}, update=True).ok
    post = Post.objects.get()
    assert (post.public_id, post.earliest, post.review) == ("p1", "2019-07", "confirmed")
    assert "already there as p1" in said(take(POST | {"id": "p2", "earliest": "2019-07"}))


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"organization": None}, "needs either an organization or an area"),
        ({"area": "testabad"}, "needs either an organization or an area"),
        ({"earliest": "July 2019"}, "is not a year, a month or a day"),
        ({"latest": "2019-13"}, "is not a year, a month or a day"),
        ({"person": "nobody"}, "there is no person:nobody"),
        ({"title": " "}, "must not be empty"),
    ],
)
def test_a_post_that_makes_no_sense_is_named(take: Take, wrong: dict[str, Any], why: str) -> None:
    assert why in said(take(*BASE, POST | wrong))
    assert not Post.objects.exists()


def test_two_in_either_order_are_one_pair(take: Take) -> None:
    swapped = PAIR | {"entity": PAIR["other"], "other": PAIR["entity"]}
    report = take(*BASE, PAIR, swapped)
    assert (report.made["not_the_same"], report.same["not_the_same"]) == (1, 1)
    row = NotTheSame.objects.get()
    assert row.other_id and row.entity_id < row.other_id
    assert records("not_the_same")[0]["entity"] == "person:aram-sample"


def test_a_pair_comes_out_alike_whichever_of_the_two_is_older(take: Take) -> None:
    take(*reversed(BASE), PAIR)
    first = records("not_the_same")
    NotTheSame.objects.all().delete()
    take(PAIR)
    assert [{**row, "made": None} for row in first] == [
        {**row, "made": None} for row in records("not_the_same")
    ]


def test_the_reason_of_a_pair_can_be_changed(take: Take) -> None:
    take(*BASE, PAIR)
    assert take(PAIR | {"why": "Two people.", "who": "an-editor"}, update=True).ok
    assert NotTheSame.objects.get().why == "Two people."


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"other": None}, "needs either the other one or a name"),
        ({"name": "Azad"}, "needs either the other one or a name"),
        ({"other": "person:azad-demo"}, "is the same one"),
        ({"other": "person:nobody"}, "there is no person:nobody"),
    ],
)
def test_a_pair_that_tells_nobody_apart_is_named(take: Take, wrong: dict[str, Any], why: str) -> None:
    assert why in said(take(*BASE, PAIR | wrong))
    assert not NotTheSame.objects.exists()


def test_readers_are_not_told_of_either(take: Take) -> None:
    from archive.models import Change

    take(*BASE)
    before = Change.objects.count()
    take(POST, PAIR)
    assert Change.objects.count() == before
    assert b'"type":"post"' in exported()


TOLD = {
    "type": "article", "id": "a1", "source": "wire", "language": "en", "text": "Hiwa Noname spoke.",
    "mentions": [{"start": 0, "end": 11, "candidates": [{"entity": "person:azad-demo", "score": 0.4}]}],
}  # fmt: skip
PROPOSAL = {"type": "proposal", "kind": "person", "name": "Hiwa Noname", "mentions": [["a1", 0, 11]]}
WITH_TEXT = (SOURCE, *BASE, TOLD)


def test_a_proposal_finds_its_mentions(take: Take) -> None:
    assert take(*WITH_TEXT, PROPOSAL).ok
    mention = Mention.objects.get()
    assert mention.proposal and mention.proposal.name == "Hiwa Noname"
    assert mention.candidates == [{"entity": "person:azad-demo", "score": 0.4, "why": ""}]
    assert take(PROPOSAL | {"name": "hiwa noname"}).failed == 1  # the same one, otherwise written


def test_a_proposal_may_have_become_somebody(take: Take) -> None:
    take(*WITH_TEXT, PROPOSAL)
    assert take(
        PROPOSAL | {"entity": "person:azad-demo", "review": "confirmed", "mentions": []}, update=True
    ).ok
    proposal = Proposal.objects.get()
    assert proposal.entity and proposal.entity.slug == "azad-demo" and not proposal.mentions.exists()


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"mentions": [["a1", 0, 4]]}, "there is no mention at 0–4"),
        ({"mentions": [["a2", 0, 11]]}, "there is no article:a2"),
        ({"entity": "person:azad-demo"}, "must be confirmed"),
        ({"kind": "ship"}, "is not one of person, organization, place"),
        ({"mentions": ["a1"]}, "must be a list as in"),
    ],
)
def test_a_proposal_that_makes_no_sense_is_named(take: Take, wrong: dict[str, Any], why: str) -> None:
    assert why in said(take(*WITH_TEXT, PROPOSAL | wrong))
    assert not Proposal.objects.exists()
