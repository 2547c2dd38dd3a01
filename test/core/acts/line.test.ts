import { describe, expect, test } from "vitest";
import type { Around } from "../../../src/core/acts/line.ts";
import { typed } from "./typed.ts";

const refused = (message: string) => expect.objectContaining({ code: "bad_input", message });

describe("what a line does not say comes from around it", () => {
  test.for([
    ["claim", { tickets: [7, 8] }, { tickets: [7, 8] }],
    ["claim 1", { tickets: [7, 8] }, { tickets: [1] }],
    ["status pending", { tickets: [7] }, { tickets: [7], status: "pending" }],
    ["tag vip", { tickets: [7] }, { tickets: [7], add: ["vip"] }],
    ["note --body x", { tickets: [7] }, { ticket: 7 }],
    ["route --all", { tickets: [7] }, { tickets: [], all: true }],
    ["tag - vip", { stdin: (): string => "1" }, { tickets: [1], add: ["vip"] }],
    ["claim -", { stdin: (): string => "T-1\topen\tBike\r\n2\topen\n" }, { tickets: [1, 2] }],
    ["claim - 3", { stdin: (): string => "1 2\n\n" }, { tickets: [1, 2, 3] }],
    ["note 1 -", { stdin: (): string => "piped\n" }, { body: "piped" }],
    ["note 1 -F -", { stdin: (): string => "piped" }, { body: "piped" }],
    ["note 1 -Fa.txt", { file: (path: string) => `in ${path}` }, { body: "in a.txt" }],
  ] as const satisfies readonly (readonly [string, Partial<Around>, object])[])("%s", ([line, around, act]) => {
    expect(typed(line, around).act).toMatchObject(act);
  });

  test.for([
    ["note Hm --body x", '"Hm" is one word too many for note.'],
    ["status 1", "After the tickets comes a status."],
  ] as const)("and still %s is refused", ([line, sentence]) => {
    expect(() => typed(line, { tickets: [7] })).toThrow(refused(sentence));
  });

  test("a message goes to one ticket", () => {
    expect(() => typed("note --body x", { tickets: [1, 2] })).toThrow(refused("A message goes to one ticket."));
  });

  test.for([
    ["claim 1", false],
    ["claim 1 2", true],
    ["claim -", true],
  ] as const)("%s asks about a list: %s", ([line, isBatch]) => {
    expect(typed(line, { stdin: (): string => "1" }).isBatch).toBe(isBatch);
  });

  test("so does a line without tickets, where several are around it", () => {
    expect(typed("claim", { tickets: [7, 8] }).isBatch).toBe(true);
    expect(typed("claim", { tickets: [7] }).isBatch).toBe(false);
  });
});
