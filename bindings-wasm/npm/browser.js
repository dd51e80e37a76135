// Browsers and bundlers: the .wasm is an asset with an address of its own. Who imports this module waits for it.
import init from "./generated/unres.js";

await init({ module_or_path: new URL("./generated/unres_bg.wasm", import.meta.url) });

export * from "./document.js";
