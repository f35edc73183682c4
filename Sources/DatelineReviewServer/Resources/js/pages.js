/** The other views: documents, search, doubts about entities, origins, history. @module */

import { List, STATES, badge, clock, counted, fill, h, say, slicer, spaced, stage, sure, tagged } from "./elements.js";
import { askValue } from "./fields.js";
import { claimOf, claimTarget, decide, pairTarget, read, stateMark, stateOf, store } from "./server.js";
import { go } from "./keys.js";
import { review } from "./queue.js";

const searchField = (label, oninput) => {
  let later;
  const field = h("input", { type: "search", "aria-label": label, placeholder: label, autocomplete: "off" });
  field.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(() => oninput(field.value.trim()), 150);
  });
  return field;
};

/** Words with `[[hits]]` marked. */
const snippet = (text) => text.split(/\[\[|\]\]/).map((part, index) => (index % 2 ? h("mark.hit", {}, part) : part));

// MARK: Documents

/** The list of documents beside the whole text of one, with what was claimed from it. */
export const documents = {
  title: "Documents",
  all: [],
  current: null,
  claims: [],
  at: () => null,

  open({ id, claim } = {}) {
    this.list ??= new List({ id: "documents-list", label: "Documents", rowHeight: 44, row: (index) => this.row(index),
      onCursor: (index) => this.read(this.all[index].id) });
    this.words ??= searchField("filter documents", (q) => this.load(q));
    this.reader ??= h("section.reader", { "aria-label": "Text", tabindex: "0" });
    fill(stage(), h("div.reading-desk", {}, h("section.queue-pane", { "aria-label": "Documents" },
      h("form.filters", { onsubmit: (event) => event.preventDefault() }, this.words), this.list.element), this.reader));
    this.wanted = claim ?? null;
    if (id) this.current = id;
    this.reader.focus({ preventScroll: true });
    if (id) this.read(id, claim);
    return this.load(this.words.value.trim());
  },

  /** Opens the document of a claim at its words. */
  async openAt(claim) {
    if (!claim) return;
    const { kept, fresh } = claimOf(claim);
    const answer = kept ?? (await fresh);
    return go("documents", { id: answer.document.id, claim });
  },

  async load(q) {
    const { documents: found } = await read(["documents"], { q });
    this.all = found;
    this.list.setCount(found.length);
    const index = found.findIndex((doc) => doc.id === this.current);
    this.list.cursor = Math.max(0, index);
    this.list.reveal();
    this.list.redraw();
    if (!this.current && found.length) this.read(found[0].id);
  },

  row(index) {
    const doc = this.all[index];
    return h("div.claim-row", {}, badge(doc.letter), h("span.what", { title: doc.title ?? "" }, doc.title ?? doc.id),
      h("span.sure", { title: "to review, of all claims" }, `${doc.open}/${doc.claims}`),
      h("span.whom", {}, doc.publisher ?? "", " · ", doc.published ?? "undated"));
  },

  async read(id, claim = null) {
    this.current = id;
    try {
      const answer = await read(["documents", id]);
      if (this.current !== id) return;
      this.paint(answer);
      const index = this.claims.findIndex((one) => one.claim === (claim ?? this.wanted));
      this.pick(Math.max(0, index), index >= 0);
    } catch (error) {
      fill(this.reader, h("p.quiet", {}, error.message));
    }
  },

  /** Paragraphs are laid out only when they come into sight, so that long documents open at once. */
  paint(doc) {
    this.document = doc;
    this.claims = [...doc.claims].sort((a, b) => a.start - b.start || a.end - b.end);
    const zones = new Map(doc.zones.map((zone) => [zone.start, zone.kind]));
    const slice = slicer(doc.text);
    const paragraphs = [];
    let start = 0;
    let next = 0;
    for (const part of doc.text.split(/(\n\s*\n)/)) {
      const length = part.length === 0 ? 0 : /[\ud800-\udfff]/.test(part) ? Array.from(part).length : part.length;
      if (part.trim()) {
        while (next > 0 && this.claims[next - 1].end > start) next -= 1;
        const marks = [];
        for (let i = next; i < this.claims.length && this.claims[i].start < start + length; i += 1) if (this.claims[i].end > start) marks.push(this.claims[i]);
        next += marks.length;
        paragraphs.push(h(`p.${zones.get(start) ?? "body"}`, {}, claimedText(slice(start, start + length), start, marks)));
      }
      start += length;
    }
    fill(this.reader, h("header.source", {}, badge(doc.letter), h("b", {}, doc.publisher ?? doc.id),
      h("span.when", {}, doc.published ?? "undated"), h("span.quiet", {}, counted(doc.claims.length, "claim")),
      doc.url && /^https?:/.test(doc.url) ? h("a", { href: doc.url, rel: "noreferrer noopener", target: "_blank" }, "original") : null),
        h("article.text", {}, paragraphs));
    this.reader.scrollTop = 0;
  },

  /** Goes to a claim of the document. */
  pick(index, jump = true) {
    const claim = this.claims[index];
    this.picked = claim?.claim ?? null;
    if (!claim) return;
    for (const mark of this.reader.querySelectorAll("mark.claimed")) mark.classList.toggle("current",
      mark.dataset.claims.split("\n").includes(claim.claim));
    if (!jump) return;
    this.reader.querySelector("mark.current")?.scrollIntoView({ block: "center" });
    say(`${claim.label} · ${STATES[stateOf(claim.claim)]?.word ?? ""} · ${index + 1} of ${this.claims.length}`);
  },

  move(by) {
    const at = this.claims.findIndex((one) => one.claim === this.picked);
    this.pick(Math.min(this.claims.length - 1, Math.max(0, at + by)));
  },

  item(id) { return this.claims.find((one) => one.claim === id); },

  verdict(decision, state) {
    const claim = this.item(this.picked);
    if (!claim) return;
    this.move(1);
    decide([{ target: claimTarget(claim.claim), decision }], { claims: [claim.claim], state, said: `${state}: ${claim.label}` });
  },

  redraw() {
    for (const mark of this.reader.querySelectorAll("mark.claimed")) {
      for (const tag of mark.querySelectorAll(".tag")) tag.textContent = tagOf(this.item(tag.dataset.claim));
    }
  },

  async refresh() {
    const { scrollTop } = this.reader;
    const picked = this.picked;
    if (this.current) {
      this.paint(await read(["documents", this.current]));
      if (!store.outbox.length) store.overrides.clear();
      this.pick(Math.max(0, this.claims.findIndex((one) => one.claim === picked)), false);
      this.reader.scrollTop = scrollTop;
    }
    return this.load(this.words.value.trim());
  },

  focus() { this.reader.focus({ preventScroll: true }); },

  stepDocument(by) { this.list.go(this.list.cursor + by); },

  commands() {
    return [
      { keys: ["j"], label: "next claim", run: () => this.move(1) }, { keys: ["k"], label: "previous", run: () => this.move(-1) },
      { keys: ["y"], label: "accept", run: () => this.verdict("accept", "accepted") }, { keys: ["n"], label: "reject",
        run: () => this.verdict("reject", "rejected") },
      { keys: ["u"], label: "unsure", run: () => this.verdict("defer", "unsure") },
      { keys: ["o", "Enter"], label: "back to the claim", run: () => (this.picked ? review.goTo(this.picked) : go("review")) },
      { keys: ["ArrowRight"], label: "next document", run: () => this.stepDocument(1) },
        { keys: ["ArrowLeft"], run: () => this.stepDocument(-1) },
      { keys: ["/"], label: "filter", run: () => this.words.focus() },
    ];
  },
};

