import type { Incoming } from "./incoming.ts";
import { slug } from "./people.ts";

/** Who had a ticket at last and who solved it, by handle. */
export type Owners = {
  readonly assignee: string | null;
  readonly solver: string | null;
  readonly remarks: readonly string[];
};

/**
 * The owners that a file names. What is solved keeps whom it names, even if nobody here is called so; what still is work
 * goes to an agent of this desk or to nobody.
 */
export function ownersOf(
  { assignee, solvedBy }: Pick<Incoming, "assignee" | "solvedBy">,
  isSolved: boolean,
  agentOf: (written: string) => string | null,
): Owners {
  const handleOf = (written: string | null) =>
    written === null ? null : (agentOf(written) ?? (isSolved ? historic(written, agentOf) : null));
  const solver = isSolved ? handleOf(solvedBy) : null;
  const handle = handleOf(assignee) ?? solver;
  const isLeft = assignee !== null && handle === null;
  return {
    assignee: handle,
    solver: solver ?? (isSolved ? handle : null),
    remarks: isLeft ? [`${assignee} is not an agent of this desk: the ticket is unassigned.`] : [],
  };
}

/** A handle for somebody who was never here; it must not be that of somebody who is. */
function historic(written: string, agentOf: (written: string) => string | null): string {
  const handle = slug(written.replace(/@.*$/, ""));
  return agentOf(handle) === null ? handle : `${handle}-imported`;
}
