"""Articles: publish, send to review, withdraw, delete."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db.models import QuerySet

from archive.curate.act import Act, act
from archive.curate.refusals import Refused
from archive.curate.visibility import Subject, chunks, subjects
from archive.models import Article, CasualtyReport, ChangeSet, Document, Event, Evidence, Role
from archive.models.article import ArticleQuerySet
from archive.models.choices import Status, Thing


def publish(articles: Iterable[Article], *, user: User | None = None, why: str = "") -> ChangeSet | None:
    """Show the articles to readers, and with them the events and roles that they tell of."""
    return _set_status("publish", articles, Status.PUBLISHED, set(Status.values), user, why)


def send_to_review(
    articles: Iterable[Article], *, user: User | None = None, why: str = ""
) -> ChangeSet | None:
    """Put drafts and withdrawn articles before an editor. A published one has to be withdrawn first."""
    takes: set[str] = {Status.DRAFT, Status.WITHDRAWN}
    return _set_status("send to review", articles, Status.IN_REVIEW, takes, user, why)


def withdraw(articles: Iterable[Article], *, user: User | None = None, why: str = "") -> ChangeSet | None:
    """Take the articles away from readers, and with them what nothing else supports."""
    return _set_status("withdraw", articles, Status.WITHDRAWN, set(Status.values), user, why)


def settle(articles: Iterable[Article], *, user: User | None = None, why: str = "") -> ChangeSet | None:
    """An editor has looked into what the reading was not sure of: it is not asked again."""
    with act("settle doubts", user=user, why=why) as doing:
        for chunk in chunks(article.pk for article in articles):
            for article in Article.objects.filter(pk__in=chunk).exclude(doubts=[]):
                settled = dict.fromkeys([*article.settled, *article.doubts])
                doing.change(article, doubts=[], settled=list(settled))
    return doing.change_set


def _set_status(
    verb: str, articles: Iterable[Article], status: str, takes: set[str], user: User | None, why: str
) -> ChangeSet | None:
    with act(verb, user=user, why=why) as doing:
        for chunk in chunks(article.pk for article in articles):
            rows = Article.objects.filter(pk__in=chunk, status__in=takes).exclude(status=status)
            doing.watch(told_by(rows))
            doing.change_all(rows, status=status)
    return doing.change_set


def told_by(articles: QuerySet[Article]) -> set[Subject]:
    """The articles, and the events and roles that they give evidence for."""
    pks = list(articles.order_by().values_list("pk", flat=True))
    quotes = Evidence.objects.filter(article__in=pks).select_related("casualty")
    return {(Thing.ARTICLE, pk) for pk in pks} | subjects(quotes)


def delete_articles(
    articles: Iterable[Article],
    *,
    user: User | None = None,
    why: str = "",
    keep_documents: bool = True,
    even_published: bool = False,
) -> ChangeSet | None:
    """Remove articles for good, with the events, roles and casualty figures that only they gave evidence for.

    A published article is refused unless ``even_published``: readers have cited it, so it is withdrawn first.
    The original bytes stay unless ``keep_documents`` is false. Nothing of this can be undone.
    """
    pks = [article.pk for article in articles]
    with act("delete", user=user, why=why, undoable=False) as doing:
        for chunk in chunks(pks):
            _delete(doing, Article.objects.filter(pk__in=chunk), keep_documents, even_published)
    return doing.change_set


def _delete(doing: Act, articles: ArticleQuerySet, keep_documents: bool, even_published: bool) -> None:
    if not even_published and (shown := articles.published().first()):
        raise Refused(f"“{shown}” is published: withdraw it first.")
    things = told_by(articles)
    doing.watch(things)
    told = {kind: [pk for thing, pk in things if thing == kind] for kind in (Thing.EVENT, Thing.ROLE)}
    reports = list(CasualtyReport.objects.filter(evidence__article__in=articles).values_list("pk", flat=True))
    documents = list(articles.values_list("document", flat=True))
    if articles.delete()[0]:
        doing.did_more()
    CasualtyReport.objects.filter(pk__in=reports, evidence__isnull=True).delete()
    _delete_orphans(told[Thing.EVENT], told[Thing.ROLE])
    if not keep_documents:
        Document.objects.filter(pk__in=documents, articles__isnull=True).delete()


def _delete_orphans(events: list[int], roles: list[int]) -> None:
    """Nothing is asserted without a sentence behind it."""
    bare = Event.objects.filter(pk__in=events, evidence__isnull=True, casualties__evidence__isnull=True)
    orphans = list(bare.values_list("pk", flat=True))
    _delete_merged_into(orphans)
    Event.objects.filter(pk__in=orphans).delete()
    Role.objects.filter(pk__in=roles, evidence__isnull=True).delete()


def _delete_merged_into(events: list[int]) -> None:
    """What was merged into an event keeps nothing of its own, and falls with it."""
    merged = list(Event.objects.filter(merged_into__in=events).values_list("pk", flat=True))
    if merged:
        _delete_merged_into(merged)
        Event.objects.filter(pk__in=merged).delete()
