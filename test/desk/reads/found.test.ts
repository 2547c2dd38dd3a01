import { describe, expect, test } from "vitest";
import { parseFilter } from "../../../src/desk/reads/filter.ts";
import { countOf, inbox } from "../../../src/desk/reads/inbox.ts";
import { claim, reply, setStatus, solve } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { AGENTS, failing, failureOf, givenDesk, HOUR, PULL, type TestDesk } from "../../given.ts";

const SLA = [
  { name: "All", calendar: "always", first_response: { urgent: "1h", high: "4h" }, resolution: { urgent: "3h" } },
];

/** Six tickets, each with something of its own; five hours later. */
async function given(fresh: (typeof databases)[number]["fresh"]): Promise<TestDesk> {
  const categories = { refund: {}, bike: { tier: 2 } };
  const agents = { ...AGENTS, ben: { languages: ["de"] } };
  const desk = await givenDesk({ desk: { assignment: "pull" }, teams: PULL, agents, sla: SLA, categories }, fresh);
  await desk.open({
    subject: "Refund 100% please",
    priority: "urgent",
    category: "refund",
    tags: ["vip", "angry"],
    plan: "pro",
  });
  await desk.open({
    subject: "The under_score broke",
    channel: "chat",
    language: "de",
    region: "DE-BY",
    customer: "lee@example.com",
  });
  await desk.open({
    subject: "Bremsbelag prüfen",
    category: "bike",
    product: "city bike",
    team: undefined,
    externalId: "INC-7",
  });
  await desk.open({
    subject: "Fifth wheel",
    body: 'He said "AND OR NOT near" and (left*)',
    priority: "high",
    team: "finance",
  });
  await desk.open({ subject: "Waiting", priority: "urgent" });
  await desk.open({ subject: "Done already" });
  await claim(desk.as("ana"), { tickets: [1] });
  await claim(desk.as("ben"), { tickets: [2] });
  await reply(desk.as("ana"), { ticket: 5, body: "Which one?", status: "pending" });
  await setStatus(desk.as("ana"), { tickets: [6], status: "solved" });
  desk.clock.now += 5 * HOUR;
  return desk;
}

describe.each(databases)("what a filter finds, in $name", ({ fresh }) => {
  test("field by field, and words wherever they stand", async () => {
    const desk = await given(fresh);
    const found: Record<string, string> = {};
    for (const text of Object.keys(FOUND)) {
      const filter = parseFilter(text);
      const asker = { me: "ana", now: desk.clock.now };
      const lines = await inbox(desk.as("ana").db, { filter, order: "fifo", limit: 9 }, asker);
      found[text] = lines
        .map(({ number }) => number)
        .toSorted()
        .join("");
      expect((await countOf(desk.as("ana").db, filter, asker)).count).toBe(lines.length);
    }
    expect(found).toEqual(FOUND);
  });

  const FOUND: Record<string, string> = {
    "": "12345",
    "status:any": "123456",
    "status:solved": "6",
    "status:closed": "",
    "status:solved,open": "126",
    "-status:open": "345",
    "owner:me": "1",
    "owner:ben": "2",
    "owner:none": "345",
    "-owner:none": "12",
    "team:finance": "4",
    "team:none": "3",
    "-team:support": "34",
    "priority:urgent,high": "145",
    "-priority:urgent": "234",
    "category:bike": "3",
    "category:none": "245",
    "channel:chat": "2",
    "tag:vip": "1",
    "tag:vip,angry": "1",
    "-tag:vip": "2345",
    "customer:LEE@example.com": "2",
    "language:de": "2",
    "-language:de": "1345",
    "region:DE-BY": "2",
    "tier:2": "3",
    'product:"city bike"': "3",
    "plan:pro": "1345",
    "external:INC-7": "3",
    "is:mine": "1",
    "is:unclaimed": "345",
    "is:late": "14",
    "-is:late": "235",
    "is:paused": "5",
    "is:open": "12345",
    refund: "1",
    REFUND: "1",
    refu: "1",
    fund: "",
    "100%": "1",
    "%": "",
    under_score: "2",
    u_der: "",
    prufen: "3",
    "bremsbelag prüfen": "3",
    '"bremsbelag prüfen"': "3",
    '"prüfen bremsbelag"': "",
    "bremsbelag refund": "",
    "AND OR NOT": "4",
    '"near" (left*)': "4",
    "kim@example.com": "1345",
    "INC-7": "3",
    "'; drop table ticket; --": "",
    "which one": "5",
    "done status:any": "6",
    done: "",
    "refund priority:low": "",
    "\u001b[31m": "",
  };

  test("by a tier that is no number is a mistake", async () => {
    const desk = await givenDesk({}, fresh);
    const asked = inbox(
      desk.as("").db,
      { filter: parseFilter("tier:two"), order: "fifo", limit: 9 },
      { me: null, now: 0 },
    );
    expect(await failureOf(asked)).toMatchObject(failing("bad_input", "tier:two is not a whole number"));
  });

  test("mine by nobody is told so", async () => {
    const desk = await givenDesk({}, fresh);
    const asked = inbox(
      desk.as("").db,
      { filter: parseFilter("is:mine"), order: "fifo", limit: 9 },
      { me: null, now: 0 },
    );
    expect(await failureOf(asked)).toMatchObject({ code: "not_identified", exit: 4 });
  });

  test("of many words all have to be there, in whichever messages", async () => {
    const desk = await givenDesk({ teams: PULL }, fresh);
    await desk.open({ subject: "Alpha" });
    await desk.open({ subject: "Alpha" });
    await reply(desk.as("ana"), { ticket: 2, body: "beta" });
    await solve(desk.as("ana"), { tickets: [1] });
    const lines = await inbox(
      desk.as("").db,
      { filter: parseFilter("alpha beta status:any"), order: "fifo", limit: 9 },
      { me: null, now: 0 },
    );
    expect(lines.map(({ number }) => number)).toEqual([2]);
  });
});
