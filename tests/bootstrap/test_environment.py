"""manage.py makes its environment, keeps it in step, and says in one line when it cannot."""

from __future__ import annotations

import ast
import os
import runpy
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive import bootstrap

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = """
[project]
dependencies = ["alpha>=1", "beta"]
[project.optional-dependencies]
test = ["gamma"]
postgres = ["delta"]
"""


class Workshop:
    """A clone in a temporary folder; what would be run is written down, and a made `.venv` is a link."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.venv = root / ".venv"
        self.commands: list[str] = []
        self.failing = ""
        self.declare(PYPROJECT)

    def declare(self, text: str) -> None:
        (self.root / "pyproject.toml").write_text(text)

    def quietly(self, command: list[str], complaint: str) -> None:
        line = " ".join(word for word in command[1:] if not word.startswith("-"))
        self.commands.append(line)
        if command[1:3] == ["-m", "venv"]:
            bootstrap.python_of(self.venv).parent.mkdir()
            (self.venv / "pyvenv.cfg").touch()
            bootstrap.python_of(self.venv).symlink_to(sys.executable)
        if self.failing and self.failing in line:
            raise bootstrap.Unready(complaint)

    def prepare(self, *extras: str) -> list[str]:
        """The commands that one run of manage.py runs."""
        self.commands.clear()
        assert bootstrap.prepare(self.root, extras) == bootstrap.python_of(self.venv)
        return list(self.commands)


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workshop]:
    made = Workshop(tmp_path)
    monkeypatch.setattr(bootstrap, "quietly", made.quietly)
    monkeypatch.setattr(bootstrap, "in_other_environment", lambda venv: False)
    yield made


def test_a_fresh_clone_makes_its_environment_and_takes_a_new_pip_first(workshop: Workshop) -> None:
    made, pip, packages = workshop.prepare()
    assert made == f"venv {workshop.venv}"
    assert pip == "pip install pip"
    assert packages == "pip install alpha>=1 beta"


def test_a_second_run_calls_nobody(workshop: Workshop) -> None:
    workshop.prepare()
    assert workshop.prepare() == []


def test_a_changed_requirement_is_installed_into_the_same_environment(workshop: Workshop) -> None:
    workshop.prepare()
    workshop.declare(PYPROJECT.replace("alpha>=1", "alpha>=2"))
    assert workshop.prepare() == ["pip install pip", "pip install alpha>=2 beta"]


def test_another_line_of_pyproject_changes_nothing(workshop: Workshop) -> None:
    workshop.prepare()
    workshop.declare(PYPROJECT + "[tool.ruff]\nline-length = 110\n")
    assert workshop.prepare() == []


def test_an_extra_is_installed_when_first_asked_for_and_then_stays(workshop: Workshop) -> None:
    workshop.prepare()
    assert workshop.prepare("test")[-1] == "pip install alpha>=1 beta gamma"
    assert workshop.prepare("test") == workshop.prepare() == []


def test_an_extra_is_looked_at_again_when_the_plain_requirements_change(workshop: Workshop) -> None:
    workshop.prepare("test")
    workshop.declare(PYPROJECT.replace("beta", "beta>=3"))
    workshop.prepare()
    assert workshop.prepare("test")[-1] == "pip install alpha>=1 beta>=3 gamma"


@pytest.mark.parametrize("broken_at", ["venv", "install pip", "alpha"])
def test_an_interrupted_install_is_mended_by_the_next_run(workshop: Workshop, broken_at: str) -> None:
    workshop.failing = broken_at
    with pytest.raises(bootstrap.Unready):
        workshop.prepare()
    workshop.failing = ""
    assert workshop.prepare()[0].startswith("venv")
    assert workshop.prepare() == []


def test_an_interpreter_that_went_away_gives_a_new_environment(workshop: Workshop) -> None:
    workshop.prepare()
    bootstrap.python_of(workshop.venv).unlink()
    bootstrap.python_of(workshop.venv).symlink_to("/nowhere/python3")
    assert not bootstrap.is_usable(workshop.venv)
    bootstrap.python_of(workshop.venv).unlink()
    assert workshop.prepare()[0].startswith("venv")


def test_two_commands_do_not_install_at_once(tmp_path: Path) -> None:
    order: list[str] = []

    def other() -> None:
        with bootstrap.alone(tmp_path):
            order.append("other")

    with bootstrap.alone(tmp_path):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join(0.2)
        order.append("first")
    thread.join()
    assert order == ["first", "other"]


def test_a_python_without_venv_gets_one_line_with_the_command_to_type(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: "/usr/bin/apt")
    with pytest.raises(bootstrap.Unready) as raised:
        workshop.prepare()
    line = str(raised.value)
    assert "sudo apt install python3" in line
    assert line.endswith("-venv")
    assert "\n" not in line
    assert workshop.commands == []


def test_an_old_python_gets_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 10, "final", 0))
    with pytest.raises(SystemExit) as raised:
        runpy.run_path(str(ROOT / "manage.py"), run_name="__main__")
    assert "needs Python 3.11 or newer" in str(raised.value)
    assert "3.8.10" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_an_old_python_can_read_manage_py() -> None:
    text = (ROOT / "manage.py").read_text()
    assert text.isascii()
    tree = ast.parse(text, feature_version=(3, 4))
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.AsyncFunctionDef)
    assert not [node for node in ast.walk(tree) if isinstance(node, newer)]
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.returns]


def test_a_failing_pip_shows_its_last_lines(capfd: pytest.CaptureFixture[str]) -> None:
    noisy = "import sys; print('start'); [print('line', n) for n in range(99)]; sys.exit(3)"
    with pytest.raises(bootstrap.Unready) as raised:
        bootstrap.quietly([sys.executable, "-c", noisy], "That failed.")
    lines = str(raised.value).splitlines()
    assert lines[-2:] == ["line 98", "That failed."]
    assert len(lines) == bootstrap.LINES_OF_A_FAILURE + 1


def test_a_content_pip_is_silent(capfd: pytest.CaptureFixture[str]) -> None:
    bootstrap.quietly([sys.executable, "-c", "print('noise')"], "")
    assert capfd.readouterr() == ("", "")


def test_what_cannot_be_made_ends_in_one_line_and_exit_code_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(root: Path, extras: list[str]) -> Path:
        raise bootstrap.Unready("no way")

    monkeypatch.setattr(bootstrap, "prepare", refuse)
    assert bootstrap.run(["manage.py", "start"]) == 1
    assert capsys.readouterr().err == "no way\n"


BROKEN_SETTINGS = """
from archive import bootstrap
try:
    bootstrap.dispatch("check", ["manage.py", "check"])
