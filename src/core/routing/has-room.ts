import type { Candidate } from "./facts/candidate.ts";
import type { PipelineGate } from "./pipeline.ts";

/** Whether an agent could take anything at all, going by those of the gates that no relaxation opens. */
export function hasRoom(candidate: Candidate, gates: readonly PipelineGate[]): boolean {
  return !gates.some(({ isShut }) => isShut?.(candidate) ?? false);
}
