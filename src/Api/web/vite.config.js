import { resolve } from "node:path";
import { defineConfig } from "vite";

const page = name => resolve(import.meta.dirname, `${name}.html`);

export default defineConfig({
  build: {
    outDir: "../wwwroot",
    emptyOutDir: true,
    assetsInlineLimit: 0, // the content security policy allows nothing inline
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ["index", "area", "runs", "compare", "accessibility"].map(page) },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: ["node_modules"] } } },
  server: { proxy: { "/api": "http://localhost:5080", "/sign-in": "http://localhost:5080" } },
});