const tagOf = (claim) => `${STATES[stateOf(claim.claim)]?.glyph ?? ""} ${claim.label}`;

/** A paragraph in which the words of claims are marked; each claim's label stands after its last word. */
function claimedText(text, origin, claims) {
  const marks = claims.map((claim) => ({ start: claim.start, end: claim.end, claim }));
  const slice = slicer(text);
  const end = origin + Array.from(text).length;
  const cuts = [...new Set([origin, end, ...marks.flatMap((mark) => [Math.max(origin, mark.start), Math.min(end, mark.end)])])].sort((a,
    b) => a - b);
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i];
    const over = marks.filter((mark) => mark.start <= from && mark.end >= to);
    const words = slice(from - origin, to - origin);
    if (!over.length) return words;
    const ending = over.filter((mark) => mark.end === to);
    return h("mark.claimed", { dataset: { claims: over.map((mark) => mark.claim.claim).join("\n") },
      onclick: () => documents.pick(documents.claims.indexOf(over.at(-1).claim)) },
      tagged(words, ...ending.map((mark) => h("span.tag", { dataset: { claim: mark.claim.claim } }, tagOf(mark.claim)))));
  });
}

// MARK: Search

export const search = {
  title: "Search",
  hits: [],
  open() {
    this.list ??= new List({ id: "search-list", label: "Hits", rowHeight: 60, row: (index) => this.row(index),
      onOpen: (index) => this.openHit(index) });
    this.words ??= searchField("search texts and claims", (q) => this.find(q).catch((error) => say(error.message)));
    this.words.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.find(this.words.value.trim()).then(() => this.focus(), (error) => say(error.message));
    });
    fill(stage(), h("section.page", { "aria-label": "Search" }, h("header.tools", {}, h("h2", {}, "Search"), this.words,
      (this.tally ??= h("span.quiet", { role: "status" }))), this.list.element));
    this.words.focus();
  },
  focus() { this.list.element.focus({ preventScroll: true }); },
  async find(q) {
    const ticket = (this.ticket = {});
    const answer = q ? await read(["search"], { q }) : { documents: [], claims: [] };
    if (this.ticket !== ticket) return;
    this.hits = [...answer.claims.map((claim) => ({ claim })), ...answer.documents.map((document) => ({ document }))];
    this.tally.textContent = q ? `${counted(answer.claims.length, "claim")}, ${counted(answer.documents.length, "document")}` : "";
    this.list.setCount(this.hits.length);
    this.list.cursor = 0;
    this.list.redraw();
  },
  row(index) {
    const { claim, document: doc } = this.hits[index];
    if (claim) return h("div.hit-row", {}, badge(claim.letter), h("span.what", {}, stateMark(claim), " ", h("b", {}, claim.subject), " ",
      claim.label), h("span.sure", {}, sure(claim.confidence)),
      h("span.whom", {}, ["claim", claim.when ?? "undated", claim.why].filter(Boolean).join(" · ")));
    return h("div.hit-row", {}, badge(doc.letter), h("span.what", {}, doc.title ?? doc.id), h("span.sure"),
      h("span.whom", {}, snippet(doc.snippet ?? "")));
  },
  openHit(index) {
    const hit = this.hits[index];
    if (hit?.claim) return review.goTo(hit.claim.claim);
    if (hit) return go("documents", { id: hit.document.id });
  },
  commands() {
    return [{ keys: ["Enter", "o"], label: "open", run: () => this.openHit(this.list.cursor) }, ...this.list.commands(),
      { keys: ["/"], label: "search", run: () => this.words.focus() }];
  },
};

