import { array, assert, constantFrom, oneof, property, tuple } from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { readConfig } from "../../src/deskfile/config.ts";
import { formatProblem } from "../../src/deskfile/toml/problem.ts";
import { DEFAULT_KEYMAP, keyLines, keymapIn } from "../../src/tui/keymap.ts";
import { decode, flush } from "../../src/tui/terminal/decode.ts";
import { spelledKey } from "../../src/tui/terminal/key-spelling.ts";
import { givenQueue, givenScreen } from "../given-screen.ts";

/** The keymap of a config.toml with these lines below `[keys]`, and what was wrong with them. */
function keysOf(...lines: readonly string[]) {
  const { config, problems } = readConfig(["[keys]", ...lines].join("\n"), "config.toml");
  const { keymap, problems: more } = keymapIn(config.keys ?? []);
  const line = (id: string) => keyLines(keymap).find((each) => each.id === id);
  return {
    keymap,
    keysFor: (id: string) => line(id)?.keys,
    origin: (id: string) => line(id)?.origin,
    told: [...problems, ...more].map(formatProblem),
  };
}

describe("[keys] in config.toml", () => {
  test("gives an action another key", () => {
    const { keysFor, origin, told } = keysOf('"ticket.claim" = "ctrl-y"');
    expect([keysFor("ticket.claim"), origin("ticket.claim"), origin("ticket.reply"), told]).toEqual([
      ["^Y"],
      "remapped",
      "default",
      [],
    ]);
  });
  test("takes an action without quotes, too", () => {
    expect(keysOf('ticket.claim = "ctrl-y"').keysFor("ticket.claim")).toEqual(["^Y"]);
  });
  test("takes several keys, and two that follow each other", () => {
    expect(keysOf('"ticket.claim" = ["f2", "ctrl-x c"]').keysFor("ticket.claim")).toEqual(["F2", "^X c"]);
  });
  test.for(["false", "[]"])("unbinds an action with %s", (none) => {
    const { keysFor, origin, told } = keysOf(`"ticket.claim" = ${none}`);
    expect([keysFor("ticket.claim"), origin("ticket.claim"), told]).toEqual([[], "unbound", []]);
  });
  test("reaches the keys of dialogs", () => {
    expect(keysOf('"review.send" = "!"', 'status.solved = "x"').told).toEqual([]);
  });
  test("takes a key from the action that had it, and says so with both names", () => {
    const { keysFor, told } = keysOf('"ticket.claim" = "x"');
    expect([keysFor("ticket.claim"), keysFor("ticket.solve")]).toEqual([["x"], []]);
    expect(told).toEqual([
      "config.toml:2: warning: keys.ticket.claim: takes x from ticket.solve (solve), which has no key now",
    ]);
  });
  test("says nothing if the user settled the other action as well", () => {
    const { keysFor, told } = keysOf('"ticket.claim" = "x"', '"ticket.solve" = "c"');
    expect([keysFor("ticket.claim"), keysFor("ticket.solve"), told]).toEqual([["x"], ["c"], []]);
  });
  test("leaves an action its other keys", () => {
    const { keysFor, told } = keysOf('"ticket.claim" = "j"');
    expect([keysFor("queue.down"), keysFor("ticket.down"), keysFor("menu.down")]).toEqual([
      ["↓"],
      ["↓"],
      ["↓", "j", "^N", "Tab"],
    ]);
    expect(told).toHaveLength(2);
  });
  test.for([
    ['"ticket.clam" = "y"', '2: keys.ticket.clam: unknown action; did you mean "ticket.claim"?'],
    ['"ticket.claim" = 3', "2: keys.ticket.claim: this must be a key, a list of keys, or false for none"],
    ['"ticket.claim" = [["y"], 1]', "2: keys.ticket.claim: this must be a key, a list of keys, or false for none"],
    ['"ticket.claim" = "ctrl-i"', '2: keys.ticket.claim: "ctrl-i": a terminal sends the same for it as for Tab'],
    ['"ticket.claim" = "^C"', '2: keys.ticket.claim: "^C": Ctrl-C always leaves docket'],
    [
      '"ticket.claim" = "constructor"',
      '2: keys.ticket.claim: "constructor": this is not a key that every terminal sends',
    ],
    ['"ticket.claim" = "ctrl-7"', '2: keys.ticket.claim: "ctrl-7": this is not a key that every terminal sends'],
    ['"ticket.claim" = ""', '2: keys.ticket.claim: "": this is not a key'],
    ['"ticket.claim" = "a b c"', '2: keys.ticket.claim: "a b c": at most two keys can follow each other'],
    ["interrupt = false", "2: keys.interrupt: this key cannot be changed: Ctrl-C always leaves docket"],
    ['"dialog.confirm" = "y"', '2: keys.dialog.confirm: "y" would be typed into the text here; take a key with Ctrl'],
    ['suspend = "Z"', '2: keys.suspend: "Z" would be typed into the text here; take a key with Ctrl'],
    [
      '"prompt.keep" = "ctrl-a"',
      '2: keys.prompt.keep: "ctrl-a" edits the text here (to the start of the line); take another key',
    ],
    ['"picker.choose" = "←"', '2: keys.picker.choose: "←" edits the text here (a character back); take another key'],
    [
      '"dialog.confirm" = "backspace"',
      '2: keys.dialog.confirm: "backspace" edits the text here (erase the character before); take another key',
    ],
    [
      '"composer.review" = "enter"',
      '2: keys.composer.review: "enter" edits the text here (a new line); take another key',
    ],
    [
      'suspend = "ctrl-w x"',
      '2: keys.suspend: "ctrl-w x" edits the text here (erase the word before); take another key',
    ],
    ['"picker.choose" = "esc"', '2: keys.picker.choose: "esc" always leaves what is open; take another key'],
    ['"screen.redraw" = "esc"', '2: keys.screen.redraw: "esc" always leaves what is open; take another key'],
    ['"drafts.lose" = "esc y"', '2: keys.drafts.lose: "esc y" always leaves what is open; take another key'],
    ['"picker.back" = "esc esc"', '2: keys.picker.back: "esc esc" always leaves what is open; take another key'],
    ['"review.send" = "enter"', '2: keys.review.send: "enter" never sends a message; take another key'],
    ['"review.send" = ["enter"]', '2: keys.review.send: "enter" never sends a message; take another key'],
    ['"picker.back" = false', "2: keys.picker.back: this keeps Esc, which leaves every dialog"],
  ] as const)("refuses %s, and nothing is lost", ([line, sentence]) => {
    const { keysFor, told } = keysOf(line, '"ticket.reply" = "ctrl-y"');
    expect(told).toEqual([`config.toml:${sentence}`]);
    expect([keysFor("ticket.claim"), keysFor("interrupt"), keysFor("ticket.reply")]).toEqual([["c"], ["^C"], ["^Y"]]);
  });
  test.for([
    ["picker.choose", "lists to choose from"],
    ["dialog.confirm", "dialogs"],
    ["menu.choose", "menus"],
    ["prompt.keep", "typing a filter or a number"],
    ["composer.review", "writing"],
    ["review.send", "before sending"],
  ] as const)("warns that nothing does %s any more: %s", ([action, words]) => {
    const { keysFor, told } = keysOf(`"${action}" = false`);
    expect(told).toEqual([`config.toml:2: warning: keys.${action}: this has no key now (${words})`]);
    expect(keysFor(action)).toEqual([]);
  });
  test("lets the first of two lines have the key that both want, and names both", () => {
    const { keysFor, told } = keysOf('"ticket.claim" = "ctrl-y"', '"queue.open" = "ctrl-y"');
    expect(told).toEqual(["config.toml:3: keys.queue.open: ^Y is the key of ticket.claim already, by line 2"]);
    expect([keysFor("ticket.claim"), keysFor("queue.open")]).toEqual([["^Y"], ["Enter", "l", "→"]]);
  });
  test("lets an action be chosen once", () => {
    const { keysFor, told } = keysOf('"ticket.claim" = "ctrl-y"', 'ticket.claim = "x"');
    expect(told).toEqual(["config.toml:3: keys.ticket.claim: line 2 chose the keys of this action already"]);
    expect([keysFor("ticket.claim"), keysFor("ticket.solve")]).toEqual([["^Y"], ["x"]]);
  });
  test("says once that a key that TOML does not allow twice costs the file, and where", () => {
    const { keysFor, told } = keysOf('"ticket.claim" = "ctrl-y"', '"ticket.claim" = "x"');
    expect(told).toEqual([
      "config.toml:3: this is written a second time; until it is fixed, nothing in this file is in force",
    ]);
    expect(keysFor("ticket.claim")).toEqual(["c"]);
  });
  test("a key cannot also be the first of two", () => {
    expect(keysOf('"ticket.claim" = "ctrl-y"', '"ticket.reply" = "ctrl-y r"').told).toEqual([
      "config.toml:3: keys.ticket.reply: ^Y r is the key of ticket.claim already, by line 2",
    ]);
  });
  test("the same key may mean two things in two places", () => {
    expect(keysOf('"queue.first" = "0"', '"ticket.first" = "0"').told).toEqual([]);
  });
});

