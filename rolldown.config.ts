import { readFileSync, writeFileSync } from "node:fs";
import { defineConfig, type Plugin } from "rolldown";
import { textFiles } from "./scripts/text-files.ts";

/**
 * Two bundles: the command line as CommonJS, which Node starts faster, split so that a command loads only what it needs;
 * and the full screen as an ES module, because Ink is one.
 */
const shared = {
  platform: "node" as const,
  transform: { define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"' } },
};

/**
 * What every command needs that reads the queue, and what those need besides that take tickets from it: one file each,
 * because twenty small ones cost the loader 10 ms.
 */
const READING =
  /[\\/]src[\\/](main|domain|format)|[\\/]src[\\/]store[\\/](acts|agents|compiled|customers|engine|events|locks|migrate|numbers|open|plans|schema|session-login|sqlite|sqlite-file|sqlite-statements|text|tickets|transaction|turns|version|waiting)\.|[\\/]src[\\/]queries[\\/](filter|inbox|plan|views|where)\.|[\\/]src[\\/]cli[\\/](catalogue|cli|clock|flags|io|json|last-word|list|me|modules|paint|place|program|rows|run|spoken|system-io|ticket-fields)\.|[\\/]src[\\/]sla[\\/](zone|date|policy|schedule)\.|[\\/]src[\\/]commands[\\/]desk\.|[\\/]src[\\/]settings[\\/](load|load-config|location|nearest|problem)\.|[\\/]node_modules[\\/](kysely|commander|better-sqlite3)[\\/]/;
const TAKING =
  /[\\/]src[\\/](assignment|sla)[\\/]|[\\/]src[\\/]store[\\/](foresight|setback)\.|[\\/]src[\\/]queries[\\/](customer-reader|place|questions|ticket|ticket-json)\.|[\\/]src[\\/]commands[\\/](batch|change|claim|derive|drain|input|next|rehearsal|report|scene|since|waiting)\.|[\\/]src[\\/]cli[\\/](batch|changes|claim|identity|ids|moment|next|override|state-json)\./;

/** The JavaScript of better-sqlite3 goes into the bundle; its addon stays where npm put it, beside this package or in it. */
const addonWhereItIs: Plugin = {
  name: "addon-where-it-is",
  load: (id) =>
    id.endsWith("better-sqlite3/lib/binding.js")
      ? `const own = require("node:path").join(__dirname, "..", "node_modules", "better-sqlite3", "lib");
         const home = require("node:fs").existsSync(own) ? own : require("node:path").dirname(require.resolve("better-sqlite3"));
         ${readFileSync(id, "utf8").replaceAll("__dirname", "home")}`
      : null,
};

/**
 * Modules that are asked for and never used (commander starts no other programs here, and nobody inspects React), and
 * builtins of which commander takes the default, which a bundle otherwise copies property by property.
 */
const lean: Plugin = {
  name: "lean",
  resolveId: (source, importer) => {
    if (source === "react-devtools-core") return "\0unused";
    if (!importer?.includes("/commander/")) return null;
    if (source === "node:child_process") return "\0unused";
    return /^node:(fs|path|process)$/.test(source) ? `\0${source}` : null;
  },
  load: (id) => {
    if (id === "\0unused") return "export default {}";
    return id.startsWith("\0node:") ? `export default process.getBuiltinModule("${id.slice(1)}");` : null;
  },
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
    plugins: [addonWhereItIs, lean, textFiles, screenApart, commonJs],
    output: {
      dir: "dist",
      format: "cjs",
      minify: true,
      cleanDir: true,
      entryFileNames: "[name].cjs",
      chunkFileNames: "chunk-[name]-[hash].cjs",
      codeSplitting: {
        groups: [
          { name: "reading", test: READING, priority: 2 },
          { name: "taking", test: TAKING, priority: 1 },
        ],
      },
    },
  },
  {
    ...shared,
    input: { screen: "src/screen.ts" },
    // Without fetch, yoga decodes the code that it carries itself; with it, Node first loads a whole HTTP client.
    transform: { define: { ...shared.transform.define, fetch: "undefined" } },
    plugins: [addonWhereItIs, lean],
    output: {
      dir: "dist",
      format: "esm",
      minify: true,
      entryFileNames: "[name].mjs",
      chunkFileNames: "screen-[name]-[hash].mjs",
    },
  },
]);
