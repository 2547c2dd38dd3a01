import type { Failure } from "../core/ticket/failure.ts";
import type { Report } from "../desk/work/report.ts";
import { refusalOf } from "./dialogs/command-line.ts";
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
export function acted(state: State, act: Asked, report: Report, from: Dialog | null): Step {
  const remembered = isUndoable(act, report) && report.act !== null ? [...state.undoable, report.act] : state.undoable;
  const undoable = act.act === "undo" ? remembered.slice(0, -1) : remembered;
  const unmarked = "tickets" in act && act.tickets.length > 1 ? withoutMarks(state) : state;
  const [followed, ...asked] = follow({ ...withoutDraft(unmarked, act), undoable, trouble: null }, act, report);
  const words = reportWords(act, report, state.zone);
  const [told, ...later] =
    report.refused.length > 0 && report.done.length === 0
      ? refusedAll(followed, words, from)
      : done(followed, words, isUndoable(act, report) ? report.act : null);
  return [told, ...later, ...asked, ...readAll(told)];
}

/** Each of the tickets was refused: the line of the palette stays to be put right. */
function refusedAll(state: State, words: string, from: Dialog | null): Step {
  if (from?.kind !== "help" || state.dialog !== null) return refused(state, words);
  return [{ ...state, dialog: { ...from, refusal: words } }];
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

/**
 * The desk refused: the dialog comes back with the reason, else it is shown in the message line. So is what a key of the panes
 * helps with, after a line of the palette.
 */
export function refusedBy(state: State, act: Asked, failure: Failure, from: Dialog | null): Step {
  const reasons = reasonWords(failure);
  const sentence =
    failure.code === "not_eligible" ? failure.message.replace(/ \(.*\)\.?$/, "") : failure.message.replace(/\.$/, "");
  const next = nextStep(state.keymap, act, failure);
  if (from !== null && state.dialog === null && "refusal" in from && !(from.kind === "help" && next !== "")) {
    const refusal = from.kind === "help" ? `${refusalOf(failure)}${reasons}` : failure.message;
    return [{ ...state, dialog: { ...from, refusal } }];
  }
  return refused(state, `${sentence}${reasons}${next}`);
}

/** How many names are told. */
const NAMED = 8;

/** The names that there are; of the rules that say no, how many more there are than the sentence tells. */
function reasonWords({ code, reasons }: Failure): string {
  if (code === "not_eligible") return reasons.length > 1 ? ` · +${reasons.length - 1} more` : "";
  if (reasons.length === 0) return "";
  const more = reasons.length > NAMED ? ` and ${reasons.length - NAMED} more` : "";
  return ` · ${code.endsWith("_not_found") ? "there are " : ""}${reasons.slice(0, NAMED).join(", ")}${more}`;
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
  return [
    {
      ...refused(state, `not saved: ${commandLine(act)}`)[0],
      trouble,
      dialog: from === null || from.kind === "help" ? state.dialog : from,
    },
  ];
}
