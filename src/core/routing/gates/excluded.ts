import type { Candidate } from "../facts/candidate.ts";
import type { Question } from "../facts/question.ts";
import type { Gate } from "./gate.ts";

/** Holds back who just gave this ticket back or escalated it, and whom the customer does not want. */
export const excluded: Gate = {
  name: "excluded",
  relaxedBy: "excluded",
  admits: (question, candidate) => !gaveBack(question, candidate) && !unwanted(question, candidate),
  words: (question, candidate) => ({
    needed: "not excluded",
    found: found(question, candidate),
    reason: unwanted(question, candidate) ? "unwanted by customer" : "just gave it back",
  }),
  key: found,
};

function gaveBack({ ticket }: Question, { agent }: Candidate): boolean {
  return ticket.excluded.includes(agent.handle);
}

function unwanted({ customer }: Question, { agent }: Candidate): boolean {
  return customer?.excluded.includes(agent.handle) ?? false;
}

function found(question: Question, candidate: Candidate): string {
  if (unwanted(question, candidate)) return "excluded by the customer";
  return gaveBack(question, candidate) ? "gave it back or escalated it" : "not excluded";
}
