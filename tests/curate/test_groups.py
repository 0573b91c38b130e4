"""Who may do what at the desk."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from archive import curate

pytestmark = pytest.mark.django_db


def test_editors_may_curate_and_not_more(editor: User) -> None:
    editor.groups.add(curate.ensure_editors_group())
    for may in ("change_article", "delete_event", "add_person", "view_document", "view_changeset"):
        assert editor.has_perm(f"archive.{may}"), may
    for may in ("change_document", "add_change", "delete_changeset", "change_redirect"):
        assert not editor.has_perm(f"archive.{may}"), may
    assert not editor.has_perm("auth.change_user")


def test_making_the_group_again_mends_it() -> None:
    group = curate.ensure_editors_group()
    count = group.permissions.count()
    group.permissions.clear()
    assert curate.ensure_editors_group().permissions.count() == count == 17 * 4 + 7
