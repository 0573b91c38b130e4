"""Who gets in, and who is kept out."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client, override_settings
from django.urls import reverse

pytestmark = pytest.mark.django_db

PASSWORD = "correct horse battery staple"


@pytest.fixture
def somebody() -> User:
    return User.objects.create_user("somebody", password=PASSWORD, is_staff=True)


def login(client: Client, password: str, username: str = "somebody") -> int:
    answer = client.post(reverse("admin:login"), {"username": username, "password": password})
    return answer.status_code


def test_the_right_password_opens_the_desk(somebody: User) -> None:
    client = Client()
    assert login(client, PASSWORD) == 302
    assert client.get(reverse("admin:index")).status_code == 200


def test_five_wrong_passwords_close_the_door_even_for_the_right_one(somebody: User) -> None:
    client = Client()
    statuses = [login(client, "wrong") for _ in range(settings.AXES_FAILURE_LIMIT)]
    assert statuses[:-1] == [200] * 4 and statuses[-1] == 429
    assert login(client, PASSWORD) == 429
    assert client.get(reverse("admin:index")).status_code == 302


def test_the_closed_door_says_so_kindly_and_safely(somebody: User) -> None:
    client = Client()
    for _ in range(settings.AXES_FAILURE_LIMIT):
        answer = client.post(reverse("admin:login"), {"username": "somebody", "password": "wrong"})
    html = answer.content.decode()
    assert "an hour" in html and "somebody" not in html
    assert "Content-Security-Policy" in answer and "<style" not in html


def try_from(client: Client, forwarded: str, password: str = "wrong") -> int:
    answer = client.post(
        reverse("admin:login"),
        {"username": "somebody", "password": password},
        headers={"X-Forwarded-For": forwarded},
    )
    return answer.status_code


def test_a_forged_address_opens_no_closed_door(somebody: User) -> None:
    statuses = [try_from(Client(), f"198.51.100.{number}") for number in range(6)]
    assert statuses[-1] == 429


@override_settings(ARCHIVE_BEHIND_PROXY=True)
def test_behind_a_proxy_one_place_does_not_lock_out_another(somebody: User) -> None:
    for number in range(6):
        try_from(Client(), f"203.0.113.{number}, 198.51.100.7")
    assert try_from(Client(), "198.51.100.7", PASSWORD) == 429
    assert try_from(Client(), "192.0.2.1, 198.51.100.8", PASSWORD) == 302
    assert try_from(Client(), "nonsense", PASSWORD) == 302


def test_others_still_get_in(somebody: User) -> None:
    User.objects.create_user("other", password=PASSWORD, is_staff=True)
    client = Client()
    for _ in range(6):
        login(client, "wrong")
    assert login(Client(), PASSWORD, "other") == 302


def test_a_reader_has_no_desk() -> None:
    User.objects.create_user("reader", password=PASSWORD)
    client = Client()
    assert login(client, PASSWORD, "reader") == 200
    assert client.get(reverse("admin:index")).status_code == 302


def test_a_password_needs_fourteen_characters() -> None:
    with pytest.raises(ValidationError):
        validate_password("Tr0ub4dor&3xy")
    validate_password("Tr0ub4dor&3xyz")


def test_passwords_are_kept_with_argon2() -> None:
    from archive import settings as own

    with override_settings(PASSWORD_HASHERS=own.PASSWORD_HASHERS):
        assert make_password(PASSWORD).startswith("argon2$argon2id$")


def test_the_login_page_leads_only_to_this_site(somebody: User) -> None:
    answer = Client().post(
        reverse("admin:login") + "?next=https://evil.example/",
        {"username": "somebody", "password": PASSWORD, "next": "https://evil.example/"},
    )
    assert answer.status_code == 302 and not answer.url.startswith("http")  # type: ignore[attr-defined]
