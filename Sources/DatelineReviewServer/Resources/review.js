/**
 * The review page of Dateline starts here. `js/elements.js` makes elements and lists, `js/fields.js` fields and questions, `js/server.js`
 * talks to the server and keeps decisions, `js/keys.js` opens views and runs keys; the others are the views.
 *
 * All text arrives as JSON and is shown through text nodes; nothing from an article is ever read as mark-up.
 * A decision shows at once and is posted behind the reviewer's back, in order; what the server refuses is taken back and said.
 * @module
 */

import { $, h, say } from "./js/elements.js";
import { go, onKey, views } from "./js/keys.js";
import { poll, read, store } from "./js/server.js";
import { review } from "./js/queue.js";
import { factView, timeline } from "./js/facts.js";
import { documents, doubts, historyView, origins, search } from "./js/pages.js";

Object.assign(views, { review, timeline, documents, search, doubts, origins, history: historyView, fact: factView });

const THEMES = ["auto", "light", "dark"];

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  $("theme").textContent = { auto: "◐", light: "☼", dark: "☾" }[name];
  $("theme").setAttribute("aria-label", `theme: ${name}`);
  $("theme").title = `theme: ${name}`;
  try {
    localStorage.setItem("dateline-theme", name);
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

function savedTheme() {
  try {
    return localStorage.getItem("dateline-theme") ?? "auto";
  } catch {
    return "auto";
  }
}

function showTabs() {
  for (const [name, view] of Object.entries(views)) {
    if (view.tab) continue;
    $("tabs").append(h("a", { href: `#${name}`, dataset: { view: name }, onclick: (event) => {
      event.preventDefault();
      go(name);
    } }, view.title));
  }
}

/** Opens what the address names; a fact or a claim needs an id and is reached from a list. */
function openAddress() {
  const name = location.hash.slice(1);
  return go(views[name] && !views[name].tab ? name : "review");
}

function start() {
  showTabs();
  setTheme(savedTheme());
  $("theme").addEventListener("click",
    () => setTheme(THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length]));
  document.addEventListener("keydown", onKey);
  addEventListener("hashchange", openAddress);
  addEventListener("beforeprint", () => store.view?.list?.draw(store.view.list.count <= 3000));
  addEventListener("beforeunload", (event) => {
    if (store.outbox.length) event.preventDefault();
  });
  openAddress();
  poll();
  read(["vocabulary"]).then((vocabulary) => {
    store.vocabulary = vocabulary;
    review.filters?.types(vocabulary.event_types);
  }).catch((error) => say(error.message));
}

start();
