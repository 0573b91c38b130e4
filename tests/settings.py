"""The archive's settings as the tests use them: a folder of its own, and the database that TEST_DB names.

TEST_DB=sqlite (also when unset) is SQLite in memory. TEST_DB=postgres is the server whose URL stands in
TEST_POSTGRES; where that is unset, one is started for this process and taken down with it.
"""

import atexit
import os
import shutil
import tempfile

from tests import postgres


def _in_memory() -> str | None:
    """A folder that is no disk, which every index would wait for; None where is none or little."""
    memory = "/dev/shm"
    roomy = os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 2_000_000_000
    return memory if roomy else None


_var = tempfile.mkdtemp(prefix="archive-tests-", dir=_in_memory())
atexit.register(shutil.rmtree, _var, ignore_errors=True)

for _name in [name for name in os.environ if name.startswith("ARCHIVE_") or name == "SECRET_KEY"]:
    del os.environ[_name]
os.environ["ARCHIVE_VAR"] = _var
os.environ.pop("DATABASE_URL", None)
if os.environ.get("TEST_DB", "sqlite") == "postgres":
    os.environ["DATABASE_URL"] = os.environ.get("TEST_POSTGRES") or postgres.start_for_this_process()

from archive.settings import *  # noqa: E402, F403

# Fast on purpose: what these replace has tests of its own on the real settings.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
