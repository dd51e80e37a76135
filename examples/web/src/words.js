/** The beginning of a text, on one line, no longer than so many characters; cut between words where there are any. */
export function beginning(text, most) {
  const line = text.slice(0, 2 * most).replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const blank = line.lastIndexOf(" ", most);
  return `${line.slice(0, blank > 0 ? blank : most)} …`;
}

/** A text that begins a line of its own. */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Keys as words: `inFavour`, `secretary-general`. */
export const words = (key) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll("-", " ");
