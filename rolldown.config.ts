import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
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
 * One file each for what every command needs that reads the queue, and for what those need besides that take tickets from it,
 * because twenty small ones cost the loader 10 ms. What belongs in it follows from the imports: all that `main` and these
 * commands import, and what they load later from the rooms that they pass through. Packages come along as far as they are used.
 */
const READING = { commands: ["list"], through: ["cli", "cli/session", "desk/work", "store/sqlite"] };
const TAKING = { commands: ["act", "claim", "next"], through: [...READING.through, "cli/print", "desk/reads"] };

/** The modules of each group by their paths, once all of them are known. */
const hot = { reading: new Set<string>(), taking: new Set<string>() };

const findHot: Plugin = {
  name: "find-hot",
  buildEnd() {
    const roomOf = (id: string) => {
      const path = relative(resolve("src"), id).replaceAll("\\", "/");
      return path.startsWith("..") ? null : dirname(path);
    };
    const collect = (found: Set<string>, { commands, through }: typeof READING) => {
      const isNamed = (id: string, name: string) =>
        ["cli/tickets", "core/acts/verbs"].includes(roomOf(id) ?? "") && basename(id) === `${name}.ts`;
      const isCommand = (id: string) => commands.some((name) => isNamed(id, name));
      const add = (id: string) => {
        const module = found.has(id) || roomOf(id) === null ? null : this.getModuleInfo(id);
        if (!module) return;
        found.add(id);
        module.importedIds.forEach(add);
        module.dynamicallyImportedIds
          .filter((each) => isCommand(each) || through.includes(roomOf(each) ?? ""))
          .forEach(add);
      };
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) add(id);
      const missing = commands.filter((name) => ![...found].some((id) => isNamed(id, name)));
      if (missing.length > 0) this.error(`There is no command ${missing.join(", ")} to keep hot.`);
    };
    collect(hot.reading, READING);
    collect(hot.taking, TAKING);
  },
};

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
    plugins: [addonWhereItIs, lean, textFiles, screenApart, findHot, commonJs],
    output: {
      dir: "dist",
      format: "cjs",
      minify: true,
      cleanDir: true,
      entryFileNames: "[name].cjs",
      chunkFileNames: "chunk-[name]-[hash].cjs",
      codeSplitting: {
        groups: [
          { name: "reading", test: (id) => hot.reading.has(id), priority: 2 },
          { name: "taking", test: (id) => hot.taking.has(id), priority: 1 },
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
