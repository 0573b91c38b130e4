"""Filters of the desk's lists that are more than a column."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import ModelAdmin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest

from archive.models import Evidence
from archive.models.article import published

LOW = 0.7
"""Below this confidence a link is worth an editor's look."""


def doubted(articles: QuerySet[Any]) -> QuerySet[Any]:
    """Articles whose reading left a doubt, as long as anybody cares for them."""
    return articles.exclude(doubts=[]).exclude(status="withdrawn")


def unsure(mentions: QuerySet[Any]) -> QuerySet[Any]:
    """Linked mentions in which the machine had little confidence."""
    return mentions.filter(confidence__lt=LOW, state="linked")


class Choice(admin.SimpleListFilter):
    """A filter with fixed answers: ``choices`` are (value, words)."""

    answers: tuple[tuple[str, str], ...] = ()

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin[Any]) -> Iterable[tuple[str, str]]:
        return self.answers

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        value = self.value()
        return self.narrow(queryset, value) if value in dict(self.answers) else queryset

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        raise NotImplementedError


class Doubts(Choice):
    title = "doubts"
    parameter_name = "doubts"
    answers = (("yes", "With doubts"), ("no", "Without"))

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        return doubted(rows) if value == "yes" else rows.filter(doubts=[])


class Confidence(Choice):
    title = "confidence"
    parameter_name = "confidence"
    answers = (("low", f"Below {LOW:.0%}"), ("high", f"{LOW:.0%} and more"), ("none", "By an editor"))

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        if value == "none":
            return rows.filter(confidence__isnull=True)
        return rows.filter(confidence__lt=LOW) if value == "low" else rows.filter(confidence__gte=LOW)


class Standing(Choice):
    """Of entities and events: whether they stand for themselves."""

    title = "standing"
    parameter_name = "standing"
    answers = (("own", "On its own"), ("merged", "Merged into another"))

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        return rows.filter(merged_into__isnull=value == "own")


class Maker(Choice):
    title = "made by"
    parameter_name = "maker"
    answers = (("machine", "The machine"), ("editor", "An editor"))

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        return rows.exclude(rule="") if value == "machine" else rows.filter(rule="")


class Support(Choice):
    """Of events and roles: whether a published sentence stands behind them."""

    title = "support"
    parameter_name = "support"
    answers = (("published", "By a published text"), ("hidden", "By drafts only"), ("none", "By nothing"))

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        field = rows.model._meta.model_name
        quotes = Evidence.objects.filter(**{f"{field}": OuterRef("pk")})
        shown = Exists(quotes.filter(published("article__")))
        if value == "published":
            return rows.filter(shown)
        return rows.filter(~shown, Exists(quotes) if value == "hidden" else ~Exists(quotes))


class Names(Choice):
    title = "other names"
    parameter_name = "names"
    answers = (("one", "Only its own"), ("more", "More than one"))

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        return rows.filter(names__isnull=value == "one").distinct()
