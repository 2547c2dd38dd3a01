import type { DeskEvent } from "../../core/ticket/desk-event.ts";
import { dataJson } from "../../core/words/desk-event-json.ts";

/** What happened to an agent, a customer or the desk, as scripts read it. */
export function deskEventJson({ type, subject, data }: DeskEvent): object {
  const { before, after } = dataJson(data);
  return { type, subject, before, after };
}
