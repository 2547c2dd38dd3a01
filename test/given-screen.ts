import { NAMES } from "../src/cli/commands.ts";
import { GLOBAL_FLAGS } from "../src/cli/session/flags.ts";
import type { Desk } from "../src/desk/work/desk.ts";
import { effects, type Host } from "../src/tui/effects.ts";
import { frame } from "../src/tui/frame.ts";
import { DEFAULT_KEYMAP } from "../src/tui/keymap.ts";
import { type Feed, feedOf } from "../src/tui/model/feed.ts";
import type { Keymap } from "../src/tui/model/keymap.ts";
import { initialState, type Size, type State } from "../src/tui/model/state.ts";
import { ask, type Message } from "../src/tui/model/step.ts";
import { createScreen, type Screen } from "../src/tui/screen.ts";
import { textOf } from "../src/tui/terminal/span.ts";
import { givenDesk, MINUTE, type TestDesk } from "./given.ts";

/** The app without a terminal: a real desk behind it, keys by their names, and the picture as text. */
export type TestScreen = {
  readonly press: (...keys: readonly string[]) => void;
  readonly send: (...messages: readonly Message[]) => void;
  readonly state: () => State;
  readonly rows: () => readonly string[];
  /** Waits until the picture matches. */
  readonly until: (pattern: RegExp) => Promise<string>;
  /** What the terminal was asked for: "quit 0", "suspend", "redraw". */
  readonly asked: readonly string[];
};

const PATIENCE_MS = 2_500;

/** Opens the app on a desk and waits until it shows the queue. `feed` may change what the desk answers. */
export async function givenScreen(
  desk: Desk,
  size: Size = { columns: 120, rows: 40 },
  change: (feed: Feed) => Feed = (feed) => feed,
  keymap: Keymap = DEFAULT_KEYMAP,
): Promise<TestScreen> {
  const feed = change(feedOf(desk));
  const asked: string[] = [];
  const host: Host = {
    edit: async (text) => `${text} (edited)`,
    suspend: async () => void asked.push("suspend"),
    redraw: () => void asked.push("redraw"),
    quit: (code) => void asked.push(`quit ${code}`),
  };
  const perform = effects(feed, host, (messages) => screen.send(messages));
  const screen: Screen = createScreen(
    initialState(size, feed.now(), keymap, { commands: NAMES, flags: GLOBAL_FLAGS }),
    { colour: false, ascii: false },
    perform,
  );
  const rows = () => frame(screen.state()).lines.map((line) => textOf(line).trimEnd());
  const until = async (pattern: RegExp): Promise<string> => {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
      const text = rows().join("\n");
      if (pattern.test(text)) return text;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`Waited in vain for ${pattern}. The picture:\n${rows().join("\n")}`);
  };
  perform(ask({ what: "setup" }));
  await until(/All \d+/);
  return {
    press: (...keys) => screen.send(keys.map((key) => ({ type: "key", key }))),
    send: (...messages) => screen.send(messages),
    state: screen.state,
    rows,
    until,
    asked,
  };
}

/** Four tickets that nobody owns, the second of which only Ana has the skill for; Sam is the lead. */
export async function givenQueue(cleanUp?: (work: () => Promise<void>) => void): Promise<TestDesk> {
  const file = {
    teams: { support: { assignment: "pull" } },
    agents: {
      ana: { name: "Ana Silva", skills: { billing: 2 } },
      ben: { name: "Ben Ray" },
      sam: { name: "Sam Reed", role: "lead", tier: 2 },
    },
    categories: { refund: { skills: { billing: 1 } } },
  } as const;
  const testDesk = await givenDesk(file, undefined, cleanUp);
  const open = async (subject: string, category?: string): Promise<void> => {
    await testDesk.open({ subject, category, team: "support", body: `${subject}: the whole story.` });
    testDesk.clock.now += MINUTE;
  };
  await open("Cannot log in");
  await open("Refund please", "refund");
  await open("Dark mode");
  await open("Lost parcel");
  return testDesk;
}

/** The row of a ticket in the queue. */
export function rowOf(screen: TestScreen, number: number): string {
  return screen.rows().find((text) => text.slice(0, 12).includes(`T-${number} `)) ?? "";
}

/** The row under the cursor. */
export function cursorRow(screen: TestScreen): string {
  return screen.rows().find((text) => text.startsWith("▸")) ?? "";
}
