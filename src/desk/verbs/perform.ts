import type { Plan } from "../../core/acts/plan.ts";
import type { Act } from "../../core/acts/verbs/all.ts";
import { planInForce } from "../reads/plan.ts";
import type { Batch } from "../work/batch.ts";
import type { Desk } from "../work/desk.ts";
import type { Report } from "../work/report.ts";
import { claim, steal } from "./claim.ts";
import { escalate } from "./escalate.ts";
import { next } from "./next.ts";
import { openTicket } from "./open.ts";
import { reassign } from "./reassign.ts";
import { release } from "./release.ts";
import { note, reply } from "./reply.ts";
import { route } from "./route.ts";
import { setPriority } from "./set-priority.ts";
import { reopen, setStatus, solve } from "./set-status.ts";
import { tag } from "./tag.ts";
import { undo } from "./undo.ts";

type Options = { readonly dryRun?: boolean };

/** Does an act. Throws what its verb throws. */
export async function perform(desk: Desk, act: Act, { dryRun = false }: Options = {}): Promise<Report> {
  const batch = batchOf(act, dryRun);
  const reason = "reason" in act ? (act.reason ?? undefined) : undefined;
  const override = "override" in act && act.override ? reason : undefined;
  switch (act.act) {
    case "claim":
      return claim(desk, { ...batch, override });
    case "next":
      return next(desk, { dryRun });
    case "release":
      return release(desk, { ...batch, reason });
    case "steal":
      return steal(desk, { ...batch, reason: act.reason, override });
    case "reassign":
      return reassign(desk, { ...batch, to: meant(act.to, (await planInForce(desk.db)).plan), reason, override });
    case "escalate":
      return escalate(desk, { ...batch, reason: act.reason, to: act.to ?? undefined });
    case "route":
      return act.all ? route(desk, { all: true, dryRun }) : route(desk, batch);
    case "status":
      return setStatus(desk, { ...batch, status: act.status, reason });
    case "solve":
      return solve(desk, { ...batch, reason });
    case "reopen":
      return reopen(desk, { ...batch, reason });
    case "priority":
      return setPriority(desk, { ...batch, priority: act.priority });
    case "reply":
      return reply(desk, { ...act, status: act.status ?? undefined, from: act.from ?? undefined, dryRun });
    case "note":
      return note(desk, { ...act, dryRun });
    case "tag":
      return tag(desk, { ...batch, add: act.add, remove: act.remove });
    case "new":
      return openTicket(desk, { ...given(act), subject: act.subject, dryRun });
    case "undo":
      return undo(desk, { act: act.action ?? undefined, dryRun });
  }
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], null> };

function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Given<T>;
}

/** `@ana` is an agent if no team is called so. */
function meant(to: string, { teams, agents }: Plan): string {
  const name = to.replace(/^@/, "");
  const isTeam = teams.some((team) => team.name === name);
  return !isTeam && agents.some((agent) => agent.handle === name) ? name : to;
}

/** The tickets of an act, without its own fields: what a verb is to do beside is said to it by name. */
function batchOf(act: Act, dryRun: boolean): Batch {
  if (!("tickets" in act)) return { tickets: [], dryRun };
  const { tickets, atomic, ifVersion } = act;
  return { tickets, atomic, ifVersion: ifVersion ?? undefined, dryRun };
}
