import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { defineConfig } from "vite";

const page = name => resolve(import.meta.dirname, `${name}.html`);
const built = resolve(import.meta.dirname, "../wwwroot");

/** Beside each text file its brotli and gzip forms, made once here and not for every reader. */
const compressed = {
  name: "compressed",
  closeBundle() {
    for (const entry of readdirSync(built, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && /\.(js|css|html|svg)$/.test(entry.name)) {
        const file = join(entry.parentPath, entry.name), text = readFileSync(file);
        writeFileSync(file + ".br", brotliCompressSync(text));
        writeFileSync(file + ".gz", gzipSync(text, { level: 9 }));
      }
  },
};

export default defineConfig({
  plugins: [compressed],
  build: {
    outDir: "../wwwroot",
    emptyOutDir: true,
    assetsInlineLimit: 0, // the content security policy allows nothing inline
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ["index", "area", "runs", "compare", "accessibility", "sign-in"].map(page) },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: ["node_modules"] } } },
  server: { proxy: { "/api": "http://localhost:5080" } },
});
