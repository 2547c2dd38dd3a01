import { claim, steal } from "../../desk/verbs/claim.ts";
import { escalate } from "../../desk/verbs/escalate.ts";
import { next } from "../../desk/verbs/next.ts";
import { reassign } from "../../desk/verbs/reassign.ts";
import { release } from "../../desk/verbs/release.ts";
import { note, reply } from "../../desk/verbs/reply.ts";
import { route } from "../../desk/verbs/route.ts";
import { setPriority } from "../../desk/verbs/set-priority.ts";
import { reopen, setStatus, solve } from "../../desk/verbs/set-status.ts";
import { undo } from "../../desk/verbs/undo.ts";
import type { Desk } from "../../desk/work/desk.ts";
import type { Report } from "../../desk/work/report.ts";
import { type Act, commandLine } from "./act.ts";

/** Runs the command that an act stands for, under the words that would have been typed for it. */
export async function perform(asked: Desk, act: Act): Promise<Report> {
  const desk: Desk = { ...asked, command: commandLine(act) };
  switch (act.verb) {
    case "claim":
      return claim(desk, act);
    case "next":
      return next(desk);
    case "release":
      return release(desk, act);
    case "steal":
      return steal(desk, act);
    case "reassign":
      return reassign(desk, { tickets: act.tickets, to: act.to, override: act.override ?? undefined });
    case "escalate":
      return escalate(desk, { tickets: act.tickets, reason: act.reason, to: act.to ?? undefined });
    case "route":
      return route(desk, act);
    case "status":
      return setStatus(desk, act);
    case "solve":
      return solve(desk, act);
    case "reopen":
      return reopen(desk, act);
    case "priority":
      return setPriority(desk, act);
    case "reply":
      return reply(desk, { ticket: act.ticket, body: act.body, status: act.status ?? undefined });
    case "note":
      return note(desk, act);
    case "undo":
      return undo(desk, { act: act.act ?? undefined });
  }
}
