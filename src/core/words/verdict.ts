import type { Because, Refusal, Verdict } from "../ticket/verdict.ts";

/** Why one agent cannot take a ticket, with the fact that was needed and the one that was found. */
export function refusalSentence({ agent, reason, needed, found }: Refusal): string {
  return `${agent} cannot take it: ${reason} (needs ${needed}, found ${found}).`;
}

/** Why the winner won: what put him before the runner-up, or that nobody else could. */
export function whyChosen(verdict: Verdict): string {
  const [winner, second] = verdict.admitted;
  if (verdict.assignee === null || winner === undefined) return whyNobody(verdict);
  if (winner.agent !== verdict.assignee) return `${verdict.assignee} was asked for.`;
  if (second === undefined) return `${winner.agent} is the only one who can take it.`;
  return `${winner.agent} comes before ${second.agent}: ${difference(winner.because, second.because)}.`;
}

/** Why this agent did not get it: the first gate that said no, or what put the winner before him. */
export function whyNot(verdict: Verdict, agent: string): string {
  const refusal = verdict.refusals.find((each) => each.agent === agent);
  if (refusal !== undefined) return refusalSentence(refusal);
  const place = verdict.admitted.findIndex((each) => each.agent === agent);
  const [winner] = verdict.admitted;
  const admitted = verdict.admitted[place];
  if (winner === undefined || admitted === undefined) return `${agent} was not asked.`;
  if (verdict.assignee === agent) return `${agent} got it.`;
  if (place === 0) return `${agent} could take it, and comes first.`;
  return `${agent} could take it, but ${winner.agent} comes first: ${difference(winner.because, admitted.because)}.`;
}

function whyNobody({ admitted, refusals }: Verdict): string {
  const [first] = admitted;
  if (first !== undefined) return `Nobody was chosen: the ticket waits to be claimed; ${first.agent} would come first.`;
  return refusals.length === 0 ? "Nobody could be asked." : "Nobody can take it.";
}

/** The first order that tells the two apart. */
function difference(winner: readonly Because[], other: readonly Because[]): string {
  for (const { order, value } of winner) {
    const against = other.find((each) => each.order === order)?.value;
    if (against !== undefined && against !== value) return `${order.replaceAll("_", " ")} ${value} against ${against}`;
  }
  return "all else being equal, by handle";
}
