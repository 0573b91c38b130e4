"""Names that nobody on file bears: who they may be, where they stand, what becomes of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from django.contrib import admin
from django.db.models import Count, F, Max, QuerySet, Window
from django.db.models.functions import Coalesce, Greatest, Least, RowNumber, Substr
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from archive import curate, search
from archive.admin.asking import LinkForm, answered, ask
from archive.admin.columns import LISTED, badge, entity_link, link, list_url, listing, quote
from archive.admin.curated import Reviewed
from archive.admin.filters import Choice
from archive.curate import Act
from archive.models import ChangeSet, Mention, Proposal
from archive.models.choices import Thing
from archive.models.proposal import fold_name

QUOTED = 2
"""Quotes of each name in the list."""
MOST_LIKELY = 3
"""Entities that each name may be of."""
AROUND = 90
"""Characters of the text that stand before and after them."""


LINKING = ("new entity", "new name")
"""Verbs after which mentions link."""
MOST_TEXTS = 25

BUTTONS = {
    "_found": ("Save, and make it an entity", curate.found),
    "_reject": ("Save, and reject it", curate.reject),
}
"""Buttons of the form: name, words and verb."""


class Settled(Choice):
    title = "standing"
    parameter_name = "standing"
    answers = (("waits", "Waits"), ("settled", "Has become an entity or a name"))

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        return rows.filter(entity__isnull=value == "waits")


@admin.register(Proposal)
class ProposalAdmin(Reviewed):
    list_display = ("name_", "quotes_", "candidates_", "review_")
    list_display_links = None
    list_filter = ("review", Settled, "kind")
    list_select_related = ("entity",)
    list_per_page = 25
    search_fields = ("name",)
    change_form_template = "admin/article_form.html"
    actions = ("found", "adopt_likeliest", "adopt", "reject", "reset")
    fieldsets = (
        (None, {"fields": ("name", "kind", "review_", "entity_")}),
        ("Who it may be", {"fields": ("candidates_",)}),
        ("Where it stands", {"fields": ("mentions_",)}),
    )
    readonly_fields = ("review_", "entity_", "candidates_", "mentions_")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Names come from texts; who is in none yet is added as a person, organization or place."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Proposal]:
        """Not by way of Django's own, which orders the rows before they have these numbers."""
        rows = Proposal.objects.annotate(
            articles=Count("mentions__article", distinct=True),
            newest=Coalesce(Max("mentions__article"), 0),
        )
        return rows.order_by(*self.get_ordering(request))

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        """Those that most texts have come first, the newest of them first."""
        return ("-articles", "-newest", "name")

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """What the page shows of all its rows is asked for once."""
        page = super().get_changelist_instance(request)
        rows = list(page.result_list)
        quotes, likely = _quotes(rows), likely_of(rows)
        for row in rows:
            row.quotes, row.likely = quotes.get(row.pk, []), likely[row.pk]
        return page

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        title = {"title": "Names that nobody on file bears"}
        return super().changelist_view(request, title | (extra_context or {}))

    # Columns

    @admin.display(description="Name", ordering="name")
    def name_(self, proposal: Any) -> SafeString:
        return format_html(
            '<span class="headline">{}</span><span class="under">{} · {}</span>',
            link(proposal),
            proposal.get_kind_display() or "what it is, is open",
            "1 text" if proposal.articles == 1 else f"{proposal.articles} texts",
        )

    @admin.display(description="Where it stands")
    def quotes_(self, proposal: Any) -> SafeString:
        lines = ((_in_context(m), link(m.article)) for m in proposal.quotes)
        return format_html_join("", '<div class="said">{}{}</div>', lines)

    @admin.display(description="Who it may be")
    def candidates_(self, proposal: Any) -> SafeString | str:
        if proposal.entity:
            return entity_link(proposal.entity)
        likely = proposal.likely if hasattr(proposal, "likely") else likely_of([proposal])[proposal.pk]
        return _explained(likely) or "Nobody on file has a name like this."

    @admin.display(description="Review", ordering="review")
    def review_(self, proposal: Proposal) -> SafeString:
        return badge(proposal.review)

    @admin.display(description="Has become")
    def entity_(self, proposal: Proposal) -> SafeString | str:
        return entity_link(proposal.entity)

    @admin.display(description="Mentions")
    def mentions_(self, proposal: Proposal) -> SafeString:
        mentions = _with_context(Mention.objects.filter(proposal=proposal.pk))
        lines = [
            format_html("{}{} {}", _in_context(m), link(m.article), badge(m.review))
            for m in mentions.order_by("-article", "start")[:LISTED]
        ]
        return listing(lines, mentions.count(), list_url("mention", f"proposal__id__exact={proposal.pk}"))

    def write(self, doing: Act, obj: Proposal, form: Any) -> None:
        obj.folded = fold_name(obj.name)  # here, so that undoing puts it back with the name
        super().write(doing, obj, form)

    # The form's own buttons

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        proposal = kwargs.get("obj")
        waits = proposal and proposal.entity_id is None and self.has_change_permission(request, proposal)
        context["verbs"] = [(name, words) for name, (words, _) in BUTTONS.items()] if waits else []
        return super().render_change_form(request, context, *args, **kwargs)

    def response_change(self, request: HttpRequest, obj: Proposal) -> HttpResponse:
        for name, (_, verb) in BUTTONS.items():
            if name in request.POST:
                why = request.POST.get("why", "")
                self.carry_out(request, verb, Proposal.objects.filter(pk=obj.pk), why=why)
        return super().response_change(request, obj)

    # Actions

    def say_done(self, request: HttpRequest, change_set: ChangeSet | None) -> None:
        """Mentions link at once; what hangs on them comes when their texts are read again."""
        super().say_done(request, change_set)
        if change_set is None or change_set.verb not in LINKING:
            return
        texts = change_set.changes.filter(thing=Thing.ARTICLE).values_list("thing_id", flat=True)[:MOST_TEXTS]
        if texts:
            url = list_url("article", f"id__in={','.join(map(str, texts))}")
            said = 'Roles and events that hang on it come when <a href="{}">these texts</a> are read again.'
            self.message_user(request, format_html(said, url))

    @admin.action(description="Each is somebody new: make entities", permissions=["change"])
    def found(self, request: HttpRequest, queryset: QuerySet[Proposal]) -> None:
        self.carry_out(request, curate.found, queryset)

    @admin.action(description="Each is the first who it may be", permissions=["change"])
    def adopt_likeliest(self, request: HttpRequest, queryset: QuerySet[Proposal]) -> None:
        """An act for each: they go to different people, and one that is refused keeps no other."""
        proposals = list(queryset)
        likely = likely_of(proposals)
        for proposal in proposals:
            if first := next(iter(likely[proposal.pk]), None):
                why = f"{first.name}: {'; '.join(first.comparison.reasons)}"
                self.carry_out(request, curate.adopt, queryset.filter(pk=proposal.pk), first.entity, why=why)
            else:
                self.message_user(request, f"Nobody on file has a name like “{proposal}”.", "warning")

    @admin.action(description="They are names of…", permissions=["change"])
    def adopt(self, request: HttpRequest, queryset: QuerySet[Proposal]) -> HttpResponse | None:
        return ask(
            self,
            request,
            queryset,
            LinkForm(answered(request)),
            partial(self.carry_out, request, curate.adopt, queryset),
            action="adopt",
            title="Whose names these are",
            submit="File them",
            lead="The names are filed as aliases: what is read from now on links by them. Every mention that "
            "waited under them links there too, confirmed.",
        )


