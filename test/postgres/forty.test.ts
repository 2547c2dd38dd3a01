import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { board } from "../../src/desk/reads/board.ts";
import { doctor } from "../../src/desk/whole/doctor.ts";
import { givenDesk } from "../given.ts";
import { givenCluster } from "./cluster.ts";
import { asked, hasServer } from "./given-server.ts";

/** DOCKET_TEST_CROWD=40 is what the desk is built for; fewer find the same mistakes, only later. */
const PROCESSES = Number(process.env.DOCKET_TEST_CROWD ?? 10);
const TICKETS = PROCESSES * 5;
const CAPACITY = 3;
const PHASE_MS = PROCESSES * 50 + 1_000;
/** How long a command may wait for a server that comes back within seconds, and for its turn. */
const LONGEST_MS = 20_000;
const NODE = fileURLToPath(import.meta.resolve("node/bin/node"));
const SCRIPT = fileURLToPath(new URL("./one-of-forty.ts", import.meta.url));

type Line = {
  readonly verb: string;
  readonly key: string;
  readonly waitedMs: number;
  readonly act?: number | null;
  readonly refused?: string;
  readonly message?: string;
};

type Worker = {
  readonly child: ChildProcessWithoutNullStreams;
  readonly lines: Line[];
  readonly complaints: () => string;
  readonly ended: Promise<unknown>;
};

async function worker(location: string, handle: string): Promise<Worker> {
  const child = spawn(NODE, ["--disable-warning=ExperimentalWarning", SCRIPT, location, handle, String(TICKETS)]);
  onTestFinished(() => void child.kill("SIGKILL"));
  let complaints = "";
  child.stderr.on("data", (text) => {
    complaints += text;
  });
  child.stdin.on("error", () => {});
  const lines: Line[] = [];
  const ended = once(child, "close");
  const output = createInterface(child.stdout);
  await Promise.race([once(output, "line"), ended]);
  output.on("line", (line) => lines.push(JSON.parse(line)));
  return { child, lines, ended, complaints: () => complaints };
}

const passes = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What those who act at the same time may be told; that the database was in the way is not among it. */
const TOLD = ["already_assigned", "not_assigned", "not_yours", "not_eligible", "queue_empty"];

describe.skipIf(!hasServer)(`${PROCESSES} processes on one server`, () => {
  const handles = Array.from({ length: PROCESSES }, (_, place) => `agent${place}`);
  const teams = { support: { assignment: "pull" }, finance: { assignment: "pull" } };
  const agents = {
    ...Object.fromEntries(
      handles.map((handle, place) => [
        handle,
        { role: "lead", capacity: CAPACITY, tier: 1 + (place % 2), teams: ["support", "finance"] },
      ]),
    ),
    ada: { role: "admin", teams: ["finance"], capacity: CAPACITY },
  };

  test("that is killed and started again, half of them killed too: no ticket has two owners, nobody too much, nothing is lost or done twice", {
    timeout: 10 * PHASE_MS + 120_000,
  }, async () => {
    const server = await givenCluster();
    await server.start("max_connections=200");
    const location = `postgres://postgres@127.0.0.1:${server.port}/postgres`;
    const desk = await givenDesk({ teams, agents }, () => ({ location, drop: () => {} }));
    for (let count = 0; count < TICKETS; count++) await desk.open({ team: count % 2 === 0 ? "support" : "finance" });
    const workers = await Promise.all(handles.map((handle) => worker(location, handle)));
    for (const { child } of workers) child.stdin.write("go\n");

    await passes(PHASE_MS);
    await server.crash();
    await passes(1_000);
    await server.start("max_connections=200");
    await passes(PHASE_MS);
    const [victims, others] = [workers.filter((_, at) => at % 2 === 0), workers.filter((_, at) => at % 2 === 1)];
    for (const { child } of victims) child.kill("SIGKILL");
    await passes(PHASE_MS);
    const before = others.map(({ lines }) => lines.length);
    await passes(PHASE_MS);
    for (const { child } of others) child.stdin.end();
    await Promise.all(workers.map(({ ended }) => ended));

    expect(others.map(({ complaints }) => complaints()).filter((text) => text !== "")).toEqual([]);
    expect(others.filter(({ lines }, at) => lines.length === before[at]).length).toBe(0);
    const lines = workers.flatMap((each) => each.lines);
    const unexpected = lines.filter(({ refused }) => refused !== undefined && !TOLD.includes(refused));
    expect(unexpected).toEqual([]);
    expect(lines.filter(({ waitedMs }) => waitedMs > LONGEST_MS)).toEqual([]);

    const acts = await asked(desk, "select act::int, key from docket.act where key is not null");
    const kept = new Map(acts.map(({ key, act }) => [key, act]));
    const said = lines.filter((line) => line.act !== null && line.act !== undefined);
    expect(said.length).toBeGreaterThan(PROCESSES * 5);
    expect(said.filter(({ key, act }) => kept.get(key) !== act)).toEqual([]);
    const twice = await asked(
      desk,
      "select act, ticket, type from docket.event where type in ('claimed', 'released', 'escalated') group by 1, 2, 3 having count(*) > 1",
    );
    expect(twice).toEqual([]);
    const empty = await asked(
      desk,
      "select act from docket.act where command like 'turn of %' and not exists (select from docket.event where event.act = act.act)",
    );
    expect(empty).toEqual([]);

    const { db } = desk.as("ada");
    const loads = (await board(db, Date.now())).map(({ load }) => load.total);
    expect(Math.max(...loads)).toBeLessThanOrEqual(CAPACITY);
    expect((await doctor(desk.as("ada"))).flatMap(({ problems }) => problems)).toEqual([]);
  });
});
