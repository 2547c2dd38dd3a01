/** push: the pipeline assigns. pull: the queue is shared and agents claim from it. */
export const ASSIGNMENTS = ["push", "pull"] as const;
export type Assignment = (typeof ASSIGNMENTS)[number];

export const QUEUE_ORDERS = ["urgency", "due", "fifo", "easiest"] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];

/** Agents who share a queue. */
export type Team = {
  readonly name: string;
  readonly lead: string | null;
  readonly assignment: Assignment;
  readonly order: QueueOrder;
  /** Teams to ask when nobody here fits. */
  readonly overflow: readonly string[];
};
