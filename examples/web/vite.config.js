import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { defineConfig } from "vite";

/** Writes `offline.js`, which knows by name what was built. */
const offline = {
  name: "offline",
  apply: "build",
  closeBundle() {
    const files = readdirSync("dist/assets").map((name) => `./assets/${name}`);
    writeFileSync("dist/offline.js", `const FILES = ${JSON.stringify(["./", ...files])};\n${readFileSync("src/offline.js", "utf8")}`);
  },
};

export default defineConfig({
  // Served from any folder; nothing inline, so that the policy of index.html can forbid it.
  base: "./",
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: false },
  worker: { format: "es" },
  // The linked package is read as it is, so that its .wasm is found beside it.
  optimizeDeps: { exclude: ["unres"] },
  plugins: [offline],
});
