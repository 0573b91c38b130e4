"""What the reader asked for, as the address has it, and the addresses of asking a little more or less."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote_plus

from django.http import HttpRequest, QueryDict

CURSOR = "cursor"
"""The parameter that turns the page; every other change of the question begins at the first page again."""


@dataclass(frozen=True)
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
        return self._address({name: kept if len(kept) < len(values) else [*values, value]})

    def refusing(self, name: str, value: str) -> str:
        """The address that leaves out what has this value, and asks for it no more."""
        kept = [one for one in self.parameters.getlist(name) if one != value]
        refused = self.parameters.getlist(f"not_{name}")
        return self._address({name: kept, f"not_{name}": [*dict.fromkeys([*refused, value])]})

    def elsewhere(self, path: str, *but: str) -> Asked:
        """The same question put to another list, without the parameters that are not of it."""
        changed = self._copy()
        for name in but:
            changed.pop(name, None)
        return Asked(path, changed)

    def having(self, name: str, value: str) -> str:
        """The address with this value alone; without the parameter when the value is ""."""
        return self._address({name: [value] if value else []})

    def without(self, *names: str) -> str:
        """The address without these parameters."""
        return self._address({name: [] for name in names})

    def clear(self, keep: tuple[str, ...] = ("q", "sort")) -> str:
        """The address without any filter."""
        return self.without(*(name for name in self.parameters if name not in keep))

    def kept(self, *but: str) -> list[tuple[str, str]]:
        """Every (name, value) for a form's hidden fields, but those that the form asks for itself."""
        left = self._copy()
        return [(name, value) for name in left if name not in but for value in left.getlist(name) if value]

    def _copy(self) -> QueryDict:
        changed = self.parameters.copy()
        changed.pop(CURSOR, None)
        return changed

    @cached_property
    def _written(self) -> dict[str, str]:
        """Parameter to how the address writes it with its values: a page has a hundred such addresses."""
        return {name: _write(name, values) for name, values in self._copy().lists()}

    def _address(self, changed: Mapping[str, Sequence[str]]) -> str:
        """The address with other values of some parameters, of a new one at the end; none take it out."""
        written = self._written | {name: _write(name, values) for name, values in changed.items()}
        query = "&".join(filter(None, written.values()))
        return f"{self.path}?{query}" if query else self.path

    def page(self, cursor: str) -> str:
        """The address of the page that a cursor opens; "" without one."""
        return self.having(CURSOR, cursor) if cursor else ""


def _write(name: str, values: Sequence[str]) -> str:
    return "&".join(f"{quote_plus(name)}={quote_plus(value)}" for value in values)
