"""The built pages, as they stand on the disk: every fact on both sides, links that lead somewhere, words marked."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from bs4 import BeautifulSoup, Tag

SLUG = "la-russie-se-tourne-vers-iran-pour-recharger-son-artillerie"
SHEETS = {"fr": f"fr/fiches/{SLUG}/index.html", "en": f"en/factsheets/{SLUG}/index.html"}
NARROW = "\u202f"


@cache
def page(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


def pages(site: Path) -> Iterator[Path]:
    return (path for path in sorted(site.rglob("*.html")))


def sheet(site: Path, language: str) -> BeautifulSoup:
    return page(site / SHEETS[language])


def text(tag: Tag | None) -> str:
    assert tag is not None
    return re.sub(r"[ \n]+", " ", tag.get_text()).strip()


def section(site: Path, language: str, heading: str) -> Tag:
    """The section of the sheet under a heading, by the heading's id."""
    found = sheet(site, language).find(id=heading)
    assert found is not None
    assert found.parent is not None
    return found.parent


# ---- the facts of the first article


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "names",
    [
        ("Russie", "Russia"), ("Iran", "Iran"), ("États-Unis", "United States"), ("Ukraine", "Ukraine"),
        ("Corée du Nord", "North Korea"), ("Vladimir Poutine", "Vladimir Putin"), ("John Kirby", "John Kirby"),
        ("Outlook India", "Outlook India"), ("président russe", "Russian president"),
    ],
)  # fmt: skip
def test_an_actor_is_on_both_sides(site: Path, language: str, names: tuple[str, str]) -> None:
    assert names[language == "en"] in text(section(site, language, "actors"))


ROWS = [
    # supplier, recipient, weapon, quantity, status, stance and source, as each side has them
    (("Iran", "armes conventionnelles avancées", "demandé", "soupçonné"), ("Iran", "advanced conventional weapons", "sought", "suspected")),
    (("Iran", "missiles surface-surface", "demandé", "soupçonné"), ("Iran", "surface-to-surface missiles", "sought", "suspected")),
    (("Iran", "missiles", "des centaines", "prévu", "affirmé", "diplomate"), ("Iran", "missiles", "hundreds", "planned", "asserted", "diplomat")),
    (("Iran", "drones", "des centaines", "prévu", "affirmé", "diplomate"), ("Iran", "drones", "hundreds", "planned", "asserted", "diplomat")),
    (("Iran", "missiles", "commandé", "diplomate"), ("Iran", "missiles", "ordered", "diplomat")),
    (("Iran", "drones d’attaque", "des centaines", "vendu", "affirmé", "l’article"), ("Iran", "attack drones", "hundreds", "sold", "the article")),
    (("Corée du Nord", "artillerie", "demandé", "administration Biden"), ("North Korea", "artillery", "sought", "Biden administration")),
    (("Iran", "missiles", "non confirmé", "John Kirby"), ("Iran", "missiles", "unconfirmed", "John Kirby")),
]  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("words", ROWS, ids=lambda words: " ".join(words[1][1:3]))
def test_a_transfer_is_on_both_sides(site: Path, language: str, words: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    rows = [text(row) for row in section(site, language, "transfers").select("tbody tr")]
    assert [row for row in rows if all(word in row for word in words[language == "en"])], rows


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "words",
    [
        ("pour discuter des renseignements américains",) * 2, ("pour discuter d'informations internes sensibles",) * 2,
        ("diplomate de l’ONU", "UN diplomat"), ("deux responsables connaissant bien le dossier", "two officials familiar"),
        ("anonyme", "anonymous"), ("sensibilité de l’information", "sensitivity of the information"),
    ],
    ids=lambda words: words[1],
)  # fmt: skip
def test_a_source_is_on_both_sides(site: Path, language: str, words: tuple[str, str]) -> None:
    wanted = words[language == "en"].lower()
    assert wanted in text(section(site, language, "sources")).lower().replace("'", "’") or wanted in text(
        section(site, language, "sources")
    )


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "words", [(f"en échange des drones et des missiles{NARROW}?", "What will Russia give Iran in exchange")], ids=["exchange"]
)
def test_a_question_is_on_both_sides(site: Path, language: str, words: tuple[str, str]) -> None:
    assert words[language == "en"] in section(site, language, "questions").get_text()


def test_the_date_is_shown_as_estimated(site: Path) -> None:
    assert "novembre 2022 (date estimée)" in text(sheet(site, "fr").select_one(".byline"))
    assert "November 2022 (estimated)" in text(sheet(site, "en").select_one(".byline"))


