/** Fields and questions: completion, checked values, and the one dialog of the page. @module */

import { $, clock, fill, h, say, spaced } from "./elements.js";
import { read, store, write } from "./server.js";

let serial = 0;
const unique = (stem) => `${stem}-${(serial += 1)}`;

// MARK: Completion

/**
 * Gives a field a list of suggestions: arrows choose, Enter takes, Escape closes.
 * @param {HTMLInputElement} input
 * @param {(q: string) => Promise<{id: string, text: string, detail?: string}[]>} find
 * @param {(chosen: ?{id: string, text: string}) => void} onChoose gets null when the field was emptied
 */
export function complete(input, find, onChoose) {
  const list = h("ul.suggestions", { id: unique("suggestions"), role: "listbox", "aria-label": "Suggestions", hidden: true });
  const box = h("span.complete", {}, input, list);
  let found = [];
  let at = -1;
  let later;
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id,
    "aria-expanded": "false", autocomplete: "off" })) {
    input.setAttribute(name, value);
  }
  const close = () => {
    clearTimeout(later);
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (index) => {
    input.value = found[index].text;
    close();
    onChoose(found[index]);
  };
  const mark = () => {
    [...list.children].forEach((row, index) => row.setAttribute("aria-selected", index === at ? "true" : "false"));
    if (at >= 0) input.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at]?.scrollIntoView({ block: "nearest" });
  };
  const show = async () => {
    const asked = input.value.trim();
    const answer = await find(asked).catch(() => []);
    if (input.value.trim() !== asked || document.activeElement !== input) return;
    found = answer;
    fill(list, found.map((one, index) => h("li", { id: `${list.id}-${index}`, role: "option",
      onmousedown: (event) => { event.preventDefault(); take(index); } },
      one.text, one.detail ? h("small", {}, ` ${one.detail}`) : null)));
    list.hidden = !found.length;
    at = -1;
    input.setAttribute("aria-expanded", String(found.length > 0));
  };
  input.addEventListener("input", () => {
    clearTimeout(later);
    if (!input.value.trim()) onChoose(null);
    later = setTimeout(show, 80);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && list.hidden) show();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      at = (at + step + found.length) % Math.max(1, found.length);
      mark();
    } else if (event.key === "Enter" && !list.hidden && at >= 0) take(at);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return box;
}

async function findEntities(q) {
  const { entities } = await read(["entities"], { q, limit: 10 });
  return entities.map((entity) => ({ id: entity.id, text: entity.name, detail: [spaced(entity.kind), ...(entity.aliases ?? []).slice(0,
    2)].join(", ") }));
}

// MARK: Checked values

/**
 * A field for one value, checked by the server while it is typed.
 * @param {Object} options `kind` (time, amount, entity, text, list, event_type, factuality), `text` as shown now, `value` as held now, `label`, `name`
 * @returns {{element: Element, input: Element, isChanged: () => boolean, check: () => Promise<?{value: *, text: string}>}}
 *   `check` gives null when the value is not valid, and says why beside the field
 */
export function checkedField({ kind, text, value, label, name = label }) {
  const hint = h("small.hint", { id: unique("hint"), "aria-live": "polite" });
  const names = { "aria-label": label, "aria-describedby": hint.id, name };
  if (kind === "event_type" || kind === "factuality") return choiceField(kind, value, names, hint);
  const input = h("input", { type: "text", value: kind === "time" ? value?.edtf ?? value ?? "" : text, autocomplete: "off",
    spellcheck: "false", ...names });
  const initial = input.value;
  let chosen = null;
  let later;
  const tell = (answer) => {
    input.setAttribute("aria-invalid", String(!answer.ok));
    hint.classList.toggle("bad", !answer.ok);
    hint.textContent = answer.ok ? (answer.text === input.value ? "" : `= ${answer.text}`) : answer.message;
  };
  const check = async () => {
    const typed = input.value.trim();
    if (kind === "list") return checkList(typed, value, tell);
    if (kind === "text") return typed ? { value: typed, text: typed } : { value: null, text: "" };
    if (!typed && kind !== "entity") return { value: null, text: kind === "time" ? "undated" : "" };
    if (chosen?.text === typed) return { value: chosen.id, text: chosen.text };
    try {
      const answer = await write("check", { kind, text: typed });
      if (input.value.trim() === typed) tell(answer);
      return answer.ok ? { value: answer.value, text: answer.text } : null;
    } catch (error) {
      tell({ ok: false, message: error.message });
      return null;
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(later);
    if (input.value !== initial) later = setTimeout(check, 150);
  });
  const field = kind === "entity" ? complete(input, findEntities,
    (one) => { chosen = one; if (one) tell({ ok: true, text: one.text }); }) : input;
  return { element: h("span.field", {}, field, hint), input, isChanged: () => input.value.trim() !== initial.trim(), check };
}

