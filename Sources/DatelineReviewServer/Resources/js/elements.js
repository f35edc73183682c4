/** Elements, words and lists: what every view of the page is made of. @module */

// MARK: Elements

export const $ = (id) => document.getElementById(id);

/** Where a view puts itself. */
export const stage = () => $("view");

/**
 * Makes an element: `h("button.key", {onclick: go, "aria-label": "next"}, "j")`.
 * @param {string} spec tag and classes, `span.tag.who`
 * @param {Object} [props] listeners (`on…`), `dataset`, `style` (an object) and attributes; null and false leave an attribute out
 * @param {...(Node|string|number|null|Array)} children text becomes text nodes
 */
export function h(spec, props, ...children) {
  const [tag, ...classes] = spec.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "dataset") Object.assign(element.dataset, value);
    else if (name === "style") for (const [key, of] of Object.entries(value)) element.style.setProperty(key, of);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined && child !== false) element.append(child);
}

export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

export const hidden = (text) => h("span.unseen", {}, text);

/** Tells what happened, for the eye and for a screen reader. */
export function say(text) {
  $("said").textContent = text;
}

// MARK: Words

export const STATES = {
  open: { glyph: "·", word: "to review" }, accepted: { glyph: "✓", word: "accepted" }, rejected: { glyph: "✗", word: "rejected" },
  unsure: { glyph: "?", word: "unsure" }, edited: { glyph: "✎", word: "edited" }, stale: { glyph: "!", word: "decided, but new evidence" },
};

export const spaced = (word) => (word ?? "").replaceAll("_", " ");
export const counted = (n, one, many = `${one}s`) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
export const sure = (confidence) => (confidence === null || confidence === undefined ? "" : confidence.toFixed(2).replace(/^0/, ""));
export const clock = (at) => (at ?? "").replace("T", " ").replace(/(:\d\d)(?::\d\d.*)$/, "$1");
export const shortWhen = (when) => when ?? "undated";

/** Cuts a text by Unicode scalars, as the server counts, though JavaScript counts UTF-16 units. */
export function slicer(text) {
  if (!/[\ud800-\udfff]/.test(text)) return (start, end) => text.slice(start, end);
  const scalars = Array.from(text);
  return (start, end) => scalars.slice(start, end).join("");
}

/**
 * The words of a text with labelled marks, nested or crossing; the innermost mark gives a stretch its look.
 * @param {string} text the stretch shown
 * @param {number} origin the offset of its first scalar
 * @param {{start: number, end: number, role: string, label?: string}[]} marks
 * @returns {Node[]}
 */
export function markedText(text, origin, marks) {
  const slice = slicer(text);
  const end = origin + Array.from(text).length;
  const kept = marks.filter((mark) => mark.start < mark.end && mark.end > origin && mark.start < end);
  const cuts = new Set([origin, end]);
  for (const mark of kept) cuts.add(Math.max(mark.start, origin)).add(Math.min(mark.end, end));
  const places = [...cuts].sort((a, b) => a - b);
  const nodes = [];
  for (let i = 0; i + 1 < places.length; i += 1) {
    const [from, to] = [places[i], places[i + 1]];
    const over = kept.filter((mark) => mark.start <= from && mark.end >= to).sort((a, b) => a.end - a.start - (b.end - b.start));
    const words = slice(from - origin, to - origin);
    const inner = over.find((mark) => mark.role !== "evidence");
    if (!over.length) nodes.push(words);
    else if (!inner) nodes.push(h("mark.evidence", {}, words));
    else {
      const label = inner.end === to || to === end ? h("span.tag", {}, inner.label ?? spaced(inner.role)) : null;
      nodes.push(h(`mark.role.${inner.role}${over.some((mark) => mark.role === "evidence") ? ".evidence" : ""}`, {}, tagged(words, label)));
    }
  }
  return nodes;
}

/**
 * The paragraph of a claim's words out of a context that may begin and end anywhere.
 * @param {{start: number, text: string, marks: Object[]}} context
 * @returns {Node[]} its words with their marks
 */
