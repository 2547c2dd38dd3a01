import type { EventData } from "../src/core/ticket/event.ts";

/** What an opening tells: a plain mail from nobody that is known, but for what is given. */
export function givenOpening(given: Partial<EventData["opened"]> = {}): EventData["opened"] {
  return {
    subject: "It does not work",
    body: "",
    channel: "email",
    customer: null,
    category: null,
    priority: "normal",
    tier: 1,
    team: null,
    language: null,
    region: null,
    product: null,
    tags: [],
    effortMs: 0,
    weight: 1,
    externalId: null,
    ...given,
  };
}
