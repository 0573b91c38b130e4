"""Whose a post is where its words do not say so: the posts on file, others of the text, what it is about.

Each is supposed only, and its rule says so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from archive.ingest.reading import Dated, Post, Registry, Title
from archive.ingest.recognise.title_keys import post_key, same_title, title_key
from archive.ingest.recognise.title_shapes import OF_TOWNS
from archive.ingest.registry import held
from archive.ingest.resolve.context import LOCAL, NATIONAL, OF_A_HOUSE, Context, owner_by_context
from archive.values.spelling import DIFFERENT, compare
from archive.values.text import Span

Owner = tuple[str | None, str | None]
"""Keys of an organization or an area."""
NOBODY: Owner = (None, None)
RULING = ("president", "prime minister")
LOCAL_POST = "governor"
LOCAL_HOUSE = re.compile(rf"(?:{OF_TOWNS}|municipality|directorate|hospital)\b")
"""``the town's council``, ``the health directorate``: what every town has."""
OF_ONE_LIST = re.compile(r"(?:deputy|parliamentarian|member)")
"""``{O} chair A and deputies B and C``: of the body of whom they are named with."""
ROOM = re.compile(r"(?:director|director general|head) of [a-z]")
NEAR_ROOM = 90
"""Characters between the post of a house and ``Director of Medical Affairs``, told beside it."""
CHIEFS = (" chief", " head", " leader", " boss", " director")


@dataclass(frozen=True, slots=True)
class Stated:
    """A title with what its words lead to."""

    title: Title
    words: str
    person: str
    organization: str | None
    area: str | None

    @property
    def owner(self) -> str | None:
        return self.organization or self.area


@dataclass(frozen=True)
class Text:
    """What a text says of posts, and when and where."""

    stated: Sequence[Stated]
    linked: Mapping[Span, str | None]
    dated: Dated
    registry: Registry
    context: Context

    @cached_property
    def bare(self) -> Counter[tuple[bool, str]]:
        """Whose the posts of a country are that the text leaves bare, as far as on file; whether of its
        parliament.
        """
        counted: Counter[tuple[bool, str]] = Counter()
        for one in self.stated:
            key = title_key(one.words)
            if one.owner is None and NATIONAL.fullmatch(key):
                counted.update(
                    (bool(OF_A_HOUSE.fullmatch(key)), owner)
                    for owner in _on_file(one.person, one.words, self)
                    if owner
                )
        return counted

    @cached_property
    def owners(self) -> dict[str, set[str]]:
        """Whose the posts of each title are that the text says."""
        found: dict[str, set[str]] = {}
        for one in self.stated:
            if one.owner:
                found.setdefault(title_key(one.words), set()).add(one.owner)
        return found


def suppose(one: Stated, text: Text) -> tuple[Owner, str]:
    """The likeliest owner, and the rule by which; ``title-without-owner`` where nothing tells."""
    if (owner := _served(one, text)) != NOBODY:
        return owner, "serving"
    if (owner := _on_file(one.person, one.words, text)) != NOBODY:
        return owner, "owner-on-file"
    if (owner := _of_the_ruler(one, text)) != NOBODY:
        return owner, "owner-on-file"
    if (owner := _of_the_one_above(one, text)) != NOBODY:
        return owner, "owner-of-the-post-above"
    if (
        one.title.rule == "career"
        and (said := text.owners.get(title_key(one.words)))
        and _only(said) != NOBODY
    ):
        return _only(said), "owner-of-the-post-above"
    if (owner := _of_the_minister(one, text)) != NOBODY:
        return owner, "owner-of-the-post-above"
    if (owner := _of_the_list(one, text)) != NOBODY or (owner := _of_the_embassy(one, text)) != NOBODY:
        return owner, "owner-from-context"
    if several := _posts_on_file(one, text):
        return _chosen(several, text)
    owner = _of_its_fellows(one, text)
    if owner == NOBODY:
        post = LOCAL_POST if LOCAL_HOUSE.match(one.title.house) else title_key(one.words)
        owner = owner_by_context(post, text.context, one.title.span.start)
    if owner != NOBODY and not _held_by_another(one, owner, text):
        return owner, "owner-from-context"
    return NOBODY, "title-without-owner"


