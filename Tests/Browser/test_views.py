"""What the views show, and what their keys do."""

import re
from datetime import date
from urllib.parse import quote

from test_decisions import is_real


def test_a_conflict_is_settled_property_by_property(desk):
    conflicts = desk.get("state")["counts"]["conflicts"]
    assert conflicts > 0
    desk.press("c")
    desk.page.wait_for_selector("table.compare .choices button[aria-pressed]")
    assert desk.page.input_value("select[name=show]") == "conflict"
    title = desk.text(".fact-head h2")
    desk.press("1").wait("z undoes").saved()
    newest = desk.get("history")["decisions"][0]
    assert (newest["target"]["kind"], newest["decision"]) == ("slot", "prefer_value")
    assert desk.text(".fact-head h2").split(":")[0] == title.split(":")[0], "the fact stays in sight"
    desk.press("y").wait("fact accepted").saved()
    newest = desk.get("history")["decisions"][0]
    assert (newest["target"]["kind"], newest["decision"]) == ("fact", "accept")
    assert desk.get("state")["counts"]["conflicts"] < conflicts
    desk.press("z", "z").saved()
    assert desk.get("state")["counts"]["conflicts"] == conflicts
    desk.press("c").wait("back to the queue")
    assert desk.page.input_value("select[name=show]") == "open"


def test_both_values_can_hold_as_a_sequence(desk):
    desk.press("c")
    desk.page.wait_for_selector("table.compare .choices")
    key = desk.page.evaluate("[...document.querySelectorAll('.choices.selected button')].find(b => b.textContent.includes('both')).querySelector('kbd').textContent")
    desk.press(key).wait("one after the other").saved()
    newest = desk.get("history")["decisions"][0]
    assert (newest["target"]["kind"], newest["decision"]) == ("claim_pair", "different_event")


def test_another_value_is_checked_before_it_is_set(desk):
    desk.press("c")
    desk.page.wait_for_selector("table.compare .choices")
    for _ in range(6):
        if "time" in desk.text("tr.property.selected th"):
            break
        if not desk.count("#keybar button:has-text('property')"):
            break
        desk.press("ArrowRight")
    if "time" not in desk.text("tr.property.selected th"):
        desk.page.click("tr.property:has(th:text-is('time'))")
    desk.press("e").page.wait_for_selector("dialog input")
    desk.press("Control+a").type("soon").wait("soon", "dialog .hint.bad")
    desk.press("Enter")
    assert desk.count("dialog[open]") == 1
    desk.press("Control+a").type("2024-02").press("Enter").wait("time: 2024-02").saved()
    newest = desk.get("history")["decisions"][0]
    assert (newest["target"]["slot"], newest["decision"]) == ("time", "edit")


def test_documents_of_one_origin_stand_under_one_bracket(desk):
    facts = desk.get("facts")["facts"]
    for fact in facts:
        columns = desk.get(f"facts/{quote(fact['id'], safe='')}")["columns"]
        origins = [column["origin"] for column in columns]
        runs = [origin for i, origin in enumerate(origins) if i == 0 or origin != origins[i - 1]]
        assert len(runs) == len(set(runs)), "documents of one origin stand side by side"


def test_the_timeline_has_two_orders_and_a_row_of_the_undated(desk):
    desk.press("t").page.wait_for_selector("#timeline-list .row")
    facts = desk.get("facts", order="event")["facts"]
    undated = [fact for fact in facts if not fact.get("earliest") and not fact.get("latest")]
    shown = [desk.text(f"#timeline-list-{index} .when") for index in range(12)]
    years = [int(re.search(r"\d{4}", when)[0]) for when in shown]
    assert years == sorted(years)
    desk.press("End").page.wait_for_selector(f"#timeline-list-{len(facts) - (0 if undated else 1)}")
    for _ in undated:
        desk.press("k")
    assert not undated or f"undated: {len(undated)}" in desk.text(f"#timeline-list-{len(facts) - len(undated)}")
    desk.press("t").wait("reported")
    reported = [fact["reported"] for fact in desk.get("facts", order="reported")["facts"] if fact.get("reported")]
    assert reported == sorted(reported)
    desk.page.wait_for_selector("button[data-order=reported][aria-pressed=true]")


def test_a_bar_is_as_long_as_its_time_is_vague(desk):
    desk.press("t").page.wait_for_selector("#timeline-list .row")
    widths = {}
    for fact in desk.get("facts", order="event")["facts"]:
        row = desk.page.locator(f"#timeline-list .row:has(.what[title='{fact['subject_name']}: {fact['label']}']):has(.when:text-is('{fact['when']}')) .bar")
        if (fact.get("earliest") or "") > "2010" and fact.get("latest") and "'" not in fact["label"] + fact["subject_name"] and row.count() == 1:
            days = (date.fromisoformat(fact["latest"]) - date.fromisoformat(fact["earliest"])).days
            widths[days] = row.bounding_box()["width"]
    assert len(widths) > 1
    assert [widths[days] for days in sorted(widths)] == sorted(widths.values())
    assert desk.count(".bar.planned") == desk.count(".fact-row:has(.what span[title^=planned]) .bar") + desk.count(".bar.planned.sample")


