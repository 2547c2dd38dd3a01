/** What a kind of ticket needs. */
export type Category = {
  readonly name: string;
  readonly team: string | null;
  readonly tier: number | null;
  /** Required, with level: never relaxed. */
  readonly skills: Readonly<Record<string, number>>;
  /** Nice to have; relaxed from last to first. */
  readonly wants: readonly string[];
  readonly effortMs: number | null;
  readonly weight: number | null;
};
