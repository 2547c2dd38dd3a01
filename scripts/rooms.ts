/**
 * The house: which room of `src/` may import from which. `node scripts/rooms.ts` writes it into biome.json, where the linter
 * enforces it, types and dynamic imports included; a test compares the two.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A ring sees the rings it names; a room under `only` sees no more than that. Inside a ring a room sees those that stand before it; "." is the ring's own folder.
 * Packages are those that a room may load, by room; "*" is every room of the ring.
 */
type Ring = {
  readonly ring: string;
  readonly sees: readonly string[];
  readonly rooms: readonly string[];
  readonly packages: Readonly<Record<string, readonly string[]>>;
  readonly only?: Readonly<Record<string, readonly string[]>>;
};

export const RINGS: readonly Ring[] = [
  {
    ring: "core",
    sees: [],
    rooms: ["ticket", "time", "clocks", "routing/facts", "routing/gates", "routing", "words", "acts", "acts/verbs"],
    packages: { ticket: ["zod/mini"], words: ["string-width", "date-fns", "date-fns/*", "@date-fns/tz"] },
  },
  {
    ring: "deskfile",
    sees: ["core"],
    rooms: ["toml", "sections", "."],
    packages: { "*": ["zod", "zod/v4/core", "zod/mini", "toml-eslint-parser", "node:fs", "node:path"] },
  },
  {
    ring: "store",
    sees: ["core", "deskfile"],
    rooms: ["handle", "tables", "sqlite", "postgres", "."],
    packages: {
      "*": ["kysely", "better-sqlite3", "pg", "node:fs", "node:path", "node:crypto", "../../../migrations/*"],
    },
  },
  {
    ring: "intake",
    sees: ["core", "deskfile"],
    rooms: ["files", "presets", "read", "history", "docket", "."],
    packages: {
      "*": ["csv-parse", "chardet", "iconv-lite", "zod/mini"],
      files: ["node:fs", "node:path", "node:zlib", "node:stream", "node:stream/promises", "node:string_decoder"],
      history: ["node:fs", "node:path"],
    },
  },
  { ring: "demo", sees: ["core", "deskfile"], rooms: ["."], packages: { "*": ["./conversations/*"] } },
  {
    ring: "desk",
    sees: ["core", "deskfile", "store"],
    rooms: ["reads", "work", "verbs", "whole"],
    packages: { reads: ["kysely"], whole: ["node:fs", "node:path"] },
  },
  {
    ring: "cli",
    sees: ["core", "deskfile", "intake", "demo", "desk"],
    rooms: ["session", "words", "print", "tickets", "people", "desk", "help", "."],
    packages: {
      "*": ["commander", "node:fs", "node:path"],
      session: ["node:os", "node:tty", "node:readline/promises", "node:child_process"],
      help: ["@bomb.sh/tab", "@bomb.sh/tab/*"],
    },
  },
  {
    ring: "tui",
    sees: ["core", "deskfile", "desk"],
    rooms: ["terminal", "model", "panes", "dialogs", "."],
    // A toolkit for any full screen: it knows no ticket.
    only: { terminal: ["core/words"] },
    packages: {
      dialogs: ["fuzzysort"],
      terminal: ["node:fs", "node:os", "node:path", "node:child_process"],
      ".": ["ink", "react", "react/*", "node:fs", "node:os", "node:path", "node:stream", "node:child_process"],
    },
  },
];

type Room = {
  /** Below `src/`. */
  readonly folder: string;
  readonly sees: readonly string[];
  readonly packages: readonly string[];
};

/** Every room, with the rooms and packages that it may import from. */
export function rooms(): readonly Room[] {
  return RINGS.flatMap((each) => {
    const below = RINGS.filter(({ ring }) => each.sees.includes(ring)).flatMap(foldersOf);
    return each.rooms.map((room, place) => ({
      folder: folderOf(each.ring, room),
      sees: each.only?.[room] ?? [...below, ...foldersOf(each).slice(0, place)],
      packages: [...(each.packages["*"] ?? []), ...(each.packages[room] ?? [])],
    }));
  });
}

function foldersOf({ ring, rooms }: Ring): readonly string[] {
  return rooms.map((room) => folderOf(ring, room));
}

function folderOf(ring: string, room: string): string {
  return room === "." ? ring : `${ring}/${room}`;
}

/** The rules of the linter that hold the rooms, one a room. */
export function overrides() {
  return rooms().map(({ folder, sees, packages }) => ({
    includes: [`src/${folder}/*`],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: "error",
            options: {
              patterns: [
                {
                  group: [
                    "**",
                    "!./*",
                    ...sees.map((other) => `!${pathTo(folder, other)}/*`),
                    ...packages.map((name) => `!${name}`),
                  ],
                  message: `src/${folder} may not import this: scripts/rooms.ts has the rooms and what each may see.`,
                },
              ],
            },
          },
        },
      },
    },
  }));
}

function pathTo(from: string, to: string): string {
  const path = relative(join("/src", from), join("/src", to));
  return path.startsWith(".") ? path : `./${path}`;
}

const CONFIG = join(dirname(dirname(fileURLToPath(import.meta.url))), "biome.json");

type Settings = { readonly overrides: readonly { readonly includes: readonly string[] }[] };

/** The linter's settings with the rooms in them. */
export function withRooms(config: Settings): Settings {
  const others = config.overrides.filter(({ includes }) => !includes.every((glob) => /^src\/[^*]*\/\*$/.test(glob)));
  return { ...config, overrides: [...overrides(), ...others] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const config = JSON.parse(readFileSync(CONFIG, "utf8"));
  writeFileSync(CONFIG, `${JSON.stringify(withRooms(config), null, 2)}\n`);
}
