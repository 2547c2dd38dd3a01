import type { Ticket } from "../../ticket/ticket.ts";
import type { Candidate } from "../facts/candidate.ts";
import type { Gate, Words } from "./gate.ts";

/** Lets through agents who stay within their limits with this ticket, in total and on its channel. */
export const capacity: Gate = {
  name: "capacity",
  relaxedBy: null,
  admits: ({ ticket }, candidate) => fitsInTotal(ticket, candidate) && fitsOnChannel(ticket, candidate),
  words: ({ ticket }, candidate) =>
    fitsInTotal(ticket, candidate) && channelLimit(ticket, candidate) !== null
      ? onChannel(ticket, candidate)
      : inTotal(ticket, candidate),
  key: ({ ticket }, candidate) =>
    channelLimit(ticket, candidate) === null ? ticket.weight : `${ticket.channel} ${ticket.weight}`,
};

function fitsInTotal({ weight }: Ticket, { agent, load }: Candidate): boolean {
  return agent.capacity === null || load.total + weight <= agent.capacity;
}

function fitsOnChannel(ticket: Ticket, candidate: Candidate): boolean {
  const limit = channelLimit(ticket, candidate);
  return limit === null || channelLoad(ticket, candidate) + ticket.weight <= limit;
}

function channelLimit({ channel }: Ticket, { agent }: Candidate): number | null {
  return agent.capacityByChannel[channel] ?? null;
}

function channelLoad({ channel }: Ticket, { load }: Candidate): number {
  return load.byChannel[channel] ?? 0;
}

function inTotal({ weight }: Ticket, { agent, load }: Candidate): Words {
  return {
    needed: `${weight} free`,
    found: agent.capacity === null ? `${load.total} open, no limit` : `${load.total} of ${agent.capacity} open`,
    reason: "at capacity",
  };
}

function onChannel(ticket: Ticket, candidate: Candidate): Words {
  return {
    needed: `${ticket.weight} free in ${ticket.channel}`,
    found: `${channelLoad(ticket, candidate)} of ${channelLimit(ticket, candidate)} open in ${ticket.channel}`,
    reason: `at ${ticket.channel} capacity`,
  };
}
