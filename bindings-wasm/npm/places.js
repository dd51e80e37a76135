// JSON counts bytes, as it does in every language; JavaScript counts units of UTF-16. Here one becomes the other.

/** Bytes from one entry of a table to the next. */
const STEP = 256;

/** Bytes of UTF-8 that a unit stands for; the halves of a pair have two each, one that stands alone is read as U+FFFD. */
function width(text, at) {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit < 0xd800 || unit > 0xdfff) return 3;
  if (unit < 0xdc00) return isLow(text.charCodeAt(at + 1)) ? 2 : 3;
  return at > 0 && isHigh(text.charCodeAt(at - 1)) ? 2 : 3;
}

const isLow = (unit) => unit >= 0xdc00 && unit <= 0xdfff;
const isHigh = (unit) => unit >= 0xd800 && unit <= 0xdbff;

/** A function from bytes of `text` to units of it: one pass now, few steps each time. */
export function units(text) {
  const table = [];
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    // The unit that holds byte `table.length * STEP`, and the byte it begins at.
    if (bytes >= table.length * STEP) table.push([at, bytes]);
    bytes += width(text, at);
  }
  if (bytes === text.length) return (offset) => offset;
  return (offset) => {
    let entry = Math.min(Math.floor(offset / STEP), table.length - 1);
    if (table[entry][1] > offset) entry--;
    let [at, here] = table[entry];
    while (here < offset && at < text.length) here += width(text, at++);
    return at;
  };
}

/**
 * Rewrites, in place, what JSON.parse gave: each `span` becomes `start` and `end` in units of the source, each `at` counts
 * units of the text it stands in.
 */
export function inUnits(value, source) {
  convert(value, units(source), undefined);
  return value;
}

function convert(value, place, owner) {
  // An object whose place is `at` stands in the text of the one above; any other brings its own.
  if (owner !== undefined && typeof value.at === "number") value.at = owner(value.at);
  const own = typeof value.at === "number" ? owner : typeof value.text === "string" ? units(value.text) : undefined;
  for (const [key, held] of Object.entries(value)) {
    if (key === "span") {
      value.start = held && place(held.start);
      value.end = held && place(held.end);
      delete value.span;
    } else if (Array.isArray(held)) {
      for (const item of held) if (typeof item === "object") convert(item, place, own);
    } else if (held !== null && typeof held === "object") {
      if (typeof held.start === "number") {
        held.start = place(held.start);
        held.end = place(held.end);
      } else {
        convert(held, place, own);
      }
    }
  }
}
