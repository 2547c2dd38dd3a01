import type { Presence } from "../../core/ticket/agent.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { wallTime } from "../../core/words/instant.ts";
import { line } from "../../core/words/safe-text.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { type AgentChanged, addLeave, endLeave, setPresence } from "../../desk/verbs/presence.ts";
import { printJson } from "../print/json.ts";
import type { Cli } from "../session/cli.ts";
import { demandMe } from "../session/me.ts";
import { momentOf } from "../words/moment.ts";
import { leaveJson } from "./agent-look.ts";

export async function sayPresence(cli: Cli, handle: string | null, presence: Presence): Promise<void> {
  const agent = handle ?? (await demandMe(cli));
  const { dryRun } = cli.flags;
  const changed = await setPresence(await cli.desk(), { agent, presence, dryRun });
  print(cli, agent, changed, `${presence}.`);
}

export type LeaveOptions = {
  readonly from?: string;
  readonly to?: string;
  readonly delegate?: string;
  readonly end?: boolean;
};

/** The end of a leave of which nobody knows yet when it ends. */
const OPEN = "open";

export async function noteLeave(cli: Cli, handle: string | null, options: LeaveOptions): Promise<void> {
  const agent = handle ?? (await demandMe(cli));
  const desk = await cli.desk();
  const { dryRun } = cli.flags;
  if (options.end === true) return print(cli, agent, await endLeave(desk, { agent, dryRun }), "on no leave any more.");
  if (options.to === undefined)
    throw new Failure(
      "bad_input",
      `Say until when with --to (\`${OPEN}\` if nobody knows), or end a leave with --end.`,
    );
  const { plan } = await planInForce(desk.db);
  const zone = plan.agents.find((each) => each.handle === agent)?.timeZone ?? plan.timeZone;
  const reading = { timeZone: zone, now: cli.now() };
  const start = options.from === undefined ? cli.now() : await momentOf(options.from, "--from", reading);
  const end = options.to === OPEN ? null : await momentOf(options.to, "--to", { ...reading, wholeDay: true });
  const changed = await addLeave(desk, { agent, start, end, delegate: options.delegate, dryRun });
  const until = end === null ? "" : ` to ${wallTime(end, zone)}`;
  print(cli, agent, changed, `on leave from ${wallTime(start, zone)}${until} ${zone}.`);
}

function print(cli: Cli, agent: string, { state, routed }: AgentChanged, words: string): void {
  const { dryRun, json } = cli.flags;
  if (json !== null) {
    const moved = routed.map(({ number, to }) => ({ ticket: ticketId(number), to }));
    const leaves = state.leaves.map(leaveJson);
    printJson(cli, { handle: agent, presence: state.presence, leaves, routed: moved, dryRun });
    return;
  }
  if (!cli.io.terminal.stdout) {
    cli.print(agent);
    return;
  }
  cli.print(line(`${agent} ${dryRun ? "would be" : "is"} ${words}`));
  for (const { number, subject, to } of routed) {
    const goes = dryRun ? "would go" : "goes";
    cli.print(
      line(`${ticketId(number)} "${subject}" ${to === null ? "now waits: nobody can take it" : `${goes} to ${to}`}.`),
    );
  }
}
