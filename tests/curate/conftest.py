"""An editor, and an article that tells of a meeting and of a post."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.contrib.auth.models import User

from archive.models import Article, Change, Event, Mention, Organization, Person, Place, Role
from tests import cast


@dataclass
class Story:
    """One article, and everything that was read in it."""

    article: Article
    azad: Person
    berivan: Person
    ministry: Organization
    testabad: Place
    mention: Mention
    event: Event
    role: Role


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("editor", password=None, is_staff=True)


@pytest.fixture
def story() -> Story:
    return a_story()


def a_story(status: str = "published", **fields: str) -> Story:
    article = cast.an_article(status=status, **fields)
    azad, berivan = cast.a_person(), cast.a_person("Berivan Sample")
    ministry, testabad = cast.an_organization(), cast.a_place()
    mention = cast.a_mention(article, azad, "Azad Demo")
    cast.a_mention(article, berivan, "Berivan Sample")
    event = cast.an_event(article, place=testabad, date_earliest="2024-03-10", date_latest="2024-03-10")
    event.refresh_from_db()
    event.participations.create(entity=azad, part="visitor")
    event.participations.create(entity=berivan, part="host")
    role = cast.a_role(berivan, article=article, organization=ministry)
    return Story(article, azad, berivan, ministry, testabad, mention, event, role)


def log() -> list[tuple[str, str, str]]:
    """The log as readers of ``/changes/`` get it: thing, key, action."""
    return list(Change.objects.values_list("thing", "key", "action"))
