/** How far an act may reach. What is locked for it, and what is asked before it decides, follow from this alone. */
export type Scope = {
  /** Whom it may give tickets to; an act after which waiting tickets are routed may give them to anyone. */
  readonly assigns: "nobody" | "actor" | "anyone";
  /** What it decides about first: one ticket, the queues that its actor may claim from, or something else. */
  readonly about: "ticket" | "queues" | "desk";
};
