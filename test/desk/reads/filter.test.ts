import { describe, expect, test } from "vitest";
import { type Filter, parseFilter } from "../../../src/desk/reads/filter.ts";
import { failing, failureOf } from "../../given.ts";

const term = (field: string, values: readonly string[], negated = false) => ({ field, values, negated });

describe("the filter language", () => {
  test.for<readonly [string, Filter["terms"] | readonly ReturnType<typeof term>[], readonly string[]]>([
    ["", [], []],
    ["refund", [], ["refund"]],
    ["two words", [], ["two", "words"]],
    ['"a phrase" and', [], ["a phrase", "and"]],
    ['"not closed', [], ["not closed"]],
    ["priority:high", [term("priority", ["high"])], []],
    ["priority:high,urgent", [term("priority", ["high", "urgent"])], []],
    ["-priority:low", [term("priority", ["low"], true)], []],
    ["PRIORITY:High", [term("priority", ["high"])], []],
    ["status:on-hold", [term("status", ["on_hold"])], []],
    ['product:"city bike, red"', [term("product", ["city bike, red"])], []],
    ["tag:vip late refund", [term("tag", ["vip"])], ["late", "refund"]],
    ["http://example.com", [], ["http://example.com"]],
    ["subject:refund", [], ["subject:refund"]],
    ["status:", [], ["status:"]],
    ["-refund", [], ["-refund"]],
    ["  spaced   out ", [], ["spaced", "out"]],
    ["customer:kim@example.com is:late", [term("customer", ["kim@example.com"]), term("is", ["late"])], []],
  ])("%j", ([text, terms, words]) => {
    expect(parseFilter(text)).toEqual({ terms, text: words });
  });

  test.for([
    ["status:stuck", "status:stuck is not known; status: takes new, open, pending"],
    ["priority:p1", "priority: takes urgent, high, normal, low"],
    ["channel:fax", "channel: takes email"],
    ["is:lost", "is: takes open, mine"],
    ["priority:,", "priority: needs a value"],
    ["-tag:,,", "tag: needs a value"],
    ['product:""', "product: needs a value"],
  ] as const)("%j cannot be, and is told what can", async ([text, words]) => {
    expect(await failureOf(() => parseFilter(text))).toMatchObject({ ...failing("bad_input", words), exit: 2 });
  });
});
