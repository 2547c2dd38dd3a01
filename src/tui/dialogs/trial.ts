import {
  NOTHING_ROUTED,
  personSentence,
  refusedSentence,
  routedSentence,
  sentenceOf,
  staysSentence,
} from "../../core/acts/sentence.ts";
import { declared } from "../../core/acts/verbs/all.ts";
import { isFailure } from "../../core/ticket/failure.ts";
import { putBackSentence } from "../../core/words/desk-event.ts";
import { wallTime } from "../../core/words/instant.ts";
import type { Report } from "../../desk/work/report.ts";
import { type Asked, complete } from "../model/act.ts";
import type { State } from "../model/state.ts";
import type { Purpose, Step } from "../model/step.ts";
import { goTo } from "../panes/go-to.ts";
import { refusalOf } from "./command-line.ts";
import { openTyped } from "./composer.ts";
import { asking, closed } from "./dialog.ts";

/**
 * The desk would do what was typed in the palette: a message goes on to be written or reviewed, else it is told what would
 * happen. Nothing if the palette was left meanwhile.
 */
export function tried(state: State, asked: Asked, report: Report, purpose: Purpose): Step {
  const { dialog } = state;
  if (dialog?.kind !== "help") return [state];
  const act = complete(asked);
  if (purpose === "tell" || (act.act !== "note" && act.act !== "reply"))
    return asking(state, { ...dialog, told: sentences(asked, report, state.zone), refusal: null });
  const [shown, ...effects] = goTo(closed(state), String(act.ticket));
  const [opened, ...more] = openTyped(shown, act, purpose === "review");
  return [opened, ...effects, ...more];
}

/** The desk would refuse it; the line stays to be put right. */
export function untried(state: State, error: unknown): Step {
  const { dialog } = state;
  if (dialog?.kind !== "help") return [state];
  const message = error instanceof Error ? error.message : String(error);
  return asking(state, { ...dialog, told: [], refusal: isFailure(error) ? refusalOf(error) : message });
}

/** What a command of the shell would print of a dry run. */
function sentences(asked: Asked, report: Report, timeZone: string): readonly string[] {
  const { refused, routed, stays = [], dryRun } = report;
  const told = [
    ...changes(asked, report, timeZone),
    ...stays.map(staysSentence),
    ...routed.map((each) => routedSentence(each, dryRun)),
    ...refused.map(({ number, failure }) => refusedSentence(number, failure.message)),
  ];
  return told.length === 0 ? [NOTHING_ROUTED] : told;
}

function changes(asked: Asked, report: Report, timeZone: string): readonly string[] {
  const { done, deskEvents: events = [], dryRun, agent, customer } = report;
  const declaration = declared(asked.act);
  const act = complete(asked);
  if (declaration.about !== "agent" && declaration.about !== "customer")
    return [
      ...events.map((event) => putBackSentence(event, (ms) => wallTime(ms, timeZone), dryRun)),
      ...done.map((each) => sentenceOf(declaration.words(act), each, dryRun)),
    ];
  const who = agent?.handle ?? customer?.email ?? "";
  return [personSentence(declaration.words(act), { who, events, timeZone }, dryRun)];
}