const PANE_PLACES = new Set(["queue", "ticket", "sla", "anywhere", "always", "trouble"]);

describe("whatever [keys] says", () => {
  const choice = tuple(
    constantFrom(...DEFAULT_KEYMAP.bindings.map(({ id }) => id)),
    oneof(
      constantFrom("false"),
      array(constantFrom("esc", "esc x", "x esc", "q", "ctrl-c", "enter", "left", "ctrl-a", "backspace", "f1", "x"), {
        maxLength: 3,
      }).map((keys) => JSON.stringify(keys)),
    ),
  );
  const lines = array(choice, { maxLength: 12 }).map((choices) =>
    [...new Map(choices)].map(([id, keys]) => `"${id}" = ${keys}`),
  );

  test("Esc leaves every dialog, Ctrl-C the program, and texts can be edited", () => {
    assert(
      property(lines, (written) => {
        const { keymap } = keysOf(...written);
        const places = [...keymap.byPlace].filter(([{ name }]) => !PANE_PLACES.has(name));
        for (const [{ name, writes }, { byKey, prefixes }] of places) {
          const leaving = name === "quit" ? undefined : true;
          expect([name, byKey.get("esc")?.leaves, prefixes.has("esc")]).toEqual([name, leaving, false]);
          expect(byKey.get("ctrl-c")?.id).toBe("interrupt");
          const editing = writes === "nothing" ? [] : ["left", "backspace", "ctrl-a", "j"];
          expect(editing.filter((key) => byKey.has(key))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("a key in words", () => {
  test.for([
    ["Ctrl+Y", "ctrl-y"],
    ["^y", "ctrl-y"],
    ["Space", "space"],
    [" ", "space"],
    ["Escape", "esc"],
    ["PageDown", "pgdn"],
    ["Shift-Tab", "shift-tab"],
    ["shift-j", "J"],
    ["é", "é"],
    ["ctrl-x ctrl-e", "ctrl-x ctrl-e"],
  ] as const)("%s is %s", ([written, key]) => {
    expect(spelledKey(written)).toEqual({ key });
  });
  test("is accepted exactly if some bytes make the decoder say it", () => {
    const said = new Set<string>();
    const receive = (bytes: string) => {
      const { inputs, rest } = decode(bytes);
      for (const input of [...inputs, ...flush(rest)]) if (input.type === "key") said.add(input.key);
    };
    for (let code = 0; code < 0x80; code++)
      for (const start of ["", "\u001b"]) receive(start + String.fromCharCode(code));
    for (const final of ["A", "B", "C", "D", "H", "F", "P", "Q", "R", "S", "2~", "3~", "5~", "6~"]) {
      for (let bits = 1; bits <= 8; bits++) {
        const [number, letter] = final.length === 2 ? [final[0], "~"] : ["1", final];
        receive(`\u001b[${number};${bits}${letter}`);
      }
    }
    receive("\u001b[Z");
    const chords = [...said].filter((key) => !/^alt-(ctrl|alt)-/.test(key) && key !== "ctrl-c");
    expect(chords.filter((key) => "fault" in spelledKey(key))).toEqual([]);
    const wanted = ["ctrl-", "alt-", "shift-", "ctrl-alt-", "ctrl-shift-", ""].flatMap((modifier) =>
      [..."abcimhjz019-[\\]^_", "up", "end", "f1", "f4", "enter", "tab", "esc", "space", "delete", "backspace"].map(
        (base) => `${modifier}${base}`,
      ),
    );
    const accepted = wanted.map(spelledKey).flatMap((one) => ("key" in one ? [one.key] : []));
    expect(accepted.filter((key) => !said.has(key))).toEqual([]);
  });
});

describe("everything follows the keys in force", () => {
  const opened = async (size: { columns: number; rows: number }, ...lines: readonly string[]) => {
    const { keymap, told } = keysOf(...lines);
    expect(told.filter((text) => !text.includes("warning"))).toEqual([]);
    const testDesk = await givenQueue((work) => onTestFinished(work));
    const screen = await givenScreen(testDesk.as("ben"), size, undefined, keymap);
    await screen.until(/T-1 /);
    return screen;
  };
  const SIZES = [
    { columns: 120, rows: 40 },
    { columns: 80, rows: 24 },
    { columns: 40, rows: 10 },
  ] as const;

  test.for(SIZES)("the footer at $columns × $rows, and the key works", async (size) => {
    const screen = await opened(size, '"ticket.claim" = "ctrl-y"', "ticket.reply = false");
    const footer = screen.rows().join("\n");
    expect(footer).toContain("^Y claim");
    expect(footer).not.toContain("r reply");
    screen.press("r");
    await screen.until(/r does nothing here · \? help/);
    screen.press("ctrl-y");
    await screen.until(/T-1 claimed/);
  });
  test.for(SIZES)("the help and the palette at $columns × $rows", async (size) => {
    const screen = await opened(
      size,
      'help = "f1"',
      'palette = "ctrl-g"',
      '"ticket.claim" = "ctrl-y"',
      '"picker.choose" = "ctrl-q"',
    );
    screen.press("f1", ..."claim");
    await screen.until(/\^Y\s+claim[\s\S]*\^Q run/);
    screen.press("esc", "ctrl-g", ..."filter", "ctrl-q");
    expect(screen.state().dialog?.kind).toBe("filter");
  });
  test.for([
    ["e", '"dialog.confirm" = "ctrl-y"', /\^Y escalate/],
    ["e", '"dialog.editor" = "ctrl-y"', /\^Y \$EDITOR/],
    ["e", '"desk.undo" = "ctrl-y"', /\^Y takes it back/],
    ["S", '"dialog.confirm" = "ctrl-y"', /\^Y take over/],
    ["s", '"status.closed" = "ctrl-y"', /\^Y {2}closed/],
    ["p", '"priority.low" = "0"', /0 {2}P4 low/],
    ["r", '"composer.medium" = "ctrl-y"', /\^Y make internal/],
    ["/", '"prompt.back" = "ctrl-y"', /found · \^Y clears/],
    ["#", '"prompt.back" = "ctrl-y"', /go to ticket # .*\^Y back/],
    ["a", '"picker.down" = "ctrl-y"', /↑ \^Y move/],
    ["s", '"status.closed" = false', /— {2}closed[\s\S]*Enter choose · ↑↓ move/],
    ["r", '"composer.leave" = "ctrl-y"', /\^Y keep draft/],
  ] as const)("after %s, with %s", async ([key, line, seen]) => {
    for (const size of SIZES.slice(0, 2)) {
      const screen = await opened(size, line);
      screen.press(key);
      await screen.until(seen);
    }
  });
  test.for([
    ['"ticket.assign" = "ctrl-y"', /✗ .* · \^Y to assign it/],
    ["ticket.assign = false", /✗ [^·]*$/m],
  ] as const)("a refusal names the key that helps, with %s", async ([line, seen]) => {
    const screen = await opened(SIZES[0], line);
    screen.press("j", "c");
    await screen.until(seen);
  });
  test("two keys that follow each other do what they are for, and the second alone is itself again", async () => {
    const screen = await opened(SIZES[0], '"ticket.claim" = "ctrl-x c"', '"pane.zoom" = "ctrl-x z"');
    screen.press("ctrl-x", "j");
    expect(screen.state().queue.cursor).toBe(2);
    screen.press("k", "ctrl-x", "c");
    await screen.until(/T-1 claimed/);
  });
  test("views follow the keys of view.number", async () => {
    const screen = await opened(SIZES[0], '"view.number" = ["f1", "f2"]');
    await screen.until(/F1 Mine \d+ {3}F2 Unclaimed/);
    screen.press("f2");
    await screen.until(/\[F2 Unclaimed/);
  });
});
