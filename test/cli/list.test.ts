import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DESK, givenDocket } from "../given-docket.ts";

const { docket, docketIn, opened, folder } = givenDocket();

describe("a name that nothing in the desk knows", () => {
  test.for([
    ["list --owner bne", "There is no agent bne in this desk.\nDid you mean ben?"],
    ["list -q owner:ana,bne", "There is no agent bne in this desk.\nDid you mean ben?"],
    ["list -q -owner:bne", "There is no agent bne in this desk.\nDid you mean ben?"],
    ["list -q team:suport", "There is no team suport in this desk."],
    ["list -q category:nonsense", "There is no category nonsense in this desk."],
    ["log --by bne", "There is no agent bne in this desk.\nDid you mean ben?"],
  ] as const)("is refused: docket %s", async ([line, message]) => {
    expect(await docket(...line.split(" "))).toMatchObject({ code: 3, out: "", err: expect.stringContaining(message) });
  });

  test.for(["list --owner me", "list --owner none", "list -q team:none", "list -q category:none", "log --by ben"])(
    "is none of these: docket %s",
    async (line) => {
      expect(await docket(...line.split(" "))).toMatchObject({ code: 0, err: "" });
    },
  );
});

test("an agent who has left the desk file is found by what they did and still own", async () => {
  await opened("Bike");
  await docket("claim", "1", "--as", "ben");
  await docket("status", "1", "solved", "--as", "ben");
  const without = DESK.replace(/\[\[agent\]\]\nhandle = "ben"[\s\S]*?(?=\[\[agent\]\])/, "");
  const file = join(folder(), "without-ben.toml");
  writeFileSync(file, without);
  expect(await docket("desk", "apply", file)).toMatchObject({ code: 0 });
  expect(await docket("list", "--owner", "ben", "--status", "any", "--ids")).toMatchObject({ code: 0, out: "T-1\n" });
  expect((await docket("log", "--by", "ben", "--json", "tickets")).out).toContain("T-1");
});

describe("a word that nearly names a field", () => {
  test("is searched as text, and an empty list on a terminal says so", async () => {
    await opened("Bike");
    expect(await docketIn({ terminal: true }, "list", "-q", "stauts:open")).toMatchObject({
      code: 0,
      err: expect.stringContaining('"stauts:open" was searched for as text; did you mean status:?'),
    });
    expect(await docket("list", "-q", "stauts:open")).toMatchObject({ code: 0, out: "", err: "" });
  });
});
