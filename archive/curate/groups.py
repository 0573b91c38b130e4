"""Groups: who may do what at the desk."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from archive.models import (
    Article,
    ArticleTag,
    ArticleText,
    CasualtyReport,
    Change,
    ChangeSet,
    Document,
    Entity,
    Event,
    Evidence,
    Mention,
    Name,
    NotTheSame,
    Organization,
    Participation,
    Person,
    Place,
    Post,
    Proposal,
    Redirect,
    Role,
    Segment,
    Source,
    Tag,
)

EDITORS = "Editors"

CURATED: tuple[type[Model], ...] = (
    Article,
    ArticleTag,
    CasualtyReport,
    Event,
    Evidence,
    Mention,
    Name,
    NotTheSame,
    Organization,
    Participation,
    Person,
    Place,
    Post,
    Proposal,
    Role,
    Source,
    Tag,
)
"""What editors write."""
READ: tuple[type[Model], ...] = (ArticleText, Change, ChangeSet, Document, Entity, Redirect, Segment)
"""What they look at: it came in, or follows from what they write."""


def ensure_editors_group() -> Group:
    """The group of editors with just the permissions that the desk needs, made or mended."""
    group, _ = Group.objects.get_or_create(name=EDITORS)
    wanted = [*_permissions(CURATED, ("view", "add", "change", "delete")), *_permissions(READ, ("view",))]
    group.permissions.set(wanted)
    return group


def _permissions(models: Iterable[type[Model]], verbs: Iterable[str]) -> Iterable[Permission]:
    types = ContentType.objects.get_for_models(*models)
    codes = [f"{verb}_{model._meta.model_name}" for model in models for verb in verbs]
    return Permission.objects.filter(content_type__in=types.values(), codename__in=codes)