export function paragraph(context) {
  const scalars = Array.from(context.text);
  const words = context.marks.find((mark) => mark.role === "evidence") ?? context.marks[0] ?? { start: context.start, end: context.start };
  const isBreak = (i) => scalars[i] === "\n" && scalars[i + 1] === "\n";
  let from = Math.max(0, words.start - context.start);
  let to = Math.min(scalars.length, Math.max(from, words.end - context.start));
  while (from > 0 && !isBreak(from - 2)) from -= 1;
  while (to < scalars.length && !isBreak(to)) to += 1;
  // A context that begins or ends inside its paragraph loses the broken word there.
  const isCutBefore = from === 0 && context.start > 0 && !/^\s*\n|^["“'‘(]?\p{Lu}/u.test(context.text);
  const isCutAfter = to === scalars.length && !/[.!?]["”’')]?\s*$/.test(context.text);
  if (isCutBefore) while (from < words.start - context.start && !/\s/.test(scalars[from])) from += 1;
  if (isCutAfter) while (to > words.end - context.start && !/\s/.test(scalars[to - 1])) to -= 1;
  while (from < to && /\s/.test(scalars[from])) from += 1;
  const nodes = markedText(scalars.slice(from, to).join(""), context.start + from, context.marks);
  return [isCutBefore ? "… " : null, ...nodes, isCutAfter ? " …" : null];
}

/** Words with a label that never parts from the last of them. */
export function tagged(words, ...labels) {
  if (!labels.some(Boolean)) return words;
  const cut = words.lastIndexOf(" ") + 1;
  return [words.slice(0, cut), h("span.tied", {}, words.slice(cut), labels)];
}

export const badge = (letter) => h("span.letter", { "aria-label": `document ${letter}` }, letter);

// MARK: Lists

/**
 * A list box of which only the visible rows exist, so that ten thousand rows cost what forty do.
 * The cursor is told by `aria-activedescendant`; focus stays on the list.
 */
export class List {
  /**
   * @param {Object} options `id`, `label`, `rowHeight` in pixels, `row(index)` gives an element,
   *   `onCursor(index)` follows the cursor, `onOpen(index)` a double click
   */
  constructor({ id, label, rowHeight, row, onCursor, onOpen }) {
    Object.assign(this, { id, rowHeight, row, onCursor, onOpen, count: 0, cursor: 0, drawn: new Map() });
    this.body = h("div.rows", { role: "presentation" });
    this.element = h("div.list", { id, role: "listbox", tabindex: "0", "aria-label": label }, this.body);
    this.element.addEventListener("scroll", () => this.draw(), { passive: true });
    this.element.addEventListener("click", (event) => this.picked(event, false));
    this.element.addEventListener("dblclick", (event) => this.picked(event, true));
    this.resized = new ResizeObserver(() => this.draw());
    this.resized.observe(this.element);
  }

  picked(event, open) {
    const row = event.target.closest("[data-index]");
    if (!row) return;
    this.go(Number(row.dataset.index));
    if (open) this.onOpen?.(this.cursor);
  }

  /** The rows that lie wholly inside the window. */
  visible() {
    const first = Math.ceil(this.element.scrollTop / this.rowHeight);
    const last = Math.floor((this.element.scrollTop + this.element.clientHeight) / this.rowHeight);
    return { first, last: Math.min(last, this.count) };
  }

  setCount(count) {
    this.count = count;
    this.cursor = Math.max(0, Math.min(this.cursor, count - 1));
    this.body.style.height = `${count * this.rowHeight}px`;
  }

  /** Draws anew what is visible, after the data changed. */
  redraw() {
    for (const row of this.drawn.values()) row.remove();
    this.drawn.clear();
    this.draw();
  }

  draw(everything = false) {
    const above = 4;
    const first = everything ? 0 : Math.max(0, Math.floor(this.element.scrollTop / this.rowHeight) - above);
    const height = this.element.clientHeight || 600;
    const last = everything ? this.count : Math.min(this.count, first + Math.ceil(height / this.rowHeight) + 2 * above);
    for (const [index, row] of this.drawn) {
      if (index >= first && index < last) continue;
      row.remove();
      this.drawn.delete(index);
    }
    for (let index = first; index < last; index += 1) if (!this.drawn.has(index)) this.drawRow(index);
    this.showCursor();
  }

  drawRow(index) {
    const row = this.row(index);
    row.classList.add("row");
    row.id = `${this.id}-${index}`;
    row.dataset.index = index;
    row.setAttribute("role", "option");
    row.setAttribute("aria-posinset", index + 1);
    row.setAttribute("aria-setsize", this.count);
    row.style.top = `${index * this.rowHeight}px`;
    row.style.height = `${this.rowHeight}px`;
    this.drawn.set(index, row);
    this.body.append(row);
  }

  showCursor() {
    for (const [index, row] of this.drawn) row.setAttribute("aria-selected", index === this.cursor ? "true" : "false");
    if (this.drawn.has(this.cursor)) this.element.setAttribute("aria-activedescendant", `${this.id}-${this.cursor}`);
    else this.element.removeAttribute("aria-activedescendant");
  }

  go(index) {
    if (!this.count) return;
    this.cursor = Math.max(0, Math.min(index, this.count - 1));
    this.reveal();
    this.draw();
    this.onCursor?.(this.cursor);
  }

  reveal() {
    const top = this.cursor * this.rowHeight;
    const { scrollTop, clientHeight } = this.element;
    if (top < scrollTop) this.element.scrollTop = top;
    else if (top + this.rowHeight > scrollTop + clientHeight) this.element.scrollTop = top + this.rowHeight - clientHeight;
  }

  /** Keys that every list has, beside j and k. */
  commands() {
    const page = () => Math.max(1, Math.floor(this.element.clientHeight / this.rowHeight) - 1);
    return [
      { keys: ["j", "ArrowDown"], label: "next", run: () => this.go(this.cursor + 1) },
      { keys: ["k", "ArrowUp"], label: "previous", run: () => this.go(this.cursor - 1) },
      { keys: ["PageDown"], run: () => this.go(this.cursor + page()) },
      { keys: ["PageUp"], run: () => this.go(this.cursor - page()) },
      { keys: ["Home"], run: () => this.go(0) },
      { keys: ["End"], run: () => this.go(this.count - 1) },
    ];
  }
}
