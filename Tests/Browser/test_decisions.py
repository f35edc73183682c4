"""Every decision by keyboard alone, each taken back and made again."""

import pytest


@pytest.mark.parametrize("key, state, said", [("y", "accepted", "accepted"), ("Enter", "accepted", "accepted"), ("n", "rejected", "rejected"), ("u", "unsure", "unsure")])
def test_a_verdict_moves_on_and_can_be_undone_and_redone(desk, key, state, said):
    total, claim = desk.total, desk.current
    desk.press(key).wait(said).saved()
    assert desk.state_of(claim) == state
    desk.wait_total(total - 1)
    assert desk.current != claim
    desk.press("z").wait("undone").saved()
    assert desk.state_of(claim) == "open"
    desk.wait_total(total)
    assert desk.current == claim, "undo goes back to the claim"
    desk.press("Z").wait("done again").saved()
    assert desk.state_of(claim) == state


def test_quick_keys_are_saved_in_order(desk):
    claims = [item["claim"] for item in desk.queue(show="open", sort="use", limit=6)]
    desk.press("y", "n", "y", "u", "n", "y").saved()
    assert [desk.state_of(claim) for claim in claims] == ["accepted", "rejected", "accepted", "unsure", "rejected", "accepted"]
    desk.press("z", "z", "z", "z", "z", "z").saved()
    assert {desk.state_of(claim) for claim in claims} == {"open"}


def test_what_was_decided_survives_a_reload(desk):
    claim = desk.current
    desk.press("n").saved()
    desk.page.reload()
    desk.ready()
    assert desk.state_of(claim) == "rejected"
    desk.press("z").wait("took back").saved()
    assert desk.state_of(claim) == "open", "undo reaches beyond the page's own life"


def test_bulk_accepts_what_is_visible_after_the_count_and_is_one_step(desk):
    total = desk.total
    desk.press("Y")
    desk.page.wait_for_selector("dialog[open]")
    count = int("".join(letter for letter in desk.text("dialog h2") if letter.isdigit()))
    assert 5 < count < 30
    assert desk.count(".row.chosen") == count
    desk.press("Escape").wait("Nothing was accepted")
    assert desk.get("state")["counts"]["decided"] == 0
    desk.press("Y")
    desk.page.wait_for_selector("dialog[open]")
    desk.press("Enter").saved()
    desk.wait_total(total - count)
    assert desk.get("state")["counts"]["decided"] == count
    desk.press("z").wait("undone").saved()
    desk.wait_total(total)


def test_a_flag_carries_its_note(desk):
    claim = desk.current
    desk.press("f").page.wait_for_selector("dialog textarea")
    desk.type("ask the desk about y and n").press("Enter").wait("flagged").saved()
    answer = desk.claim(claim)
    assert answer["item"]["flagged"]
    assert answer["decisions"][-1]["reason"] == "ask the desk about y and n"
    desk.press("z").saved()
    assert not desk.claim(claim)["item"]["flagged"]


def test_keys_rest_while_a_field_has_focus(desk):
    desk.press("/").type("ynz listing")
    desk.page.wait_for_timeout(300)
    assert desk.get("state")["counts"]["decided"] == 0
    assert desk.page.evaluate("document.activeElement.name") == "q"
    desk.press("Escape")
    assert desk.page.evaluate("document.activeElement.id") == "queue-list"


def edit(desk, name, text):
    """Opens the form and types into one field, by Tab and keys."""
    desk.press("e").page.wait_for_selector("form.edit")
    for key, wanted in (("Shift+Tab", "event_type"), ("Tab", name)):
        for _ in range(20):
            if desk.page.evaluate("document.activeElement.name") == wanted:
                break
            desk.press(key)
    assert desk.page.evaluate("document.activeElement.name") == name
    desk.press("Control+a").type(text)


def value(desk, claim, name):
    return next((row["text"] for row in desk.claim(claim)["rows"] if row["name"] == name), None)


