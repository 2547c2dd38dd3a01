import { rfc3339, timeOfDay } from "../../core/words/instant.ts";
import { type AgentStanding, board } from "../../desk/reads/board.ts";
import { ANSWERS } from "../print/answers.ts";
import { printJson } from "../print/json.ts";
import { leaveJson } from "../print/people.ts";
import { printRows } from "../print/rows.ts";
import type { Cli } from "../session/cli.ts";
import { paints } from "../session/paint.ts";

export async function listAgents(cli: Cli): Promise<void> {
  const rows = await board((await cli.reading()).db, cli.now());
  if (cli.flags.json === null) print(cli, rows);
  else printJson(cli, rows.map(standingJson), ANSWERS["agent list"].fields);
}

export async function showLoad(cli: Cli): Promise<void> {
  const rows = await board((await cli.reading()).db, cli.now());
  const fullest = rows.toSorted((a, b) => share(b) - share(a) || b.load.total - a.load.total);
  if (cli.flags.json !== null) return printJson(cli, fullest.map(standingJson), ANSWERS["agent load"].fields);
  printRows(cli, fullest, [
    { title: "AGENT", cell: ({ agent }) => agent.handle },
    { title: "HOLDS", cell: ({ load }) => String(load.total), align: "right" },
    {
      title: "OF",
      cell: ({ agent }) => String(agent.capacity ?? "∞"),
      piped: ({ agent }) => String(agent.capacity ?? ""),
      align: "right",
    },
    {
      title: "BY CHANNEL",
      cell: ({ load }) =>
        Object.entries(load.byChannel)
          .map(([channel, n]) => `${channel} ${n}`)
          .join(", "),
    },
  ]);
}

function print(cli: Cli, rows: readonly AgentStanding[]): void {
  const { dim } = paints(cli);
  printRows(cli, rows, [
    { title: "AGENT", cell: ({ agent }) => agent.handle },
    { title: "NAME", cell: ({ agent }) => agent.name, elastic: true },
    { title: "ROLE", cell: ({ agent }) => agent.role, leaves: 2 },
    { title: "TEAMS", cell: ({ agent }) => agent.teams.join(", "), leaves: 1 },
    { title: "TIER", cell: ({ tierToday }) => String(tierToday), align: "right", leaves: 3 },
    { title: "STATE", cell: stateOf, paint: (text, { presence }) => (presence === "online" ? text : dim(text)) },
    { title: "HOLDS", cell: ({ load, agent }) => `${load.total}/${agent.capacity ?? "∞"}`, align: "right" },
  ]);
}

/** Why the agent would get nothing now, or until when they work. */
export function stateOf({ agent, presence, leave, onShift, shiftEndsAt, shiftNextAt }: AgentStanding): string {
  if (!agent.active) return "disabled";
  if (leave !== null) return leave.end === null ? "on leave" : `on leave until ${rfc3339(leave.end).slice(0, 10)}`;
  if (presence !== "online") return presence;
  if (!onShift)
    return shiftNextAt === null
      ? "off shift"
      : `off shift until ${timeOfDay(shiftNextAt, agent.timeZone)} ${agent.timeZone}`;
  return shiftEndsAt === null || !Number.isFinite(shiftEndsAt)
    ? "online"
    : `online until ${timeOfDay(shiftEndsAt, agent.timeZone)}`;
}

/** An agent as scripts read it. */
export function standingJson({ agent, load, leave, ...standing }: AgentStanding): object {
  const { presence, presenceSince, onShift, shiftEndsAt, shiftNextAt, tierToday, lastAssignedAt } = standing;
  return {
    ...agent,
    presence,
    presenceSince: instant(presenceSince),
    onShift,
    shiftEndsAt: instant(shiftEndsAt),
    shiftNextAt: instant(shiftNextAt),
    leave: leave === null ? null : leaveJson(leave),
    tierToday,
    load: load.total,
    loadByChannel: load.byChannel,
    lastAssignedAt: instant(lastAssignedAt),
  };
}

/** Null also for what never ends. */
function instant(ms: number | null): string | null {
  return ms === null || !Number.isFinite(ms) ? null : rfc3339(ms);
}

function share({ load, agent }: AgentStanding): number {
  return agent.capacity === null ? 0 : load.total / Math.max(agent.capacity, 1e-9);
}