def likely_of(proposals: Sequence[Proposal]) -> Mapping[int, list[search.Bearer]]:
    """Proposal by primary key to the likeliest of those on file, nobody of one that is settled."""
    waiting = [proposal for proposal in proposals if proposal.entity_id is None]
    found = search.bearers_of_each([(one.name, one.kind) for one in waiting], limit=MOST_LIKELY)
    return defaultdict(list, zip((one.pk for one in waiting), found, strict=True))


def _quotes(proposals: Iterable[Proposal]) -> Mapping[int, list[Any]]:
    """The newest mentions of each with what stands around them; one query whatever there is."""
    rank = Window(RowNumber(), partition_by=[F("proposal_id")], order_by=[F("article_id").desc(), F("start")])
    mentions = Mention.objects.filter(proposal__in=[each.pk for each in proposals]).annotate(rank=rank)
    found: dict[int, list[Any]] = defaultdict(list)
    for mention in _with_context(mentions.filter(rank__lte=QUOTED)).order_by("rank"):
        found[mention.proposal_id or 0].append(mention)
    return found


def _with_context(mentions: QuerySet[Mention]) -> QuerySet[Any]:
    """Mentions with ``before`` and ``after``, cut in the database: a text may be long."""
    text = "article__body__text"
    return mentions.select_related("article").annotate(
        before=Substr(text, Greatest(F("start") + 1 - AROUND, 1), Least(F("start"), AROUND)),
        after=Substr(text, F("end") + 1, AROUND),
    )


def _in_context(mention: Any) -> SafeString:
    """The words with those around them, in whole words and on one line."""
    before, after = " ".join(f"{mention.before}|".split()), " ".join(f"|{mention.after}".split())
    before, after = before.removesuffix("|"), after.removeprefix("|")
    if len(mention.before) == AROUND:
        before = "…" + before.partition(" ")[2]
    if len(mention.after) == AROUND:
        after = after.rpartition(" ")[0] + " …"
    return quote(before, mention.exact, after)


def _explained(likely: Iterable[search.Bearer]) -> SafeString:
    """Each with how near the name is, and why."""
    return format_html_join(
        "",
        '<p class="candidate">{} <span class="under">“<bdi>{}</bdi>” · {} · {}</span></p>',
        (
            (
                entity_link(one.entity),
                one.name,
                f"{one.comparison.score:.0%}",
                "; ".join(one.comparison.reasons),
            )
            for one in likely
        ),
    )
