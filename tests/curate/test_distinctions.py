"""What an editor has told apart stays apart, until he takes it back."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from archive import curate
from archive.curate import Refused
from archive.models import NotTheSame, Post
from tests import cast

pytestmark = pytest.mark.django_db


def test_two_are_told_apart_once_with_who_and_why(editor: User) -> None:
    berivan, azad = cast.a_person("Berivan Sample"), cast.a_person()
    assert curate.tell_apart([azad, berivan], user=editor, why="Father and daughter.")
    said = NotTheSame.objects.get()
    assert (said.entity.name, said.other.name) == ("Berivan Sample", "Azad Demo")  # type: ignore[union-attr]
    assert (said.who, said.why) == ("editor", "Father and daughter.")
    assert curate.tell_apart([berivan, azad]) is None
    assert NotTheSame.objects.pairs() == {frozenset((azad.pk, berivan.pk))}
    assert NotTheSame.objects.pairs([azad.pk + 1000]) == set()


def test_of_three_every_two_are_told_apart() -> None:
    people = [cast.a_person(name) for name in ("Azad Demo", "Azad Sample", "Azad Example")]
    curate.tell_apart(people)
    assert len(NotTheSame.objects.pairs()) == 3


def test_one_alone_cannot_be_told_apart() -> None:
    with pytest.raises(Refused):
        curate.tell_apart([cast.a_person()])


def test_who_was_told_apart_is_not_merged(editor: User) -> None:
    azad, other = cast.a_person(), cast.a_person("Azat Demo")
    said = curate.tell_apart([azad, other], user=editor, why="Two ministers")
    with pytest.raises(Refused, match="not the same, editor has said: Two ministers"):
        curate.merge(other, azad)
    assert said
    curate.undo(said)
    assert curate.merge(other, azad)


def test_a_name_can_be_refused_to_an_entity() -> None:
    azad = cast.a_person()
    assert curate.refuse_name(azad, " Azad  Demirtas ")
    assert curate.refuse_name(azad, "azad demirtaş") is None
    assert NotTheSame.objects.names() == {(azad.pk, "Azad Demirtas")}
    with pytest.raises(Refused, match="on file"):
        curate.refuse_name(azad, "Azad Demo")
    with pytest.raises(Refused):
        curate.refuse_name(azad, "  ")


def test_what_the_lost_one_is_not_its_heir_is_not() -> None:
    lost, heir, third = cast.a_person(), cast.a_person("Azad D."), cast.a_person("Azad Third")
    curate.tell_apart([lost, third])
    curate.tell_apart([heir, third])
    curate.refuse_name(lost, "Azadeh")
    merged = curate.merge(lost, heir)
    assert NotTheSame.objects.pairs() == {frozenset((heir.pk, third.pk))}
    assert NotTheSame.objects.names() == {(heir.pk, "Azadeh")}
    assert merged
    curate.undo(merged)
    assert len(NotTheSame.objects.pairs()) == 2


def test_known_posts_go_over_to_the_heir() -> None:
    lost, heir, ministry = cast.a_person(), cast.a_person("Azad D."), cast.an_organization()
    for person in (lost, heir):
        Post.objects.create(person=person, title="Minister", organization=ministry, earliest="2019")
    Post.objects.create(person=lost, title="Deputy Minister", organization=ministry)
    curate.merge(lost, heir)
    assert sorted(Post.objects.values_list("person__name", "title")) == [
        ("Azad D.", "Deputy Minister"),
        ("Azad D.", "Minister"),
    ]


def test_the_database_knows_each_pair_in_one_order_only() -> None:
    first, second = cast.a_person(), cast.a_person("Berivan Sample")
    for said in ({"entity": second, "other": first}, {"entity": first}, {"entity": first, "other": first}):
        with pytest.raises(IntegrityError), transaction.atomic():
            NotTheSame.objects.create(**said)
