// What a link carries: it stands after the #, which no browser sends.

/** The state of the page, from its address. */
export function state() {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}

/** Changes some of it; `undefined` takes a key away. With `replace` no step back leads to what was before. */
export function change(changes, replace = false) {
  const kept = Object.entries({ ...state(), ...changes }).filter(([, value]) => value !== undefined);
  history[replace ? "replaceState" : "pushState"](null, "", `#${new URLSearchParams(kept)}`);
}

/** A text for a link: compressed, in letters that an address may hold. */
export async function packed(text) {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The text of a link. */
export async function unpacked(words) {
  const letters = atob(words.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = await through(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)), new DecompressionStream("deflate-raw"));
  return new TextDecoder().decode(bytes);
}

async function through(bytes, stream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
