"""PO files of articles: created, merged without losing a translation, and drafted by an outside command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from generator.errors import Problems
from generator.translate import Coverage, Wanted, context, coverage, draft, merged, update
from tests.conftest import ROOT

TITLE = Wanted("title", "Un titre d'essai", 2)
FIRST = Wanted("passage", "Le pays A a livré six avions au pays B lundi, selon un témoin de l'essai.", 8)
SECOND = Wanted("passage", "« Ils sont arrivés », a-t-il dit.", 8)
THIRD = Wanted("passage", "Le pays C se tait.", 10)
ARTICLE = "content/articles/essai.md"


def write(folder: Path, *wanted: Wanted) -> Path:
    path = folder / "essai.en.po"
    update(path, path.name, context(wanted), ARTICLE, "en")
    return path


def translate(path: Path, source: str, target: str) -> None:
    file = polib.pofile(str(path))
    next(e for e in file if e.msgid == source).msgstr = target
    file.save()


def entry(path: Path, source: str) -> polib.POEntry:
    return next(e for e in polib.pofile(str(path)) if e.msgid == source)


def test_a_new_file_has_one_entry_for_each_text_with_its_neighbours(tmp_path: Path) -> None:
    path = write(tmp_path, TITLE, FIRST, SECOND, THIRD, THIRD)
    file = polib.pofile(str(path))
    assert [(e.msgctxt, e.msgid, e.msgstr) for e in file] == [(w.kind, w.text, "") for w in (TITLE, FIRST, SECOND, THIRD)]
    assert file[2].comment == f"before: {FIRST.text}\nafter: {THIRD.text}"
    assert file[1].occurrences == [(ARTICLE, "8")]
    assert file.metadata["Language"] == "en"


def test_gettext_accepts_the_file(tmp_path: Path) -> None:
    if shutil.which("msgfmt") is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("msgfmt is not installed: it is in the package gettext")
    path = write(tmp_path, TITLE, FIRST, SECOND, THIRD)
    translate(path, FIRST.text, "Country A delivered six aircraft to country B on Monday, a witness of the test said.")
    write(tmp_path, TITLE, Wanted("passage", FIRST.text.replace("six", "sept"), 8), THIRD)
    subprocess.run(["msgfmt", "--check", "--output-file", str(tmp_path / "x.mo"), str(path)], check=True)


@pytest.mark.parametrize("pattern", ["content/translations/*.po", "templates/locale/*/LC_MESSAGES/*.po"])
def test_gettext_accepts_every_file_of_the_project(pattern: str, tmp_path: Path) -> None:
    if shutil.which("msgfmt") is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("msgfmt is not installed: it is in the package gettext")
    files = sorted(ROOT.glob(pattern))
    assert files
    for file in files:
        subprocess.run(["msgfmt", "--check", "--output-file", str(tmp_path / "x.mo"), str(file)], check=True)


def test_merging_twice_changes_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, TITLE, FIRST, SECOND)
    translate(path, FIRST.text, "One.")
    changed = [TITLE, Wanted("passage", FIRST.text.replace("six", "sept"), 8), THIRD]
    write(tmp_path, *changed)
    once = path.read_bytes()
    assert update(path, path.name, context(changed), ARTICLE, "en") is False
    assert path.read_bytes() == once


def test_a_finished_translation_is_kept(tmp_path: Path) -> None:
    path = write(tmp_path, TITLE, FIRST)
    translate(path, FIRST.text, "One.")
    write(tmp_path, THIRD, TITLE, SECOND, FIRST)
    assert entry(path, FIRST.text).msgstr == "One."
    assert not entry(path, FIRST.text).fuzzy


def test_a_changed_sentence_makes_its_translation_fuzzy_and_keeps_the_former_one(tmp_path: Path) -> None:
    path = write(tmp_path, TITLE, FIRST)
    translate(path, FIRST.text, "One.")
    new = FIRST.text.replace("six", "sept")
    write(tmp_path, TITLE, Wanted("passage", new, 8))
    found = entry(path, new)
    assert (found.msgstr, found.fuzzy, found.previous_msgid) == ("One.", True, FIRST.text)


def test_a_sentence_that_changes_twice_keeps_the_one_that_was_translated(tmp_path: Path) -> None:
    path = write(tmp_path, TITLE, FIRST)
    translate(path, FIRST.text, "One.")
    for count in ("sept", "huit"):
        new = FIRST.text.replace("six", count)
        write(tmp_path, TITLE, Wanted("passage", new, 8))
        assert (entry(path, new).fuzzy, entry(path, new).previous_msgid) == (True, FIRST.text)
    write(tmp_path, TITLE, FIRST)
    assert (entry(path, FIRST.text).msgstr, entry(path, FIRST.text).previous_msgid) == ("One.", None)
    assert entry(path, FIRST.text).fuzzy, "somebody may have changed it meanwhile: only a person says that it is right"


def test_an_unused_translation_becomes_obsolete_and_comes_back(tmp_path: Path) -> None:
    path = write(tmp_path, TITLE, FIRST)
    translate(path, FIRST.text, "One.")
    write(tmp_path, TITLE)
    assert [e.msgid for e in polib.pofile(str(path)).obsolete_entries()] == [FIRST.text]
    write(tmp_path, TITLE, FIRST)
    assert entry(path, FIRST.text).msgstr == "One." and not entry(path, FIRST.text).obsolete


def test_an_unused_entry_without_translation_is_dropped(tmp_path: Path) -> None:
    path = write(tmp_path, TITLE, FIRST)
    write(tmp_path, TITLE)
    assert len(polib.pofile(str(path))) == 1


def test_coverage_counts_what_is_reviewed_fuzzy_and_missing(tmp_path: Path) -> None:
    wanted = [TITLE, FIRST, SECOND, THIRD]
    path = write(tmp_path, *wanted)
    translate(path, TITLE.text, "A test title")
    file = polib.pofile(str(path))
    file[1].msgstr, file[1].flags = "One.", ["fuzzy"]
    file.save()
    found = coverage(path, path.name, wanted)
    assert (found.done, found.fuzzy, found.missing, found.share) == (1, 1, 2, 25.0)
    assert coverage(tmp_path / "none.po", "none.po", wanted).missing == 4
    assert Coverage("a.po", 299, 0, 1).percent == 99


def command(tmp_path: Path, program: str) -> str:
    script = tmp_path / "draft.py"
    script.write_text(program, "utf-8")
    return f"{sys.executable} {script} {{source}} {{target}}"


def test_drafts_are_fuzzy_and_fill_only_what_is_empty(tmp_path: Path) -> None:
    path = write(tmp_path, TITLE, FIRST, SECOND)
    translate(path, FIRST.text, "One.")
    upper = command(tmp_path, "import sys\nfor line in sys.stdin: print(sys.argv[1:], line.strip().upper())")
    assert draft(path, path.name, upper, "fr", "en") == 2
    assert entry(path, FIRST.text).msgstr == "One." and not entry(path, FIRST.text).fuzzy
    assert entry(path, TITLE.text).msgstr == "['fr', 'en'] UN TITRE D'ESSAI" and entry(path, TITLE.text).fuzzy
    assert draft(path, path.name, upper, "fr", "en") == 0


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("print('one line')", "wrote 1 lines for 3 sentences"),
        ("import sys; sys.exit('no model')", "ended with status 1 no model"),
        ("import time; time.sleep(30)", "took longer than 1 seconds"),
    ],
)
def test_a_command_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, said: str
) -> None:
    monkeypatch.setattr("generator.translate.DRAFT_SECONDS", 1)
    path = write(tmp_path, TITLE, FIRST, SECOND)
    before = path.read_bytes()
    with pytest.raises(Problems, match=said):
        draft(path, path.name, command(tmp_path, program), "fr", "en")
    assert path.read_bytes() == before


def test_a_command_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    path = write(tmp_path, TITLE)
    with pytest.raises(Problems, match="is not installed"):
        draft(path, path.name, "no-such-command-anywhere {source}", "fr", "en")


def test_no_translation_is_lost_whatever_the_order_of_edits() -> None:
    old = polib.POFile()
    for number in range(4):
        old.append(polib.POEntry(msgctxt="passage", msgid=f"Phrase d'essai numéro {number}.", msgstr=f"Sentence {number}."))
    wanted = [Wanted("passage", "Tout autre chose, sans rapport.", 1), Wanted("passage", "Phrase d'essai numéro 2.", 2)]
    file = merged(wanted, old, ARTICLE, "en")
    assert sorted(e.msgstr for e in file if e.msgstr) == [f"Sentence {n}." for n in range(4)]


def test_drafts_leave_a_file_that_merging_does_not_change(tmp_path: Path) -> None:
    path = write(tmp_path, TITLE, FIRST, SECOND)
    draft(path, path.name, command(tmp_path, "import sys\nfor line in sys.stdin: print(line.strip().upper())"), "fr", "en")
    once = path.read_bytes()
    assert update(path, path.name, context([TITLE, FIRST, SECOND]), ARTICLE, "en") is False
    assert path.read_bytes() == once


@pytest.mark.parametrize("wrong", ["draft {from} {to}", "draft '{source}", "draft {"])
def test_a_command_that_cannot_be_read_is_a_problem(tmp_path: Path, wrong: str) -> None:
    path = write(tmp_path, TITLE)
    with pytest.raises(Problems, match="DRAFT_COMMAND cannot be read"):
        draft(path, path.name, wrong, "fr", "en")
