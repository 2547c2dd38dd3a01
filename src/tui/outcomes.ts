import type { Failure } from "../core/ticket/failure.ts";
import type { Report } from "../desk/work/report.ts";
import { type Asked, commandLine } from "./model/act.ts";
import type { Dialog } from "./model/dialog.ts";
import { keepDraft, NO_DRAFT } from "./model/drafts.ts";
import { hint } from "./model/hints.ts";
import type { Keymap } from "./model/keymap.ts";
import { done, refused } from "./model/news.ts";
import { isUndoable, reportWords } from "./model/report-words.ts";
import type { State } from "./model/state.ts";
import type { Step } from "./model/step.ts";
import { withoutMarks } from "./panes/marks.ts";
import { toNumber } from "./panes/queue-moves.ts";
import { readAll } from "./refresh.ts";

/** The desk did it: say so, remember what `u` would take back, and read again what is seen. */
export function acted(state: State, act: Asked, report: Report): Step {
  const remembered = isUndoable(act, report) && report.act !== null ? [...state.undoable, report.act] : state.undoable;
  const undoable = act.act === "undo" ? remembered.slice(0, -1) : remembered;
  const unmarked = "tickets" in act && act.tickets.length > 1 ? withoutMarks(state) : state;
  const [followed, ...asked] = follow({ ...withoutDraft(unmarked, act), undoable, trouble: null }, act, report);
  const words = reportWords(act, report, state.zone);
  const [told, ...later] =
    report.refused.length > 0 && report.done.length === 0
      ? refused(followed, words)
      : done(followed, words, isUndoable(act, report) ? report.act : null);
  return [told, ...later, ...asked, ...readAll(told)];
}

/** `next` shows the ticket that it took. */
function follow(state: State, act: Asked, report: Report): Step {
  const [first] = report.done;
  if (act.act !== "next" || first === undefined) return [state];
  const [moved, ...effects] = toNumber({ ...state, scroll: 0 }, first.number);
  return [{ ...moved, focus: "ticket" }, ...effects];
}

function withoutDraft(state: State, act: Asked): State {
  if (act.act === "reply") return keepDraft(state, act.ticket, "public", NO_DRAFT);
  return act.act === "note" ? keepDraft(state, act.ticket, "internal", NO_DRAFT) : state;
}

/** The desk refused: the dialog comes back with the reason, else it is shown in the message line. */
export function refusedBy(state: State, act: Asked, failure: Failure, from: Dialog | null): Step {
  const reasons = failure.reasons.length > 1 ? ` · +${failure.reasons.length - 1} more` : "";
  const sentence =
    failure.code === "not_eligible" ? failure.message.replace(/ \(.*\)\.?$/, "") : failure.message.replace(/\.$/, "");
  const words = `${sentence}${reasons}${nextStep(state.keymap, act, failure)}`;
  if (from !== null && state.dialog === null && "refusal" in from)
    return [{ ...state, dialog: { ...from, refusal: failure.message } }];
  return refused(state, words);
}

/** The key that helps, where there is one. */
function nextStep(keymap: Keymap, act: Asked, failure: Failure): string {
  if (act.act === "claim" && failure.code === "not_eligible") return hint(keymap, "ticket.assign", "to assign it");
  if (act.act === "claim" && failure.code === "already_assigned")
    return hint(keymap, "ticket.steal", "to take it over");
  return failure.code === "not_yours" ? hint(keymap, "ticket.assign", "to reassign it") : "";
}

/** Something failed that should have worked: say what did not happen, and offer to try again. */
export function broke(state: State, act: Asked, error: unknown, from: Dialog | null): Step {
  const title = `Could not save: ${commandLine(act)}`;
  const sentence = error instanceof Error ? error.message : String(error);
  const trouble = { title, sentence, facts: [["nothing was changed", commandLine(act)]] as const, act };
  return [{ ...refused(state, `not saved: ${commandLine(act)}`)[0], trouble, dialog: from ?? state.dialog }];
}