def _served(one: Stated, text: Text) -> Owner:
    """``a spokesman for Prime Minister {P}``: the owner of the post of the one served, said or on file."""
    served = text.linked.get(one.title.served) if one.title.served else None
    if served is None:
        return _of_the_office(one, text)
    said = [other for other in text.stated if other.person == served and other.owner]
    if said:
        return said[0].organization, said[0].area
    return _only(_held_posts(served, text))


def _of_the_office(one: Stated, text: Text) -> Owner:
    """``Adviser to the President``: of the one house whose president the text names, or is about."""
    office = title_key(one.title.house)
    if one.title.rule != "serving" or not NATIONAL.fullmatch(office):
        return NOBODY
    same = {o.owner for o in text.stated if o.owner and o.words == one.title.house}
    if (owner := _only(same)) != NOBODY:
        return owner
    if named := text.owners.get(office):
        return _only(named)
    return owner_by_context(office, text.context, one.title.span.start)


def _on_file(person: str, words: str, text: Text) -> Owner:
    """The owner of the post on file that fits the words, held at the time of the text or else at any; a chief
    of something may be whatever chief he is on file.
    """
    entity = text.registry.entities.get(person)
    posts = [post for post in (entity.posts if entity else ()) if same_title(post.title, words)]
    now = {post.owner for post in posts if held(post, text.dated.published)}
    owner = _only(now or {post.owner for post in posts})
    if owner == NOBODY and words.casefold().endswith(CHIEFS):
        owner = _only(_held_posts(person, text, "head"))
    return owner


def _posts_on_file(one: Stated, text: Text) -> list[Post]:
    """The posts on file that fit the words, of somebody who has held such a post for more than one body."""
    entity = text.registry.entities.get(one.person)
    return [post for post in (entity.posts if entity else ()) if same_title(post.title, one.words)]


def _chosen(posts: Sequence[Post], text: Text) -> tuple[Owner, str]:
    """Of the owners on file the one whose post has no end, else the only one that the text names: never
    another, whatever the text is about.
    """
    going_on = {post.owner for post in posts if post.latest is None}
    named = {post.owner for post in posts if post.owner in set(text.linked.values())}
    owner = _only(going_on)
    owner = owner if owner != NOBODY else _only(named)
    return (owner, "owner-on-file") if owner != NOBODY else (NOBODY, "title-without-owner")


def of_the_force(one: Stated, text: Text) -> Owner:
    """``General {P}``: the one body in which he holds a post on file at the time."""
    return _only({owner for owner in _held_posts(one.person, text) if owner.startswith("organization:")})


def _of_the_list(one: Stated, text: Text) -> Owner:
    """``Prime Minister A, Foreign Minister B``: B is of the government of A, where A's post is said or on
    file; so are the deputies who are named with a chair.
    """
    key = title_key(one.words)
    room, listed = ROOM.match(key), OF_ONE_LIST.fullmatch(key)
    if not (room or listed or NATIONAL.fullmatch(key)):
        return NOBODY
    before = [other for other in text.stated if other.title.span.end <= one.title.span.start]
    last = max(before, key=lambda other: other.title.span.end, default=None)
    if room and last and last.organization and one.title.span.start - last.title.span.end < NEAR_ROOM:
        return last.organization, None
    near = last and last.title.person and 0 <= one.title.span.start - last.title.person.end <= 6
    if not last or not near or last.person == one.person:
        return NOBODY
    if listed and last.organization:
        return last.organization, None
    if not (NATIONAL.fullmatch(key) and NATIONAL.fullmatch(title_key(last.words))):
        return NOBODY
    return (last.organization, last.area) if last.owner else _on_file(last.person, last.words, text)


def _of_its_fellows(one: Stated, text: Text) -> Owner:
    """``Prime Minister A … Water Minister B``: papers leave out whose posts are those of their own country;
    of several countries it is the one told of twice as often as any other.
    """
    key = title_key(one.words)
    if not NATIONAL.fullmatch(key) or "chief" in key:
        return NOBODY
    seated = bool(OF_A_HOUSE.fullmatch(key))
    ranked = [(n, owner) for (house, owner), n in text.bare.most_common() if house == seated]
    if not ranked or (len(ranked) > 1 and ranked[0][0] < 2 * ranked[1][0]):
        return NOBODY
    return _only({ranked[0][1]})


