"""Known posts: what the reading goes by when a text names only the office. Readers never see them."""

from __future__ import annotations

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString

from archive.admin.columns import badge, entity_link
from archive.admin.curated import CuratedWithHistory, Reviewed
from archive.models import Post

HELD = ("earliest", "latest")


class PostInline(admin.TabularInline):
    """At the person: every post that the reading takes for his."""

    model = Post
    extra = 0
    fields = ("title", "organization", "area", *HELD, "origin", "review")
    autocomplete_fields = ("organization", "area")
    verbose_name_plural = "Posts that the reading goes by (readers do not see them)"


@admin.register(Post)
class PostAdmin(Reviewed, CuratedWithHistory):
    list_display = ("title", "person_", "owner", "held", "origin", "review_")
    list_filter = ("review", "origin")
    list_select_related = ("person", "organization", "area")
    search_fields = ("title", "person__name", "organization__name", "area__name")
    search_help_text = "Title, person, organization or area"
    autocomplete_fields = ("person", "organization", "area")
    fields = ("person", "title", ("organization", "area"), HELD, "origin", "review")

    @admin.display(description="Person", ordering="person__name")
    def person_(self, post: Post) -> SafeString | str:
        return entity_link(post.person)

    @admin.display(description="Of")
    def owner(self, post: Post) -> SafeString | str:
        return entity_link(post.organization or post.area)

    @admin.display(description="Held", ordering="earliest")
    def held(self, post: Post) -> SafeString:
        return format_html('<span class="when">{} – {}</span>', post.earliest or "?", post.latest or "")

    @admin.display(description="Review", ordering="review")
    def review_(self, post: Post) -> SafeString:
        return badge(post.review)
