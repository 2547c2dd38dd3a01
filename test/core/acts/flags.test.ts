import { expect, test } from "vitest";
import { argumentsOf, flagsOf } from "../../../src/core/acts/flags.ts";
import { type ActName, declared } from "../../../src/core/acts/verbs/all.ts";

test.for<readonly [ActName, string, readonly string[]]>([
  ["claim", "<tickets...>", ["--atomic", "--if-version", "--override", "--reason"]],
  ["route", "[tickets...]", ["--atomic", "--if-version", "--all"]],
  ["status", "<tickets-and-status...> last, ", ["--atomic", "--if-version", "--reason"]],
  ["tag", "<tickets-and-tags...> then ", ["--atomic", "--if-version", "--remove"]],
  ["note", "<ticket> [-]", ["--body", "--file"]],
  ["undo", "[action]", []],
  ["next", "", []],
  ["agent leave", "[handle]", ["--from", "--to", "--delegate", "--end"]],
])("%s takes %s %j", ([name, words, flags]) => {
  const declaration = declared(name);
  const told = argumentsOf(declaration).map((each) => {
    const [open, close] = each.isRequired ? ["<", ">"] : ["[", "]"];
    const [then = ""] = /(last,|then) /.exec(each.summary) ?? [];
    return `${open}${each.name}${each.isVariadic ? "..." : ""}${close}${then && ` ${then}`}`;
  });
  expect(told.join(" ")).toBe(words);
  expect(flagsOf(declaration).map(({ long }) => long)).toEqual(flags);
});

test("a text may come from standard input, also where there is no ticket yet", () => {
  expect(argumentsOf(declared("new")).map(({ name }) => name)).toEqual(["-"]);
});