// MARK: Doubts

/** Pairs of names that may be one. */
export const doubts = {
  title: "Names",
  pairs: [],
  open() {
    this.list ??= new List({ id: "doubts-list", label: "Pairs of names that may be one", rowHeight: 64, row: (index) => this.row(index) });
    this.tally ??= h("span.quiet", {});
    fill(stage(), h("section.page", { "aria-label": "Names in doubt" }, h("header.tools", {}, h("h2", {}, "Are these one?"), this.tally),
      this.list.element));
    this.focus();
    return this.refresh();
  },
  focus() { this.list.element.focus({ preventScroll: true }); },
  async refresh() {
    this.pairs = (await read(["doubts"])).doubts;
    this.tally.textContent = this.pairs.length ? counted(this.pairs.length, "pair") : "No names are in doubt.";
    this.list.setCount(this.pairs.length);
    this.list.redraw();
  },
  row(index) {
    const pair = this.pairs[index];
    return h("div.hit-row", {}, h("span.num", { title: "likeness" }, sure(pair.score)), h("span.what", {}, h("b", {}, pair.names[0]),
      " and ", h("b", {}, pair.names[1])),
      h("span.sure", {}, pair.decided ?? ""), h("span.whom", {}, pair.reasons.join(" · ")));
  },
  decide(decision, said) {
    const pair = this.pairs[this.list.cursor];
    if (!pair) return say("No names are in doubt.");
    if (decision === "skip") return this.list.go(this.list.cursor + 1);
    pair.decided = said;
    decide([{ target: pairTarget("entity_pair", ...pair.ids), decision }], { said: `${pair.names.join(" and ")}: ${said}` });
    this.list.redraw();
    this.list.go(this.list.cursor + 1);
  },
  commands() {
    return [{ keys: ["y", "m"], label: "the same", run: () => this.decide("same_entity", "the same") },
      { keys: ["n", "s"], label: "different", run: () => this.decide("different_entity", "different") },
      { keys: ["u"], label: "leave open", run: () => this.decide("skip", "") }, ...this.list.commands()];
  },
};

