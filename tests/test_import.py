"""`make import`: what is kept of a document, what is left out, and text that comes out as it went in.

The documents are made up: no such people, places or papers.
"""

from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt

from generator.article import blocks, is_date, read_article
from generator.errors import Problems
from generator.importer import import_document, new_article, slug
from generator.plaintext import cleaned, commonmark, rendered
from generator.received import read_document

FRENCH = """\
La Syldavie commande des ballons à la Bordurie

La Syldavie commande de nouveau des ballons à la Bordurie

Le Maréchal Plekszy sur la tribune
Le maréchal Plekszy sur la tribune

Un porte-parole a déclaré que la Syldavie attendait douze ballons. « Ils viendront », a-t-il ajouté.

La Bordurie n'a pas répondu aux questions des journalistes avant la publication de cet article.

Source\u00a0: Le Journal d'Essai"""

ENGLISH = """\
Ruritania says it will buy airships from Freedonia

Ruritania will buy four airships from Freedonia, an official in the capital said on Monday.

The official asked not to be named because the talks are not public yet.

(Source: The Test Gazette)
"""

BROKEN = """\
Un porte-parole a dit que les ballons attendus depuis le printemps
sont arrivés au port de la capitale, mais sans leur équipage, et que
personne ne sait pourquoi."""

TEXT = "Un porte-parole a dit que les ballons attendus étaient arrivés."


def written(text: str | bytes, root: Path, **given: str | bool) -> tuple[Path, tuple[str, ...]]:
    """Import a document in an empty project."""
    file = root / "document.txt"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    imported = import_document(file, root, **given)  # type: ignore[arg-type]
    return imported.path, imported.notes


def test_a_french_document(tmp_path: Path) -> None:
    path, notes = written(FRENCH, tmp_path, date="2021-03~")
    assert path == tmp_path / "content/articles/la-syldavie-commande-des-ballons-a-la-bordurie.md"
    assert path.read_text("utf-8") == (
        "---\n"
        "title: La Syldavie commande des ballons à la Bordurie\n"
        "slug: la-syldavie-commande-des-ballons-a-la-bordurie\n"
        "date: 2021-03~\n"
        "publisher: Le Journal d'Essai\n"
        "lang: fr\n"
        "url: null\n"
        "---\n"
        "\n"
        "Un porte-parole a déclaré que la Syldavie attendait douze ballons. « Ils viendront », a-t-il ajouté.\n"
        "\n"
        "La Bordurie n'a pas répondu aux questions des journalistes avant la publication de cet article.\n"
    )
    assert notes == (
        "left out: La Syldavie commande de nouveau des ballons à la Bordurie",
        "left out: Le Maréchal Plekszy sur la tribune",
        "left out: Le maréchal Plekszy sur la tribune",
    )


def test_an_english_document_without_a_date_says_what_to_write(tmp_path: Path) -> None:
    path, notes = written(ENGLISH, tmp_path)
    matter = yaml.safe_load(path.read_text("utf-8").split("---\n")[1])
    assert matter == {
        "title": "Ruritania says it will buy airships from Freedonia",
        "slug": "ruritania-says-it-will-buy-airships-from-freedonia",
        "date": None, "publisher": "The Test Gazette", "lang": "en", "url": None,
    }  # fmt: skip
    (note,) = notes
    assert note.endswith(
        '/ruritania-says-it-will-buy-airships-from-freedonia.md:4: the document does not give its "date" '
        "(2022-11-14, 2022-11 or, when it is estimated, 2022-11~)"
    )


def test_the_article_is_one_that_the_build_reads(tmp_path: Path) -> None:
    path, _ = written(FRENCH, tmp_path, date="2021-03-02")
    article = read_article(path, tmp_path)
    meta = article.meta
    assert (meta.date, meta.language, meta.publisher) == ("2021-03-02", "fr", "Le Journal d'Essai")
    assert len(blocks(article.body)) == 2


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        # A caption alone is kept, one that is doubled is not.
        (["Le maréchal sur la tribune", TEXT], ["Le maréchal sur la tribune", TEXT]),
        (["Le maréchal sur la tribune", "LE MARÉCHAL SUR LA TRIBUNE", TEXT], [TEXT]),
        (["Le maréchal sur la tribune", "", "Le maréchal sur la tribune.", TEXT], None),
        (["The marshal at the rostrum", "", "The Marshall at the rostrum", TEXT], [TEXT]),
        (["The marshal", "The marshal", "The marshal", TEXT], [TEXT]),
        ([TEXT, "", "Une vue du port", "Une vue du Port", "", TEXT], [TEXT, TEXT]),
        # Lines of a list look alike and say different things.
        (["Livrés : 12 ballons", "Livrés : 13 ballons", TEXT], None),
        (["Ballons livrés en mai", "Ballons livrés en mars", TEXT], None),
        (["- Ballons gris", "- Ballons gris", TEXT], None),
        # What ends like a sentence is text, even twice.
        ([TEXT, TEXT], [TEXT, TEXT]),
    ],
)
def test_captions(lines: list[str], paragraphs: list[str] | None) -> None:
    document = read_document("\n".join(["Un titre sans rapport aucun", "", *lines]), "document.txt")
    assert list(document.paragraphs) == (paragraphs if paragraphs is not None else [line for line in lines if line])


