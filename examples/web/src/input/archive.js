// The parts of a zip archive, which a Word file is. Its list stands at its end; what is compressed the browser inflates.
import { Unreadable } from "./unreadable.js";

/** Bytes of one part when it is unpacked; a resolution has less than a hundredth of it. */
const LARGEST = 64 << 20;
const END = { mark: 0x06054b50, length: 22, count: 10, at: 16, comment: 0xffff };
const ENTRY = { mark: 0x02014b50, length: 46, flags: 8, method: 10, packed: 20, size: 24, name: 28, extra: 30, comment: 32, at: 42 };
const PART = { length: 30, name: 26, extra: 28 };
const [STORED, DEFLATED] = [0, 8];

const broken = (what) => new Unreadable(`A broken Word file: ${what}. Save it anew in Word, or as text.`);

/** A function that gives the bytes of a part, or `null` where there is none of that name. */
export function archive(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = list(bytes, view);
    return async (name) => {
      const entry = entries.get(name);
      return entry === undefined ? null : unpacked(bytes, view, entry, name);
    };
  } catch (error) {
    throw error instanceof RangeError ? broken("it ends too soon") : error;
  }
}

function list(bytes, view) {
  let end = view.byteLength - END.length;
  const first = Math.max(0, end - END.comment);
  while (end >= first && view.getUint32(end, true) !== END.mark) end--;
  if (end < first) throw broken("its end is missing");
  const entries = new Map();
  let at = view.getUint32(end + END.at, true);
  for (let left = view.getUint16(end + END.count, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY.mark) throw broken("its list of parts is damaged");
    const [name, extra, comment] = [ENTRY.name, ENTRY.extra, ENTRY.comment].map((field) => view.getUint16(at + field, true));
    const [packed, size, place] = [ENTRY.packed, ENTRY.size, ENTRY.at].map((field) => view.getUint32(at + field, true));
    const encrypted = (view.getUint16(at + ENTRY.flags, true) & 1) === 1;
    const words = new TextDecoder().decode(bytes.subarray(at + ENTRY.length, at + ENTRY.length + name));
    entries.set(words, { method: view.getUint16(at + ENTRY.method, true), packed, size, place, encrypted });
    at += ENTRY.length + name + extra + comment;
  }
  return entries;
}

async function unpacked(bytes, view, { method, packed, size, place, encrypted }, name) {
  if (encrypted) throw new Unreadable("The file is encrypted: save it without a password.");
  if (size > LARGEST) throw broken(`its part ${name} has no end`);
  if (place + PART.length > view.byteLength) throw broken(`its part ${name} is missing`);
  const from = place + PART.length + view.getUint16(place + PART.name, true) + view.getUint16(place + PART.extra, true);
  const held = bytes.subarray(from, from + packed);
  if (method === STORED) return held;
  if (method !== DEFLATED || held.length < packed) throw broken(`its part ${name} cannot be unpacked`);
  return inflated(held, name);
}

/** What an archive says of sizes need not be true: unpacking ends where the limit does. */
async function inflated(held, name) {
  const pieces = [];
  let length = 0;
  try {
    for await (const piece of new Blob([held]).stream().pipeThrough(new DecompressionStream("deflate-raw"))) {
      length += piece.length;
      if (length > LARGEST) break;
      pieces.push(piece);
    }
  } catch {
    throw broken(`its part ${name} is damaged`);
  }
  if (length > LARGEST) throw broken(`its part ${name} has no end`);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