// MARK: Origins

/** Where information first came from; what is of one origin counts once. */
export const origins = {
  title: "Origins",
  all: [],
  marked: new Set(),
  open() {
    this.list ??= new List({ id: "origins-list", label: "Origins", rowHeight: 60, row: (index) => this.row(index) });
    this.tally ??= h("span.quiet", {});
    fill(stage(), h("section.page", { "aria-label": "Origins" }, h("header.tools", {}, h("h2", {}, "Origins"), this.tally),
      this.list.element));
    this.focus();
    return this.refresh();
  },
  focus() { this.list.element.focus({ preventScroll: true }); },
  async refresh() {
    this.all = (await read(["origins"])).origins;
    this.tally.textContent = `${counted(this.all.length, "origin")}; claims of one origin count once`;
    this.list.setCount(this.all.length);
    this.list.redraw();
  },
  row(index) {
    const origin = this.all[index];
    return h(`div.hit-row${this.marked.has(origin.id) ? ".marked" : ""}`, {}, h("span.num", { title: "how far it is trusted" },
      sure(origin.prior)),
      h("span.what", {}, this.marked.has(origin.id) ? h("span.pick", {}, "marked ") : null, h("b", {}, origin.name), " ",
        h("small", {}, spaced(origin.kind))),
      h("span.sure", {}, counted(origin.claims.length, "claim")), h("span.whom", {}, counted(origin.documents.length, "document"),
        origin.signals.filter((signal) => signal !== "none").map((signal) => ` · ${spaced(signal)}`)));
  },
  toggle() {
    const origin = this.all[this.list.cursor];
    if (!origin) return;
    if (!this.marked.delete(origin.id)) this.marked.add(origin.id);
    this.list.redraw();
    this.list.go(this.list.cursor + 1);
  },
  join() {
    const chosen = this.all.filter((origin) => this.marked.has(origin.id) && origin.claims.length);
    if (chosen.length < 2) return say("Mark two or more origins with Space, then m makes them one.");
    this.marked.clear();
    decide(chosen.slice(1).map((origin, i) => ({ target: pairTarget("origin_pair", chosen[i].claims[0], origin.claims[0]),
      decision: "same_origin" })), { said: `one origin: ${chosen.map((origin) => origin.name).join(", ")}` });
  },
  part() {
    const origin = this.all[this.list.cursor];
    if (!origin || origin.claims.length < 2) return say("One claim alone cannot be parted.");
    const [first, ...rest] = origin.claims;
    decide(rest.map((claim) => ({ target: pairTarget("origin_pair", first, claim), decision: "independent" })),
      { said: `claims of ${origin.name} count apart` });
  },
  async trust() {
    const origin = this.all[this.list.cursor];
    const value = origin && (await askValue(`How far is ${origin.name} trusted, 0 to 1?`, "text", sure(origin.prior), null));
    const number = Number(value?.value);
    if (!value) return;
    if (!(number >= 0 && number <= 1)) return say(`“${value.text}” is no number from 0 to 1.`);
    decide([{ target: { kind: "source", ids: [origin.id], slot: null }, decision: "edit", value: number }],
      { said: `${origin.name} is trusted ${sure(number)}` });
  },
  distrust() {
    const origin = this.all[this.list.cursor];
    if (origin) decide([{ target: { kind: "source", ids: [origin.id], slot: null }, decision: "reject" }],
      { said: `${origin.name} weighs nothing` });
  },
  commands() {
    return [{ keys: [" "], name: "Space", label: "mark", run: () => this.toggle() }, { keys: ["m"], label: "one origin",
      run: () => this.join() }, { keys: ["s"], label: "count its claims apart", run: () => this.part() },
      { keys: ["e"], label: "trust", run: () => this.trust() }, { keys: ["n"], label: "distrust", run: () => this.distrust() },
        ...this.list.commands()];
  },
};

