"""What the reader asked for, as the address has it, and the addresses of asking a little more or less."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, QueryDict

CURSOR = "cursor"
"""The parameter that turns the page; every other change of the question begins at the first page again."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An address with its question."""

    path: str
    parameters: QueryDict

    @classmethod
    def by(cls, request: HttpRequest) -> Asked:
        return cls(request.path, request.GET)

    def value(self, name: str) -> str:
        """The last value of a parameter, "" when it is not there."""
        return self.parameters.get(name, "")

    def holds(self, name: str, value: str) -> bool:
        return value in self.parameters.getlist(name)

    def toggled(self, name: str, value: str) -> str:
        """The address with one value of a repeatable parameter added, or taken out if it is there."""
        values = self.parameters.getlist(name)
        kept = [one for one in values if one != value]
        return self._with(name, kept if len(kept) < len(values) else [*values, value])

    def refusing(self, name: str, value: str) -> str:
        """The address that leaves out what has this value, and asks for it no more."""
        changed = self._copy()
        changed.setlist(name, [one for one in changed.getlist(name) if one != value])
        if not changed.getlist(name):
            del changed[name]
        refused = changed.getlist(f"not_{name}")
        if value not in refused:
            changed.setlist(f"not_{name}", [*refused, value])
        return self._address(changed)

    def elsewhere(self, path: str, *but: str) -> Asked:
        """The same question put to another list, without the parameters that are not of it."""
        changed = self._copy()
        for name in but:
            changed.pop(name, None)
        return Asked(path, changed)

    def having(self, name: str, value: str) -> str:
        """The address with this value alone; without the parameter when the value is ""."""
        return self._with(name, [value] if value else [])

    def without(self, *names: str) -> str:
        """The address without these parameters."""
        changed = self._copy()
        for name in names:
            changed.pop(name, None)
        return self._address(changed)

    def clear(self, keep: tuple[str, ...] = ("q", "sort")) -> str:
        """The address without any filter."""
        return self.without(*(name for name in self.parameters if name not in keep))

    def kept(self, *but: str) -> list[tuple[str, str]]:
        """Every (name, value) for a form's hidden fields, but those that the form asks for itself."""
        left = self._copy()
        return [(name, value) for name in left if name not in but for value in left.getlist(name) if value]

    def _with(self, name: str, values: list[str]) -> str:
        changed = self._copy()
        changed.setlist(name, values)
        if not values:
            del changed[name]
        return self._address(changed)

    def _copy(self) -> QueryDict:
        changed = self.parameters.copy()
        changed.pop(CURSOR, None)
        return changed

    def _address(self, parameters: QueryDict) -> str:
        query = parameters.urlencode()
        return f"{self.path}?{query}" if query else self.path

    def page(self, cursor: str) -> str:
        """The address of the page that a cursor opens; "" without one."""
        return self.having(CURSOR, cursor) if cursor else ""
