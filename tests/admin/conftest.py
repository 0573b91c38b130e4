"""The desk with something on it, and those who may or may not sit there."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from archive import curate
from archive.models import ArticleTag, CasualtyReport, Post, Proposal, Redirect, Tag
from tests import cast
from tests.curate.conftest import Story, a_story


@pytest.fixture
def editor(db: None) -> User:
    """Somebody of the editors' group, without any further right."""
    user = User.objects.create_user("editor", is_staff=True)
    user.groups.add(curate.ensure_editors_group())
    return user


@pytest.fixture
def desk(editor: User) -> Client:
    """The editor's browser."""
    client = Client()
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def chief(db: None) -> Client:
    """The browser of a superuser."""
    client = Client()
    user = User.objects.create_superuser("chief")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def story(db: None) -> Story:
    return a_story()


@pytest.fixture
def everything(story: Story, editor: User) -> Story:
    """At least one row of every model."""
    talks = Tag.objects.create(slug="talks", name="Talks")
    ArticleTag.objects.create(article=story.article, tag=talks, rule="keyword", confidence=0.6)
    report = CasualtyReport.objects.create(event=story.event, measure="injured", wording="two", best=2)
    cast.evidence_for(story.article, "lasted an hour", casualty=report)
    story.azad.names.create(text="أزاد", language="ar", script="Arab")
    Redirect.objects.create(kind="person", key="old-azad", entity=story.azad)
    Post.objects.create(person=story.azad, title="Minister", organization=story.ministry, earliest="2019-07")
    curate.tell_apart([story.azad, story.berivan], user=editor, why="Two people.")
    proposal = Proposal.objects.create(kind="person", name="Azat Demo")
    story.mention.article.mentions.create(
        start=42, end=51, exact="Demo Wire", state="unresolved", proposal=proposal, rule="titled-name"
    )
    curate.confirm([story.event], user=editor, why="Checked.")
    return story
