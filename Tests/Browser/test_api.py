"""The JSON API keeps to its description, and the server to its rules."""

import json
from urllib.parse import quote

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from conftest import ROOT

DESCRIPTION = json.loads((ROOT / "Sources/DatelineReviewServer/Resources/openapi.json").read_text())


def test_the_description_is_valid():
    validate(DESCRIPTION)


def faults(name, answer):
    schema = {"$ref": f"#/components/schemas/{name}", "components": DESCRIPTION["components"]}
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in Draft202012Validator(schema).iter_errors(answer)]


LISTS = {"state": "State", "queue": "Queue", "queue?show=all&sort=time": "Queue", "facts": "Facts", "facts?order=reported": "Facts", "documents": "Documents", "entities?q=a": "Entities",
         "doubts": "Doubts", "origins": "Origins", "search?q=listing": "Hits", "history": "History", "vocabulary": "Vocabulary"}


@pytest.mark.parametrize("path", LISTS)
def test_answers_are_as_described(desk, path):
    desk.press("y", "n", "u").saved()
    assert faults(LISTS[path], desk.get(path)) == []


def test_every_claim_fact_and_document_is_as_described(desk):
    found = {}
    for item in desk.queue(show="all", limit=1000):
        found[f"claims/{item['claim']}"] = faults("ClaimView", desk.claim(item["claim"]))
    for fact in desk.get("facts")["facts"]:
        found[f"facts/{fact['id']}"] = faults("FactView", desk.get(f"facts/{quote(fact['id'], safe='')}"))
    for document in desk.get("documents")["documents"]:
        found[f"documents/{document['id']}"] = faults("Document", desk.get(f"documents/{quote(document['id'], safe='')}"))
    assert {path: bad for path, bad in found.items() if bad} == {}


def test_what_is_not_there_is_said_so(desk):
    for path in ("claims/none", "facts/none", "documents/none", "nothing"):
        answer = desk.page.request.get(f"{desk.url}api/{path}")
        assert answer.status == 404
        assert faults("Error", answer.json()) == []


def test_marks_and_evidence_lie_in_their_text(desk):
    for item in desk.queue(show="all", limit=300):
        answer = desk.claim(item["claim"])
        context, evidence = answer["context"], answer["claim"]["evidence"]
        end = context["start"] + len(context["text"])
        assert context["start"] <= evidence["start"] < evidence["end"] <= end
        assert context["text"][evidence["start"] - context["start"]:evidence["end"] - context["start"]] == evidence["quote"]
        for mark in context["marks"]:
            assert context["start"] <= mark["start"] < mark["end"] <= end


def test_posts_need_their_header(desk):
    for path in ("decisions", "undo", "redo", "check"):
        assert desk.page.request.post(f"{desk.url}api/{path}", data={}).status == 403


def test_the_page_is_served_under_a_strict_policy(desk):
    policy = desk.page.request.get(desk.url).headers["content-security-policy"]
    for part in ("default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"):
        assert part in policy
    assert "unsafe" not in policy
