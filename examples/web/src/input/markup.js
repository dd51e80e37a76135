// The XML of Word's parts.
import { Unreadable } from "./unreadable.js";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A part as elements. What declares a document type is refused: Word writes none. */
export function markup(bytes, name) {
  const text = new TextDecoder().decode(bytes);
  if (text.includes("<!DOCTYPE")) throw new Unreadable(`A Word file whose part ${name} declares a document type is not read.`);
  const { documentElement } = new DOMParser().parseFromString(text, "application/xml");
  if (documentElement.querySelector("parsererror") !== null || documentElement.localName === "parsererror") {
    throw new Unreadable(`A broken Word file: its part ${name} is no XML. Save it anew in Word, or as text.`);
  }
  return documentElement;
}

/** The name of an element of Word; `null` for others. */
export const nameOf = (element) => (element.namespaceURI === WORD ? element.localName : null);

/** All elements of a name below another. */
export const all = (element, name) => [...element.getElementsByTagNameNS(WORD, name)];

/** The first child of a name. */
export function child(element, name) {
  for (const one of element.children) if (nameOf(one) === name) return one;
  return null;
}

/** What the first child of a name has as its value. */
export const value = (element, name) => child(element, name)?.getAttribute("w:val") ?? null;