def test_a_fact_opens_from_the_timeline_and_closes_again(desk):
    desk.press("t").page.wait_for_selector("#timeline-list .row")
    desk.press("j", "Enter").page.wait_for_selector(".fact-pane table.compare")
    desk.press("Escape").page.wait_for_selector("#timeline-list .row")
    desk.press("Escape").page.wait_for_selector("#queue-list .row")


def test_the_document_opens_at_the_words_and_its_claims_can_be_decided(desk):
    claim = desk.current
    words = desk.claim(claim)["claim"]["evidence"]["quote"]
    desk.press("o").page.wait_for_selector(".reader mark.current")
    marked = desk.page.evaluate("[...document.querySelectorAll('mark.current')].map(m => { const c = m.cloneNode(true); c.querySelectorAll('.tag').forEach(t => t.remove()); return c.textContent; }).join('')")
    assert marked.strip() == words.strip()
    assert desk.page.evaluate("(() => { const b = document.querySelector('mark.current').getBoundingClientRect(); return b.top > 0 && b.bottom < innerHeight; })()")
    desk.press("y").wait("accepted").saved()
    assert desk.state_of(claim) == "accepted"
    desk.press("k", "o").page.wait_for_selector(".claim-pane h2")


def test_the_whole_text_is_shown(desk):
    document = desk.get("documents")["documents"][0]["id"]
    desk.page.goto(f"{desk.url}#documents")
    desk.page.wait_for_selector(".reader .text p")
    text = desk.get(f"documents/{quote(document, safe='')}")["text"]
    shown = desk.page.evaluate("(() => { const c = document.querySelector('.reader .text').cloneNode(true); c.querySelectorAll('.tag').forEach(t => t.remove()); return c.textContent; })()")
    assert "".join(shown.split()) == "".join(text.split())


def test_search_finds_claims_and_texts(desk):
    desk.page.goto(f"{desk.url}#search")
    desk.page.wait_for_selector("input[aria-label^=search]")
    desk.type("listing").press("Enter").page.wait_for_selector("#search-list .row")
    assert desk.count("#search-list mark.hit") > 0
    desk.press("Enter").page.wait_for_selector(".claim-pane h2, .reader .text")


def test_the_filter_narrows_the_queue(desk):
    total = desk.total
    desk.press("/").type("IPO").page.wait_for_timeout(400)
    assert 0 < desk.total < total
    desk.press("Control+a", "Backspace").wait_total(total)


def test_names_in_doubt_are_told_apart(desk):
    pairs = desk.get("doubts")["doubts"]
    desk.page.goto(f"{desk.url}#doubts")
    if not pairs:
        desk.wait("No names are in doubt", ".tools")
        return
    desk.page.wait_for_selector("#doubts-list .row")
    desk.press("y").wait("the same").saved()
    newest = desk.get("history")["decisions"][0]
    assert newest["decision"] == "same_entity"
    assert set(newest["target"]["ids"]) == set(pairs[0]["ids"])
    desk.press("z").wait("undone").saved()
    desk.page.wait_for_selector("#doubts-list .row[aria-selected=true]")
    desk.press("Home", "n").wait("different").saved()
    assert desk.get("history")["decisions"][0]["decision"] == "different_entity"


def test_origins_are_joined(desk):
    desk.page.goto(f"{desk.url}#origins")
    desk.page.wait_for_selector("#origins-list .row")
    desk.press(" ", " ", "m").wait("one origin").saved()
    assert desk.get("history")["decisions"][0]["decision"] == "same_origin"
    desk.press("z").wait("undone").saved()


def test_history_tells_who_decided_what(desk):
    claim = desk.current
    desk.press("n").saved().press("h").page.wait_for_selector("#history-list .row")
    assert "ana" in desk.text("#history-list-0")
    assert claim in desk.text("#history-list-0")
    desk.press("Escape").page.wait_for_selector("#queue-list .row")


def test_why_shows_rule_and_sum(desk):
    desk.press("w").page.wait_for_selector("details.why[open] table.sum")
    assert "rule" in desk.text("details.why")
    desk.press("w").page.wait_for_selector("details.why:not([open])")


def test_every_key_of_the_help_is_shown(desk):
    desk.press("?").page.wait_for_selector("dialog .help")
    words = desk.text("dialog")
    for key in ["accept", "reject", "unsure", "edit", "merge", "split", "flag", "undo", "filter", "why", "document", "conflicts", "timeline", "history"]:
        assert key in words
    desk.press("Escape")
    assert desk.count("dialog[open]") == 0


def test_two_reviewers_do_not_overwrite_each_other(desk, open_desk, workspace):
    if not is_real(desk):
        return
    from conftest import Review
    claim = desk.current
    other = Review(workspace, "--by", "ben")
    try:
        second = open_desk(other.url).ready()
        second.expects_refusal = True
        second.page.route("**/api/state", lambda route: None)  # hears no news, as between two polls
        desk.press("y").saved()
        second.press("n")
        second.page.wait_for_selector("dialog[open]")
        assert "ana" in second.text("dialog")
        second.press("Enter")
        assert second.state_of(claim) == "accepted"
    finally:
        other.stop()


def test_a_server_that_went_away_loses_nothing_silently(desk, review):
    desk.expects_refusal = True
    claim = desk.current
    review.stop()
    desk.press("y").wait("Not saved")
    assert desk.text("#queue-list .row[aria-selected=true] .glyph").strip()[:1] != "✓"
    assert claim
