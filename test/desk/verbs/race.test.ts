import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { board } from "../../../src/desk/reads/board.ts";
import { doctor } from "../../../src/desk/whole/doctor.ts";
import { importTickets } from "../../../src/desk/whole/import.ts";
import { OPENED } from "../../core/ticket/histories.ts";
import { databases } from "../../databases.ts";
import { givenDesk, NOW, PULL } from "../../given.ts";

const RACERS = ["ana", "ben", "cleo", "dan", "eve", "flo", "gus", "hal"];
const TICKETS = 300;
const TRIES = 120;
const CAPACITY = 30;
const AGENTS = Object.fromEntries(RACERS.map((handle) => [handle, { capacity: CAPACITY }]));
const NODE = fileURLToPath(import.meta.resolve("node/bin/node"));
const SCRIPT = fileURLToPath(new URL("./racer.ts", import.meta.url));

type Line = {
  readonly verb: string;
  readonly number: number;
  readonly got?: number | null;
  readonly owner?: string | null;
  readonly refused?: string;
  readonly message?: string;
  readonly waitedMs: number;
};

type Racer = {
  readonly handle: string;
  readonly child: ChildProcessWithoutNullStreams;
  readonly lines: Line[];
  readonly ended: Promise<unknown>;
};

/** A process that has opened the desk and waits for the start. */
async function racer(location: string, handle: string): Promise<Racer> {
  const child = spawn(NODE, [
    "--disable-warning=ExperimentalWarning",
    SCRIPT,
    location,
    handle,
    String(TICKETS),
    String(TRIES),
  ]);
  onTestFinished(() => void child.kill("SIGKILL"));
  let complaint = "";
  child.stderr.on("data", (text) => {
    complaint += text;
  });
  const lines: Line[] = [];
  const ended = once(child, "close").then(() => {
    if (complaint !== "") throw new Error(complaint);
  });
  const output = createInterface(child.stdout);
  await Promise.race([once(output, "line"), ended]);
  output.on("line", (line) => lines.push(JSON.parse(line)));
  return { handle, child, lines, ended };
}

describe.each(databases)("eight processes that want the same tickets, in $name", ({ fresh }) => {
  test("each ticket gets one owner, nobody too much, and every loser is told who won; one that dies takes nothing with it", async () => {
    const file = { agents: { ...AGENTS, ada: { role: "admin", teams: ["finance"] } } };
    const desk = await givenDesk({ ...file, teams: PULL }, fresh);
    async function* tickets() {
      for (let count = 0; count < TICKETS; count++) yield { externalId: null, customer: null, events: [OPENED] };
    }
    await importTickets(desk.as("ada"), tickets());

    const racers = await Promise.all(RACERS.map((handle) => racer(desk.location, handle)));
    for (const { child } of racers) child.stdin.end("go\n");
    const [victim, ...others] = racers;
    if (victim === undefined) throw new Error("There is nobody to kill.");
    while (victim.lines.length < 20) await once(victim.child.stdout, "data");
    victim.child.kill("SIGKILL");
    await Promise.all(racers.map(({ ended }) => ended));

    const { db } = desk.as("ada");
    const rows = await db.selectFrom("ticket").select(["number", "assignee"]).execute();
    const owner = new Map(rows.map(({ number, assignee }) => [number, assignee]));
    const lines = racers.flatMap((each) => each.lines.map((line) => ({ ...line, handle: each.handle })));
    const wins = lines.filter(({ got }) => got != null);
    expect(wins.filter((line) => owner.get(line.got ?? 0) !== line.owner)).toEqual([]);
    expect(wins.filter((line) => line.verb !== "route" && line.owner !== line.handle)).toEqual([]);
    const losers = lines.filter(({ refused }) => refused === "already_assigned");
    expect(losers.length).toBeGreaterThan(100);
    expect(
      losers.filter(
        ({ number, message }) => !message?.startsWith(`T-${number} belongs to ${owner.get(number)} since `),
      ),
    ).toEqual([]);
    const refusals = new Set(lines.flatMap(({ refused }) => refused ?? []));
    expect([...refusals].toSorted()).toEqual(["already_assigned", "not_eligible"]);

    const standings = await board(db, NOW);
    const loads = standings.filter(({ agent }) => RACERS.includes(agent.handle)).map(({ load }) => load.total);
    expect(Math.max(...loads)).toBeLessThanOrEqual(CAPACITY);
    const taken = rows.filter(({ assignee }) => assignee !== null).length;
    expect(loads.reduce((sum, load) => sum + load, 0)).toBe(taken);
    expect(taken).toBe(RACERS.length * CAPACITY);
    expect(others.every((each) => each.lines.length === TRIES)).toBe(true);
    expect((await doctor(desk.as("ada"))).flatMap(({ problems }) => problems)).toEqual([]);
  });
});
