import { zoneOf } from "../../core/acts/moments.ts";
import type { Leave } from "../../core/ticket/agent.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { nearest } from "../../core/words/nearest.ts";
import { type AgentStanding, board, leavesOf } from "../../desk/reads/board.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { ANSWERS } from "../print/answers.ts";
import { printJson } from "../print/json.ts";
import { leaveJson } from "../print/people.ts";
import { instantText, printRows } from "../print/rows.ts";
import type { Cli } from "../session/cli.ts";
import { standingJson } from "./agent-look.ts";

/** What a person reads of an agent: a line each, in this order. In a pipe the first cell is the name of the field in JSON. */
type Fact = readonly [field: string, title: string, value: string];

export async function showAgent(cli: Cli, handle: string): Promise<void> {
  const { db } = await cli.reading();
  const rows = await board(db, cli.now());
  const found = rows.find(({ agent }) => agent.handle === handle.replace(/^@/, ""));
  if (found === undefined) throw unknown(handle, rows);
  const leaves = await leavesOf(db, found.agent.handle, cli.now());
  if (cli.flags.json !== null)
    return printJson(cli, { ...standingJson(found), leaves: leaves.map(leaveJson) }, ANSWERS["agent show"].fields);
  const { plan } = await planInForce(db);
  const facts = factsOf(found, leaves, (ms) => instantText(cli, ms, zoneOf(plan, found.agent.handle)));
  const known = cli.io.terminal.stdout ? facts.filter(([, , value]) => value !== "") : facts;
  printRows(cli, known, [
    { title: "FACT", cell: ([, title]) => title, piped: ([field]) => field },
    { title: "", cell: ([, , value]) => value, elastic: true },
  ]);
}

function factsOf(standing: AgentStanding, leaves: readonly Leave[], shown: (ms: number) => string): readonly Fact[] {
  const { agent, load, presence, presenceSince, onShift, shiftEndsAt, shiftNextAt, tierToday, lastAssignedAt } =
    standing;
  const at = (ms: number | null) => (ms === null || !Number.isFinite(ms) ? "" : shown(ms));
  return [
    ["handle", "handle", agent.handle],
    ["name", "name", agent.name],
    ["email", "e-mail", agent.email ?? ""],
    ["role", "role", agent.role],
    ["active", "active", agent.active ? "yes" : "no"],
    ["teams", "teams", agent.teams.join(", ")],
    ["tier", "tier", String(agent.tier)],
    ["tierToday", "tier today", String(tierToday)],
    ["skills", "skills", listed(agent.skills)],
    ["languages", "languages", agent.languages.join(", ")],
    ["regions", "regions", agent.regions.join(", ")],
    ["capacity", "capacity", String(agent.capacity ?? "")],
    ["capacityByChannel", "capacity by channel", listed(agent.capacityByChannel)],
    ["load", "load", String(load.total)],
    ["loadByChannel", "load by channel", listed(load.byChannel)],
    ["timeZone", "time zone", agent.timeZone],
    ["shift", "shift", agent.shift ?? ""],
    ["onShift", "on shift", onShift ? "yes" : "no"],
    ["shiftEndsAt", "shift ends", at(shiftEndsAt)],
    ["shiftNextAt", "next shift", at(shiftNextAt)],
    ["presence", "presence", presence],
    ["presenceSince", "since", at(presenceSince)],
    ["leave", "on leave", standing.leave === null ? "" : leaveWords(standing.leave, shown)],
    ["leaves", "leaves", leaves.map((leave) => leaveWords(leave, shown)).join("; ")],
    ["lastAssignedAt", "last assigned", at(lastAssignedAt)],
  ];
}

function leaveWords({ start, end, delegate }: Leave, shown: (ms: number) => string): string {
  const until = end === null ? "" : ` to ${shown(end)}`;
  return `from ${shown(start)}${until}${delegate === null ? "" : `, delegate ${delegate}`}`;
}

/** `billing 2, refunds 1`. */
function listed(amounts: Readonly<Record<string, number>>): string {
  return Object.entries(amounts)
    .map(([name, amount]) => `${name} ${amount}`)
    .join(", ");
}

function unknown(handle: string, rows: readonly AgentStanding[]): Failure {
  const handles = rows.map(({ agent }) => agent.handle);
  const near = nearest(handle, handles);
  const detail = near === null ? { reasons: handles } : { hint: `Did you mean ${near}?` };
  return new Failure("agent_not_found", `There is no agent ${handle} in this desk.`, detail);
}
