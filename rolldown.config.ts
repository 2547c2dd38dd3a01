import { readFileSync, writeFileSync } from "node:fs";
import { defineConfig, type Plugin } from "rolldown";

/**
 * Two bundles: the command line as CommonJS, which Node starts faster, split so that a command loads only what it needs;
 * and the full screen as an ES module, because Ink is one.
 */
const shared = {
  platform: "node" as const,
  transform: { define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"' } },
};

/** What almost every command needs, in one file: twenty small ones cost the loader 10 ms. */
const HOT =
  /[\\/]src[\\/](main|domain|format|assignment|sla|store[\\/](?!postgres))|[\\/]src[\\/]queries[\\/](customer-reader|filter|inbox|place|plan|questions|ticket|ticket-json|views|where)\.|[\\/]src[\\/]commands[\\/](batch|change|claim|derive|desk|drain|input|next|report|scene|since|waiting)\.|[\\/]src[\\/]cli[\\/](batch|catalogue|changes|claim|cli|clock|flags|identity|ids|io|json|last-word|list|me|modules|moment|next|override|paint|place|program|rows|run|spoken|state-json|system-io|ticket-fields)\.|[\\/]node_modules[\\/](kysely|commander|better-sqlite3)[\\/]/;

/** The JavaScript of better-sqlite3 goes into the bundle; its addon stays where npm put it, and is looked for there. */
const addonWhereItIs: Plugin = {
  name: "addon-where-it-is",
  load: (id) =>
    id.endsWith("better-sqlite3/lib/binding.js")
      ? readFileSync(id, "utf8").replaceAll("__dirname", 'path.dirname(require.resolve("better-sqlite3"))')
      : null,
};

/** Modules that are asked for and never used: commander starts no other programs here, and nobody inspects React. */
const unused: Plugin = {
  name: "unused",
  resolveId: (source, importer) =>
    (source === "node:child_process" && importer?.includes("commander")) || source === "react-devtools-core"
      ? "\0unused"
      : null,
  load: (id) => (id === "\0unused" ? "export default {}" : null),
};

const screenApart: Plugin = {
  name: "screen-apart",
  resolveId: (source) => (source === "./screen.ts" ? { id: "./screen.mjs", external: true } : null),
};

const commonJs: Plugin = {
  name: "common-js",
  writeBundle: () => writeFileSync("dist/package.json", '{ "type": "commonjs" }\n'),
};

export default defineConfig([
  {
    ...shared,
    input: { main: "src/main.ts" },
    preserveEntrySignatures: "allow-extension",
    plugins: [addonWhereItIs, unused, screenApart, commonJs],
    output: {
      dir: "dist",
      format: "cjs",
      minify: true,
      cleanDir: true,
      entryFileNames: "[name].cjs",
      chunkFileNames: "chunk-[name]-[hash].cjs",
      codeSplitting: { groups: [{ name: "hot", test: HOT }] },
    },
  },
  {
    ...shared,
    input: { screen: "src/screen.ts" },
    // Without fetch, yoga decodes the code that it carries itself; with it, Node first loads a whole HTTP client.
    transform: { define: { ...shared.transform.define, fetch: "undefined" } },
    plugins: [addonWhereItIs, unused],
    output: {
      dir: "dist",
      format: "esm",
      minify: true,
      entryFileNames: "[name].mjs",
      chunkFileNames: "screen-[name]-[hash].mjs",
    },
  },
]);
