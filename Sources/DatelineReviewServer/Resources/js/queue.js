/** The review view: the queue, its filter and the commands on a claim. @module */

import { List, badge, counted, fill, h, hidden, say, shortWhen, stage, sure } from "./elements.js";
import { askText, askYes, complete } from "./fields.js";
import { claimOf, claimTarget, decide, pairTarget, read, stateMark, stateOf, store } from "./server.js";
import { go, showKeys } from "./keys.js";
import { editClaim, paintClaim, paintEvidence, toggleWhy } from "./claim.js";
import { FactPanel } from "./facts.js";
import { documents } from "./pages.js";

// MARK: Review: the queue

const PAGE = 200;

/** The queue beside the evidence and the claim, or beside what the sources of a fact disagree about. */
export const review = {
  title: "Review",
  params: { show: "open", type: "", source: "", q: "", sort: "use" },
  total: 0,
  pages: new Map(),
  asked: new Set(),
  current: null,
  shown: null,
  mode: "claim",
  form: null,

  open({ claim, mode } = {}) {
    this.list ??= new List({
      id: "queue-list", label: "Claims", rowHeight: 44, row: (index) => this.row(index),
      onCursor: (index) => this.follow(index), onOpen: () => documents.openAt(this.current),
    });
    this.filters ??= filterForm(this);
    this.evidence ??= h("section.evidence-pane", { "aria-label": "Evidence" });
    this.claim ??= h("section.claim-pane", { "aria-label": "Claim" });
    this.panel ??= new FactPanel({ next: () => this.nextFact(1), stay: () => { this.linked = this.current; } });
    this.queue ??= h("section.queue-pane", { "aria-label": "Queue" }, this.filters.element, this.list.element);
    this.setMode(mode ?? this.mode);
    if (claim) this.show(claim);
    this.list.element.focus({ preventScroll: true });
    return this.refresh();
  },

  setMode(mode) {
    this.mode = mode;
    this.shown = null;
    fill(stage(), h(`div.desk.${mode}`, {}, this.queue, mode === "claim" ? [this.evidence, this.claim] : this.panel.element));
    showKeys();
  },

  at() { return this.current; },

  item(claim) {
    for (const page of this.pages.values()) {
      const found = page.find((item) => item.claim === claim);
      if (found) return found;
    }
    return null;
  },

  itemAt(index) { return this.pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null; },

  /** Opens the view, if need be, at a claim. */
  goTo(claim) {
    if (store.view !== this) return go("review", { claim, mode: "claim" });
    if (this.mode !== "claim") this.setMode("claim");
    return this.show(claim);
  },

  /** Shows a claim wherever it stands in the queue; the list follows if it is there. */
  show(claim) {
    this.current = claim;
    this.linked = claim;
    for (const [page, items] of this.pages) {
      const index = items.findIndex((item) => item.claim === claim);
      if (index >= 0) this.list.cursor = page * PAGE + index;
    }
    this.list.reveal();
    this.list.draw();
    this.showCurrent();
  },

  follow(index) {
    const item = this.itemAt(index);
    this.current = item?.claim ?? null;
    this.linked = null;
    this.form = null;
    this.showCurrent();
    for (const step of [1, 2, -1]) {
      const near = this.itemAt(index + step);
      if (near) claimOf(near.claim).fresh?.catch(() => {});
    }
  },

  /** Reads the pages in sight again and keeps the cursor on its claim. */
  async refresh() {
    const ticket = (this.ticket = {});
    const { first, last } = this.list.visible();
    const wanted = new Set([this.list.cursor, first, Math.max(first, last - 1)].map((index) => Math.floor(index / PAGE)));
    const answers = await Promise.all([...wanted].map((page) => this.readPage(page)));
    if (this.ticket !== ticket) return;
    if (answers.some((answer) => answer.revision < store.revision)) {
      if (!store.outbox.length) return this.refresh();
      return;
    }
    this.pages = new Map(answers.map((answer) => [answer.offset / PAGE, answer.items]));
    this.asked.clear();
    if (!store.outbox.length) store.overrides.clear();
    this.take(answers[0]);
    const index = this.indexOf(this.current);
    if (index >= 0) this.list.cursor = index;
    else if (!this.isKept(this.current)) this.current = this.itemAt(this.list.cursor)?.claim ?? null;
    this.list.reveal();
    this.list.redraw();
    this.showCurrent();
  },

  /** Whether a claim outside the list stays on screen: the reviewer came to it by a link or an undo. */
  isKept(claim) { return claim !== null && claim === this.linked; },

  indexOf(claim) {
    for (const [page, items] of this.pages) {
      const index = items.findIndex((item) => item.claim === claim);
      if (index >= 0) return page * PAGE + index;
    }
    return -1;
  },

  readPage(page) { return read(["queue"], { ...this.params, offset: page * PAGE, limit: PAGE }); },

  take(answer) {
    this.total = answer.total;
    store.shown = answer.revision;
    this.list.setCount(answer.total);
    this.filters.tell(answer.total);
  },

  async need(page) {
    if (this.asked.has(page)) return;
    this.asked.add(page);
    const answer = await this.readPage(page).catch(() => null);
    if (!answer || !this.asked.has(page)) return;
    this.pages.set(page, answer.items);
    this.list.redraw();
    if (!this.current) this.follow(this.list.cursor);
  },

  row(index) {
    const item = this.itemAt(index);
    if (!item) {
      this.need(Math.floor(index / PAGE));
      return h("div.claim-row.waiting", {}, "…");
    }
    const isMarked = store.marked.has(item.claim);
    const state = store.overrides.get(item.claim) ?? item.state;
    return h(`div.claim-row.is-${state}${isMarked ? ".marked" : ""}`, { title: item.why || null },
      stateMark(item),
      h("span.what", {}, item.label, item.flagged ? h("span.flag", { title: "flagged" }, " ⚑", hidden(" flagged")) : null),
      h("span.sure", { title: "confidence" }, sure(item.confidence)),
      h("span.whom", {}, isMarked ? h("span.pick", {}, "marked ") : null, item.subject, " · ", h("span.when", {}, shortWhen(item.when)),
        item.why ? h("span.reason", {}, " · ", item.why) : null),
      badge(item.letter));
  },

  redraw() {
    this.list.redraw();
    if (!this.form) this.showCurrent();
  },

  /** Shows the current claim from what is known, then from what the server says now. */
  showCurrent() {
    this.list.element.classList.toggle("away", this.current !== null && this.pages.size > 0 && this.indexOf(this.current) < 0);
    if (this.mode === "fact") return this.panel.show(this.item(this.current)?.fact ?? store.claims.get(this.current)?.answer.fact?.id ?? null);
    const id = this.current;
    if (!id) return this.showNothing();
    const { kept, fresh } = claimOf(id);
    if (kept) this.paint(kept);
    else if (this.shown !== id) fill(this.claim, h("p.quiet", {}, "…"));
    fresh?.then((answer) => this.current === id && store.view === this && this.mode === "claim" && this.paint(answer))
      .catch((error) => this.current === id && fill(this.claim, h("p.quiet", {}, error.message)));
  },

  showNothing() {
    this.shown = null;
    this.painted = null;
    const isFiltered = this.params.show !== "open" || this.params.q || this.params.type || this.params.source;
    fill(this.evidence, h("div.empty", {}, h("h2", {}, isFiltered ? "No claim fits the filter" : "Nothing left to review"),
      h("p", {}, isFiltered ? "Loosen the filter above the queue." : "Every claim has a decision. z undoes the last one; t shows the timeline.")));
    fill(this.claim);
  },

  paint(answer) {
    if (this.form) return;
    const look = JSON.stringify([answer, stateOf(answer.item.claim), store.whyOpen]);
    if (this.painted === look && this.shown === answer.item.claim) return;
    const isOther = this.shown !== answer.item.claim;
    this.painted = look;
    this.shown = answer.item.claim;
    paintEvidence(this.evidence, answer, isOther);
    paintClaim(this.claim, answer);
  },

  setFilter(changes, claim = null) {
    Object.assign(this.params, changes);
    this.pages.clear();
    this.current = claim;
    this.linked = claim;
    this.list.cursor = 0;
    this.list.element.scrollTop = 0;
    return this.refresh().catch((error) => say(error.message));
  },

  // Commands

  verdict(decision, state, said) {
    const claim = this.current;
    if (!claim) return say("No claim is selected.");
    if (stateOf(claim) !== state) {
      const item = this.item(claim) ?? store.claims.get(claim)?.answer.item;
      decide([{ target: claimTarget(claim), decision }],
        { claims: [claim], state, said: `${said}: ${item?.subject ?? ""}, ${item?.label ?? claim}` });
    } else say(`already ${said}`);
    this.next();
  },

  toggleMark() {
    const claim = this.current;
    if (!claim) return;
    if (!store.marked.delete(claim)) store.marked.add(claim);
    say(`${counted(store.marked.size, "claim")} marked · m merges, Space unmarks`);
    if (this.list.cursor + 1 < this.list.count) this.list.go(this.list.cursor + 1);
    this.list.redraw();
  },

  merge() {
    const claims = [...store.marked];
    if (claims.length && !store.marked.has(this.current) && claims.length < 2) claims.push(this.current);
    if (claims.length < 2) return say("Mark two or more claims with Space, then m makes them one fact.");
    const pairs = claims.slice(1).map((claim, i) => ({ target: pairTarget("claim_pair", claims[i], claim), decision: "same_event" }));
    store.marked.clear();
    decide(pairs, { said: `${claims.length} claims tell of one event` });
    this.list.redraw();
  },

  async split() {
    const claim = this.current;
    if (!claim) return;
    const { kept, fresh } = claimOf(claim);
    const answer = kept ?? (await fresh);
    const rest = (answer.fact?.claims ?? []).filter((other) => other !== claim);
    if (!rest.length) return say("Nothing to split: the fact rests on this claim alone.");
    decide(rest.map((other) => ({ target: pairTarget("claim_pair", claim, other), decision: "different_event" })),
      { said: `split from ${counted(rest.length, "other claim")} of its fact` });
  },

  async flag() {
    const claim = this.current;
    if (!claim) return;
    const note = await askText("Flag with a note", "What should a colleague know?", "flag");
    if (note === null) return;
    decide([{ target: claimTarget(claim), decision: "defer", reason: note }], { claims: [claim], state: "unsure", said: "flagged" });
  },

  async acceptVisible() {
    const { first, last } = this.list.visible();
    const items = [];
    for (let index = first; index < last; index += 1) {
      const item = this.itemAt(index);
      if (item && ["open", "unsure", "stale"].includes(stateOf(item.claim))) items.push(item);
    }
    if (!items.length) return say("No visible claim is open.");
    const claims = items.map((item) => item.claim);
    const rows = [...this.list.drawn.values()].filter((row) => claims.includes(this.itemAt(Number(row.dataset.index))?.claim));
    for (const row of rows) row.classList.add("chosen");
    const conflicts = items.filter((item) => item.conflict).length;
    const isSure = await askYes(`Accept the ${counted(claims.length, "claim")} visible in the queue?`,
      conflicts ? `${conflicts} of them stand in a conflict. One undo takes all back.` : "One undo takes all back.",
        `Accept ${claims.length}`);
    for (const row of rows) row.classList.remove("chosen");
    if (!isSure) return say("Nothing was accepted.");
    decide(claims.map((claim) => ({ target: claimTarget(claim), decision: "accept" })),
      { claims, state: "accepted", said: `${counted(claims.length, "claim")} accepted` });
    this.list.go(last);
  },

  /** Conflicts only, the sources side by side; again: back to the queue as it was. */
  conflictsOnly() {
    const isOn = this.mode === "fact";
    if (!isOn) this.before = this.params.show === "conflict" ? "open" : this.params.show;
    const show = isOn ? this.before : "conflict";
    const claim = this.item(this.current)?.conflict || isOn ? this.current : null;
    this.setMode(isOn ? "claim" : "fact");
    this.filters.set({ show });
    this.focus();
    say(isOn ? "back to the queue" : "conflicts only · c goes back");
    return this.setFilter({ show }, claim);
  },

  /** Goes to the next claim of another fact. */
  nextFact(by) {
    const isHere = this.indexOf(this.current) >= 0;
    const fact = this.item(this.current)?.fact ?? this.panel.id;
    let index = isHere ? this.list.cursor + by : this.list.cursor;
    while (this.itemAt(index) && this.itemAt(index).fact === fact) index += by;
    if (index >= 0 && index < this.list.count) this.list.go(index);
    else this.redraw();
  },

  /** Goes on: to the claim below, or, when the current one left the list, to the one that took its place. */
  next(by = 1) {
    const isHere = this.indexOf(this.current) >= 0;
    this.linked = null;
    if (!isHere && by > 0) return this.list.go(this.list.cursor);
    if (this.list.cursor + by >= this.list.count) return this.redraw();
    return this.list.go(this.list.cursor + by);
  },

  focus() { this.list.element.focus({ preventScroll: true }); },

  escape() {
    if (this.mode === "fact") return this.conflictsOnly();
    if (store.marked.size) {
      store.marked.clear();
      say("nothing is marked");
      this.list.redraw();
    }
    this.focus();
  },

  commands() {
    const moves = (next, previous) => [{ keys: ["j", "ArrowDown"], label: "next", run: next }, { keys: ["k", "ArrowUp"], label: "previous",
      run: previous }];
    const others = this.list.commands().slice(2);
    if (this.mode === "fact") {
      return [...this.panel.commands(), ...moves(() => this.nextFact(1), () => this.nextFact(-1)), ...others,
        { keys: ["c"], label: "all claims", run: () => this.conflictsOnly() }, { keys: ["/"], label: "filter",
          run: () => this.filters.focus() }];
    }
    return [
      { keys: ["y", "Enter"], label: "accept", run: () => this.verdict("accept", "accepted", "accepted") },
      { keys: ["n"], label: "reject", run: () => this.verdict("reject", "rejected", "rejected") },
      { keys: ["u"], label: "unsure", run: () => this.verdict("defer", "unsure", "unsure") },
      { keys: ["e"], label: "edit", run: () => editClaim() },
      { keys: [" "], name: "Space", label: "mark", run: () => this.toggleMark() },
      { keys: ["m"], label: "merge", run: () => this.merge() },
      { keys: ["s"], label: "split", run: () => this.split() },
      { keys: ["f"], label: "flag", run: () => this.flag() },
      { keys: ["Y"], label: "accept visible", run: () => this.acceptVisible() },
      ...moves(() => this.next(1), () => this.next(-1)), ...others,
      { keys: ["w"], label: "why", run: () => toggleWhy() },
      { keys: ["o"], label: "document", run: () => documents.openAt(this.current) },
      { keys: ["c"], label: "conflicts", run: () => this.conflictsOnly() },
      { keys: ["h"], label: "history", run: () => go("history", { target: this.current }) },
      { keys: ["/"], label: "filter", run: () => this.filters.focus() },
    ];
  },
};

