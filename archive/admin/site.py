"""The editors' desk as a site: its first page, its order, its suggestions."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Model
from django.http import HttpRequest
from django.template.response import TemplateResponse

from archive.kinds import BY_SLUG
from archive.models import ChangeSet, Entity

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Texts", ("Article", "Source", "Document")),
    ("What the texts say", ("Event", "Role", "Mention", "Evidence", "Participation", "CasualtyReport")),
    (
        "Who and where",
        ("Proposal", "Person", "Organization", "Place", "Name", "Post", "NotTheSame", "Entity"),
    ),
    ("Subjects", ("Tag", "ArticleTag")),
    ("What was done", ("ChangeSet", "Change", "Redirect")),
)
"""The order of the desk: headings, each with the names of its models."""

ELSEWHERE = {"auth": "Accounts", "axes": "Who signed in"}
"""What the desk calls the apps of others."""


class ArchiveAdminSite(admin.AdminSite):
    site_title = "Archive desk"
    site_header = "Regional Security Archive"
    index_title = "The desk"
    empty_value_display = "–"

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """What waits for an editor, and what was done last."""
        from archive.admin.desk import piles  # the models are not there yet when this module is read

        acts = ChangeSet.objects.select_related("user").defer("undo")
        context = {
            "piles": piles(request.user),
            "acts": acts[:8] if request.user.has_perm("archive.view_changeset") else (),
        }
        return super().index(request, context | (extra_context or {}))

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The archive's models in the order of ``SECTIONS``, then the other apps."""
        apps = super().get_app_list(request, app_label)
        if app_label:
            return apps
        archive = next((app for app in apps if app["app_label"] == "archive"), None)
        others = [_renamed(app) for app in apps if app is not archive]
        return [*_sections(archive), *others] if archive else others

    def autocomplete_view(self, request: HttpRequest) -> Any:
        return Suggestions.as_view(admin_site=self)(request)


def _renamed(app: dict[str, Any]) -> dict[str, Any]:
    return app | {"name": ELSEWHERE.get(app["app_label"], app["name"])}


def _sections(app: dict[str, Any]) -> list[dict[str, Any]]:
    by_name = {model["object_name"]: model for model in app["models"]}
    sections = [(title, [by_name[name] for name in names if name in by_name]) for title, names in SECTIONS]
    return [app | {"name": title, "models": models} for title, models in sections if models]


class Suggestions(AutocompleteJsonView):
    """What an editor may pick from, told apart where names are alike."""

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, str]:
        result = super().serialize_result(obj, to_field_name)
        if isinstance(obj, Entity):
            kind = BY_SLUG[obj.kind]
            result["text"] = f"{kind.glyph} {obj.name} · {obj.slug}"
        return result