def test_a_date_is_checked_and_edited(desk):
    claim = desk.go_to(lambda item: item["when"])["claim"]
    before = value(desk, claim, "time")
    edit(desk, "time", "2024-13")
    desk.wait("2024-13", ".hint.bad")
    desk.press("Enter")
    desk.page.wait_for_timeout(200)
    assert desk.state_of(claim) == "open", "what is no date is not saved"
    desk.press("Control+a").type("2023-05").press("Enter").wait("edited").saved()
    assert desk.state_of(claim) == "edited"
    assert "2023-05" in value(desk, claim, "time")
    desk.press("z").wait("undone").saved()
    assert value(desk, claim, "time") == before
    desk.press("Z").saved()
    assert "2023-05" in value(desk, claim, "time")


def test_an_amount_is_checked_and_edited(desk):
    items = desk.queue(show="open", limit=1000)
    claim = next(item["claim"] for item in items if item["event_type"] == "investment.cancelled" and any(row["name"] == "amount" for row in desk.claim(item["claim"])["rows"]))
    desk.go_to(lambda item: item["claim"] == claim)
    edit(desk, "amount", "a heap")
    desk.wait("a heap", ".hint.bad")
    desk.press("Control+a").type("EUR 650 m").press("Enter").wait("edited").saved()
    assert "650" in value(desk, claim, "amount")
    desk.press("z").saved()
    assert "650" not in value(desk, claim, "amount")


def test_an_entity_is_completed_and_edited(desk):
    claim = desk.current
    before = value(desk, claim, "subject")
    edit(desk, "subject", "Hesperia")
    desk.page.wait_for_selector(".edit .suggestions [role=option]")
    desk.press("ArrowDown", "Enter")
    assert desk.page.evaluate("document.activeElement.value") == "Hesperia Airlines"
    desk.press("Enter").wait("edited").saved()
    assert value(desk, claim, "subject") == "Hesperia Airlines"
    desk.press("z").saved()
    assert value(desk, claim, "subject") == before


def test_escape_drops_an_edit(desk):
    claim = desk.current
    edit(desk, "subject", "Nobody")
    desk.press("Escape", "Escape").wait("edit dropped")
    assert desk.page.evaluate("document.activeElement.id") == "queue-list"
    assert desk.state_of(claim) == "open"


def events(desk, claim):
    fact = desk.claim(claim)["fact"]
    return set(fact["claims"]) if fact else {claim}


def test_claims_are_split_and_merged_again(desk):
    item = desk.go_to(lambda item: len(events(desk, item["claim"])) > 1)
    claim = item["claim"]
    together = events(desk, claim)
    desk.press("s").wait("split").saved()
    assert desk.get("history")["decisions"][0]["decision"] == "different_event"
    assert len(events(desk, claim)) < len(together) or not is_real(desk)
    desk.press("z").wait("undone").saved()
    assert events(desk, claim) == together
    desk.press("Z").saved()
    desk.press("z").saved()


def test_marked_claims_become_one_fact(desk):
    items = desk.queue(show="open", sort="use", limit=2)
    pair = {item["claim"] for item in items}
    desk.press("Home", " ", " ").wait("2 claims marked")
    desk.press("m").wait("one event").saved()
    newest = desk.get("history")["decisions"][0]
    assert newest["decision"] == "same_event"
    assert set(newest["target"]["ids"]) == pair
    desk.press("z").wait("undone").saved()
    assert next(one for one in desk.get("history")["decisions"] if one["decision"] == "same_event")["undone"]


def test_merging_needs_two(desk):
    desk.press("m").wait("Mark two or more claims")
    assert desk.get("state")["counts"]["decided"] == 0


def is_real(desk):
    """Whether facts follow decisions; a stand-in for the program only keeps a log."""
    return desk.get("state")["workspace"] != "autumn-desk"
