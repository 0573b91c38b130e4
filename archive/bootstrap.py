"""Gives manage.py its environment: makes `.venv` beside it, keeps it in step with pyproject.toml, enters it.

Standard library only, since it runs before anything is installed. What is installed is written down in
`.venv/installed.json`: the interpreter, and for each set (the plain one and every extra) a hash of its
requirements. While these agree, nothing is looked at and pip is not called.
"""

from __future__ import annotations

import fcntl
import hashlib
import importlib.metadata
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLAIN = "plain"
EXTRAS_OF_COMMANDS = {"test": "test", "lint": "lint"}
LINES_OF_A_FAILURE = 25


class Unready(Exception):
    """The command cannot be run here; the message is what the user is to read."""


def run(argv: Sequence[str]) -> int:
    """Run a manage.py command line in the right environment; gives the exit code."""
    command = argv[1] if len(argv) > 1 else "help"
    try:
        python = prepare(ROOT, wanted_extras(command, os.environ))
        if python != Path(sys.executable):
            os.execv(python, [str(python), *argv])
        return dispatch(command, argv)
    except Unready as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted.", file=sys.stderr)
        return 130


def dispatch(command: str, argv: Sequence[str]) -> int:
    """The developer's two commands are the tests' own; all others are Django's."""
    if command in EXTRAS_OF_COMMANDS:
        from tests import suite

        return suite.run(argv[2:]) if command == "test" else suite.lint()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(list(argv))
    except ImproperlyConfigured as wrong:
        raise Unready(f"The settings do not hold together: {wrong}") from wrong
    return 0


def wanted_extras(command: str, environ: Mapping[str, str]) -> list[str]:
    """Which optional sets of pyproject.toml this command needs."""
    extras = [EXTRAS_OF_COMMANDS[command]] if command in EXTRAS_OF_COMMANDS else []
    if environ.get("DATABASE_URL", "").startswith("postgres"):
        extras.append("postgres")
    return extras


def requirements(root: Path, extras: Iterable[str]) -> dict[str, list[str]]:
    """The requirements of the plain set and of each extra, as pyproject.toml words them."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project.get("optional-dependencies", {})
    return {PLAIN: project["dependencies"]} | {name: optional[name] for name in extras}


def prepare(root: Path, extras: Iterable[str]) -> Path:
    """The Python to go on with, everything in place: this one, or that of `.venv`."""
    sets = requirements(root, extras)
    venv = root / ".venv"
    if in_other_environment(venv) and not list(lacking(line for lines in sets.values() for line in lines)):
        return Path(sys.executable)
    if not is_current(venv, sets):
        with alone(root):
            if not is_current(venv, sets):
                install(venv, sets)
    return Path(sys.executable) if is_same(Path(sys.prefix), venv) else python_of(venv)


def python_of(venv: Path) -> Path:
    return venv / "bin" / "python"


def is_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def in_other_environment(venv: Path) -> bool:
    """Whether the user has activated a virtual environment of his own."""
    return sys.prefix != sys.base_prefix and not is_same(Path(sys.prefix), venv)


def lacking(lines: Iterable[str]) -> Iterator[str]:
    """Those of the requirements that this Python's environment does not meet."""
    try:
        from pip._vendor.packaging.requirements import Requirement
    except ImportError:
        yield from lines
        return
    for line in lines:
        wanted = Requirement(line)
        try:
            found = importlib.metadata.distribution(wanted.name)
        except importlib.metadata.PackageNotFoundError:
            yield line
            continue
        if not wanted.specifier.contains(found.version, prereleases=True):
            yield line
        for extra in wanted.extras:
            yield from lacking(_required_by_extra(found, extra))


def _required_by_extra(found: importlib.metadata.Distribution, extra: str) -> Iterator[str]:
    from pip._vendor.packaging.requirements import Requirement

    for line in found.requires or []:
        marker = Requirement(line).marker
        if marker and marker.evaluate({"extra": extra}) and not marker.evaluate({"extra": ""}):
            yield line


