import type { Status } from "../../core/ticket/lifecycle.ts";
import type { Priority } from "../../core/ticket/ticket.ts";

type Tickets = { readonly tickets: readonly number[] };

/** A command that the screen tells the desk: the verbs of the command line, as data. */
export type Act =
  | ({ readonly verb: "claim" | "release" | "solve" | "reopen" | "route" } & Tickets)
  | { readonly verb: "next" }
  | ({ readonly verb: "steal"; readonly reason: string } & Tickets)
  | ({ readonly verb: "reassign"; readonly to: string; readonly override: string | null } & Tickets)
  | ({ readonly verb: "escalate"; readonly reason: string; readonly to: string | null } & Tickets)
  | ({ readonly verb: "status"; readonly status: Status } & Tickets)
  | ({ readonly verb: "priority"; readonly priority: Priority } & Tickets)
  | { readonly verb: "reply"; readonly ticket: number; readonly body: string; readonly status: Status | null }
  | { readonly verb: "note"; readonly ticket: number; readonly body: string }
  | { readonly verb: "undo"; readonly act: number | null };

/** The tickets that an act is about. */
export function ticketsOf(act: Act): readonly number[] {
  if ("tickets" in act) return act.tickets;
  return "ticket" in act ? [act.ticket] : [];
}

/** The act as it would be typed, without its texts: for the log and for messages. */
export function commandLine(act: Act): string {
  const tickets = ticketsOf(act).join(" ");
  switch (act.verb) {
    case "reassign":
      return `reassign ${tickets} ${act.to}${act.override === null ? "" : " --override"}`;
    case "status":
      return `status ${tickets} ${act.status}`;
    case "priority":
      return `priority ${tickets} ${act.priority}`;
    case "escalate":
      return `escalate ${tickets}${act.to === null ? "" : ` --to ${act.to}`}`;
    case "reply":
      return `reply ${tickets}${act.status === null ? "" : ` --status ${act.status}`}`;
    case "undo":
      return act.act === null ? "undo" : `undo ${act.act}`;
    default:
      return `${act.verb} ${tickets}`.trim();
  }
}
