"""Documents: the bytes that came in. They are looked at and downloaded, never changed."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.http import content_disposition_header
from django.utils.safestring import SafeString

from archive.admin.columns import badge, count_of, link, list_url, listing, number
from archive.admin.curated import Looked
from archive.models import Article, Document

SANDBOX = "default-src 'none'; sandbox"


@admin.register(Document)
class DocumentAdmin(Looked):
    list_display = ("name", "media_type", "bytes", "origin", "received", "articles_", "fingerprint")
    list_filter = ("media_type", "origin", "charset")
    search_fields = ("filename", "sha256", "url")
    search_help_text = "File name, SHA-256 or address"
    fields = (
        "filename",
        "download",
        "media_type",
        "charset",
        "size",
        "sha256",
        "origin",
        "url",
        "received",
        "articles_list",
    )
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Document]:
        return (
            super().get_queryset(request).annotate(article_count=count_of(Article.objects.all(), "document"))
        )

    def get_urls(self) -> list[URLPattern]:
        download = self.admin_site.admin_view(self.download_view)
        return [
            path("<int:pk>/bytes/", download, name="archive_document_bytes"),
            *super().get_urls(),
        ]

    def download_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The bytes as they came in; a browser saves them and never shows or runs them."""
        document = Document.objects.select_related("content").filter(pk=pk).first()
        if document is None:
            raise Http404
        if not self.has_view_permission(request, document):
            raise PermissionDenied
        response = HttpResponse(document.data, content_type="application/octet-stream")
        filename = document.filename or f"{document.sha256[:12]}.txt"
        response.headers["Content-Disposition"] = content_disposition_header(True, filename) or "attachment"
        response.headers["Content-Security-Policy"] = SANDBOX
        return response

    @admin.display(description="Document", ordering="filename")
    def name(self, document: Document) -> str:
        return str(document)

    @admin.display(description="Bytes", ordering="size")
    def bytes(self, document: Document) -> str:
        return f"{document.size:,}"

    @admin.display(description="Articles")
    def articles_(self, document: Any) -> SafeString | str:
        return number(document.article_count, "article", f"document__id__exact={document.pk}")

    @admin.display(description="SHA-256")
    def fingerprint(self, document: Document) -> SafeString:
        return format_html("<code>{}…</code>", document.sha256[:12])

    @admin.display(description="The bytes")
    def download(self, document: Document) -> SafeString:
        url = reverse("admin:archive_document_bytes", args=[document.pk])
        return format_html('<a href="{}" download>Download {} bytes</a>', url, f"{document.size:,}")

    @admin.display(description="Articles made from it")
    def articles_list(self, document: Document) -> SafeString:
        articles = list(document.articles.all()[:25])
        lines = [format_html("{} {}", link(article), badge(article.status)) for article in articles]
        return listing(
            lines, document.articles.count(), list_url("article", f"document__id__exact={document.pk}")
        )
