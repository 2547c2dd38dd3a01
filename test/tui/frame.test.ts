import { array, assert, constantFrom, integer, oneof, property, string, tuple } from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { width } from "../../src/core/words/width.ts";
import { frame } from "../../src/tui/frame.ts";
import { DEFAULT_KEYMAP } from "../../src/tui/keymap.ts";
import type { State } from "../../src/tui/model/state.ts";
import type { Message } from "../../src/tui/model/step.ts";
import { slice, textOf } from "../../src/tui/terminal/span.ts";
import { update } from "../../src/tui/update.ts";
import { givenDesk, MINUTE, NOW } from "../given.ts";
import { givenScreen } from "../given-screen.ts";
import { HOSTILE_TEXTS } from "../hostile-texts.ts";

const HOSTILE = [
  "Plain words about a refund that goes on for rather longer than any list is wide, and then some more",
  "\u001b]0;owned\u0007\u001b[31mred\u001b[2J\u001b[H gone",
  "reversed \u202egnp.exe\u202c and hidden \u200b\u200d\u2060 text",
  "family 👩‍👩‍👧‍👦 flag 🇩🇪 keycap 1️⃣ skin 👍🏽 你好世界 한국어",
  `z${"\u0301".repeat(200)}algo`,
  "tab\there\nand a line\r\nbreak\u2028too",
  "",
];

/** A subject cannot be blank, and a database keeps no NUL and no half of a character. */
const TEXTS = HOSTILE_TEXTS.filter(
  (text) => text.length < 200 && text.trim() !== "" && !text.includes("\0") && text.isWellFormed(),
).slice(0, 150);

let state: State;
beforeAll(async () => {
  const cleaning: (() => Promise<void>)[] = [];
  const testDesk = await givenDesk(
    { teams: { support: { assignment: "pull" }, finance: { assignment: "pull" } } },
    undefined,
    (work) => cleaning.push(work),
  );
  for (const [index, subject] of [...HOSTILE, ...TEXTS].entries()) {
    testDesk.clock.now = NOW + index * MINUTE;
    await testDesk.open({
      subject: subject === "" ? "?" : subject,
      body: `${subject}\n\n${subject.repeat(3)}`,
      customer: `k${index % 5}@example.com`,
      name: subject,
    });
  }
  const screen = await givenScreen(testDesk.as("sam"));
  await screen.until(/T-1 /);
  state = screen.state();
  for (const work of cleaning) await work();
});

/** What can stand on top of the panes. */
const KEYS = ["", "a", "e", "r", "i", "s", "p", "?", ":", "/", "#", "tab", "enter", "z", "space", "S"] as const;

function sized(columns: number, rows: number, cursor: number, key: string): State {
  const [resized] = update(state, { type: "resized", size: { columns, rows } });
  let current = resized;
  for (let step = 0; step < cursor; step += 1) [current] = update(current, { type: "key", key: "j" });
  return key === "" ? current : update(current, { type: "key", key })[0];
}

describe("a frame at any size, whatever the tickets are called", () => {
  test("has exactly as many rows as the screen, and none is wider", () => {
    const sizes = property(
      integer({ min: 20, max: 250 }),
      integer({ min: 5, max: 80 }),
      integer({ min: 0, max: 60 }),
      constantFrom(...KEYS),
      (columns, rows, cursor, key) => {
        const { lines, caret } = frame(sized(columns, rows, cursor, key));
        expect(lines).toHaveLength(rows);
        for (const line of lines) {
          const text = textOf(line);
          expect(width(text), text).toBe(columns);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character would move the cursor.
          expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        }
        if (caret !== null) expect(caret.x < columns && caret.y < rows && caret.x >= 0 && caret.y >= 0).toBe(true);
      },
    );
    assert(sizes, { numRuns: 250 });
  });

  test("always shows the ticket under the cursor", () => {
    assert(
      property(
        integer({ min: 40, max: 220 }),
        integer({ min: 10, max: 70 }),
        integer({ min: 0, max: 60 }),
        (columns, rows, cursor) => {
          const at = sized(columns, rows, cursor, "");
          expect(frame(at).lines.filter((line) => textOf(line).startsWith("▸"))).toHaveLength(1);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("says what it needs when it is too small", () => {
    const [first = []] = frame(sized(32, 8, 0, "")).lines;
    expect(textOf(first)).toMatch(/^docket needs 40 × 10, this/);
  });
});

describe("whatever is pressed, in whatever order", () => {
  const key = oneof(
    constantFrom(...new Set(DEFAULT_KEYMAP.bindings.flatMap(({ keys }) => keys.flatMap((key) => key.split(" "))))),
    constantFrom("h", "é", "你", "👍", "0", "ctrl-e", "backspace", "delete", "left", "alt-b"),
  );
  const happening = oneof(
    { weight: 12, arbitrary: key.map((name): Message => ({ type: "key", key: name })) },
    { weight: 1, arbitrary: string({ maxLength: 30 }).map((text): Message => ({ type: "paste", text })) },
    {
      weight: 1,
      arbitrary: integer({ min: -9, max: 9 }).map((by): Message => ({ type: "wheel", by, column: 5, row: 5 })),
    },
    {
      weight: 1,
      arbitrary: tuple(integer({ min: 20, max: 200 }), integer({ min: 5, max: 60 })).map(
        ([columns, rows]): Message => ({ type: "resized", size: { columns, rows } }),
      ),
    },
    {
      weight: 1,
      arbitrary: tuple(integer({ min: 0, max: 200 }), integer({ min: 0, max: 60 })).map(
        ([column, row]): Message => ({ type: "click", column, row }),
      ),
    },
  );

  test("the screen stays whole and the cursor on a ticket", () => {
    assert(
      property(array(happening, { maxLength: 40 }), (messages) => {
        const end = messages.reduce((current, message) => update(current, message)[0], state);
        const { lines } = frame(end);
        expect(lines).toHaveLength(end.size.rows);
        for (const line of lines) expect(width(textOf(line))).toBe(end.size.columns);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the time left of every ticket", () => {
  test.for([
    [40, 32],
    [80, 71],
    [120, 57],
    [200, 85],
  ] as const)("stands in the same cells in all rows at %i columns", ([columns, from]) => {
    const at = sized(columns, 40, 0, "");
    const rows = frame(at).lines.filter(
      (line) => /^[▸ ]/.test(textOf(line)) && textOf(line).slice(0, 10).includes("T-"),
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(textOf(slice(row, from, from + 8)), textOf(row)).toBe("       —");
  });
});
