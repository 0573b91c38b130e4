"""Settings: environment variables only, and a safe default for each that is absent.

docs/settings.md lists the variables. ``manage.py check --deploy`` refuses what is unsafe (archive/checks.py).
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from whitenoise.compress import Compressor

from archive.databases import database

BASE_DIR = Path(__file__).resolve().parent.parent


def flag(name: str) -> bool:
    """Whether an environment variable is switched on: 1, true, yes or on."""
    return os.environ.get(name, "").strip().lower() in {"1", "true", "yes", "on"}


def listed(name: str) -> list[str]:
    """A comma-separated variable as a list."""
    return [item.strip() for item in os.environ.get(name, "").split(",") if item.strip()]


def private_key(folder: Path) -> str:
    """The secret key of this archive: made once, readable by its owner alone."""
    path = folder / "secret_key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        made = folder / f".secret_key.{secrets.token_hex(4)}"
        made.touch(mode=0o600)
        made.write_text(secrets.token_urlsafe(64))
        with suppress(FileExistsError):  # another process was first: its key counts
            os.link(made, path)
        made.unlink()
    return path.read_text().strip()


ARCHIVE_VAR = Path(os.environ.get("ARCHIVE_VAR") or BASE_DIR / "var").resolve()
ARCHIVE_SEARCH_DIR = Path(os.environ.get("ARCHIVE_SEARCH_DIR") or ARCHIVE_VAR / "search").resolve()
SEEDS_DIR = BASE_DIR / "seeds"

DEBUG = flag("ARCHIVE_DEBUG")
try:
    ARCHIVE_VAR.mkdir(parents=True, exist_ok=True)
    SECRET_KEY = os.environ.get("SECRET_KEY") or private_key(ARCHIVE_VAR)
except OSError as error:
    refusal = f"{error.strerror}: {error.filename}. ARCHIVE_VAR names the folder that the archive writes to."
    raise ImproperlyConfigured(refusal) from error
ALLOWED_HOSTS = listed("ARCHIVE_HOSTS") or ["localhost", "127.0.0.1", "[::1]"]
CSRF_FAILURE_VIEW = "archive.pages.errors.forged"
CSRF_TRUSTED_ORIGINS = listed("ARCHIVE_ORIGINS")
ARCHIVE_HTTPS = flag("ARCHIVE_HTTPS")
ARCHIVE_BEHIND_PROXY = flag("ARCHIVE_BEHIND_PROXY")

INSTALLED_APPS = [
    "archive.apps.ArchiveConfig",
    "archive.admin.apps.ArchiveAdminConfig",
    "api.apps.ApiConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "csp",
    "simple_history",
    "axes",
]

MIDDLEWARE = [
    "archive.headers.SecurityHeaders",
    "archive.headers.ContentPolicy",
    "django.middleware.security.SecurityMiddleware",
    "archive.unreadable.RefuseUnreadable",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "archive.unchanged.Unchanged",
    "api.shortcut.Suggestions",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "archive.urls"
WSGI_APPLICATION = "archive.wsgi.application"
DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""), ARCHIVE_VAR)}
ATOMIC_REQUESTS = False

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = ARCHIVE_VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "archive.static.HashedStatic"},
}
WHITENOISE_MAX_AGE = 3600
WHITENOISE_ALLOW_ALL_ORIGINS = False  # the resource policy says same-origin
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
# Source maps are for developers with a debugger: squeezing them took half of the first start.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = [*Compressor.SKIP_COMPRESS_EXTENSIONS, "map"]

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 14}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
LOGIN_URL = "admin:login"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 1  # hour
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ACCESS_FAILURE_LOG = True
AXES_VERBOSE = False
AXES_CLIENT_IP_CALLABLE = "archive.clients.address_of"
AXES_LOCKOUT_TEMPLATE = "admin/locked.html"
SILENCED_SYSTEM_CHECKS: list[str] = []

# Behind TLS (ARCHIVE_HTTPS=1) everything is strict; on plain loopback http cookies could not be set that way.
SECURE_SSL_REDIRECT = ARCHIVE_HTTPS
SECURE_HSTS_SECONDS = 63_072_000 if ARCHIVE_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = ARCHIVE_HTTPS
SECURE_HSTS_PRELOAD = ARCHIVE_HTTPS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ARCHIVE_HTTPS
SESSION_COOKIE_NAME = "__Host-session" if ARCHIVE_HTTPS else "archive_session"
CSRF_COOKIE_NAME = "__Host-csrf" if ARCHIVE_HTTPS else "archive_csrf"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 28_800
SESSION_SAVE_EVERY_REQUEST = False
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ARCHIVE_BEHIND_PROXY else None
USE_X_FORWARDED_HOST = False
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

REST_FRAMEWORK: dict[str, Any] = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_RENDERER_CLASSES": ["api.renderers.JSONRenderer"],
    "EXCEPTION_HANDLER": "api.problems.handle",
    "STRICT_JSON": True,
    "NUM_PROXIES": 1 if ARCHIVE_BEHIND_PROXY else 0,
}
SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "Regional Security Archive",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "ENUM_NAME_OVERRIDES": {
        "EntityKindEnum": "archive.models.choices.Kind",
        "EventKindEnum": "archive.models.choices.EVENT_KIND_CHOICES",
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"archive": {"level": "INFO"}},
}