// MARK: History

/** Who decided what and when, newest first, from what to what. */
export const historyView = {
  title: "History",
  all: [],
  open({ target = null } = {}) {
    this.target = target;
    this.list ??= new List({ id: "history-list", label: "Decisions, newest first", rowHeight: 48, row: (index) => this.row(index),
      onOpen: (index) => this.openTarget(index) });
    this.scope ??= h("button", { type: "button", onclick: () => this.open({ target: null }) }, "all decisions");
    this.tally ??= h("span.quiet", {});
    this.scope.hidden = !target;
    fill(stage(), h("section.page", { "aria-label": "History" },
      h("header.tools", {}, h("h2", {}, target ? "History of one claim or fact" : "History"), this.scope, this.tally), this.list.element));
    this.focus();
    return this.refresh();
  },
  focus() { this.list.element.focus({ preventScroll: true }); },
  async refresh() {
    const own = (await read(["history"], { target: this.target })).decisions;
    this.all = own.length || !this.target ? own : (await read(["history"])).decisions;
    this.tally.textContent = this.all === own ? (own.length ? counted(own.length,
      "decision") : "Nothing was decided yet.") : "Nothing was decided about it yet; these are all decisions.";
    this.list.setCount(this.all.length);
    this.list.redraw();
  },
  row(index) {
    const one = this.all[index];
    const change = one.from || one.to ? `${one.from || "none"} → ${one.to || "none"}` : "";
    return h(`div.hit-row${one.undone ? ".undone" : ""}`, {}, h("span.when", {}, clock(one.at)), h("span.what", {}, h("b", {}, one.text),
      one.undone ? h("small", {}, " undone") : null, one.reason ? h("q", {}, one.reason) : null),
      h("span.sure", {}, change), h("span.whom", {}, (one.target?.ids ?? []).join(" and ")));
  },
  openTarget(index) {
    const target = this.all[index]?.target;
    if (target?.kind === "claim" || target?.kind === "claim_pair") return review.goTo(target.ids[0]);
    if (target?.kind === "fact" || target?.kind === "slot") return go("fact", { fact: target.ids[0] });
  },
  commands() {
    return [{ keys: ["Enter", "o"], label: "open", run: () => this.openTarget(this.list.cursor) }, ...this.list.commands(),
      { keys: ["h"], label: "all decisions", run: () => this.open({ target: null }) }];
  },
};