@pytest.mark.parametrize(
    ("title", "following", "dropped"),
    [
        ("Des ballons pour la Syldavie", "Des ballons pour la Syldavie", True),
        ("Des ballons pour la Syldavie", "DES BALLONS POUR LA SYLDAVIE", True),
        ("Des ballons pour la Syldavie", "Encore des ballons pour la Syldavie", True),
        ("Airships for Ruritania", "More airships for Ruritania", True),
        ("Des ballons pour la Syldavie", "La Bordurie dément toute vente", False),
        # The first sentence may take up the words of the headline.
        ("Des ballons pour la Syldavie", "Des ballons pour la Syldavie.", False),
        ("Douze morts : 12 ballons perdus", "Douze morts : 13 ballons perdus", False),
    ],
)
def test_repeated_titles(title: str, following: str, dropped: bool) -> None:
    document = read_document(f"{title}\n\n{following}\n\n{TEXT}", "document.txt")
    assert document.title == title
    assert document.paragraphs == ((TEXT,) if dropped else (following, TEXT))


@pytest.mark.parametrize(
    ("ending", "publisher", "url"),
    [
        ("Source : Le Journal d'Essai", "Le Journal d'Essai", None),
        ("Source: The Test Gazette", "The Test Gazette", None),
        ("SOURCE : Le Journal d'Essai.", "Le Journal d'Essai", None),
        ("(Source : Le Journal d'Essai)", "Le Journal d'Essai", None),
        ("[Source: The Test Gazette]", "The Test Gazette", None),
        ("Sources : Agence A, Agence B", "Agence A, Agence B", None),
        ("Source: The Test Gazette, https://gazette.example/a-1", "The Test Gazette", "https://gazette.example/a-1"),
        ("Source: The Test Gazette\n\nhttps://gazette.example/a-1", "The Test Gazette", "https://gazette.example/a-1"),
        ("https://gazette.example/a-1", None, "https://gazette.example/a-1"),
        ("Source: https://gazette.example/a-1", None, "https://gazette.example/a-1"),
    ],
)
def test_the_publisher(ending: str, publisher: str | None, url: str | None) -> None:
    document = read_document(f"Un titre\n\n{TEXT}\n\n{ending}\n", "document.txt")
    assert (document.publisher, document.url, document.paragraphs) == (publisher, url, (TEXT,))