/** A list with commas between; where it held entities, each name is checked. */
async function checkList(typed, before, tell) {
  const parts = typed.split(",").map((part) => part.trim()).filter(Boolean);
  if (!parts.length) return { value: null, text: "" };
  if (!Array.isArray(before) || !before.some((one) => typeof one === "string" && one.startsWith("e:"))) return { value: parts,
    text: parts.join(", ") };
  const answers = await Promise.all(parts.map((text) => write("check", { kind: "entity", text })));
  const bad = answers.find((answer) => !answer.ok);
  if (bad) tell(bad);
  return bad ? null : { value: answers.map((answer) => answer.value), text: answers.map((answer) => answer.text).join(", ") };
}

function choiceField(kind, value, names, hint) {
  const { event_types: types, factualities } = store.vocabulary;
  const options = kind === "event_type" ? types.map((type) => [type.name, type.label]) : factualities.map((name) => [name, spaced(name)]);
  if (!options.some(([name]) => name === value)) options.unshift([value, spaced(value)]);
  const input = h("select", names, options.map(([name, text]) => h("option", { value: name, selected: name === value }, text)));
  const check = async () => ({ value: input.value, text: input.selectedOptions[0].textContent });
  return { element: h("span.field", {}, input, hint), input, isChanged: () => input.value !== value, check };
}

// MARK: Questions

/** Shows the dialog and resolves with what `close` was given; Escape gives null. */
function ask(title, build) {
  const dialog = $("dialog");
  const before = document.activeElement;
  return new Promise((resolve) => {
    let answer = null;
    const close = (value) => {
      answer = value;
      dialog.close();
    };
    fill(dialog, h("h2", { id: "dialog-title" }, title), build(close));
    dialog.onclose = () => {
      fill(dialog);
      before?.focus?.({ preventScroll: true });
      resolve(answer);
    };
    dialog.showModal();
    dialog.querySelector("[data-first]")?.focus();
  });
}

const button = (key, label, run, first = false) => h(first ? "button.main" : "button", { type: "button", onclick: run,
  dataset: first ? { first: "" } : {} },
  h("kbd", {}, key), ` ${label}`);

/** Asks yes or no; Enter is yes. */
export async function askYes(title, text, yes) {
  return (await ask(title, (close) => [h("p", {}, text),
    h("p.buttons", {}, button("Enter", yes, () => close(true), true), button("Esc", "not now", () => close(null)))])) === true;
}

/** Asks for a note; null when it was not given. */
export function askText(title, label, yes) {
  return ask(title, (close) => {
    const field = h("textarea", { rows: "4", "aria-label": label, placeholder: label, dataset: { first: "" } });
    const done = () => field.value.trim() && close(field.value.trim());
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey) return;
      event.preventDefault();
      done();
    });
    return [field, h("p.buttons", {}, button("Enter", yes, done), button("Esc", "cancel", () => close(null)))];
  });
}

/** Asks for a value of a kind; null when none was given. */
export function askValue(title, kind, text, value) {
  return ask(title, (close) => {
    const field = checkedField({ kind, text, value, label: title });
    field.input.dataset.first = "";
    const done = async () => {
      const checked = await field.check();
      if (checked) close(checked);
    };
    field.input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      done();
    });
    return [field.element, h("p.buttons", {}, button("Enter", "set", done), button("Esc", "cancel", () => close(null)))];
  });
}

/** Another reviewer decided first: nobody's decision is overwritten without being asked about. */
export async function askOverride(job, refusal) {
  const others = refusal.others.map((other) => h("li", {}, `${other.by}: ${spaced(other.decision)}`,
    other.at ? h("small", {}, ` ${clock(other.at)}`) : null));
  const isMine = await ask("A colleague decided differently", (close) => [h("p", {}, refusal.message),
    others.length ? h("ul", {}, others) : null,
    h("p.buttons", {}, button("Enter", "keep theirs", () => close(false), true),
      h("button", { type: "button", onclick: () => close(true) }, "put mine beside it"))]);
  if (isMine) job.again?.();
  else say("Their decision stands.");
}

/** Shows something to read; any button or Escape closes it. */
export function tellAll(title, ...content) {
  return ask(title, (close) => [content, h("p.buttons", {}, button("Esc", "close", () => close(null), true))]);
}
