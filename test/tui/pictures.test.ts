import { renderToString } from "ink";
import { createElement } from "react";
import { beforeAll, describe, expect, test } from "vitest";
import { App } from "../../src/tui/app.tsx";
import { frame } from "../../src/tui/frame.ts";
import type { State } from "../../src/tui/model/state.ts";
import type { Screen } from "../../src/tui/screen.ts";
import { painted } from "../../src/tui/terminal/paint.ts";
import { textOf } from "../../src/tui/terminal/span.ts";
import { update } from "../../src/tui/update.ts";
import { claim, note, reply, setStatus } from "../acting.ts";
import { givenDesk, HOUR, MINUTE } from "../given.ts";
import { givenScreen } from "../given-screen.ts";

/** A small desk with one clock late, one at risk, one paused. */
let state: State;
beforeAll(async () => {
  const cleaning: (() => Promise<void>)[] = [];
  const testDesk = await givenDesk(
    {
      teams: { support: { assignment: "pull" } },
      agents: {
        priya: { name: "Priya Nair", skills: { refunds: 2 }, capacity: 8 },
        jo: { name: "Jo Smith", capacity: 5 },
        sam: { name: "Sam Reed", role: "lead", tier: 2 },
      },
      categories: { refund: { skills: { refunds: 1 } } },
      sla: [
        {
          name: "Standard EU",
          calendar: "always",
          first_response: { urgent: "4h", high: "5h", normal: "12h", low: "24h" },
          resolution: { urgent: "7h", high: "12h", normal: "30h", low: "72h" },
        },
      ],
    },
    undefined,
    (work) => cleaning.push(work),
  );
  const open = (subject: string, priority: "urgent" | "high" | "normal" | "low", category?: string) =>
    testDesk.open({
      subject,
      priority,
      category,
      team: "support",
      customer: "anna@example.de",
      name: "Anna Weber",
      plan: "pro",
      language: "en",
      tags: ["eu"],
      body: `${subject}. It has been a while now, and I should like to hear from you what happens next, and when it does.\n\nAnna`,
    });
  await open("Refund not received after 14 days", "urgent", "refund");
  testDesk.clock.now += 20 * MINUTE;
  await open("Cannot log in after password reset (iOS 18)", "urgent");
  await open("Invoice 2291 shows the wrong VAT number", "high");
  await open("CSV export drops rows with emoji in the note 👩‍👩‍👧", "normal");
  await open("Waiting for the HAR file 顧客から", "normal");
  await open("Typo on the pricing page", "low");
  testDesk.clock.now += 2 * HOUR;
  await claim(testDesk.as("priya"), { tickets: [3] });
  await reply(testDesk.as("jo"), { ticket: 5, body: "Could you send us a HAR file?" });
  await setStatus(testDesk.as("jo"), { tickets: [5], status: "pending" });
  await note(testDesk.as("priya"), {
    ticket: 1,
    body: "Warehouse confirms the parcel arrived. Finance has it in tomorrow’s batch.",
  });
  testDesk.clock.now += 104 * MINUTE;
  const screen = await givenScreen(testDesk.as("priya", "claim 3"));
  await screen.until(/SLA T-1[\s\S]*Due next[\s\S]*T-2[\s\S]*last change/);
  state = screen.state();
  for (const work of cleaning) await work();
});

function at(columns: number, rows: number, ...keys: readonly string[]): State {
  const [resized] = update(state, { type: "resized", size: { columns, rows } });
  return keys.reduce((current, key) => update(current, { type: "key", key })[0], resized);
}

const picture = (shown: State): string =>
  `${frame(shown)
    .lines.map((line) => textOf(line).trimEnd())
    .join("\n")}\n`;

describe("the screen looks as it is meant to", () => {
  test.for([
    [40, 10, []],
    [80, 24, ["space", "space"]],
    [100, 30, ["tab"]],
    [120, 40, []],
    [200, 60, ["space"]],
  ] as const)("at %i × %i after %j", async ([columns, rows, keys]) => {
    await expect(picture(at(columns, rows, ...keys))).toMatchFileSnapshot(`pictures/${columns}x${rows}.txt`);
  });

  test.for([
    ["escalate", ["e"]],
    ["composer", ["r", "D", "e", "a", "r", "enter", "A"]],
    ["review", ["r", "H", "i", "ctrl-s"]],
    ["status", ["s"]],
    ["help", ["?"]],
    ["command", [":", "a", "s", "s", "i"]],
  ] as const)("with the dialog %s", async ([name, keys]) => {
    await expect(picture(at(80, 24, ...keys))).toMatchFileSnapshot(`pictures/${name}.txt`);
  });
});

describe("Ink", () => {
  test.for([
    [40, 10],
    [80, 24],
    [120, 40],
    [200, 60],
  ] as const)("draws each row at %i × %i exactly as it was painted", ([columns, rows]) => {
    const shown = frame(at(columns, rows, "j"));
    const painting = shown.lines.map((line) => painted(line, { colour: true, ascii: false }));
    const screen: Pick<Screen, "subscribe" | "picture"> = {
      subscribe: () => () => {},
      picture: () => still,
    };
    const still = { rows: painting, columns, caret: null };
    const drawn = renderToString(createElement(App, { screen, onReady: () => {} }), { columns });
    expect(drawn.split("\n")).toEqual(painting);
  });
});
