import { ROLES, type Role } from "./agent.ts";
import { Failure } from "./failure.ts";

/** The lowest role that may do each thing; the desk file may change a row. */
export const RIGHTS = {
  claim: "agent",
  release: "agent",
  steal: "agent",
  reassign: "agent",
  escalate: "agent",
  route: "agent",
  open: "agent",
  reply: "agent",
  note: "agent",
  status: "agent",
  priority: "agent",
  tag: "agent",
  undo: "agent",
  customer: "agent",
  undo_others: "lead",
  override: "lead",
  presence_of_others: "lead",
  import: "lead",
  desk: "admin",
} as const satisfies Record<string, Role>;

export type Action = keyof typeof RIGHTS;
export type Rights = Readonly<Record<Action, Role>>;

export function may(role: Role, action: Action, rights: Rights = RIGHTS): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(rights[action]);
}

/** Throws `no_right`, naming the role that it takes. */
export function demand(agent: { readonly handle: string; readonly role: Role }, action: Action, rights: Rights): void {
  if (may(agent.role, action, rights)) return;
  throw new Failure(
    "no_right",
    `${agent.handle} is ${article(agent.role)}; ${WORDS[action]} takes ${article(rights[action])}.`,
  );
}

const article = (role: Role): string => (role === "lead" ? "a lead" : `an ${role}`);

const WORDS: Record<Action, string> = {
  claim: "claiming a ticket",
  release: "releasing a ticket",
  steal: "taking over somebody else's ticket",
  reassign: "reassigning a ticket",
  escalate: "escalating a ticket",
  route: "running the pipeline",
  open: "opening a ticket",
  reply: "replying",
  note: "writing a note",
  status: "changing a status",
  priority: "changing a priority",
  tag: "tagging",
  undo: "undoing",
  customer: "changing a customer",
  undo_others: "undoing what somebody else did",
  override: "overriding the rules",
  presence_of_others: "changing somebody else's presence or leave",
  import: "importing tickets",
  desk: "changing the desk file",
};