# ---- sentences


def test_both_sides_have_the_same_ids_in_the_same_order(site: Path) -> None:
    french, english = ([tag["id"] for tag in sheet(site, side).find_all(id=True)] for side in ("fr", "en"))
    assert french == english


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_line_leads_to_its_sentence_and_every_sentence_back(site: Path, language: str) -> None:
    own = sheet(site, language)
    data = json.loads((site / SHEETS[language]).with_name("factsheet.json").read_text("utf-8"))
    for kind in ("transfers", "questions", "statements"):
        for fact in data[kind]:
            line = own.find(id=fact["id"])
            assert line is not None, fact["id"]
            if fact["passage"] is not None:
                assert line.find("a", href=f"#{fact['passage']}") is not None, fact["id"]
                sentence = own.find(id=fact["passage"])
                assert sentence is not None
                assert sentence.find("a", href=f"#{fact['id']}") is not None, fact["id"]
    behind = [
        (t["id"], p["id"])
        for t in data["transfers"] for p in data["passages"] for at, _ in t["antecedents"] if p["start"] <= at < p["end"]
    ]  # fmt: skip
    assert behind, "the seed has rows that take a party from another sentence"
    for transfer, one in behind:
        line, sentence = own.find(id=transfer), own.find(id=one)
        assert line is not None
        assert sentence is not None
        assert line.find("a", href=f"#{one}") is not None, transfer
        assert sentence.find("a", href=f"#{transfer}") is not None, transfer
    for passage in data["passages"]:
        quote = own.find(id=passage["id"])
        assert quote is not None
        assert quote.blockquote is not None
        assert text(quote.blockquote) == " ".join(passage["text"].split())


def test_quotations_in_the_other_language_say_so(site: Path) -> None:
    assert not sheet(site, "fr").select("blockquote[lang], q[lang]")
    english = sheet(site, "en")
    assert {tag.get("lang") for tag in english.select("blockquote, q")} == {"fr"}
    assert english.select_one(".original-title")["lang"] == "fr"  # type: ignore[index]


def test_a_reviewed_translation_stands_under_its_sentence(site: Path) -> None:
    (h1,) = sheet(site, "en").find_all("h1")
    assert text(h1) == "Russia turns to Iran to reload its artillery"
    quotes = sheet(site, "en").select(".quotes > li")
    assert all(quote.select_one(".translation") for quote in quotes)
    assert not sheet(site, "fr").select(".translation")
    assert not sheet(site, "en").select(".unreviewed")


# ---- every page


def test_the_pages_of_each_kind_are_there(site: Path) -> None:
    for path in (
        "index.html", "404.html", "fr/index.html", "en/index.html", "fr/404.html", "en/404.html", "fr/fiches/index.html",
        "fr/acteurs/ir/index.html", "en/actors/ir/index.html", "fr/armes/drone/index.html", "en/weapons/drone/index.html",
        "fr/sources/john-kirby/index.html", "en/sources/john-kirby/index.html", "fr/questions/index.html",
        "en/questions/index.html", "factsheet.schema.json", "static/style.css",
    ):  # fmt: skip
        assert (site / path).is_file(), path


def test_every_page_names_its_language_and_its_other_side(site: Path) -> None:
    for path in pages(site):
        own = page(path)
        assert own.html is not None
        language = own.html["lang"]
        assert own.title is not None
        assert own.title.get_text().strip()
        assert len(own.find_all("h1")) == (2 if path.parent == site else 1), path
        if path.parent == site:
            continue
        assert path.relative_to(site).parts[0] == language
        turn = own.select_one(".turn")
        assert turn is not None
        twin = (path.parent / str(turn["href"])).resolve()
        assert page(twin).html["lang"] == turn["hreflang"] != language  # type: ignore[index]
        back = page(twin).select_one(".turn")
        assert back is not None
        assert (twin.parent / str(back["href"])).resolve() == path.resolve()
        assert {link["hreflang"] for link in own.select("link[hreflang]")} == {"fr", "en", "x-default"}


def test_every_link_leads_to_a_page_and_to_a_place_on_it(site: Path) -> None:
    for path in pages(site):
        for link in page(path).select("a[href], link[rel=stylesheet], link[rel=icon], link[type]"):
            address = str(link["href"])
            if re.match(r"https?:", address):
                continue
            file, _, anchor = address.partition("#")
            target = (path.parent / unquote(file.partition("?")[0])).resolve() if file else path.resolve()
            assert target.is_file(), (path, address)
            if anchor:
                assert page(target).find(id=anchor) is not None, (path, address)


