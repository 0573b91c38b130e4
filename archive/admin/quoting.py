"""Forms that point at words of an article: the archive finds the place, nobody types an offset."""

from __future__ import annotations

from typing import Any

from django import forms

from archive import curate
from archive.admin.curated import ReasonForm
from archive.curate import Refused
from archive.values.text import Quote


class QuotingForm(ReasonForm):
    words = forms.CharField(
        max_length=5000,
        label="The words",
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField", "dir": "auto"}),
        help_text="Copied from the article. Line breaks and kinds of quotes need not be alike.",
    )
    occurrence = forms.IntegerField(
        required=False,
        min_value=1,
        label="Which one",
        help_text="1 for the first, when the words stand at several places.",
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("article") and cleaned.get("words"):
            try:
                quote = curate.find_quote(cleaned["article"], cleaned["words"], cleaned.get("occurrence"))
            except Refused as refused:
                raise forms.ValidationError({"words": str(refused)}) from refused
            self.put_down(quote)
        return cleaned

    def put_down(self, quote: Quote) -> None:
        """Write the place that was found into the columns that the model has for it."""
        for name in ("start", "end", "exact", "prefix", "suffix"):
            if hasattr(self.instance, name):
                setattr(self.instance, name, getattr(quote, name))
