import fuzzysort from "fuzzysort";
import { may } from "../../core/ticket/rights.ts";
import type { DialogOf } from "../model/dialog.ts";
import type { CandidateRow } from "../model/feed.ts";
import { chosen, type State } from "../model/state.ts";
import { ask, type Handler, type Step } from "../model/step.ts";
import { EMPTY_FIELD, edit } from "../terminal/text-field.ts";
import { asking, closed, confirmed, turned } from "./asking.ts";
import type { DialogKey } from "./dialog-keys.ts";

type Assign = DialogOf<"assign">;

/** A picker of every agent; with several tickets marked it shows who can take the first of them. */
export const openAssign: Handler = (state) => openAssignFor(state, chosen(state));

export function openAssignFor(state: State, tickets: readonly number[]): Step {
  const [number] = tickets;
  if (number === undefined) return [state];
  const [opened] = asking(state, {
    kind: "assign",
    tickets,
    candidates: null,
    field: EMPTY_FIELD,
    cursor: 0,
    refusal: null,
  });
  return [opened, ask({ what: "candidates", number })];
}

/** The agents in the order of the picker: typing filters, best match first, but who can always stands above who cannot. */
export function shownCandidates({ candidates, field }: Assign): readonly CandidateRow[] {
  const all = candidates ?? [];
  const text = field.text.trim();
  const found =
    text === ""
      ? all
      : fuzzysort
          .go(text, all, { key: (candidate) => `${candidate.agent.handle} ${candidate.agent.name}` })
          .map(({ obj }) => obj);
  return [...found.filter(({ can }) => can), ...found.filter(({ can }) => !can)];
}

export function assignKey(state: State, dialog: Assign, { action, key }: DialogKey): Step {
  const shown = shownCandidates(dialog);
  const candidate = shown[Math.min(dialog.cursor, shown.length - 1)];
  switch (action) {
    case "picker.down":
      return asking(state, { ...dialog, cursor: turned(dialog.cursor, 1, shown.length), refusal: null });
    case "picker.up":
      return asking(state, { ...dialog, cursor: turned(dialog.cursor, -1, shown.length), refusal: null });
    case "picker.back":
      return [closed(state)];
    case "picker.choose":
      return candidate === undefined ? [state] : chosenOne(state, dialog, candidate);
    case "picker.override":
      return candidate === undefined ? [state] : override(state, dialog, candidate);
    default: {
      const field = edit(dialog.field, key);
      return field === null ? [state] : asking(state, { ...dialog, field, cursor: 0, refusal: null });
    }
  }
}

function chosenOne(state: State, dialog: Assign, { agent, can, refusal }: CandidateRow): Step {
  if (!can) {
    const hint = mayOverride(state) ? " · ^O override" : "";
    return asking(state, {
      ...dialog,
      refusal: `${agent.name} cannot take it: ${refusal?.reason ?? "refused"}${hint}`,
    });
  }
  return confirmed(state, { verb: "reassign", tickets: dialog.tickets, to: agent.handle, override: null }, dialog);
}

function override(state: State, dialog: Assign, candidate: CandidateRow): Step {
  if (candidate.can) return asking(state, { ...dialog, refusal: `${candidate.agent.name} can take it: Enter assigns` });
  if (!mayOverride(state)) return asking(state, { ...dialog, refusal: "overriding the rules takes a lead" });
  return asking(state, { kind: "override", tickets: dialog.tickets, candidate, field: EMPTY_FIELD, refusal: null });
}

export function mayOverride({ me, setup }: State): boolean {
  return me !== null && setup !== null && may(me.role, "override", setup.plan.rights);
}