def test_ids_are_used_once_and_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    for path in pages(site):
        own = page(path)
        ids = [tag["id"] for tag in own.find_all(id=True)]
        assert len(ids) == len(set(ids)), path
        assert not own.find_all(["style", "iframe", "object"])
        assert not own.select("form:not(.finder)")
        for script in own.find_all("script"):
            # Data, which no browser runs; and on the page of the search its own program.
            assert script.get("type") == "application/ld+json" or (path.parent / str(script["src"]).partition("?")[0]).is_file()
        assert not own.select("[style], [onclick], img[src^=http]")
        (policy,) = own.select("meta[http-equiv=Content-Security-Policy]")
        assert "default-src 'none'" in str(policy["content"])


@pytest.mark.parametrize("path", ["fr", "en"])
def test_no_page_shows_a_code_or_an_empty_place(site: Path, path: str) -> None:
    for file in pages(site / path):
        words = text(page(file).main)
        assert not re.search(r"\b(?:[a-z]+_[a-z]+|None|undefined)\b", words), (file, words)


def test_french_pages_have_french_spaces_and_english_pages_none(site: Path) -> None:
    """In our own words: quotations stay as they were written."""
    for path in pages(site):
        if path.parent == site:
            continue
        own = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        assert own.main is not None
        for verbatim in own.select(f"blockquote, q, h1, pre, .translation, .translated, .original-title, cite, .card, a[href*={SLUG}]"):
            verbatim.decompose()
        words = own.main.get_text()
        if own.html["lang"] == "fr":  # type: ignore[index]
            assert not re.search(r"[^\s\u202f][;!?](?:\s|$)| [;!?»]|« ", words), path
            assert not re.search(r"\w'\w", words), path
        else:
            assert not re.search(r"[\s\u202f\u00a0][;:!?](?:\s|$)", words), path


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_facts_stand_beside_the_sheet_and_fit_the_published_schema(site: Path, language: str) -> None:
    schema = json.loads((site / "factsheet.schema.json").read_text("utf-8"))
    data = json.loads((site / SHEETS[language]).with_name("factsheet.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)
    del data["transfers"][0]["evidence"]
    assert not jsonschema.Draft202012Validator(schema).is_valid(data)


def test_a_sheet_is_light(site: Path) -> None:
    import gzip

    weight = sum(
        len(gzip.compress(path.read_bytes()))
        for language in ("fr", "en")
        for path in (site / SHEETS[language], site / "static/style.css", site / "static/icon.svg")
    )
    assert weight / 2 < 100_000


@pytest.mark.parametrize(("language", "words"), [("fr", "drones d’attaque · vendu"), ("en", "attack drones · sold")])
def test_the_picture_says_what_the_table_says(site: Path, language: str, words: str) -> None:
    picture = sheet(site, language).select_one(".flow svg")
    assert picture is not None
    assert picture.title is not None
    assert picture.desc is not None
    assert words in {text(line.find("text")) for line in picture.select(".band")}
    assert picture.select_one(".band.unconfirmed") is not None
    dated = text(section(site, language, "timeline"))
    assert "2022" in dated


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_questions_stand_by_article_by_kind_and_by_weapon(site: Path, language: str) -> None:
    own = page(site / language / "questions/index.html")
    orders = {}
    for name in ("by-sheet", "by-kind", "by-weapon"):
        heading = own.find(id=name)
        assert heading is not None
        assert own.select_one(f'.ways a[href="#{name}"]') is not None
        assert heading.parent is not None
        lines = heading.parent.select("li")
        assert all(line.select_one(".kind data, .kind time") is not None for line in lines), "since when"
        orders[name] = {str(line.a["href"]) for line in lines if line.a}
    assert orders["by-sheet"] == orders["by-kind"]
    assert orders["by-weapon"] <= orders["by-sheet"]
    missiles = own.find(id="about-missile")
    assert missiles is not None
    assert any(SLUG in str(link["href"]) for link in missiles.find_next("ol").select("a"))  # type: ignore[union-attr]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_named_and_unnamed_sources_are_a_picture_and_a_table(site: Path, language: str) -> None:
    sources = section(site, language, "sources")
    picture = sources.select_one(".voices svg")
    assert picture is not None
    assert picture.title is not None
    assert picture.desc is not None
    blocks = [len(picture.select("rect.known")), len(picture.select("rect.hidden-name"))]
    assert all(block.has_attr("fill") for block in picture.select("rect.hidden-name")), "a pattern, not a colour alone"
    told = [int(str(row.select("data")[0]["value"])) for row in sources.select(".tally tbody tr")]
    assert told == blocks
    assert sum(told) == len(sources.select(".voice"))


def test_the_pages_of_an_actor_and_of_a_weapon_collect_articles_in_both_languages(site: Path) -> None:
    """The English note has the ids of the French article: one page gathers both."""
    for page in ("fr/acteurs/ir", "en/actors/ir", "fr/armes/drone", "en/weapons/drone", "fr/sources/john-kirby"):
        html = (site / page / "index.html").read_text("utf-8")
        assert "la-russie-se-tourne-vers-iran-pour-recharger-son-artillerie/" in html, page
        assert "what-one-report-says-about-iranian-arms-for-russia/" in html, page


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_countries_concerned_are_on_a_map_and_in_a_list(site: Path, language: str) -> None:
    countries = section(site, language, "countries")
    drawn = countries.select_one(".map svg")
    assert drawn is not None
    assert drawn.title is not None
    assert drawn.desc is not None
    assert len(str(drawn)) < 40_000
    names = [text(line) for line in countries.select(".legend li > a:first-child")]
    assert {"Russie", "Iran", "Ukraine"} <= set(names) or {"Russia", "Iran", "Ukraine"} <= set(names)
    assert [text(number) for number in drawn.find_all("text")] == [str(n) for n, _ in enumerate(names, 1)]
    hatched = drawn.select("path.concerned")
    assert len(hatched) == len(names)
    assert all(path["fill"] == "url(#map-hatch)" for path in hatched), "a pattern, not a colour alone"
    left, top, width, height = (float(number) for number in str(drawn["viewbox"]).split())
    for pin in drawn.select(".pin"):
        assert left < float(str(pin["cx"])) < left + width
        assert top < float(str(pin["cy"])) < top + height


def test_our_own_pages_have_one_space_before_a_mark(site: Path) -> None:
    for page in ("a-propos", "methode", "corrections", "sources-non-nommees"):
        text = BeautifulSoup((site / "fr" / page / "index.html").read_text("utf-8"), "html.parser").main.get_text()  # type: ignore[union-attr]
        assert ":" in text
        assert not re.findall(r"\s[\u00a0\u202f]|[\u00a0\u202f]\s", text), page


@pytest.mark.parametrize(("language", "address"), [("fr", "fr/glossaire"), ("en", "en/glossary")])
def test_the_glossary_explains_the_words_of_the_sheets(site: Path, language: str, address: str) -> None:
    own = page(site / address / "index.html")
    terms = own.select(".terms > div")
    assert len(terms) > 70
    for term in terms:
        assert text(term.dd).endswith((".", ")")), term
    linked = {str(a["href"]).partition("#")[2] for a in sheet(site, language).select("main a[href*=glossa]")}
    assert {"naming-anonymous", "question-explicit", "unroca-vii", "sipri-missiles"} <= linked
    assert linked <= {str(term["id"]) for term in terms}


# ---- from a line to its sentence, from a word to what it means


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_sentence_of_a_quotation_leads_to_it(site: Path, language: str) -> None:
    own = sheet(site, language)
    data = json.loads((site / SHEETS[language]).with_name("factsheet.json").read_text("utf-8"))
    several = 0
    for statement in data["statements"]:
        inside = [p["id"] for p in data["passages"] if any(s < p["end"] and p["start"] < e for s, e in statement["spans"])]
        several += len(inside) > 1
        for passage in inside if statement["source"] else ():
            assert own.select_one(f'#{passage} .uses a[href="#{statement["id"]}"]') is not None, (passage, statement["id"])
    assert several


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_sentence_at_a_glance_leads_to_what_it_rests_on_and_back(site: Path, language: str) -> None:
    own = sheet(site, language)
    lines = own.select(".glance > p:not(.counts)")
    assert len(lines) >= 4
    for line in lines:
        refs = line.select("a.ref")
        assert refs, text(line)
        for ref in refs:
            sentence = own.find(id=str(ref["href"])[1:])
            assert sentence is not None
            assert sentence.select_one(f'.uses a[href="#{line["id"]}"]') is not None, text(line)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_line_of_a_sheet_is_without_its_sentence(site: Path, language: str) -> None:
    """Reasons given for not naming a source and the countries of the map too; what is published about is no line."""
    own = sheet(site, language)
    lines = ".timeline li:not(:last-child), .legend li, .said li, .things li, .transfers tbody tr, .voice"
    for line in [*own.select(lines), *(q.find_parent("dd") for q in own.select(".voice dd q"))]:
        assert line is not None
        if line.get("id") == "actor-outlook-india":
            assert not line.select("a.ref"), "no sentence names it: it stands in the front matter"
            continue
        assert line.select_one("a.ref") is not None, text(line)
    for source in own.select(".voice"):
        ways = [source["id"], *(said["id"] for said in source.select(".said li"))]
        assert any(own.select_one(f'.uses a[href="#{way}"]') for way in ways), source["id"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_words_of_the_data_lead_to_their_definitions(site: Path, language: str) -> None:
    glossary = page(site / {"fr": "fr/glossaire/index.html", "en": "en/glossary/index.html"}[language])
    known = {str(term["id"]): text(term.dt).casefold() for term in glossary.select(".terms > div")}
    pages_with_words = [site / SHEETS[language], *site.glob(f"{language}/*/ir/index.html"), *site.glob(f"{language}/*/john-kirby/index.html"),
                        *site.glob(f"{language}/*/drone/index.html"), site / language / "questions/index.html",
                        site / language / "sources/index.html"]  # fmt: skip
    assert len(pages_with_words) >= 7
    for path in pages_with_words:
        words = page(path).select(".term, a.stance")
        assert words, path
        for word in words:
            anchor = str(word["href"]).partition("#")[2]
            assert known[anchor].endswith(text(word).casefold()), (path, word)
        for bare in page(path).select("span.status, span.stance"):
            assert bare.find_parent("svg") is not None


# ---- wording of the pages


def test_a_question_is_open_since_a_date(site: Path) -> None:
    french, english = (text(page(site / side / "questions/index.html").main) for side in ("fr", "en"))
    assert "ouverte depuis le 23 novembre 2026" in french
    assert "ouverte depuis novembre 2022 (date estimée)" in french
    assert "open since 23 November 2026" in english
    assert "depuis :" not in french.replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_titles_have_the_marks_of_their_language_and_begin_with_a_capital(site: Path, language: str) -> None:
    for path in pages(site / language):
        title = page(path).title
        assert title is not None
        words = title.get_text()
        assert not words[0].islower(), (path, words)
        assert not re.search(r"\w'\w", words), (path, words)
        if language == "fr":
            assert not re.search(r"[^\u00a0]:(?= )|[^\u202f][;!?](?=\s|$)", words), (path, words)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_page_has_a_description_of_its_own_that_a_search_engine_shows_whole(site: Path, language: str) -> None:
    told: dict[str, Path] = {}
    for path in pages(site / language):
        (meta,) = page(path).select("meta[name=description]")
        words = str(meta["content"])
        assert 20 < len(words) <= 160, (path, words)
        assert told.setdefault(words, path) == path, words


def test_groups_of_actors_are_called_in_the_plural(site: Path) -> None:
    assert {"Pays", "Organes d’État", "Personnes", "Médias"} <= {text(h) for h in section(site, "fr", "actors").find_all("h3")}
    assert {"Countries", "State bodies", "Persons", "Media"} <= {text(h) for h in section(site, "en", "actors").find_all("h3")}


def test_anonymity_has_a_reason_where_it_was_asked_for_only(site: Path) -> None:
    for language, reason in (("fr", "Motif de l’anonymat"), ("en", "Reason for anonymity")):
        seen = 0
        for voice in sheet(site, language).select(".voice"):
            terms = [str(a["href"]).partition("#")[2] for a in voice.select("dl a.term")]
            asked = [text(dt) for dt in voice.find_all("dt")].count(reason)
            assert asked == ("naming-anonymous" in terms), text(voice)
            seen += asked
        assert seen


def test_nothing_is_called_by_the_name_of_another_page_or_of_one_gender(site: Path) -> None:
    for path in pages(site / "fr"):
        words = text(page(path).main)
        assert "absent du glossaire" not in words, path
        assert not [a for a in page(path).select('a.term[href$="naming-named"]') if text(a) == "nommée"], path


# ---- licence


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_site_without_a_licence_says_so(site: Path, language: str) -> None:
    own = sheet(site, language)
    told = text(own.select_one(".about .licence"))
    assert {"fr": "aucune licence", "en": "no licence"}[language] in told
    assert "Outlook India" in told
    assert not own.select("a[rel=license]")
