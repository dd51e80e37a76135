// Elements. What is put in is text or an element, never HTML.

/** An element; `given` are its properties, `inside` texts and elements. */
export function element(name, given = {}, ...inside) {
  const { data = {}, ...properties } = given;
  const made = Object.assign(document.createElement(name), properties);
  Object.assign(made.dataset, data);
  made.append(...inside.filter((one) => one !== null));
  return made;
}

/** The same for drawings; `given` are attributes. */
export function drawn(name, given = {}, ...inside) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(given)) made.setAttribute(attribute, value);
  made.append(...inside);
  return made;
}

/** A link to a part of the document; `main.js` follows it and keeps the rest of the state. */
export function link(part, ...inside) {
  return element("a", { href: `#part=${part}`, data: { part } }, ...inside);
}

/** A link to where something was found: a part or a footnote. */
export function found({ part, note }, ...inside) {
  return note === undefined ? link(part, ...inside) : element("a", { href: `#note-${note}` }, ...inside);
}

/** A link that leaves the page: to a document of the United Nations, in a language. */
export function outside(target, language, ...inside) {
  return element("a", { href: address(target, language), target: "_blank", rel: "noreferrer" }, ...inside);
}

/** Whether what is cited is a document with a symbol, `A/RES/88/119`, and no treaty or place within a document. */
export const hasSymbol = (target) => /^[A-Z]+\//.test(target ?? "");

export const address = (target, language) => `https://docs.un.org/${language}/${target}`;

export function button(words, pressed) {
  const made = element("button", { type: "button" }, words);
  made.addEventListener("click", pressed);
  return made;
}

/** Hands a file over. */
export function save(name, type, ...pieces) {
  const url = URL.createObjectURL(new Blob(pieces, { type }));
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
