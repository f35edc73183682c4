/** One claim: its words among those of other documents, its slots, why it is here, and editing in place. @module */

import { STATES, badge, clock, counted, fill, h, paragraph, say, shortWhen, spaced, sure } from "./elements.js";
import { checkedField } from "./fields.js";
import { claimOf, claimTarget, decide, stateOf, store } from "./server.js";
import { review } from "./queue.js";
import { readFact } from "./facts.js";
import { documents } from "./pages.js";

// MARK: Review: evidence and claim

export function sourceLine(doc, extra) {
  return h("header.source", {}, badge(doc.letter), h("b", {}, doc.publisher ?? doc.id), doc.published ? h("span.when", {},
    doc.published) : null,
    h("span.title", {}, doc.title ?? ""), extra);
}

/** The words of a claim in their surroundings, then what other documents say of the same fact. */
export function paintEvidence(pane, answer, isOther) {
  const { document: doc, context, item } = answer;
  const others = (answer.fact?.claims ?? []).filter((claim) => claim !== item.claim);
  const more = h("div.others", {});
  const whole = h("button.quiet", { type: "button", onclick: () => documents.openAt(item.claim) }, h("kbd", {}, "o"), " document");
  fill(pane, h("article.words.main-words", {}, sourceLine(doc, whole), h("p.context", {}, paragraph(context))),
    others.length ? h("h3.others-title", {}, `${counted(others.length, "more claim")} of the same fact`) : null, more);
  if (isOther) pane.scrollTop = 0;
  paintOthers(more, answer, others);
}

async function paintOthers(place, answer, others) {
  if (!others.length) return;
  const show = (fact, found) => fill(place, found.map((other) => otherWords(other, fact)));
  const known = others.slice(0, 8).map(claimOf);
  if (known.every((one) => one.kept)) show(null, known.map((one) => one.kept));
  const [fact, ...found] = await Promise.all([readFact(answer.fact.id), ...known.map((one) => one.fresh ?? one.kept)]).catch(() => []);
  if (fact && review.shown === answer.item.claim) {
    show(fact, found);
    if (others.length > found.length) place.append(h("p.quiet", {}, `and ${others.length - found.length} more; c compares them`));
  }
}

function otherWords(other, fact) {
  const relation = fact?.claims.find((of) => of.claim === other.item.claim)?.relation;
  const link = h("button.quiet", { type: "button", onclick: () => review.goTo(other.item.claim) }, "review this");
  return h("article.words", {}, sourceLine(other.document, relation ? h(`span.relation.${relation}`, {}, spaced(relation)) : null),
    h("p.context", {}, paragraph(other.context)), h("p.under", {}, other.item.label,
      " · ", shortWhen(other.item.when), " · ", STATES[stateOf(other.item.claim)]?.word ?? "", " ", link));
}

/** The claim as rows of slot and value, why it is here, and who decided what. */
export function paintClaim(pane, answer) {
  const { item, rows, fact } = answer;
  const state = STATES[stateOf(item.claim)] ?? STATES.open;
  const warnings = answer.warnings.map((word) => word.replaceAll("-", " ")).filter((word) => !answer.why_here.includes(word));
  const status = fact ? [h("span", { class: `status ${fact.status}` }, spaced(fact.status)), ", ", h("span.num", {}, sure(fact.confidence))] : "none";
  const slot = (row) => [h("dt", {}, row.label), h("dd", { class: `kind-${row.kind}` }, row.text || h("span.quiet", {}, "none"),
    row.support ? h("small.support", {}, spaced(row.support)) : null)];
  fill(pane,
    h("header.claim-head", {}, h("h2", {}, item.label), h("p", { class: `stamp is-${stateOf(item.claim)}` }, state.glyph, " ", state.word)),
    h("dl.slots", {}, rows.map(slot)),
    h("dl.slots.plain", {}, h("dt", {}, "said by"), h("dd", {}, answer.sources), h("dt", {}, "claim"), h("dd.num", {}, sure(item.confidence)),
      h("dt", {}, "fact"), h("dd", {}, status)),
    warnings.length ? h("p.warning", {}, "⚠ ", warnings.join(", ")) : null,
    answer.why_here.length ? h("div.why-here", {}, h("h3", {}, "Why it is here"),
      h("ul", {}, answer.why_here.map((why) => h("li", {}, why)))) : null,
    answer.accept_verifies_fact ? h("p.quiet", {}, "Accepting it verifies the fact.") : null,
    whyPart(answer), decisionsPart(answer));
}

function whyPart(answer) {
  const terms = h("div.terms", {});
  const details = h("details.why", { open: store.whyOpen }, h("summary", {}, h("kbd", {}, "w"), " why"),
    h("ul", {}, answer.reasons.map((reason) => h("li", {}, reason))), terms);
  details.addEventListener("toggle", () => { store.whyOpen = details.open; });
  if (store.whyOpen && answer.fact) readFact(answer.fact.id).then((fact) => fill(terms, termsTable(fact)), () => {});
  return details;
}

export function toggleWhy() {
  store.whyOpen = !store.whyOpen;
  review.showCurrent();
  say(store.whyOpen ? "why: shown" : "why: hidden");
}

