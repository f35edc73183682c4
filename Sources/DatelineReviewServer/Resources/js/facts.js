/** Facts: what their sources disagree about, side by side, and all of them in order of time. @module */

import { List, append, badge, counted, fill, h, hidden, paragraph, say, shortWhen, spaced, stage, sure } from "./elements.js";
import { askValue } from "./fields.js";
import { claimOf, decide, pairTarget, read, store } from "./server.js";
import { go, showKeys } from "./keys.js";
import { decisionsPart, sourceLine, termsTable } from "./claim.js";
import { documents } from "./pages.js";

const kept = new Map();

/** The answer of /api/facts/ID, read again when the revision grew. */
export async function readFact(id) {
  const known = kept.get(id);
  if (known?.revision >= store.revision) return known.answer;
  const answer = await read(["facts", id]);
  if (kept.size > 200) kept.clear();
  kept.set(id, { revision: answer.revision, answer });
  return answer;
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
/** Whether sources differ about a property, and not only in how exactly they tell it. */
const isDisputed = (property) => property.choices.length > 1 && property.cells.some((cell) => !cell.agrees);
const labelOf = (property) => property.label ?? (property.name === "event_type" ? "outcome" : spaced(property.name));
const AMOUNTS = new Set(["amount", "value", "stake", "price", "valuation", "units", "jobs"]);

/** What kind of value a property of a fact holds, for checking what is typed. */
function kindOf(property) {
  if (property.kind) return property.kind;
  if (property.name === "time") return "time";
  if (property.name === "outcome" || property.name === "event_type") return "event_type";
  if (AMOUNTS.has(property.name)) return "amount";
  return property.cells.some((cell) => typeof cell.value === "string" && cell.value.startsWith("e:")) ? "entity" : "text";
}

// MARK: Conflicts

/** A fact with one row a property and one column a document; documents of one origin stand under one bracket. */
export class FactPanel {
  /** @param {{next: () => void, stay?: () => void}} options `next` goes on after a decision about the fact, `stay` keeps it in sight after one about a value */
  constructor({ next, stay = () => {} }) {
    this.element = h("section.fact-pane", { "aria-label": "Fact and its sources", tabindex: "-1" });
    Object.assign(this, { next, stay });
    this.fact = null;
    this.selected = 0;
    this.picked = new Map();
  }

  async show(id) {
    this.id = id;
    if (!id) return fill(this.element, h("div.empty", {}, h("h2", {}, "No conflict is open"), h("p", {}, "c goes back to the queue.")));
    const known = kept.get(id)?.answer;
    if (known) this.take(known);
    try {
      const answer = await readFact(id);
      if (this.id === id) this.take(answer);
    } catch (error) {
      if (this.id === id) fill(this.element, h("p.quiet", {}, error.message));
    }
  }

  take(answer) {
    if (this.fact?.fact.id !== answer.fact.id) {
      const places = [isDisputed, (property) => property.choices.length > 1].map((fits) => answer.properties.findIndex(fits));
      this.selected = Math.max(0, places.find((index) => index >= 0) ?? 0);
      this.picked.clear();
      this.words = null;
      this.element.scrollTop = 0;
    } else if (same(this.fact, answer)) return;
    if (this.fact?.revision !== answer.revision) this.picked.clear();
    this.fact = answer;
    store.shown = Math.max(store.shown, answer.revision);
    this.paint();
    this.readWords();
    showKeys();
  }

  /** Properties that one can choose in. */
  open() { return this.fact?.properties.filter((property) => property.choices.length > 1) ?? []; }

  property() { return this.fact?.properties[this.selected]; }

  paint() {
    const { fact } = this;
    const several = fact.properties.filter(isDisputed).length;
    fill(this.element,
      h("header.fact-head", {}, h("h2", {}, fact.subject_name, ": ", fact.label), h("p", {}, h("span.when", {}, shortWhen(fact.when)),
        " · ",
        h("span", { class: `status ${fact.status}` }, spaced(fact.status)), " · confidence ", h("span.num", {}, sure(fact.confidence)),
        several ? ` · ${counted(several, "property", "properties")} in dispute` : null)),
      h("div.scroll-x", { tabindex: "0", role: "region", "aria-label": "Sources side by side" },
        h("table.compare", {}, this.head(), h("tbody", {}, fact.properties.map((property, index) => this.row(property, index))))),
      (this.wordsPlace = h("div.fact-words", {})),
      h("details.why", { open: true }, h("summary", {}, "why"), h("ul", {}, fact.reasons.map((reason) => h("li", {}, reason))),
        termsTable(fact)),
      decisionsPart(fact));
    if (this.words) this.paintWords();
  }

  head() {
    const groups = [];
    for (const column of this.fact.columns) {
      const last = groups.at(-1);
      if (last && column.origin && last.origin === column.origin) last.columns.push(column);
      else groups.push({ origin: column.origin, name: column.origin_name, columns: [column] });
    }
    const brackets = groups.map((group) => h("th.origin", { colspan: group.columns.length, scope: "colgroup" },
      h(`span.bracket${group.columns.length > 1 ? ".joint" : ""}`, {}, group.name ?? "",
        group.columns.length > 1 ? [h("small", {}, ` ${group.columns.length} documents, one origin`), this.parting(group)] : null)));
    return h("thead", {}, h("tr", {}, h("td"), h("td"), brackets), h("tr", {}, h("th", { scope: "col" }, "property"),
      h("th", { scope: "col" }, "kept"),
      this.fact.columns.map((column) => h("th", { scope: "col" }, badge(column.letter), " ", column.publisher ?? column.document,
        h("small", {}, ` ${column.published ?? ""}`)))));
  }

  /** The button that says of documents under one bracket that they are independent. */
  parting(group) {
    const claims = group.columns.map((column) => this.fact.claims.find((claim) => claim.document === column.document)?.claim).filter(Boolean);
    if (claims.length < 2) return null;
    return h("button.quiet",
      { type: "button", onclick: () => decide(claims.slice(1).map((claim) => ({ target: pairTarget("origin_pair", claims[0], claim),
      decision: "independent" })),
      { said: "counted as independent" }) }, "count apart");
  }

  row(property, index) {
    const pick = this.picked.get(property.name);
    const choosable = property.choices.length > 1;
    const cells = property.cells.map((cell) => h("td", { class: cell.text === null ? "none" : cell.agrees ? "agrees" : "differs" },
      cell.text === null ? h("span.quiet", { title: "says nothing of it" }, "–", hidden("says nothing of it"))
        : [cell.agrees ? null : h("span.warn", { title: "differs" }, "≠ "), cell.text, cell.relation ? h("small", {},
          ` ${spaced(cell.relation)}`) : null]));
    const rows = [h("tr", { class: `property${index === this.selected ? " selected" : ""}${choosable ? " choosable" : ""}`,
      "aria-current": index === this.selected ? "true" : null,
      onclick: () => this.select(index) },
    h("th", { scope: "row" }, labelOf(property)), h("td.kept", {}, pick?.text ?? property.chosen ?? h("span.quiet", {}, "–"),
      property.support ? h("small.support", {}, ` ${spaced(pick ? "verified" : property.support)}`) : null), cells)];
    if (choosable) rows.push(this.choiceRow(property, index, pick));
    return rows;
  }

  choiceRow(property, index, pick) {
    const isSelected = index === this.selected;
    const choice = (key, label, run, isPicked) => h("button", { type: "button", "aria-pressed": String(Boolean(isPicked)),
      onclick: (event) => {
      event.stopPropagation();
      this.selected = index;
      run();
    } }, isSelected ? h("kbd", {}, key) : null, " ", label, isPicked ? " ✓" : null);
    const choices = property.choices.map((one) => choice(one.key, [one.text, h("small", {}, ` ${counted(one.origins, "origin")}`)],
      () => this.choose(property, one),
      pick && same(pick.value, one.value)));
    return h("tr", { class: `choices${isSelected ? " selected" : ""}` }, h("td", {}), h("td", { colspan: this.fact.columns.length + 1 },
      choices,
      choice(this.bothKey(property), "both, as a sequence", () => this.both(property)), choice("e", "another value",
        () => this.other(property))));
  }

  bothKey(property) { return Math.max(...property.choices.map((choice) => choice.key)) + 1; }

  select(index) {
    if (!this.fact.properties[index]) return;
    this.selected = index;
    this.paint();
    showKeys();
  }

  /** Goes to the next property, first among those with a choice. */
  step(by) {
    const places = this.fact?.properties.map((property,
      index) => (property.choices.length > 1 ? index : -1)).filter((index) => index >= 0) ?? [];
    if (!places.length) return;
    const at = places.indexOf(this.selected);
    this.select(places[(at + by + places.length) % places.length]);
  }

  target(property) { return { kind: "slot", ids: [this.fact.fact.id], slot: property.slot ?? property.name }; }

  choose(property, choice) {
    this.stay();
    this.picked.set(property.name, choice);
    decide([{ target: this.target(property), decision: "prefer_value", value: choice.value }],
      { said: `${labelOf(property)}: ${choice.text}` });
    this.onward();
  }

  /** After a choice: to the next property that has none yet. */
  onward() {
    const left = this.fact.properties.findIndex((property) => isDisputed(property) && !this.picked.has(property.name));
    if (left >= 0) this.selected = left;
    this.paint();
    showKeys();
  }

  both(property) {
    const groups = property.choices.map((choice) => choice.claims ?? property.cells.filter((cell) => same(cell.value,
      choice.value) || cell.text === choice.text).flatMap((cell) => cell.claims));
    const pairs = [];
    for (let i = 1; i < groups.length; i += 1) for (const first of groups[i - 1]) for (const second of groups[i]) pairs.push([first,
      second]);
    this.stay();
    if (!pairs.length) return say("The values stand in one claim; there is nothing to part.");
    decide(pairs.map(([first, second]) => ({ target: pairTarget("claim_pair", first, second), decision: "different_event" })),
      { said: `both hold, one after the other: ${property.choices.map((choice) => choice.text).join(", ")}` });
  }

  async other(property) {
    const value = await askValue(`${labelOf(property)} of the fact`, kindOf(property), property.chosen ?? "",
      property.cells.find((cell) => cell.agrees)?.value);
    if (!value) return;
    this.stay();
    this.picked.set(property.name, { text: value.text, value: value.value });
    decide([{ target: this.target(property), decision: "edit", value: value.value }], { said: `${labelOf(property)}: ${value.text}` });
    this.onward();
  }

  verdict(decision, said) {
    if (!this.fact) return;
    decide([{ target: { kind: "fact", ids: [this.fact.fact.id], slot: null }, decision }],
      { said: `fact ${said}: ${this.fact.subject_name}, ${this.fact.label}` });
    this.next();
  }

  /** The sentence of each document, beneath the table. */
  async readWords() {
    const { fact } = this;
    const claims = fact.claims.slice(0, 8).map((claim) => claimOf(claim.claim));
    const words = await Promise.all(claims.map((one) => one.kept ?? one.fresh)).catch(() => []);
    if (this.fact !== fact) return;
    this.words = words;
    this.paintWords();
  }

  paintWords() {
    fill(this.wordsPlace, this.words.map((claim) => h("article.words", {}, sourceLine(claim.document, h("span.relation", {},
      spaced(this.fact.claims.find((of) => of.claim === claim.item.claim)?.relation))),
    h("p.context", {}, paragraph(claim.context)))));
  }

  commands() {
    const property = this.property();
    const own = [];
    if (property?.choices.length > 1) {
      for (const choice of property.choices.slice(0, 8)) own.push({ keys: [String(choice.key)], label: choice.text,
        run: () => this.choose(property, choice) });
      own.push({ keys: [String(this.bothKey(property))], label: "both, as a sequence", run: () => this.both(property) });
    }
    if (property) own.push({ keys: ["e"], label: "another value", run: () => this.other(property) });
    if (this.open().length > 1) own.push({ keys: ["ArrowRight"], label: "property", run: () => this.step(1) },
      { keys: ["ArrowLeft"], run: () => this.step(-1) });
    return [...own,
      { keys: ["y", "Enter"], label: "accept fact", run: () => this.verdict("accept", "accepted") },
      { keys: ["n"], label: "reject fact", run: () => this.verdict("reject", "rejected") },
      { keys: ["u"], label: "unsure", run: () => this.verdict("defer", "put off") },
      { keys: ["o"], label: "document", run: () => documents.openAt(this.fact?.claims[0]?.claim) },
    ];
  }
}

/** One fact in full width, reached from the timeline. */
export const factView = {
  title: "Fact",
  tab: "timeline",
  open({ fact } = {}) {
    this.panel ??= new FactPanel({ next: () => go("timeline") });
    if (fact) this.current = fact;
    if (!this.current) return go("timeline");
    fill(stage(), this.panel.element);
    this.panel.element.focus({ preventScroll: true });
    return this.panel.show(this.current);
  },
  refresh() { return this.panel.show(this.current); },
  commands() { return [...this.panel.commands(), { keys: ["h"], label: "history", run: () => go("history", { target: this.current }) }]; },
};

// MARK: Timeline

const DAY = 864e5;
const dayOf = (date) => Date.parse(`${date}T00:00:00Z`) / DAY;
const isOpenEnd = (date) => date === "0001-01-01" || date === "9999-12-31";

/** The stretch of days that the bars share; single days far out are cut off rather than squeezing all others. */
function span(facts) {
  const days = [];
  for (const fact of facts) for (const date of [fact.earliest, fact.latest]) if (date && !isOpenEnd(date)) days.push(dayOf(date));
  days.sort((a, b) => a - b);
  if (!days.length) return { from: 0, to: 1 };
  const at = (share) => days[Math.floor(share * (days.length - 1))];
  const [low, high] = [at(0.03), at(0.97)];
  const room = Math.max(60, (high - low) * 0.4);
  return { from: Math.max(days[0], low - room) - 10, to: Math.min(days.at(-1), high + room) + 10 };
}

/** Years, or months where the stretch is short, to write above the bars; as many as there is room for. */
function ticks({ from, to }, width) {
  const years = (to - from) / 365.25;
  const room = Math.max(2, width / 52);
  const marks = [];
  const first = new Date(from * DAY).getUTCFullYear();
  if (years <= 2) {
    const step = [1, 3, 6, 12].find((size) => (years * 12) / size <= room * 0.8) ?? 12;
    for (let month = 0; month <= 12 * (years + 2); month += step) {
      const day = Date.UTC(first, month, 1) / DAY;
      marks.push({ day, text: new Date(day * DAY).toISOString().slice(0, 7) });
    }
  } else {
    const step = [1, 2, 5, 10, 20, 50, 100].find((size) => years / size <= room) ?? 200;
    for (let year = Math.ceil(first / step) * step; year <= first + years + 1; year += step) marks.push({ day: Date.UTC(year, 0, 1) / DAY,
      text: String(year) });
  }
  return marks.filter((mark) => mark.day > from && mark.day < to - ((to - from) * 46) / Math.max(100, width));
}

/** All facts, by when they happened or by when they were reported. */
export const timeline = {
  title: "Timeline",
  order: "event",
  q: "",
  facts: [],
  lines: [],

  open() {
    this.list ??= new List({ id: "timeline-list", label: "Facts in order of time", rowHeight: 30, row: (index) => this.row(index),
      onOpen: (index) => this.openFact(index) });
    this.words ??= h("input", { type: "search", "aria-label": "Filter facts", placeholder: "filter facts", autocomplete: "off",
      oninput: () => this.filter() });
    this.orderButtons ??= h("span.choice", { role: "group", "aria-label": "Order" },
      [["event", "as it happened"], ["reported", "as it was reported"]].map(([order, text]) => h("button",
        { type: "button", dataset: { order }, onclick: () => this.setOrder(order) }, text)));
    this.tally ??= h("span.quiet", {});
    this.axis ??= h("div.axis", { "aria-hidden": "true" });
    this.legend ??= h("p.legend", {}, h("span.bar.sample"), " length = how exactly it is known ", h("span.bar.planned.sample"),
      " planned or expected ",
      h("span.dot.sample"), " reported ", h("span.warn", {}, "⚠"), " sources disagree");
    fill(stage(), h("section.timeline-view", { "aria-label": "Timeline" }, h("header.tools", {}, h("h2", {}, "Timeline"),
      this.orderButtons, this.words, this.tally, this.legend),
      this.axis, this.list.element));
    this.resized ??= new ResizeObserver(() => this.facts.length && this.layOut());
    this.resized.observe(this.axis);
    this.focus();
    return this.refresh();
  },

  close() { this.resized.disconnect(); },

  focus() { this.list.element.focus({ preventScroll: true }); },

  async refresh() {
    const ticket = (this.ticket = {});
    const answer = await read(["facts"], { order: this.order });
    if (this.ticket !== ticket) return;
    this.facts = answer.facts;
    this.layOut();
  },

  filter() {
    this.q = this.words.value.trim().toLowerCase();
    this.list.cursor = 0;
    this.list.element.scrollTop = 0;
    this.layOut();
  },

  setOrder(order) {
    this.order = order;
    this.list.cursor = 0;
    say(order === "event" ? "by when it happened" : "by when it was reported");
    this.refresh().catch((error) => say(error.message));
  },

  /** Lines of the list: dated facts, then a heading and the undated. */
  layOut() {
    const words = this.q.split(/\s+/).filter(Boolean);
    const fits = (fact) => words.every((word) => `${fact.subject_name} ${fact.label} ${fact.status} ${fact.when ?? ""}`.toLowerCase().includes(word));
    const facts = words.length ? this.facts.filter(fits) : this.facts;
    const isDated = (fact) => Boolean(fact.earliest ?? fact.latest);
    const day = (fact) => (!fact.earliest || isOpenEnd(fact.earliest) ? fact.latest : fact.earliest);
    const byDay = (a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0);
    const dated = this.order === "event" ? facts.filter(isDated).sort(byDay) : facts;
    const undated = this.order === "event" ? facts.filter((fact) => !isDated(fact)) : [];
    this.lines = undated.length ? [...dated, { heading: `undated: ${counted(undated.length, "fact")}` }, ...undated] : dated;
    this.span = span(facts);
    this.drawAxis();
    for (const button of this.orderButtons.children) button.setAttribute("aria-pressed", String(button.dataset.order === this.order));
    this.tally.textContent = `${counted(facts.length, "fact")}, ${facts.filter((fact) => fact.conflict).length} disputed`;
    this.list.setCount(this.lines.length);
    this.list.redraw();
  },

  share(day) { return Math.min(1, Math.max(0, (day - this.span.from) / (this.span.to - this.span.from))); },

  drawAxis() {
    const track = h("span.track", {});
    fill(this.axis, h("span", {}, this.order === "event" ? "happened" : "reported"), track, h("span", {}, "what"),
      h("span", {}, "how sure"), h("span"), h("span", {}, "told by"));
    const marks = ticks(this.span, track.clientWidth);
    const place = (mark) => ({ left: `${this.share(mark.day) * 100}%` });
    append(track, marks.map((mark) => h("span.tick", { style: place(mark) }, mark.text)));
    this.grid = marks.map(place);
  },

  row(index) {
    const fact = this.lines[index];
    if (fact.heading) return h("div.fact-row.heading", {}, h("b", {}, fact.heading));
    const when = this.order === "event" ? shortWhen(fact.when) : fact.reported ?? "unknown";
    return h(`div.fact-row${fact.status === "superseded" || fact.status === "rejected" ? ".past" : ""}`,
      { ondblclick: () => this.openFact(index) },
      h("span.when", {}, when), h("span.track", { "aria-hidden": "true" }, this.grid.map((style) => h("span.line", { style })),
        this.bar(fact), this.dot(fact)),
      h("span.what", { title: `${fact.subject_name}: ${fact.label}` }, fact.conflict ? h("span.warn", {}, "⚠ ",
        hidden("sources disagree: ")) : null,
        fact.planned ? h("span", { title: "planned or expected" }, "○ ", hidden("planned: ")) : null, fact.negated ? "✗ " : null,
        h("b", {}, fact.subject_name), " ", fact.label, this.order === "reported" ? h("small", {}, ` ${shortWhen(fact.when)}`) : null),
      h("span", { class: `status ${fact.status}` }, spaced(fact.status)), h("span.num", {}, sure(fact.confidence)),
        h("span.letters", {}, fact.letters.slice(0, 5).map(badge),
        fact.letters.length > 5 ? `+${fact.letters.length - 5}` : null));
  },

  bar(fact) {
    if (!fact.earliest && !fact.latest) return null;
    const isFrom = !fact.earliest || isOpenEnd(fact.earliest);
    const isTo = !fact.latest || isOpenEnd(fact.latest);
    if (!isTo && dayOf(fact.latest) < this.span.from) return h("span.beyond", {}, "◂");
    if (!isFrom && dayOf(fact.earliest) > this.span.to) return h("span.beyond.after", {}, "▸");
    const from = this.share(isFrom ? this.span.from : dayOf(fact.earliest));
    const to = this.share(isTo ? this.span.to : dayOf(fact.latest) + 1);
    const kinds = [fact.planned && "planned", fact.conflict && "disputed", isFrom && "open-start", isTo && "open-end"].filter(Boolean);
    return h(["span", "bar", ...kinds].join("."), { style: { left: `${from * 100}%`, width: `max(4px, ${(to - from) * 100}%)` } });
  },

  dot(fact) { return fact.reported && h("span.dot", { style: { left: `${this.share(dayOf(fact.reported)) * 100}%` } }); },

  openFact(index) {
    const fact = this.lines[index];
    if (fact && !fact.heading) go("fact", { fact: fact.id });
  },

  commands() {
    return [
      { keys: ["Enter", "o"], label: "open", run: () => this.openFact(this.list.cursor) },
      ...this.list.commands(),
      { keys: ["t"], label: "other order", run: () => this.setOrder(this.order === "event" ? "reported" : "event") },
      { keys: ["/"], label: "filter", run: () => this.words.focus() },
    ];
  },
};
