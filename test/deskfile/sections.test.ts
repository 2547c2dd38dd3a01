import { expect, test } from "vitest";
import { deskFileKeys } from "../../scripts/desk-file-table.ts";
import { demandDesk } from "../../src/deskfile/read.ts";
import { SECTIONS } from "../../src/deskfile/sections/all.ts";
import { SOUND } from "../given-settings.ts";

const sections = Object.entries(SECTIONS);

test.for(sections)("the meanings of [%s] are of keys that it has", ([name, { meanings }]) => {
  const keys = deskFileKeys();
  for (const key of Object.keys(meanings)) expect(keys).toContain(`${name}.${key}`);
});

test("every part of a plan is described by the section that it is from", () => {
  const plan = demandDesk(SOUND, "desk.toml");
  const told = sections.flatMap(([, section]) => section.parts(plan).map(([, part]) => part));
  for (const list of Object.values(plan).filter((value) => Array.isArray(value)))
    expect(told).toEqual(expect.arrayContaining(list));
});