@pytest.mark.parametrize(
    "ending",
    [
        "Cette source : un diplomate, ne viendra plus.",
        "La source est restée muette.",
        "Source: " + "a very long sentence about an official who wanted to say how many airships there are " * 2,
    ],
)
def test_a_last_sentence_is_no_publisher(ending: str) -> None:
    document = read_document(f"Un titre\n\n{TEXT}\n\n{ending}\n", "document.txt")
    assert document.publisher is None
    assert document.paragraphs == (TEXT, ending.strip())


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        # No blank lines: every line is a paragraph.
        (f"Titre\n{TEXT}\n{TEXT}", [TEXT, TEXT]),
        # Lines that a program broke are one paragraph.
        ("Titre\n\n" + BROKEN, [BROKEN.replace("\n", " ")]),
        ("Titre\n\n" + BROKEN + "\n\n" + TEXT, [BROKEN.replace("\n", " "), TEXT]),
        # Short lines are not: they may be a list.
        ("Titre\n\nun ballon\ndeux drapeaux\n" + TEXT, ["un ballon", "deux drapeaux", TEXT]),
        # Windows line ends, blank lines made of spaces, no-break spaces at the end, several spaces in the middle.
        (f"Titre\r\n\r\n{TEXT}\u00a0\r\n \u00a0\r\n  Deux  ballons.", [TEXT, "Deux ballons."]),
        # A soft hyphen and decomposed accents.
        (f"Titre\n\n{TEXT}\n\nUn porte\u00adparole e\u0301tait la\u0300.", [TEXT, "Un porteparole était là."]),
    ],
)
def test_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert list(read_document(cleaned(text), "document.txt").paragraphs) == paragraphs


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (TEXT, TEXT),
        ("Il a dit : « Non ! » (à 12 h)", "Il a dit : « Non ! » (à 12 h)"),
        ("snake_case, 3 * 4 = 12 et A & B", "snake_case, 3 * 4 = 12 et A & B"),
        ("Un [mot] entre crochets", "Un [mot] entre crochets"),
        ("# 12 ballons", "\\# 12 ballons"),
        ("#ballons", "#ballons"),
        ("> 12 ballons", "\\> 12 ballons"),
        ("- Non, dit-il.", "\\- Non, dit-il."),
        ("– Non, dit-il.", "– Non, dit-il."),
        ("+ 3 %", "\\+ 3 %"),
        ("2022. Une année", "2022\\. Une année"),
        ("1) le premier", "1\\) le premier"),
        ("2022, une année", "2022, une année"),
        ("---", "\\---"),
        ("***", "\\***"),
        ("*** Avis ***", "*** Avis ***"),
        ("Un *vrai* ballon", "Un \\*vrai\\* ballon"),
        ("_vrai_", "\\_vrai_"),
        ("```", "\\```"),
        ("le signe `", "le signe `"),
        ("Un <b>gros</b> ballon", "Un \\<b>gros\\</b> ballon"),
        ("<https://gazette.example>", "\\<https://gazette.example>"),
        ("A &amp; B", "A \\&amp; B"),
        ("[lien](https://gazette.example)", "\\[lien](https://gazette.example)"),
        ("![image](a.png)", "!\\[image](a.png)"),
        ("[a]: https://gazette.example", "\\[a]: https://gazette.example"),
        ("C:\\dossier", "C:\\dossier"),
        ("un \\* et un \\", "un \\\\\\* et un \\\\"),
        ("===", "==="),
    ],
)
def test_only_what_commonmark_would_interpret_is_escaped(text: str, source: str) -> None:
    assert commonmark(text) == source


@pytest.mark.parametrize("other", ["", "# ", "- ", "12. ", "> "])
@pytest.mark.parametrize("sign", [chr(code) for code in range(33, 127) if not chr(code).isalnum()])
def test_any_sign_anywhere_comes_out_as_it_went_in(sign: str, other: str) -> None:
    for text in (
        f"{other}{sign}mot{sign} et {sign} {sign}{sign}mot{sign}{sign}", f"{other}a{sign}b {sign}", f"{sign} mot",
        sign * 3, f"1{sign} mot", f"[a]{sign}({sign})", f"<{sign}mot>", f"\\{sign}", f"mot {sign}\\{sign}",
    ):  # fmt: skip
        source = commonmark(text)
        assert rendered(source) == [text]
        # The reader of articles sees the same characters, at the places it says.
        spans = [span for block in blocks(source) for span in block.visible]
        assert "".join(source[start:end] for start, end in spans) == text
        # Between two paragraphs, it takes neither into itself.
        tokens = MarkdownIt("commonmark").parse(f"avant\n\n{source}\n\naprès")
        assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"] * 3


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("La Syldavie s'équipe : « enfin ! »", "la-syldavie-equipe-enfin"),
        ("L’œuvre d’un été à Ålesund", "oeuvre-un-ete-a-alesund"),
        ("Ruritania's airships don't fly", "ruritanias-airships-dont-fly"),
        ("Ballons: 12 – 13", "ballons-12-13"),
        ("un " * 40, "un-un-un-un-un-un-un-un-un-un-un-un-un-un-un-un-un-un-un-un"),
        ("mot " * 15, "-".join(["mot"] * 15)),
        ("a" * 80, "a" * 60),
        ("Дирижабли", ""),
    ],
)
def test_slugs(title: str, expected: str) -> None:
    assert slug(title) == expected


