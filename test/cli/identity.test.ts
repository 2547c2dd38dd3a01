import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { givenDocket } from "../given-docket.ts";

const { docketIn, folder, opened } = givenDocket();

function givenConfig(text: string): Record<string, string> {
  const config = join(folder(), "with-config");
  mkdirSync(join(config, "docket"), { recursive: true });
  writeFileSync(join(config, "docket", "config.toml"), text);
  return { XDG_CONFIG_HOME: config };
}

describe("the agent who acts", () => {
  test("is named by --as before anything else", async () => {
    const env = { ...givenConfig('agent = "cho"\n'), DOCKET_AGENT: "ana" };
    expect((await docketIn({ env, osUser: "cho" }, "whoami", "--as", "ben")).out).toBe("ben\n");
  });

  test("else by DOCKET_AGENT", async () => {
    const env = { ...givenConfig('agent = "cho"\n'), DOCKET_AGENT: "ana" };
    expect((await docketIn({ env }, "whoami")).out).toBe("ana\n");
  });

  test("else by the config", async () => {
    const env = { ...givenConfig('agent = "cho"\n'), DOCKET_AGENT: "" };
    expect((await docketIn({ env, osUser: "ben" }, "whoami")).out).toBe("cho\n");
  });

  test("else is the user, if an agent is called so", async () => {
    expect((await docketIn({ env: { DOCKET_AGENT: "" }, osUser: "ben" }, "whoami")).out).toBe("ben\n");
  });

  test.for([
    ["nobody is named", "", "zoe"],
    ["the one who is named is no agent", "zoe", "ben"],
  ] as const)("is not known if %s: that ends with 4 and lists the handles", async ([, named, osUser]) => {
    const { code, err } = await docketIn({ env: { DOCKET_AGENT: named }, osUser }, "whoami", "--json");
    expect(code).toBe(4);
    expect(JSON.parse(err).error).toMatchObject({ code: "not_identified", reasons: ["ana", "ben", "cho"] });
  });

  test("need not be known to read, unless it is asked for what is mine", async () => {
    await opened("Bike");
    const nobody = { env: { DOCKET_AGENT: "" } };
    expect((await docketIn(nobody, "list")).code).toBe(0);
    expect((await docketIn(nobody, "show", "1")).code).toBe(0);
    expect((await docketIn(nobody, "list", "--owner", "me")).code).toBe(4);
    expect((await docketIn(nobody, "list", "Mine")).code).toBe(4);
  });
});

test("a mistake in the config is told, and costs only itself", async () => {
  const env = { ...givenConfig('agent = "ben"\ncolour = "never"\n'), DOCKET_AGENT: "" };
  const { code, out, err } = await docketIn({ env }, "whoami");
  expect({ code, out }).toEqual({ code: 0, out: "ben\n" });
  expect(err).toContain("config.toml:2");
});
