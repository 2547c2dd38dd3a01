import { writeFileSync } from "node:fs";
import { defineConfig, type Plugin } from "rolldown";

/**
 * Two bundles: the command line as CommonJS, which Node starts faster, split so that a command loads only what it needs;
 * and the full screen as an ES module, because Ink is one.
 */
const shared = {
  platform: "node" as const,
  external: ["better-sqlite3"],
  transform: { define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"' } },
  checks: { eval: false },
};

const screenApart: Plugin = {
  name: "screen-apart",
  resolveId: (source) => (source === "./screen.ts" ? { id: "./screen.mjs", external: true } : null),
};

const commonJs: Plugin = {
  name: "common-js",
  writeBundle: () => writeFileSync("dist/package.json", '{ "type": "commonjs" }\n'),
};

const withoutDevtools: Plugin = {
  name: "without-devtools",
  resolveId: (source) => (source === "react-devtools-core" ? "\0none" : null),
  load: (id) => (id === "\0none" ? "export default {}" : null),
};

export default defineConfig([
  {
    ...shared,
    input: { main: "src/main.ts" },
    plugins: [screenApart, commonJs],
    output: {
      dir: "dist",
      format: "cjs",
      minify: true,
      entryFileNames: "[name].cjs",
      chunkFileNames: "chunk-[name]-[hash].cjs",
      cleanDir: true,
    },
  },
  {
    ...shared,
    input: { screen: "src/screen.ts" },
    plugins: [withoutDevtools],
    output: {
      dir: "dist",
      format: "esm",
      minify: true,
      entryFileNames: "[name].mjs",
      chunkFileNames: "screen-[name]-[hash].mjs",
      banner:
        'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  },
]);