@pytest.mark.parametrize(
    ("text", "given", "problem"),
    [
        ("", {}, "document.txt:1: the document is empty (the first line is the headline, the text follows)"),
        ("Un titre\n", {}, "document.txt:1: the document has a headline and no text ("),
        ("Un titre\n\nSource : Journal", {}, "document.txt:1: the document has a headline and no text ("),
        ("Un titre\n\nUn titre\n\nSource: A", {}, "document.txt:1: the document has a headline and no text ("),
        (TEXT * 10 + f"\n\n{TEXT}", {}, "document.txt:1: the first line is no headline: it has 630 characters ("),
        (b"Un titre\n\nUn \xe9t\xe9.", {}, "document.txt:3: the file is not UTF-8 (save it again as UTF-8)"),
        (b"Un titre\n\n\x00\x01", {}, "document.txt: the file is not text ("),
        (
            "Ein Titel aus der Zeitung\n\nDie Regierung hat gestern mitgeteilt, dass die Schiffe da sind.", {},
            'document.txt: the text looks to be in the language "de", which is not read here (if that is wrong,',
        ),
        ("…\n\n" + TEXT, {}, "document.txt:1: the headline gives no slug ("),
        (f"Un titre\n\n{TEXT}", {"date": "hier"}, "DATE=hier: this is no date ("),
        (f"Un titre\n\n{TEXT}", {"language": "de"}, "LANG=de: this language is not read here (LANG=fr or LANG=en)"),
    ],
)  # fmt: skip
def test_no_article(text: str | bytes, given: dict[str, str], problem: str, tmp_path: Path) -> None:
    with pytest.raises(Problems) as raised:
        written(text, tmp_path, **given)
    assert str(raised.value).startswith(problem)
    assert not (tmp_path / "content").exists()


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(Problems, match=r"absent\.txt: there is no such file \(make import FILE="):
        import_document(tmp_path / "absent.txt", tmp_path)


def test_an_article_is_written_again_only_with_force(tmp_path: Path) -> None:
    path, _ = written(FRENCH, tmp_path)
    path.write_text("an editor's work", "utf-8")
    with pytest.raises(Problems, match=r"the article exists already \(FORCE=1 writes it again\)"):
        written(FRENCH, tmp_path)
    assert path.read_text("utf-8") == "an editor's work"
    written(FRENCH, tmp_path, force=True)
    assert path.read_text("utf-8").startswith("---\ntitle: La Syldavie")
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_byte_order_mark_and_the_language_given(tmp_path: Path) -> None:
    path, _ = written(b"\xef\xbb\xbf" + ENGLISH.encode(), tmp_path, language="fr")
    assert path.read_text("utf-8").startswith("---\ntitle: Ruritania")
    assert "\nlang: fr\n" in path.read_text("utf-8")


@pytest.mark.parametrize(
    "title", ['Il a dit : "non"', "L'été: un essai", "- un", "null", "2022", "[a] #b", "“Non”", "a\\b: c"]
)
def test_any_title_is_read_back(title: str, tmp_path: Path) -> None:
    path, _ = written(f"{title}\n\n{TEXT}\n\nSource : {title}", tmp_path, date="2021")
    meta = read_article(path, tmp_path).meta
    assert (meta.title, meta.publisher) == (title, title)


def test_the_skeleton_of_a_new_article_says_what_is_still_missing(tmp_path: Path) -> None:
    path = new_article("  L'été:  un essai ", tmp_path, language="en")
    assert path.read_text("utf-8").splitlines() == [
        "---",
        "title: \"L'été: un essai\"",
        "slug: ete-un-essai",
        "date: null          # 2022-11-14, 2022-11 or, when it is estimated, 2022-11~",
        "publisher: null     # the medium that published it",
        "lang: en",
        "url: null           # null, or the article's address",
        "# author:           # who signed it",
        "# archived_url:     # the address of a copy that will last",
        "# full_text: true   # publish the whole text: only if you have the right to",
        "---",
        "",
    ]
    with pytest.raises(Problems) as raised:
        read_article(path, tmp_path)
    places = [(problem.line, problem.message) for problem in raised.value.problems]
    assert [line for line, _ in places] == [4, 5, 12]
    with pytest.raises(Problems, match="the article exists already"):
        new_article("L'été: un essai", tmp_path)


def test_a_new_article_needs_a_title(tmp_path: Path) -> None:
    with pytest.raises(Problems, match="the article needs a title"):
        new_article("  ", tmp_path)


@pytest.mark.parametrize("text", ["2022", "2022-11~", "2024-02-29", "2022-06/2022-08", "2022-11-14?"])
def test_dates_of_the_calendar(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", ["2021-02-30", "2023-02-29", "2021-06-31", "0000-01", "2022-12/2022-01", "2022-13", "hier"])
def test_no_dates(text: str) -> None:
    assert not is_date(text)
