import { expect, test } from "vitest";
import { ACTS } from "../../src/core/acts/verbs/all.ts";
import { givenDocket } from "../given-docket.ts";

const { docket } = givenDocket();

const VERBS = Object.values(ACTS).filter(({ name }) => name.includes(" "));

test.for(VERBS)("the noun explains its act: $name", async ({ name, summary }) => {
  const [noun = ""] = name.split(" ");
  expect((await docket("help", ...name.split(" "))).out).toMatch(new RegExp(`^Usage: docket ${name} `));
  expect((await docket("help", noun)).out).toContain(summary);
});
