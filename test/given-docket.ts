import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { run } from "../src/cli/run.ts";
import type { Io } from "../src/cli/session/io.ts";

/** A desk of three: ana (admin) and ben (agent) in support, cho (lead) in finance; always open, agents claim. */
export const DESK = `
[desk]
name = "Test desk"
time_zone = "Europe/Berlin"
calendar = "office"
assignment = "pull"

[calendar.office]
time_zone = "Europe/Berlin"
[calendar.office.week]
mon = ["09:00-17:00"]
tue = ["09:00-17:00"]
wed = ["09:00-17:00"]
thu = ["09:00-17:00"]
fri = ["09:00-17:00"]

[calendar.always]
time_zone = "UTC"
week = "always"

[[team]]
name = "support"
[[team]]
name = "finance"

[[agent]]
handle = "ana"
name = "Ana Silva"
role = "admin"
teams = ["support"]
tier = 1
languages = ["en"]
time_zone = "UTC"
shift = "always"

[[agent]]
handle = "ben"
name = "Ben Okoro"
role = "agent"
teams = ["support"]
tier = 2
languages = ["en"]
time_zone = "UTC"
shift = "always"

[[agent]]
handle = "cho"
name = "Cho Lin"
role = "lead"
teams = ["finance"]
tier = 2
languages = ["en"]
time_zone = "UTC"
shift = "always"

[[view]]
name = "Refunds"
query = "refund"

[[sla]]
name = "Standard"
calendar = "always"
first_response = { urgent = "1h", high = "4h", normal = "8h", low = "16h" }
`;

export const NOW = "2026-11-20T12:00:00Z";

export type Setting = {
  readonly stdin?: string;
  /** A terminal on all three ends. */
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly answers?: readonly string[];
  readonly osUser?: string;
  readonly screen?: Io["screen"];
  /** What was shown page by page goes here. */
  readonly paged?: string[];
  /** What was asked goes here, an editor counts too. */
  readonly asked?: string[];
  /** Who reads the answer is gone. */
  readonly closedPipe?: boolean;
};

export type Outcome = { readonly code: number; readonly out: string; readonly err: string };

/** The program in this process, in a folder of its own with a fresh copy of the desk for each test. */
export function givenDocket() {
  let folder = "";
  const place = () => join(folder, "docket.db");
  const master = () => join(folder, "master.db");
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "docket-cli-"));
    writeFileSync(join(folder, "desk.toml"), DESK);
    await docket("--db", master(), "desk", "apply", join(folder, "desk.toml"));
  });
  beforeEach(() => {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(place() + suffix, { force: true });
    copyFileSync(master(), place());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function docketIn(setting: Setting, ...argv: readonly string[]): Promise<Outcome> {
    let out = "";
    let err = "";
    const answers = [...(setting.answers ?? [])];
    const isTerminal = setting.terminal ?? false;
    const io: Io = {
      version: "1.2.3",
      env: {
        DOCKET_DB: place(),
        DOCKET_AGENT: "ana",
        DOCKET_NOW: NOW,
        XDG_CONFIG_HOME: join(folder, "config"),
        ...setting.env,
      },
      terminal: { stdin: isTerminal, stdout: isTerminal, stderr: isTerminal },
      size: () => ({ columns: 100, rows: 40 }),
      write: (stream, text) => {
        if (setting.closedPipe && stream === "stdout") throw Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
        if (stream === "stdout") out += text;
        else err += text;
      },
      readStdin: () => setting.stdin ?? "",
      ask: async (question) => {
        setting.asked?.push(question);
        return answers.shift() ?? null;
      },
      edit: async (editor) => {
        setting.asked?.push(editor);
        return null;
      },
      page: async (_, text) => {
        setting.paged?.push(text);
      },
      now: () => Date.parse(NOW),
      osUser: () => setting.osUser ?? "nobody-here",
      timeZone: () => "Europe/Berlin",
      home: () => folder,
      workingDirectory: () => folder,
      screen: setting.screen ?? null,
      keymap: null,
    };
    return { code: await run(argv, io), out, err };
  }

  const docket = (...argv: readonly string[]) => docketIn({}, ...argv);

  /** Opens a ticket of a customer and tells its id. */
  async function opened(subject: string, ...flags: readonly string[]): Promise<string> {
    const { out, err } = await docket(
      "new",
      "--subject",
      subject,
      "--customer",
      "jo@x.example",
      "--team",
      "support",
      ...flags,
    );
    if (err !== "") throw new Error(err);
    return out.trim();
  }

  return { docket, docketIn, opened, folder: () => folder, place };
}