/** The filter above the queue. */
function filterForm(view) {
  const choose = (label, name, options) => {
    const select = h("select", { name, "aria-label": label, onchange: () => view.setFilter({ [name]: select.value }) },
      options.map(([value, text]) => h("option", { value }, text)));
    return select;
  };
  const show = choose("Show", "show", [["open", "to review"], ["conflict", "in conflict"], ["unsure", "unsure"], ["decided", "decided"],
    ["all", "all claims"]]);
  const type = choose("Event type", "type", [["", "any event"]]);
  const sort = choose("Sort", "sort", [["use", "most useful first"], ["least_sure", "least sure first"], ["time", "by time"],
    ["document", "by document"]]);
  const words = h("input", { type: "search", name: "q", placeholder: "filter words", "aria-label": "Filter by words",
    autocomplete: "off" });
  const source = h("input", { type: "text", name: "source", placeholder: "any source", "aria-label": "Source" });
  let later;
  words.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(() => view.setFilter({ q: words.value.trim() }), 150);
  });
  words.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    view.list.element.focus();
  });
  const sources = complete(source, async (q) => {
    const { documents: found } = await read(["documents"], { q });
    return found.slice(0, 12).map((doc) => ({ id: doc.id, text: `${doc.letter} ${doc.publisher ?? doc.title ?? doc.id}`,
      detail: doc.title ?? "" }));
  }, (chosen) => view.setFilter({ source: chosen?.id ?? "" }));
  const total = h("span.total", {});
  const element = h("form.filters", { role: "search", "aria-label": "Filter the queue", onsubmit: (event) => event.preventDefault() },
    h("span.pair", {}, show, total), words, h("span.pair", {}, type, sources), sort);
  return {
    element, focus: () => words.focus(),
    tell: (count) => { total.textContent = count.toLocaleString("en"); },
    set: (values) => { if (values.show) show.value = values.show; },
    types(list) {
      const families = [...new Set(list.map((of) => of.name.split(".")[0]))];
      for (const family of families) {
        const members = list.filter((of) => of.name.startsWith(`${family}.`)).map((of) => h("option", { value: of.name }, of.label));
        type.append(h("optgroup", { label: family }, h("option", { value: family }, `any ${family}`), members));
      }
    },
  };
}
