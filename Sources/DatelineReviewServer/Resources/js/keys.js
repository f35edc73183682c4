/** Views and keys: which view is open, what its keys do, and the buttons that show them. @module */

import { $, fill, h, say } from "./elements.js";
import { tellAll } from "./fields.js";
import { redo, store, undo } from "./server.js";

/** The views by name, in the order of the tabs; the entry module fills it. */
export const views = {};

/**
 * Opens a view.
 * @param {string} name a key of `views`
 * @param {Object} [args] what the view is to show
 */
export function go(name, args = {}) {
  const view = views[name];
  if (store.view && store.view !== view) store.view.close?.();
  if (store.view !== view) store.back = store.view;
  store.view = view;
  for (const tab of $("tabs").children) {
    if (tab.dataset.view === (view.tab ?? name)) tab.setAttribute("aria-current", "page");
    else tab.removeAttribute("aria-current");
  }
  const hash = `#${name}`;
  if (location.hash !== hash) history.replaceState(null, "", hash);
  const opened = view.open(args);
  showKeys();
  return Promise.resolve(opened).catch((error) => say(error.message));
}

const nameOf = (view) => Object.keys(views).find((name) => views[name] === view);

/** Escape: back to where the reviewer came from, in the end to the queue. */
function back() {
  if (store.view === views.review) return store.view.escape?.();
  const name = store.view.tab && store.back ? nameOf(store.back) : "review";
  return go(name === nameOf(store.view) ? "review" : name);
}

/** What works in every view. */
const everywhere = [
  { keys: ["z"], label: "undo", run: undo },
  { keys: ["Z"], label: "redo", run: redo },
  { keys: ["t"], label: "timeline", run: () => go("timeline") },
  { keys: ["h"], label: "history", run: () => go("history") },
  { keys: ["/"], run: () => go("search") },
  { keys: ["c"], run: () => go("review").then(() => views.review.conflictsOnly()) },
  { keys: ["?"], label: "keys", run: showHelp },
  { keys: ["Escape"], run: back },
];

function commands() {
  const own = store.view?.commands?.() ?? [];
  const taken = new Set(own.flatMap((command) => command.keys));
  return [...own, ...everywhere.filter((command) => !command.keys.some((key) => taken.has(key)))];
}

const isField = (element) => element.matches?.("input, textarea, select, [contenteditable]") ?? false;

/** Runs the command of a key; keys are dead while a field has focus, and with Control, Alt or Command. */
export function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || $("dialog").open) return;
  if (isField(event.target)) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.target.blur();
    store.view?.focus?.();
    return;
  }
  const isPressed = event.target.closest?.("button, a, summary");
  if (isPressed && (event.key === "Enter" || event.key === " ")) return;
  const command = commands().find((one) => one.keys.includes(event.key));
  if (!command) return;
  event.preventDefault();
  command.run();
}

/** Fills the bar of buttons; each shows its key. */
export function showKeys() {
  const shown = commands().filter((command) => command.label);
  fill($("keybar"), shown.map((command) => h("button", { type: "button", "aria-keyshortcuts": command.name ?? command.keys[0],
    onclick: () => {
      command.run();
      if (!$("dialog").open && !isField(document.activeElement)) store.view?.focus?.();
    } }, h("kbd", {}, command.name ?? arrows(command.keys[0])), ` ${command.label}`)));
}

const arrows = (key) => ({ ArrowRight: "→", ArrowLeft: "←", ArrowUp: "↑", ArrowDown: "↓" })[key] ?? key;

const HELP = [
  ["Decide on a claim", [["y Enter", "accept, go to the next"], ["n", "reject, go to the next"], ["u", "unsure, go to the next"],
    ["f", "flag with a note"],
    ["e", "edit in place: Enter saves, Escape cancels"], ["Y", "accept what is visible, after showing the count"],
      ["z Z", "undo, redo; a bulk action is one step"]]],
  ["Join and part", [["Space", "mark a claim"], ["m", "merge: the marked claims tell of one event"],
    ["s", "split: this claim tells of another event than the rest of its fact"]]],
  ["Move", [["j k", "next, previous (also arrows)"], ["/", "filter, or search"], ["o", "the whole document at the words"],
    ["w", "why: how it was found, how the confidence adds up"],
    ["c", "conflicts only, sources side by side"], ["t", "timeline; again: order by report"], ["h", "history"],
      ["Escape", "leave a field; back"]]],
  ["In a conflict", [["1 2", "take this value"], ["3", "both, as a sequence: two events"], ["e", "another value"], ["← →", "the property"],
    ["y n", "accept, reject the fact as it stands"]]],
];

function showHelp() {
  return tellAll("Keys", h("div.help", {}, HELP.map(([title, rows]) => h("div", {}, h("h3", {}, title), h("dl", {},
    rows.map(([keys, text]) => [h("dt", {}, keys.split(" ").map((key) => h("kbd", {}, key))), h("dd", {}, text)]))))),
  h("p.quiet", {}, "Keys rest while a field has focus. ",
    h("a", { href: "/read" }, "Plain page"), " · ", h("a", { href: "/api/facts.json", download: "facts.json" }, "facts.json"), " · ",
    h("a", { href: "/api/decisions.jsonl", download: "decisions.jsonl" }, "decisions.jsonl"), " · ", h("a", { href: "/openapi.json" },
      "JSON API")));
}
