"""Forms with a date range."""

from __future__ import annotations

from typing import Any, ClassVar

from archive.admin.curated import ReasonForm
from archive.models.choices import DateBasis


class DatedForm(ReasonForm):
    """Says in words what a range cannot be. One given day is the range of that day."""

    dated: ClassVar[str] = "date"
    """How the columns of the range begin."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        earliest, latest, basis = (f"{self.dated}_{end}" for end in ("earliest", "latest", "basis"))
        first, last = cleaned.get(earliest), cleaned.get(latest)
        if first and not last:
            last = cleaned[latest] = first
        if last and not first:
            self._object(earliest, "A latest day needs an earliest day.")
        if first and last and first > last:
            self._object(latest, "This is before the earliest day.")
        if not first and cleaned.get(basis, DateBasis.UNKNOWN) != DateBasis.UNKNOWN:
            self._object(basis, "Without a date, the basis is unknown.")
        return cleaned

    def _object(self, field: str, words: str) -> None:
        """Nothing to say where the field was only shown."""
        if field in self.fields and field not in self.errors:
            self.add_error(field, words)
