import type { output } from "zod/mini";
import type { DeskEventTable } from "./desk-event-table.ts";
import type { Actor, Immutable } from "./event.ts";

/** What happened to an agent, a customer or the desk itself, by type. */
export type DeskEventData = { readonly [Type in keyof DeskEventTable]: Immutable<output<DeskEventTable[Type]>> };

export type DeskEventType = keyof DeskEventData;

export type DeskEventOf<Type extends DeskEventType> = {
  readonly type: Type;
  /** ms UTC. */
  readonly at: number;
  readonly actor: Actor;
  /** The handle of an agent, the address of a customer, or the version of the desk file. */
  readonly subject: string;
  readonly data: DeskEventData[Type];
};

export type DeskEvent = { readonly [Type in DeskEventType]: DeskEventOf<Type> }[DeskEventType];

/** What happens to an agent. */
export type AgentEvent = DeskEventOf<"presence_changed" | "leave_noted" | "leave_ended"> & DeskEvent;
