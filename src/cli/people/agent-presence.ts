import type { Presence } from "../../core/ticket/agent.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { rfc3339, wallTime } from "../../core/words/instant.ts";
import { line } from "../../core/words/safe-text.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { type AgentChanged, addLeave, endLeave, setPresence } from "../../desk/verbs/presence.ts";
import { printJson } from "../print/json.ts";
import type { Cli } from "../session/cli.ts";
import { demandMe } from "../session/me.ts";
import { momentOf } from "../words/moment.ts";

export async function sayPresence(cli: Cli, handle: string | null, presence: Presence): Promise<void> {
  const agent = handle ?? (await demandMe(cli));
  print(cli, agent, await setPresence(await cli.desk(), { agent, presence }), `${agent} is ${presence}.`);
}

export type LeaveOptions = {
  readonly from?: string;
  readonly to?: string;
  readonly delegate?: string;
  readonly end?: boolean;
};

export async function noteLeave(cli: Cli, handle: string | null, options: LeaveOptions): Promise<void> {
  const agent = handle ?? (await demandMe(cli));
  const desk = await cli.desk();
  if (options.end === true)
    return print(cli, agent, await endLeave(desk, { agent }), `${agent} is on no leave any more.`);
  if (options.to === undefined) throw new Failure("bad_input", "Say until when with --to, or end a leave with --end.");
  const { plan } = await planInForce(desk.db);
  const zone = plan.agents.find((each) => each.handle === agent)?.timeZone ?? plan.timeZone;
  const reading = { timeZone: zone, now: cli.now() };
  const start = options.from === undefined ? cli.now() : await momentOf(options.from, "--from", reading);
  const end = await momentOf(options.to, "--to", { ...reading, wholeDay: true });
  const changed = await addLeave(desk, { agent, start, end, delegate: options.delegate });
  print(cli, agent, changed, `${agent} is on leave from ${wallTime(start, zone)} to ${wallTime(end, zone)} ${zone}.`);
}

function print(cli: Cli, agent: string, { state, routed }: AgentChanged, sentence: string): void {
  if (cli.flags.json !== null) {
    const leaves = state.leaves.map(({ start, end, delegate }) => ({
      start: rfc3339(start),
      end: rfc3339(end),
      delegate,
    }));
    const moved = routed.map(({ number, to }) => ({ ticket: ticketId(number), to }));
    printJson(cli, { handle: agent, presence: state.presence, leaves, routed: moved });
    return;
  }
  if (!cli.io.terminal.stdout) {
    cli.print(agent);
    return;
  }
  cli.print(line(sentence));
  for (const { number, subject, to } of routed) {
    cli.print(
      line(`Then ${ticketId(number)} "${subject}" ${to === null ? "waits: nobody can take it now" : `goes to ${to}`}.`),
    );
  }
}