/** How the confidence of a fact adds up. */
export function termsTable(fact) {
  if (!fact.terms.length) return null;
  return h("table.sum", {}, h("caption", {}, `confidence ${sure(fact.confidence)}`),
    h("thead", {}, h("tr", {}, ["origin", "for", "prior", "factor", "weight"].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, fact.terms.map((term) => h("tr", {}, h("td", {}, term.name ?? term.origin),
      h("td", {}, spaced(term.stands_for) || "kept"),
      h("td.num", {}, sure(term.prior)), h("td.num", {}, term.factor.toFixed(3)), h("td.num", {}, term.weight.toFixed(4))))),
    h("tfoot", {}, h("tr", {}, h("td", { colspan: "5" }, fact.sum))));
}

/** Who decided what about a claim or a fact. */
export function decisionsPart({ decisions, agreement = [] }) {
  if (!decisions.length && !agreement.length) return null;
  const verdicts = agreement.map((one) => `${one.by}: ${spaced(one.verdict)}`).join(" · ");
  const line = (one) => h("li", { class: one.undone ? "undone" : null }, one.text, h("small", {}, ` ${clock(one.at)}`),
    one.undone ? h("small", {}, " undone") : null, one.reason ? h("q", {}, one.reason) : null);
  return h("div.decided", {}, h("h3", {}, "Decisions"), agreement.length > 1 ? h("p", {}, verdicts) : null, h("ul", {}, decisions.map(line)));
}

// MARK: Editing

const AMOUNTS = new Set(["amount", "value", "stake", "price", "valuation", "units", "jobs"]);
const ENTITIES = new Set(["actor", "investor", "partner", "acquirer", "parent", "founder", "person", "incoming", "outgoing", "owner",
  "appointed_by", "plaintiff", "leader"]);
const guessKind = (slot) => (AMOUNTS.has(slot) ? "amount" : ENTITIES.has(slot) ? "entity" : "text");

/** Turns the rows of the current claim into fields: Enter saves all, Escape leaves them as they were. */
export async function editClaim() {
  const claim = review.current;
  if (!claim) return say("No claim is selected.");
  if (store.state?.read_only) return say("This page is for reading only.");
  const { kept, fresh } = claimOf(claim);
  const answer = kept ?? (await fresh);
  if (review.current !== claim) return;
  const fields = answer.rows.filter((row) => row.editable).map((row) => ({ row,
    field: checkedField({ kind: row.kind, text: row.text, value: row.value, label: row.label, name: row.name }) }));
  const rows = h("div.edit-rows", {}, fields.map(({ row, field }) => fieldRow(row.label, field)));
  const form = h("form.edit", { "aria-label": "Edit the claim" }, h("h2", {}, "Edit"), rows, addSlot(answer, fields, rows),
    h("p.buttons", {}, h("button.main", { type: "submit" }, h("kbd", {}, "Enter"), " save"),
      h("button", { type: "button", onclick: () => closeEdit("edit dropped") }, h("kbd", {}, "Esc"), " cancel")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    saveEdit(answer, fields);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    closeEdit("edit dropped");
  });
  review.form = form;
  fill(review.claim, form);
  const first = fields.find(({ row }) => row.name === "time") ?? fields[0];
  first?.field.input.focus();
  first?.field.input.select?.();
}

const fieldRow = (label, field) => h("label.edit-row", {}, h("span", {}, label), field.element);

/** A menu of slots that the event type knows and the claim lacks. */
function addSlot(answer, fields, rows) {
  const type = store.vocabulary.event_types.find((one) => one.name === answer.item.event_type);
  const has = new Set(answer.rows.map((row) => row.name));
  const slots = (type?.slots ?? []).map((slot) => (typeof slot === "string" ? { name: slot,
    kind: guessKind(slot) } : slot)).filter((slot) => !has.has(slot.name));
  if (!slots.length) return null;
  const select = h("select", { "aria-label": "Add a slot" }, h("option", { value: "" }, "add a slot"),
    slots.map((slot) => h("option", { value: slot.name }, spaced(slot.name))));
  select.addEventListener("change", () => {
    const slot = slots.find((one) => one.name === select.value);
    if (!slot) return;
    const field = checkedField({ kind: slot.kind ?? guessKind(slot.name), text: "", value: null, label: spaced(slot.name),
      name: slot.name });
    fields.push({ row: { name: slot.name, label: spaced(slot.name) }, field });
    rows.append(fieldRow(spaced(slot.name), field));
    select.selectedOptions[0].remove();
    select.value = "";
    field.input.focus();
  });
  return h("p", {}, select);
}

function closeEdit(said) {
  review.form = null;
  review.painted = null;
  review.list.element.focus({ preventScroll: true });
  review.showCurrent();
  say(said);
}

/** Checks every changed field and posts the changes as one step. */
async function saveEdit(answer, fields) {
  const { claim } = answer.item;
  const changes = [];
  for (const { row, field } of fields.filter((one) => one.field.isChanged())) {
    const checked = await field.check();
    if (!checked) {
      field.input.focus();
      return say(`${row.label}: not saved`);
    }
    changes.push({ row, ...checked });
  }
  if (!changes.length) return closeEdit("nothing was changed");
  for (const change of changes) change.row.text = change.text;
  review.linked = claim;
  closeEdit("");
  decide(changes.map((change) => ({ target: claimTarget(claim, change.row.name), decision: "edit", value: change.value })),
    { claims: [claim], state: "edited",
      said: `edited: ${changes.map((change) => `${change.row.label} ${change.text || "none"}`).join(", ")}` });
}