def is_current(venv: Path, sets: Mapping[str, list[str]]) -> bool:
    """Whether `.venv` holds all these sets, as they are now, for the interpreter that it was made with."""
    if not python_of(venv).exists() or not (venv / "pyvenv.cfg").exists():
        return False
    return stamps(venv, sets).items() <= read_stamps(venv).items()


def stamps(venv: Path, sets: Mapping[str, list[str]]) -> dict[str, str]:
    """What `.venv/installed.json` says when these sets are installed. An extra stands on the plain set."""
    written = {"python": str(python_of(venv).resolve())}
    for name, lines in sets.items():
        text = "\n".join(sorted({*sets[PLAIN], *lines}))
        written[name] = hashlib.sha256(text.encode()).hexdigest()
    return written


def read_stamps(venv: Path) -> dict[str, str]:
    """What was installed; empty when that is unknown."""
    try:
        found = json.loads((venv / "installed.json").read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Hold the folder's lock, so that two commands do not install at once. The kernel frees it at any end."""
    folder = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def install(venv: Path, sets: Mapping[str, list[str]]) -> None:
    """Make `.venv` or bring it up to date. A mark in it says that this was begun and not ended."""
    mark = venv / "unfinished"
    if mark.exists() or not is_usable(venv):
        create(venv, mark)
    mark.touch()
    say("Installing what the archive needs" + "".join(f" + {name}" for name in sets if name != PLAIN) + " …")
    pip(venv, "--upgrade", "pip")
    pip(venv, *sorted({line for lines in sets.values() for line in lines}))
    written = json.dumps(read_stamps(venv) | stamps(venv, sets), indent=1)
    (venv / "installed.json").write_text(written + "\n")
    mark.unlink()


def is_usable(venv: Path) -> bool:
    """Whether `.venv` has a Python that runs, is new enough, and has pip."""
    if not python_of(venv).exists() or not (venv / "pyvenv.cfg").exists():
        return False
    probe = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
    return subprocess.run([python_of(venv), "-c", probe], capture_output=True).returncode == 0


def create(venv: Path, mark: Path) -> None:
    """Make an empty `.venv`, in place of whatever was there; the mark is in it from the first moment."""
    if importlib.util.find_spec("ensurepip") is None:
        raise Unready(how_to_get_venv())
    say(f"Making {venv} (once; this takes about a minute) …")
    shutil.rmtree(venv, ignore_errors=True)
    venv.mkdir(exist_ok=True)
    mark.touch()
    # Not sys.executable: it may lie in the very folder that has just been removed.
    python = getattr(sys, "_base_executable", sys.executable)
    quietly([python, "-m", "venv", str(venv)], "Python could not make a virtual environment.")


def how_to_get_venv() -> str:
    """The line for a Python whose distributor left out what makes virtual environments."""
    if shutil.which("apt"):
        ours = is_same(Path(sys.executable), Path("/usr/bin/python3"))
        package = "python3-venv" if ours else f"python3.{sys.version_info.minor}-venv"
        return f"Python cannot make virtual environments here. First run:  sudo apt install {package}"
    return f"{sys.executable} cannot make virtual environments: it lacks the module ensurepip (python3-venv)."


def pip(venv: Path, *arguments: str) -> None:
    command = [str(python_of(venv)), "-m", "pip", "install", "--quiet", "--no-input"]
    complaint = "pip could not install what the archive needs. The same command tries again."
    quietly([*command, "--disable-pip-version-check", *arguments], complaint)


def quietly(command: list[str], complaint: str) -> None:
    """Run a command whose words matter only if it fails: then its last lines are shown, and the complaint."""
    environment = os.environ | {"PIP_USER": "0", "PYTHONNOUSERSITE": "1"}
    done = subprocess.run(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode != 0:
        last = done.stdout.strip().splitlines()[-LINES_OF_A_FAILURE:]
        raise Unready("\n".join([*last, complaint]))


def say(line: str) -> None:
    print(line, flush=True)
