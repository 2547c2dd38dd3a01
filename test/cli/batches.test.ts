import { describe, expect, test } from "vitest";
import { givenDocket } from "../given-docket.ts";

const { docket, docketIn, opened } = givenDocket();

async function owners(): Promise<Record<string, string | null>> {
  const tickets = JSON.parse((await docket("list", "--json", "id,assignee")).out);
  return Object.fromEntries(tickets.map(({ id, assignee }: { id: string; assignee: string | null }) => [id, assignee]));
}

describe("several tickets on a line", () => {
  test("are all taken, and their ids printed one a line", async () => {
    await opened("Bike");
    await opened("Boat");
    expect(await docket("claim", "1", "T-2", "#2", "t-1")).toEqual({ code: 0, out: "T-1\nT-2\n", err: "" });
    expect(await owners()).toEqual({ "T-1": "ana", "T-2": "ana" });
  });

  test("go on after one that refuses, which is told", async () => {
    await opened("Bike");
    await opened("Boat");
    expect(await docket("claim", "1", "99", "2")).toMatchObject({
      code: 7,
      out: "T-1\nT-2\n",
      err: expect.stringContaining("T-99: There is no ticket T-99."),
    });
  });

  test("are all left alone with --atomic if one refuses", async () => {
    await opened("Bike");
    const { code, out, err } = await docket("claim", "1", "99", "--atomic");
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toContain("Nothing was changed");
    expect(await owners()).toEqual({ "T-1": null });
  });

  test("end with the code of the refusal if all refuse", async () => {
    expect((await docket("claim", "98", "99")).code).toBe(3);
  });
});

describe("tickets from stdin", () => {
  test.for([
    ["one a line", "1\n2\n"],
    ["between spaces", "T-1 T-2"],
    ["with the line ends of Windows", "1\r\n2\r\n"],
    ["as the first column of a list", "T-1\tnormal\tBike 99\nT-2\tnormal\tBoat\n"],
  ] as const)("are read %s", async ([, stdin]) => {
    await opened("Bike");
    await opened("Boat");
    expect(await docketIn({ stdin }, "claim", "-")).toEqual({ code: 0, out: "T-1\nT-2\n", err: "" });
  });

  test("are those that a list prints", async () => {
    await opened("Bike");
    await opened("Boat");
    const { out } = await docket("list", "Unclaimed");
    expect((await docketIn({ stdin: out }, "reassign", "-", "@ben")).code).toBe(0);
    expect(await owners()).toEqual({ "T-1": "ben", "T-2": "ben" });
  });

  test("are an array in JSON, also if it is one", async () => {
    await opened("Bike");
    expect(JSON.parse((await docketIn({ stdin: "1" }, "claim", "-", "--json")).out)).toMatchObject([
      { id: "T-1", ok: true },
    ]);
  });

  test("may be none: then nothing is done", async () => {
    expect(await docketIn({ stdin: "" }, "claim", "-")).toEqual({ code: 0, out: "", err: "" });
    expect(await docketIn({ stdin: "" }, "claim", "-", "--json")).toEqual({ code: 0, out: "[]\n", err: "" });
  });

  test("are refused if they are none", async () => {
    expect((await docketIn({ stdin: "1\nrm -rf\n" }, "claim", "-")).code).toBe(2);
  });
});

describe("the words after the tickets", () => {
  test("are a person or a team for reassign", async () => {
    await opened("Bike");
    await docket("reassign", "1", "ben");
    expect(await owners()).toEqual({ "T-1": "ben" });
    await docket("reassign", "1", "@finance");
    expect(await owners()).toEqual({ "T-1": null });
  });

  test("are tags for tag, which --remove takes off", async () => {
    await opened("Bike");
    await docket("tag", "1", "vip", "blue");
    await docket("tag", "1", "red", "--remove", "blue");
    expect(JSON.parse((await docket("show", "1", "--json", "tags")).out)).toEqual({ tags: ["vip", "red"] });
  });

  test("are a status in any way of writing it", async () => {
    await opened("Bike");
    await docket("status", "1", "on-hold");
    expect(JSON.parse((await docket("show", "1", "--json", "status")).out)).toEqual({ status: "on_hold" });
  });
});
