"""The rows that are written are the rows that the schema promises."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.validation import validate_schema
from rest_framework import serializers

from api.urls import router
from api.views.root import RESOURCES
from tests.api.conftest import Get

VIEWS = {name: view for name, view, _ in router.registry}


def differences(shape: Any, value: Any, where: str = "") -> list[str]:
    """Where ``value`` is not what the serializer ``shape`` states."""
    if value is None:
        return [] if shape.allow_null else [f"{where} is null"]
    if isinstance(shape, serializers.ListSerializer):
        return [d for n, item in enumerate(value) for d in differences(shape.child, item, f"{where}[{n}]")]
    if isinstance(shape, serializers.Serializer):
        stated = {name for name, field in shape.fields.items() if field.required or name in value}
        if stated != set(value):
            return [f"{where}: {sorted(stated ^ set(value))}"]
        return [
            d
            for name, field in shape.fields.items()
            if name in value
            for d in differences(field, value[name], f"{where}.{name}")
        ]
    try:
        shape.run_validation(value)
    except serializers.ValidationError as error:
        return [f"{where}: {error.detail}"]
    return []


@pytest.mark.parametrize("resource", RESOURCES)
def test_rows_have_the_shape_that_their_serializer_states(
    resource: str, world: dict[str, Any], get: Get
) -> None:
    view = VIEWS[resource]
    detail = view.detail_serializer_class or view.serializer_class
    for row in get(f"{resource}/").data["results"]:
        assert differences(view.serializer_class(), row) == []
        assert differences(detail(), get(f"{resource}/{row.get('id') or row['slug']}/").data) == []


def test_rows_that_answer_words_have_the_shape_of_the_list(world: dict[str, Any], get: Get) -> None:
    [row] = get("articles/", q="talks").data["results"]
    assert row["snippet"] and differences(VIEWS["articles"].serializer_class(), row) == []


def test_the_schema_is_valid_openapi_and_tells_every_list() -> None:
    schema = SchemaGenerator().get_schema(request=None, public=True)
    validate_schema(schema)
    for resource in RESOURCES:
        parameters = schema["paths"][f"/api/v1/{resource}/"]["get"]["parameters"]
        assert {"cursor", "limit", "count"} <= {parameter["name"] for parameter in parameters}
        for name in VIEWS[resource].filterset_class.base_filters:
            assert name in {parameter["name"] for parameter in parameters}, (resource, name)


def test_the_documentation_page_runs_under_the_content_policy(client: Client, db: None) -> None:
    page = client.get("/api/v1/docs/")
    assert page.status_code == 200
    text = page.content.decode()
    assert "<style" not in text and "onload=" not in text
    assert all("src=" in tag.split(">")[0] for tag in text.split("<script")[1:])
    assert client.get("/api/v1/docs/?script=").status_code == 200
    assert client.get("/api/v1/schema/").status_code == 200