SENT = re.compile(
    r"(?:.* )?(?:ambassador|consul(?: general)?|envoy|charg[ée] d'affaires|secretary of state|state secretary"
    r"|attach[ée]|diplomat)(?: (?:to|for) .*)?"
)


def _of_the_embassy(one: Stated, text: Text) -> Owner:
    """``Demolandish Secretary of State A … Ambassador B``: diplomats without a country are of the one whose
    diplomats are told of."""
    if not SENT.fullmatch(title_key(one.words)):
        return NOBODY
    others = {other.owner for other in text.stated if other.owner and SENT.fullmatch(title_key(other.words))}
    return _only(others)


def _of_the_ruler(one: Stated, text: Text) -> Owner:
    """``Commander-in-Chief of the Armed Forces``: of the country of which he is president or prime minister,
    as the text says, or as is on file.
    """
    if title_key(one.words) != "commander in chief":
        return NOBODY
    said = {
        other.owner
        for other in text.stated
        if other.person == one.person and other.owner and title_key(other.words) in RULING
    }
    return _only(said or {o for key in RULING for o in _held_posts(one.person, text, key)})


def _held_posts(person: str, text: Text, key: str = "") -> set[str]:
    entity = text.registry.entities.get(person)
    return {
        post.owner
        for post in (entity.posts if entity else ())
        if held(post, text.dated.published) and (not key or post_key(post.title) == key)
    }


def _only(owners: set[str]) -> Owner:
    if len(owners) != 1:
        return NOBODY
    owner = next(iter(owners))
    return (owner, None) if owner.startswith("organization:") else (None, owner)


def _of_the_one_above(one: Stated, text: Text) -> Owner:
    """``Deputy Special Representative`` in a text that names the Special Representative of somebody."""
    above = title_key(one.words).removeprefix("first ").removeprefix("senior ")
    if LOCAL.fullmatch(above) and (owner := _only(text.owners.get(above, set()))) != NOBODY:
        return owner  # "appointed A as governor", in a text that says whose governor B was
    for rank in ("deputy ", "vice ", "assistant "):
        if above.startswith(rank):
            return _only(set(_owners_of(above.removeprefix(rank), text)))
    return NOBODY


def _of_the_minister(one: Stated, text: Text) -> Owner:
    """``ministry spokesperson`` in a text that names only the minister: of the one named last before."""
    if not one.title.house.endswith("ministry"):
        return NOBODY
    field = one.title.house.removesuffix("ministry").strip()
    before = [
        other
        for other in text.stated
        if other.title.span.start < one.title.span.start
        and other.owner
        and title_key(other.words).endswith(f"{field} minister".strip())
    ]
    return (before[-1].organization, before[-1].area) if before else NOBODY


def _owners_of(key: str, text: Text) -> Iterator[str]:
    """Whose the posts of a key are, also those that begin with it (``… of the Secretary-General``)."""
    for other in text.stated:
        whole = title_key(other.words)
        if whole == key or whole.startswith(f"{key} of "):
            owners = (other.owner, *_on_file(other.person, other.words, text))
            if owner := next(filter(None, (*owners, *owner_by_context(whole, text.context))), None):
                yield owner


def _held_by_another(one: Stated, owner: Owner, text: Text) -> bool:
    """Whether the text has somebody else in this post there, who is not the same in another spelling."""
    key = post_key(one.words)
    return any(
        other.person != one.person
        and other.owner == (owner[0] or owner[1])
        and post_key(other.words) == key
        and other.title.qualifier == one.title.qualifier == "current"
        and compare(_name(one.person, text), _name(other.person, text), "person").verdict == DIFFERENT
        for other in text.stated
    )


def _name(person: str, text: Text) -> str:
    known = text.registry.entities.get(person)
    return known.name if known else person.partition(":")[2]
