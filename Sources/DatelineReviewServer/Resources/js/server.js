/** What the server says, what this page knows of it, and decisions: shown at once, posted in order, undone step by step. @module */

import { $, STATES, fill, h, hidden, say } from "./elements.js";
import { askOverride } from "./fields.js";

// MARK: Server

/** What the server refused, with its code and, where another reviewer decided before, who. */
class Refusal extends Error {
  constructor(status, body) {
    super(body?.error?.message ?? (status ? `the server answered ${status}` : "the server does not answer"));
    this.status = status;
    this.code = body?.error?.code ?? "";
    this.others = body?.others ?? [];
  }
}

async function call(path, options) {
  let answer;
  try {
    answer = await fetch(path, { credentials: "same-origin", ...options });
  } catch {
    throw new Refusal(0);
  }
  const body = await answer.json().catch(() => null);
  if (!answer.ok) throw new Refusal(answer.status, body);
  return body;
}

/** Reads `/api/PATH`; path parts and parameters are escaped here. */
export function read(parts, params = {}) {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== "" && value !== null && value !== undefined));
  return call(`/api/${parts.map(encodeURIComponent).join("/")}${query.size ? `?${query}` : ""}`);
}

export function write(path, body) {
  const headers = { "Content-Type": "application/json", "X-Dateline-Review": "1" };
  return call(`/api/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
}

// MARK: State

export const store = {
  /** The answer of /api/state. */
  state: null,
  /** The latest revision that the server told of, and the one of what is on screen. */
  revision: 0, shown: 0,
  /** What a claim shows before the server says so, by claim. */
  overrides: new Map(),
  /** Answers of /api/claims/ID, by claim. */
  claims: new Map(),
  /** Claims marked for a merge. */
  marked: new Set(),
  /** Steps of this page, newest last; undone ones wait in `redoable`. */
  steps: [], redoable: [],
  /** Posts not answered yet. */
  outbox: [], posting: false,
  vocabulary: { event_types: [], factualities: [], kinds: [] },
  whyOpen: false,
  /** The open view, and the one before. */
  view: null, back: null,
};

function takeState(state) {
  if (!state) return false;
  const isNew = state.revision !== store.revision;
  store.state = state;
  store.revision = Math.max(store.revision, state.revision);
  showTally();
  return isNew;
}

function showTally() {
  const { state } = store;
  if (!state) return;
  const { counts } = state;
  $("workspace").textContent = state.workspace;
  fill($("tally"), h("b", {}, counts.to_review.toLocaleString("en")), h("span.wide", {}, ` of ${counts.claims.toLocaleString("en")}`),
    " to review · ",
    h("b", {}, counts.conflicts.toLocaleString("en")), ` ${counts.conflicts === 1 ? "conflict" : "conflicts"}`,
    counts.orphans ? ` · ${counts.orphans} moved` : "");
  const waiting = store.outbox.length;
  $("saved").textContent = state.read_only ? "reading only" : waiting ? `saving ${waiting}` : state.reconciling ? "saved, facts follow" : "saved";
  $("saved").classList.toggle("busy", waiting > 0);
  document.title = `${counts.to_review} to review · ${state.workspace} · Dateline`;
}

function trouble(text) {
  $("trouble").textContent = text ?? "";
  $("trouble").hidden = !text;
}

/** Asks for news: every half second while facts are reconciled, else every five. */
export async function poll() {
  try {
    const isNew = takeState(await read(["state"]));
    trouble(null);
    if (isNew && !store.outbox.length) await refreshView();
  } catch (error) {
    trouble(`${error.message}; trying again. Nothing decided here is lost: what was not saved is shown as open.`);
  }
  pollIn(store.state?.reconciling ? 500 : 5000);
}

let nextPoll;

/** Asks again after some milliseconds, and not before. */
function pollIn(delay) {
  clearTimeout(nextPoll);
  nextPoll = setTimeout(poll, delay);
}

async function refreshView() {
  try {
    await store.view?.refresh?.();
  } catch (error) {
    say(error.message);
  }
}

/** The claim as last read, if any, and a promise of its newest form. */
export function claimOf(id) {
  const kept = store.claims.get(id);
  if (kept && (kept.revision >= store.revision || store.outbox.length)) return { kept: kept.answer, fresh: null };
  const fresh = read(["claims", id]).then((answer) => {
    if (store.claims.size > 400) store.claims.clear();
    store.claims.set(id, { revision: answer.revision, answer });
    return answer;
  });
  return { kept: kept?.answer, fresh };
}

export function stateMark(item) {
  const state = STATES[store.overrides.get(item.claim) ?? item.state] ?? STATES.open;
  if (state === STATES.open && item.conflict) return h("span.glyph.warn", { title: "sources disagree" }, "⚠", hidden(" sources disagree"));
  return h("span.glyph", { title: state.word }, state.glyph, hidden(` ${state.word}`));
}

// MARK: Decisions

/** Sends what waits, one after the other; a refusal takes back everything that was decided on top of it. */
async function post(job) {
  store.outbox.push(job);
  showTally();
  if (store.posting) return;
  store.posting = true;
  let isAway = false;
  while (store.outbox.length) {
    const [next] = store.outbox;
    try {
      const answer = await write(next.path, next.body);
      store.outbox.shift();
      takeState(answer.state);
      if (answer.state?.reconciling) pollIn(300);
      store.revision = Math.max(store.revision, answer.revision ?? 0);
      next.done?.(answer);
    } catch (error) {
      isAway = error.status === 0;
      const dropped = store.outbox.splice(0).reverse();
      for (const lost of dropped) lost.undo();
      say(`Not saved: ${error.message}${dropped.length > 1 ? `; ${dropped.length} steps taken back` : ""}`);
      store.view?.redraw?.();
      if (error.code === "decided_by_another") askOverride(next, error);
    }
  }
  store.posting = false;
  showTally();
  if (!isAway) await refreshView();
}

/**
 * Decides: shows it now, posts it behind.
 * @param {{target: Object, decision: string, value?: *, reason?: string}[]} decisions one step, undone as one
 * @param {{claims?: string[], state?: string, said: string, override?: boolean}} about the claims that show `state`
 */
export function decide(decisions, { claims = [], state = null, said, override = false, seen = store.shown }) {
  if (store.state?.read_only) {
    say("This page is for reading only: nothing was decided.");
    return;
  }
  const step = { claims, before: new Map(), after: state, cursor: store.view?.at?.(), said };
  for (const claim of claims) step.before.set(claim, stateOf(claim));
  if (state) for (const claim of claims) store.overrides.set(claim, state);
  store.steps.push(step);
  store.redoable = [];
  say(`${said} · z undoes`);
  const again = () => decide(decisions, { claims, state, said, override: true });
  post({ path: "decisions", body: { decisions, override, seen }, again, undo: () => takeBack(step) });
  store.view?.redraw?.();
}

function takeBack(step) {
  store.steps = store.steps.filter((other) => other !== step);
  for (const [claim, state] of step.before) store.overrides.set(claim, state);
  if (step.cursor) store.view?.show?.(step.cursor);
}

export function stateOf(claim) {
  return store.overrides.get(claim) ?? store.view?.item?.(claim)?.state ?? store.claims.get(claim)?.answer.item.state ?? "open";
}

export function undo() {
  const step = store.steps.pop();
  if (!step && !store.state?.can_undo) return say("Nothing to undo.");
  if (step) {
    store.redoable.push(step);
    for (const [claim, state] of step.before) store.overrides.set(claim, state);
    if (step.cursor) store.view?.show?.(step.cursor);
  }
  say(`undone${step ? `: ${step.said}` : ""} · Z redoes`);
  post({ path: "undo", body: {}, done: (answer) => !step && followStep(answer), undo: () => step && restore(step, "redoable", "steps") });
  store.view?.redraw?.();
}

export function redo() {
  const step = store.redoable.pop();
  if (!step && !store.state?.can_redo) return say("Nothing to redo.");
  if (step) {
    store.steps.push(step);
    if (step.after) for (const claim of step.claims) store.overrides.set(claim, step.after);
  }
  say(`done again${step ? `: ${step.said}` : ""} · z undoes`);
  post({ path: "redo", body: {}, done: (answer) => !step && followStep(answer), undo: () => step && restore(step, "steps", "redoable") });
  store.view?.redraw?.();
}

/** Puts a step back to where it was before an undo or redo that the server refused. */
function restore(step, from, to) {
  store[from] = store[from].filter((other) => other !== step);
  store[to].push(step);
  for (const claim of step.claims) store.overrides.delete(claim);
}

/** After a step of an earlier session was undone, goes to the claim that it was about. */
function followStep(answer) {
  if (answer.claims?.length) store.view?.show?.(answer.claims[0]);
  if (answer.text) say(answer.text);
}

export const claimTarget = (id, slot = null) => ({ kind: "claim", ids: [id], slot });
export const pairTarget = (kind, first, second) => ({ kind, ids: [first, second], slot: null });
