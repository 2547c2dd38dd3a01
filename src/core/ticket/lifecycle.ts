export const STATUSES = ["new", "open", "pending", "on_hold", "solved", "closed"] as const;
export type Status = (typeof STATUSES)[number];

/** Where a ticket can go from each status. Anything not listed is refused. */
export const NEXT = {
  new: ["open", "pending", "on_hold", "solved"],
  open: ["pending", "on_hold", "solved"],
  pending: ["open", "on_hold", "solved"],
  on_hold: ["open", "pending", "solved"],
  solved: ["open", "closed"],
  closed: [],
} as const satisfies Record<Status, readonly Status[]>;

export function mayBecome(from: Status, to: Status): boolean {
  return NEXT[from].some((status) => status === to);
}

/** The statuses in which a ticket still is somebody's work. */
export const UNSOLVED = ["new", "open", "pending", "on_hold"] as const satisfies readonly Status[];

export function isUnsolved(status: Status): boolean {
  return UNSOLVED.some((unsolved) => unsolved === status);
}

/** Whether a ticket of that status that nobody owns waits for an agent, and not for the customer or somebody else. */
export function isWaiting(status: Status): boolean {
  return status === "new" || status === "open";
}
