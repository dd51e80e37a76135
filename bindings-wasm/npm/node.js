// Node: the .wasm lies beside this file.
import { readFileSync } from "node:fs";
import { initSync } from "./generated/unres.js";

initSync({ module: readFileSync(new URL("./generated/unres_bg.wasm", import.meta.url)) });

export * from "./document.js";
