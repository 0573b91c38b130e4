"""HTML from words, for what a page writes hundreds of times: ``format_html`` takes thrice as long."""

from __future__ import annotations

from html import escape

from django.utils.safestring import SafeString


def markup(form: str, *values: object) -> SafeString:
    """The form with the values in place of its {}; each is escaped that is not safe HTML already."""
    return SafeString(
        form.format(*[one if isinstance(one, SafeString) else escape(str(one)) for one in values])
    )
