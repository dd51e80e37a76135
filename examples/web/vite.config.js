import { defineConfig } from "vite";

export default defineConfig({
  // Served from any folder; nothing inline, so that the policy of index.html can forbid it.
  base: "./",
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: false },
  worker: { format: "es" },
  // The linked package is read as it is, so that its .wasm is found beside it.
  optimizeDeps: { exclude: ["unres"] },
});
