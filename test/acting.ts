import type { Given } from "../src/core/acts/verbs/all.ts";
import type { Presence } from "../src/core/ticket/agent.ts";
import { perform } from "../src/desk/verbs/perform.ts";
import type { Desk } from "../src/desk/work/desk.ts";
import type { Report } from "../src/desk/work/report.ts";

type Name = Given["act"];
type Loose<Value> = Value extends unknown
  ? { readonly [Key in keyof Omit<Value, "act">]: Value[Key] | undefined }
  : never;

/** What an act takes beside its name. */
export type Takes<Of extends Name> = Loose<Extract<Given, { act: Of }>>;

type DryRun = { readonly dryRun?: boolean | undefined };

/** An act as a function: `claim(desk, { tickets: [1] })`. */
function acting<Of extends Name>(act: Of) {
  return (desk: Desk, { dryRun, ...takes }: Takes<Of> & DryRun): Promise<Report> =>
    perform(desk, JSON.parse(JSON.stringify({ act, ...takes })), dryRun === undefined ? {} : { dryRun });
}

export const claim = acting("claim");
export const steal = acting("steal");
export const release = acting("release");
export const reassign = acting("reassign");
export const escalate = acting("escalate");
export const route = acting("route");
export const reply = acting("reply");
export const note = acting("note");
export const solve = acting("solve");
export const reopen = acting("reopen");
export const setStatus = acting("status");
export const setPriority = acting("priority");
export const tag = acting("tag");
export const openTicket = acting("new");

export type NewTicket = Takes<"new">;

export function next(desk: Desk, options: { readonly dryRun?: boolean } = {}): Promise<Report> {
  return perform(desk, { act: "next" }, options);
}

export function undo(
  desk: Desk,
  { act, dryRun = false }: { readonly act?: number | undefined; readonly dryRun?: boolean } = {},
) {
  return perform(desk, { act: "undo", action: act ?? null }, { dryRun });
}

type OfAgent = DryRun & { readonly agent: string };

const PRESENT = { online: "agent back", away: "agent away", offline: "agent offline" } as const;

export function setPresence(
  desk: Desk,
  { agent, presence, dryRun = false }: OfAgent & { readonly presence: Presence },
) {
  return perform(desk, { act: PRESENT[presence], agent }, { dryRun });
}

/** An end of null is not known yet. */
export function addLeave(
  desk: Desk,
  {
    agent,
    start,
    end,
    delegate = null,
    dryRun = false,
  }: OfAgent & { readonly start: number; readonly end: number | null; readonly delegate?: string | null },
) {
  return perform(desk, { act: "agent leave", agent, from: start, to: end ?? "open", delegate }, { dryRun });
}

export function endLeave(desk: Desk, { agent, dryRun = false }: OfAgent) {
  return perform(desk, { act: "agent leave", agent, end: true }, { dryRun });
}

export const setCustomer = acting("customer set");