except bootstrap.Unready as reason:
    print(reason)
"""


def test_a_setting_that_cannot_be_used_is_said_in_one_line() -> None:
    wrong = {"DATABASE_URL": "mysql://db/archive", "DJANGO_SETTINGS_MODULE": "archive.settings"}
    command = [sys.executable, "-c", BROKEN_SETTINGS]
    said = subprocess.run(command, cwd=ROOT, env=os.environ | wrong, capture_output=True, text=True).stdout
    assert said.startswith("The settings do not hold together: DATABASE_URL")
    assert said.count("\n") == 1


def test_the_tests_need_their_extra_and_postgresql_its_driver() -> None:
    assert bootstrap.wanted_extras("start", {}) == []
    assert bootstrap.wanted_extras("test", {}) == ["test"]
    assert bootstrap.wanted_extras("lint", {}) == ["lint"]
    assert bootstrap.wanted_extras("start", {"DATABASE_URL": "postgres://db/archive"}) == ["postgres"]
    assert bootstrap.wanted_extras("start", {"DATABASE_URL": "postgresql://db/archive"}) == ["postgres"]
    assert bootstrap.wanted_extras("start", {"DATABASE_URL": "sqlite:///x"}) == []


def test_every_extra_that_a_command_needs_is_declared() -> None:
    wanted = [*bootstrap.EXTRAS_OF_COMMANDS.values(), "postgres"]
    assert bootstrap.requirements(ROOT, wanted).keys() == {bootstrap.PLAIN, *wanted}


class TestAnotherEnvironment:
    """The user has activated one of his own."""

    @pytest.fixture(autouse=True)
    def elsewhere(self, workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(bootstrap, "in_other_environment", lambda venv: True)

    def test_it_is_used_when_it_has_everything(self, workshop: Workshop) -> None:
        workshop.declare('[project]\ndependencies = ["django>=5.2", "drf-spectacular[sidecar]>=0.1"]\n')
        assert bootstrap.prepare(workshop.root, []) == Path(sys.executable)
        assert workshop.commands == []

    def test_it_is_passed_by_when_it_lacks_something(self, workshop: Workshop) -> None:
        assert workshop.prepare()[0].startswith("venv")

    def test_what_it_lacks_is_told_by_name_version_and_extra(self) -> None:
        assert list(bootstrap.lacking(["django>=5.2", "pytest"])) == []
        assert list(bootstrap.lacking(["django<2", "no-such-thing"])) == ["django<2", "no-such-thing"]
        assert list(bootstrap.lacking(["requests[socks]"])) == ['PySocks!=1.5.7,>=1.5.6; extra == "socks"']


def test_this_very_environment_is_no_other_one(tmp_path: Path) -> None:
    assert not bootstrap.in_other_environment(Path(sys.prefix))
    assert bootstrap.in_other_environment(tmp_path) == (sys.prefix != sys.base_prefix)


def test_the_folder_of_the_archive_is_where_manage_py_is() -> None:
    assert bootstrap.ROOT == ROOT
    assert os.access(ROOT / "manage.py", os.X_OK)
