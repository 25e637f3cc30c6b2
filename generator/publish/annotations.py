"""The facts of a sheet as W3C Web Annotations: each is anchored to the exact words that it was read from.

The target is the text that the program read, named by its digest (RFC 6920), because offsets hold in that text only;
where the article has an address, a second target is the sentence on the publisher's page, by its words alone.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator
from typing import Any

from generator.model import Span
from generator.publish.contents import SitePage
from generator.publish.site import Site, told
from generator.publish.views import SheetView
from generator.wording.data import spoken
from generator.wording.labels import label

Node = dict[str, Any]
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters before and behind the words, by which they are found again."""


def annotation_page(site: Site, page: SitePage, view: SheetView) -> bytes:
    """All annotations of a sheet in the language of a page, as one AnnotationPage; in the order of the text."""
    url = f"{page.url}annotations.jsonld"
    here = site.address(page, url) if site.addresses.siteurl else "annotations.jsonld"
    found = sorted(_facts(site, page, view), key=lambda fact: (fact[1][0], fact[0]))
    items = [
        {"id": f"{here}#{one}", "type": "Annotation", "motivation": motivation, "body": body}
        | {"target": _targets(view, spans, passage)}
        for one, spans, passage, motivation, body in found
    ]
    label_ = site.words[page.lang].gettext("The facts of the fact sheet “%(title)s”") % {"title": page.title}
    made = {"@context": CONTEXT, "id": here, "type": "AnnotationPage", "label": label_, "items": items}
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _facts(site: Site, page: SitePage, view: SheetView) -> Iterator[tuple[str, tuple[Span, ...], str, str, list[Node]]]:
    """Each anchored fact: its name, its spans, its sentence, why it is annotated and with what."""
    language, sheet = page.lang, view.sheet

    def line(one: str) -> str:
        return site.address(page, page.url, one)

    for transfer in sheet.transfers:
        tags = _tags(language, status=transfer.status, stance=transfer.stance)
        body = [_text(told(transfer.text, language), spoken(language), "describing"), *tags]
        yield transfer.id, (transfer.evidence,), transfer.passage, "describing", [*body, _link(line(transfer.id))]
    for statement in sheet.statements:
        source = view.source(statement.source)
        text = view.description(source, language) if source else str(view.meta.publisher)
        tags = _tags(language, mode=statement.mode, stance=statement.stance)
        body = [_text(text, spoken(language), "identifying"), *tags]
        if source:
            body.append(_link(line(statement.id)))
        yield statement.id, statement.spans, statement.passage, "describing", body
    for question in sheet.questions:
        if question.evidence is not None and question.passage is not None:
            text = told(question.text, language) or label("question", question.kind, language)
            body = [_text(text, spoken(language), "questioning"), *_tags(language, question=question.kind)]
            body.append(_link(line(question.id)))
            yield question.id, (question.evidence,), question.passage, "questioning", body
    for group, things in (("actor", sheet.actors), ("weapon", sheet.weapons), ("source", sheet.sources)):
        for thing in things:
            key = view.dossier(thing) if group == "source" else thing.id  # type: ignore[arg-type]
            there = site.address(page, site.page(language, group, key).url)
            for number, mention in enumerate(thing.mentions, 1):
                body = [_text(told(thing.name, language), spoken(language), "identifying"), _link(there)]
                name = f"{group}-{thing.id}-{number}"
                yield name, ((mention.start, mention.end),), mention.passage, "identifying", body


def _targets(view: SheetView, spans: Iterable[Span], passage: str) -> list[Node]:
    source = {
        "id": f"ni:///sha-256;{_digest(view.meta.sha256)}", "type": "Text", "format": "text/markdown",
        "language": view.meta.language,
    }  # fmt: skip
    body = view.article.body
    targets = [
        {
            "type": "SpecificResource", "source": source,
            "selector": [
                {
                    "type": "TextQuoteSelector", "exact": body[start:end],
                    "prefix": body[max(start - AROUND, 0) : start], "suffix": body[end : end + AROUND],
                },
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        }
        for start, end in spans
    ]  # fmt: skip
    if view.meta.url:
        quote = {"type": "TextQuoteSelector", "exact": view.texts[passage]}
        targets.append({"type": "SpecificResource", "source": view.meta.url, "selector": quote})
    return targets


def _digest(hexadecimal: str) -> str:
    return base64.urlsafe_b64encode(bytes.fromhex(hexadecimal)).decode().rstrip("=")


def _text(value: str, language: str, purpose: str) -> Node:
    return {"type": "TextualBody", "value": value, "language": language, "format": "text/plain", "purpose": purpose}


def _tags(language: str, **codes: str) -> Iterator[Node]:
    for vocabulary, code in codes.items():
        yield _text(label(vocabulary, code, language), language, "tagging")


def _link(address: str) -> Node:
    return {"type": "SpecificResource", "source": address, "purpose": "linking"}
