import type { Ticket } from "../../ticket/ticket.ts";
import type { Candidate } from "../facts/candidate.ts";
import { gate } from "./gate.ts";

type Weighed = Pick<Ticket, "channel" | "weight">;

/** Lets through agents who stay within their limits with this ticket, in total and on its channel. */
export const capacity = gate({
  name: "capacity",
  asks: "is there room for the ticket's weight, in total and in its channel",
  bindsClaim: true,
  relaxedBy: null,
  isShut: ({ agent, load }) => agent.capacity !== null && load.total >= agent.capacity,
  reads: { ticket: ["weight", "channel"] },
  /** Of the limit of one channel, or of the limit of everything; `of` is null where there is none. */
  shape: { needs: "number", has: "number", of: "number?", channel: "text?" },
  admits: ({ ticket }, candidate) => fitsInTotal(ticket, candidate) && fitsOnChannel(ticket, candidate),
  facts: ({ ticket }, candidate) => {
    const { channel, weight: needs } = ticket;
    const { agent, load } = candidate;
    return fitsInTotal(ticket, candidate) && channelLimit(ticket, candidate) !== null
      ? { needs, has: channelLoad(ticket, candidate), of: channelLimit(ticket, candidate), channel }
      : { needs, has: load.total, of: agent.capacity, channel: null };
  },
  words: ({ needs, has, of, channel }) => {
    const where = channel === null ? "" : ` in ${channel}`;
    return {
      needed: `${needs} free${where}`,
      found: of === null ? `${has} open, no limit` : `${has} of ${of} open${where}`,
      reason: channel === null ? "at capacity" : `at ${channel} capacity`,
    };
  },
});

function fitsInTotal({ weight }: Weighed, { agent, load }: Candidate): boolean {
  return agent.capacity === null || load.total + weight <= agent.capacity;
}

function fitsOnChannel(ticket: Weighed, candidate: Candidate): boolean {
  const limit = channelLimit(ticket, candidate);
  return limit === null || channelLoad(ticket, candidate) + ticket.weight <= limit;
}

function channelLimit({ channel }: Weighed, { agent }: Candidate): number | null {
  return agent.capacityByChannel[channel] ?? null;
}

function channelLoad({ channel }: Weighed, { load }: Candidate): number {
  return load.byChannel[channel] ?? 0;
}
