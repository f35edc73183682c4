"""Reading without JavaScript, the look in light and dark, and what a screen reader finds."""

import pytest

CONTRAST = """() => {
  const parse = (text) => {
    const n = text.match(/[\\d.]+/g).map(Number);
    if (text.startsWith('color(srgb')) return [n[0] * 255, n[1] * 255, n[2] * 255, n[3] ?? 1];
    return [n[0], n[1], n[2], n[3] ?? 1];
  };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const ground = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) layers.push(parse(getComputedStyle(e).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255, 1]);
  };
  const light = (c) => {
    const [r, g, b] = c.slice(0, 3).map((v) => v / 255).map((v) => (v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4));
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const bad = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const box = element.getBoundingClientRect();
    if (!walker.currentNode.data.trim() || !box.width || box.bottom < 0 || box.top > innerHeight) continue;
    if (element.closest('.unseen, noscript, script, option, [hidden]')) continue;
    const under = ground(element);
    const a = light(over(parse(getComputedStyle(element).color), under)), b = light(under);
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) bad.push(`${ratio.toFixed(2)} ${element.tagName}.${element.className}: ${walker.currentNode.data.trim().slice(0, 40)}`);
  }
  return bad;
}"""

NAMELESS = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"], [role=listbox], [role=option], section')].filter((e) => {
  if (!e.offsetParent) return false;
  const name = e.getAttribute('aria-label') || e.getAttribute('title') || e.labels?.[0]?.textContent || (e.matches('section, [role=listbox], input, select, textarea') ? '' : e.textContent);
  return !name || !name.trim();
}).map((e) => e.outerHTML.slice(0, 120))"""

VIEWS = {"review": [], "conflict": ["c"], "edit": ["e"], "why": ["w"], "timeline": ["t"], "fact": ["t", "j", "Enter"], "document": ["o"], "history": ["y", "h"], "help": ["?"], "bulk": ["Y"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_words_stand_out_from_their_ground(review, open_desk, view, scheme):
    desk = open_desk(review.url, color_scheme=scheme).ready()
    for key in VIEWS[view]:
        desk.press(key)
        desk.page.wait_for_timeout(250)
    assert desk.page.evaluate(CONTRAST) == []


@pytest.mark.parametrize("view", VIEWS)
def test_everything_to_use_has_a_name(desk, view):
    for key in VIEWS[view]:
        desk.press(key)
        desk.page.wait_for_timeout(250)
    assert desk.page.evaluate(NAMELESS) == []


def test_the_theme_can_be_switched_and_is_kept(desk):
    ground = "getComputedStyle(document.body).backgroundColor"
    before = desk.page.evaluate(ground)
    desk.page.focus("#theme")
    desk.press("Enter", "Enter").wait("☾", "#theme")
    assert desk.page.evaluate(ground) != before
    desk.page.reload()
    desk.ready().wait("☾", "#theme")
    assert desk.page.evaluate(ground) != before


def test_tab_goes_from_top_to_bottom(desk):
    desk.page.focus(".skip")
    seen = []
    for _ in range(60):
        desk.press("Tab")
        seen.append(desk.page.evaluate("document.activeElement.id || document.activeElement.name || document.activeElement.closest('[id], section')?.id || document.activeElement.closest('section')?.getAttribute('aria-label') || document.activeElement.tagName"))
    places = [seen.index(name) for name in ["tabs", "theme", "show", "q", "queue-list", "keybar"]]
    assert places == sorted(places)


def test_the_list_tells_its_cursor(desk):
    for _ in range(3):
        row = desk.page.get_attribute("#queue-list", "aria-activedescendant")
        assert desk.page.get_attribute(f"#{row}", "aria-selected") == "true"
        assert desk.page.get_attribute(f"#{row}", "aria-setsize") == str(desk.total)
        desk.press("j")
    assert desk.page.get_attribute("#said", "aria-live") == "polite"


def test_focus_is_visible(desk):
    for selector in ["#theme", "select[name=show]", "#keybar button"]:
        desk.page.focus(selector)
        desk.press("Shift+Tab", "Tab")
        assert desk.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize("width", [1280, 900])
def test_nothing_runs_off_the_window(review, open_desk, width):
    desk = open_desk(review.url, viewport={"width": width, "height": 800}).ready()
    for keys in ([], ["c"], ["c", "t"], ["Escape", "o"], ["h"]):
        desk.press(*keys)
        desk.page.wait_for_timeout(250)
        assert desk.page.evaluate("document.scrollingElement.scrollWidth") <= width
        assert desk.page.evaluate("document.scrollingElement.scrollHeight") <= 800


def test_article_text_is_never_mark_up(desk):
    assert desk.page.evaluate("document.querySelectorAll('#view script, #view iframe, #view img, [style]:not([style*=\"top\"]):not([style*=\"height\"]):not([style*=\"left\"])').length") == 0


def test_it_can_be_read_without_javascript(review, open_desk):
    plain = open_desk(review.url, java_script_enabled=False)
    assert not plain.page.locator("#keybar").is_visible()
    plain.page.get_by_role("link", name="Read the facts").press("Enter")
    plain.page.wait_for_url("**/read")
    assert plain.page.locator("h1").is_visible()
    assert len(plain.page.locator("body").inner_text()) > 500
    assert plain.page.locator("script").count() == 0


def test_it_prints(desk):
    desk.press("t").page.wait_for_selector("#timeline-list .row")
    desk.page.emulate_media(media="print")
    assert not desk.page.locator("#keybar").is_visible()
    assert desk.page.locator("#timeline-list-0").is_visible()
    assert len(desk.page.pdf()) > 10_000
