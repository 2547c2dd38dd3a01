/** The skills that a ticket asks for, after some of the optional ones may have been dropped. */
export type Needs = {
  readonly required: readonly (readonly [skill: string, level: number])[];
  readonly wanted: readonly string[];
};

/** What a ticket asks for beside its own fields; it gives way as the ticket is relaxed. */
export type Requirements = {
  readonly needs: Needs;
  /** Teams that are asked beside the ticket's own. */
  readonly overflow: readonly string[];
};
