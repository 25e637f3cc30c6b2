"""The commands as they are typed: what they print, what they write, and with what status they end."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from generator import cli
from generator.errors import Problem, Problems
from tests.conftest import ROOT, Command

SEED = ROOT / "seeds/000_44ce84ff168a3bb4.txt"


def test_a_problem_is_one_line() -> None:
    assert str(Problem("a.md", 12, "unknown weapon", "did you mean b?")) == "a.md:12: unknown weapon (did you mean b?)"
    assert str(Problem("a.md", None, "not UTF-8")) == "a.md: not UTF-8"
    assert str(Problem("a.md", 1, "quoted:\n  twice", "")) == "a.md:1: quoted: twice"


def test_problems_are_sorted_and_each_is_there_once() -> None:
    late, early, whole = Problem("b.md", 2, "x"), Problem("a.md", 10, "x"), Problem("a.md", None, "x")
    found = Problems(iter([late, early, late, whole, Problem("a.md", 9, "x")]))
    assert str(found).splitlines() == ["a.md: x", "a.md:9: x", "a.md:10: x", "b.md:2: x"]
    assert found.problems[0] is whole
    with pytest.raises(ValueError, match="at least one"):
        Problems([])


def test_an_editors_fault_gives_status_2_and_a_bug_keeps_its_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fault(*_: object) -> None:
        raise Problems([Problem("b.md", 1, "wrong"), Problem("a.md", 1, "wrong")])

    def bug(*_: object) -> None:
        raise KeyError("bug")

    monkeypatch.setattr(cli, "_html", fault)
    assert cli.main(["html"]) == 2
    assert capsys.readouterr().err == "a.md:1: wrong\nb.md:1: wrong\n"
    monkeypatch.setattr(cli, "_html", bug)
    with pytest.raises(KeyError):
        cli.main(["html"])


def test_the_seed_is_imported_as_the_article_in_content(scratch: Path, command: Command) -> None:
    shutil.copytree(ROOT / "seeds", scratch / "seeds")
    result = command(scratch, "import", f"seeds/{SEED.name}", "--date", "2022-11~")
    assert (result.returncode, result.stderr) == (0, "")
    (article,) = (scratch / "content/articles").iterdir()
    assert result.stdout.splitlines()[-1] == f"seeds/{SEED.name} → content/articles/{article.name}"
    assert article.read_text("utf-8") == (ROOT / "content/articles" / article.name).read_text("utf-8")
    again = command(scratch, "import", f"seeds/{SEED.name}")
    assert again.returncode == 2
    assert again.stderr == f"content/articles/{article.name}: the article exists already (FORCE=1 writes it again)\n"


@pytest.mark.parametrize("arguments", [("import", "absent.txt"), ("import", ""), ("new", "--title", "")])
def test_a_fault_is_one_line_without_a_traceback(scratch: Path, command: Command, arguments: tuple[str, ...]) -> None:
    result = command(scratch, *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1


def test_a_new_article(scratch: Path, command: Command) -> None:
    result = command(scratch, "new", "--title", "L'été des « ballons »", "--lang", "fr")
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("content/articles/ete-des-ballons.md: ")
    assert (scratch / "content/articles/ete-des-ballons.md").exists()


def test_no_command_says_which_there_are(scratch: Path, command: Command) -> None:
    assert command(scratch).returncode == 2
    listed = command(scratch, "--help").stdout
    for name in ("html", "check", "messages", "import", "new", "watch", "serve"):
        assert re.search(rf"^ +{name} ", listed, re.MULTILINE)


def test_make_help_lists_every_command() -> None:
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    phony = re.findall(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert sorted(re.findall(r"^  make (\w+) ", listed, re.MULTILINE)) == sorted(" ".join(phony).split())


def test_make_hands_over_what_was_typed(tmp_path: Path) -> None:
    """Quotation marks survive the shell, and the locale of the machine is not taken for LANG=…"""
    shutil.copy(ROOT / "Makefile", tmp_path)
    # A .venv that is up to date, whose Python is echo.
    for name in ("requirements.txt", "bin/python", "echo", ".runtime"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch(0o755)
    typed = ["TITLE=L'été des \"ballons\" `pwd`", "DATE=2022-11~"]
    made = subprocess.run(
        ["make", "--no-print-directory", "new", "RUN=echo", "VENV=.", *typed],
        cwd=tmp_path, env={"PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8"},
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert made.stdout == "-m generator new --title L'été des \"ballons\" `pwd` --date 2022-11~\n"


def test_the_lock_files_name_no_package_index() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        assert not re.search(r"://|index|find-links", (ROOT / name).read_text("utf-8")), name


def test_every_locked_package_has_its_hashes() -> None:
    runtime, dev = ((ROOT / name).read_text("utf-8") for name in ("requirements.txt", "requirements-dev.txt"))
    for text in (runtime, dev):
        for entry in re.split(r"\n(?=\w)", text.partition("\n#    make lock\n")[2]):
            assert re.match(r"[\w.-]+==[\w.]+( ; [^\\]+)? \\\n    --hash=sha256:[0-9a-f]{64}", entry), entry
    # What the site is built with is what the tests test.
    assert set(re.findall(r"^\S+==.*$", runtime, re.MULTILINE)) <= set(re.findall(r"^\S+==.*$", dev, re.MULTILINE))


SUMMARY = re.compile(r"\d+ articles?, \d+ facts, \d+ pages in (?P<seconds>[\d.]+) s(?P<again>.*) — open (?P<place>\S+)\n")


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """The built project, to change."""
    return shutil.copytree(built, tmp_path / "copy")


def pages(folder: Path) -> dict[str, bytes]:
    """Every built file."""
    output = folder / "output"
    return {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def test_html_again_takes_less_than_three_seconds_and_loads_no_model(copy: Path, command: Command) -> None:
    before = pages(copy)
    took = []
    for _ in range(3):
        start = os.times()
        result = command(copy, "html")
        end = os.times()
        # The processor's time, the least of three: other programs on the machine slow it down, none makes it faster.
        took.append(end.children_user + end.children_system - start.children_user - start.children_system)
        assert (result.returncode, result.stderr) == (0, "")
        said = SUMMARY.fullmatch(result.stdout)
        assert said is not None, result.stdout
        assert (said["again"], said["place"]) == ("", "output/index.html")
    assert min(took) < 3, took
    assert pages(copy) == before
    code = "import sys; from generator.cli import main; main(['html']); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=copy, check=False).returncode == 0


@pytest.mark.parametrize("name", ["html", "check"])
def test_a_build_that_fails_tells_every_problem_and_loses_nothing(copy: Path, command: Command, name: str) -> None:
    before = pages(copy)
    (copy / "content/articles/a.md").write_text("---\ntitle: Un titre\nslug: a\ndate: hier\n---\n", "utf-8")
    (copy / "content/articles/b.md").write_bytes(b"---\ntitle: \xe9t\xe9\n---\n")
    result = command(copy, name)
    assert (result.returncode, result.stdout) == (2, "")
    problems = result.stderr.splitlines()
    assert [line.partition(" ")[0] for line in problems] == [
        "content/articles/a.md:1:", "content/articles/a.md:1:", "content/articles/a.md:4:", "content/articles/a.md:6:",
        "content/articles/b.md:2:",
    ]  # fmt: skip
    assert pages(copy) == before


def test_check_writes_no_page(copy: Path, command: Command) -> None:
    shutil.rmtree(copy / "output")
    result = command(copy, "check")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-1] == "no problem found"
    assert not (copy / "output").exists()


def test_the_watch_builds_again_after_a_problem_and_shows_the_site_to_this_machine_only(scratch: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    # A program that stands in for the build: it counts its runs, and fails.
    (scratch / "output").mkdir()
    (scratch / "output/index.html").write_text("<p>here</p>", "utf-8")
    runs = scratch / "runs"
    code = (
        "import signal, sys; from pathlib import Path; from generator import watch\n"
        # A shell that runs the tests in the background has its programs ignore Ctrl-C.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        f"watch.build = lambda root: Path({str(runs)!r}).open('a').write('.') and 2\n"
        f"watch.watch(Path(), {port})"
    )
    running = [sys.executable, "-c", code]
    with subprocess.Popen(running, cwd=scratch, stdout=subprocess.PIPE, encoding="utf-8") as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == f"http://127.0.0.1:{port}/ (Ctrl-C stops)\n"
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as page:
                assert page.read() == b"<p>here</p>"
            for count in (1, 2):
                deadline = time.monotonic() + 20
                while not runs.exists() or len(runs.read_text("utf-8")) < count:
                    assert time.monotonic() < deadline
                    (scratch / "content/articles/a.md").write_text(str(time.monotonic()), "utf-8")
                    time.sleep(0.2)
        finally:
            process.send_signal(signal.SIGINT)
            try:
                assert process.wait(10) == 0
            finally:
                process.kill()


def test_serve_says_what_is_in_the_way(scratch: Path, command: Command) -> None:
    result = command(scratch, "serve")
    assert (result.returncode, result.stderr) == (2, "output/index.html: nothing is built yet (make html)\n")
    (scratch / "output").mkdir()
    (scratch / "output/index.html").touch()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = command(scratch, "serve", "--port", str(port))
    assert result.returncode == 2
    assert re.fullmatch(rf"PORT={port}: .*\(PORT={port + 1}\)\n", result.stderr)


# ---- faults in what is not content


@pytest.mark.parametrize(
    ("broken", "place"),
    [("{% if %}", "templates/parts/foot.html:1: the template is broken"), ("{{ nothing.at_all }}", "templates/parts/foot.html:1: the template is broken: 'nothing' is undefined")],
    ids=["syntax", "name"],
)  # fmt: skip
def test_a_broken_template_is_one_line_with_its_place(scratch: Path, command: Command, broken: str, place: str) -> None:
    foot = scratch / "templates/parts/foot.html"
    foot.write_text(broken + foot.read_text("utf-8"), "utf-8")
    result = command(scratch, "html")
    assert result.returncode == 2, result.stdout + result.stderr
    assert place in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("share", ["abc", "101", "-1", ""])
def test_a_share_that_is_no_percentage_is_told_so(scratch: Path, command: Command, share: str) -> None:
    result = command(scratch, "check", f"--coverage={share}")
    assert result.returncode == 2
    assert result.stderr.startswith(f'COVERAGE: "{share}" is no percentage')
    assert "usage" not in result.stderr


def test_a_quotation_mark_without_its_partner_is_told_on_its_own_line(scratch: Path, command: Command) -> None:
    (scratch / "content/articles/a.md").write_text('---\ntitle: "Drones\nslug: a\ndate: 2022\npublisher: P\nlang: fr\n---\n\nTexte.\n', "utf-8")
    result = command(scratch, "html")
    assert result.returncode == 2
    assert "content/articles/a.md:2: the front matter is not YAML" in result.stderr


def test_everything_made_by_others_is_named_with_its_licence() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for name in ("Pagefind", "Newsreader", "IBM Plex Sans", "Natural Earth", "CLDR", "world-countries", "SIL Open Font License 1.1"):
        assert name in readme, name
    fonts = ROOT / "templates/static/fonts"
    notice = (fonts / "NOTICE.md").read_text("utf-8")
    for file in fonts.iterdir():
        assert file.name == "NOTICE.md" or f"`{file.name}`" in notice, file.name
    for folder in (fonts, ROOT / "generator/publish", ROOT / "content/glossary"):
        assert list(folder.glob("*NOTICE.md")), folder
