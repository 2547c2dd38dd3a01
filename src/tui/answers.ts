import { isFailure } from "../core/ticket/failure.ts";
import { answeredInDialog } from "./dialogs/open-dialog.ts";
import type { Setup } from "./model/feed.ts";
import { refused } from "./model/news.ts";
import { cursorIndex, type State, viewsOf } from "./model/state.ts";
import { type Answer, ask, type Effect, type Question, type Step } from "./model/step.ts";
import { readQueue, shown } from "./panes/queue-moves.ts";
import { readAll } from "./refresh.ts";

/** What the desk answered goes to its place. Nothing here moves the cursor, the scroll, or what is being typed. */
export function answered(state: State, answer: Answer): Step {
  const fresh = answer.what === "inbox" ? recovered(state) : state;
  switch (answer.what) {
    case "setup":
      return setUp(state, answer.setup);
    case "inbox":
      return inbox(fresh, answer);
    case "counts":
      return [{ ...state, counts: answer.counts }];
    case "page":
      return pageRead(state, answer.page);
    case "due":
      return [{ ...state, due: answer.lines }];
    case "board":
      return [{ ...state, board: answer.rows }];
    case "log":
      return [{ ...state, log: answer.entries }];
    case "candidates":
      return [answeredInDialog(state, answer)];
    case "lastChange":
      return [{ ...state, lastChange: answer.change }];
  }
}

/** The first time everything else is read after it; later it may bring a new desk file, whose views may be others. */
function setUp(state: State, setup: Setup): Step {
  const me = setup.plan.agents.find(({ handle }) => handle === setup.handle) ?? null;
  const zone = me?.timeZone ?? setup.plan.timeZone;
  const known: State = { ...state, setup, me, zone, view: sameView(state, setup) };
  return state.setup === null ? [known, ...readAll(known)] : [known];
}

/** The view that was shown, by its name; at first, or when it is gone, the one called All, which everybody can see. */
function sameView(state: State, { views }: Setup): number {
  const shown = viewsOf(state)[state.view]?.name ?? "All";
  const index = views.findIndex(({ name }) => name === shown);
  return index >= 0
    ? index
    : Math.max(
        0,
        views.findIndex(({ name }) => name === "All"),
      );
}

/** An answer to a question that is no longer asked is dropped: somebody typed on. */
function inbox(state: State, { question, lines, at }: Extract<Answer, { what: "inbox" }>): Step {
  const [current] = readQueue(state);
  const isCurrent =
    current?.do === "ask" &&
    current.question.what === "inbox" &&
    current.question.query === question.query &&
    current.question.order === question.order;
  if (!isCurrent || question.limit < state.queue.limit) return [state];
  const numbers = new Set(lines.map(({ number }) => number));
  const cursor = heldCursor(
    state,
    lines.map(({ number }) => number),
  );
  const marks = state.queue.marks.filter((mark) => numbers.has(mark));
  const next = shown({ ...state, queue: { ...state.queue, lines, cursor, marks, fault: null, readAt: at } });
  return [next, ...pageFor(next)];
}

/** The cursor stays on its ticket; if that has left the list, it goes to the one that took its place. */
function heldCursor(state: State, numbers: readonly number[]): number | null {
  const { cursor } = state.queue;
  if (cursor !== null && (numbers.includes(cursor) || state.focus === "ticket")) return cursor;
  const place = Math.max(0, cursorIndex(state));
  return numbers[Math.min(place, numbers.length - 1)] ?? null;
}

function pageFor({ queue, page }: State): readonly Effect[] {
  const line = queue.lines.find(({ number }) => number === queue.cursor);
  if (line === undefined) return [];
  const isRead = page?.ticket.number === line.number && page.ticket.version === line.version;
  return isRead ? [] : [ask({ what: "page", number: line.number })];
}

function pageRead(state: State, page: NonNullable<State["page"]>): Step {
  const { number } = page.ticket;
  if (number !== state.queue.cursor) return [state];
  return [{ ...state, page, scroll: state.page?.ticket.number === number ? state.scroll : 0 }];
}

/** What was said about a reading that failed is over when one succeeds. */
function recovered(state: State): State {
  return { ...state, staleSince: null, trouble: state.trouble?.act === null ? null : state.trouble };
}

/** There is no such ticket: the cursor goes back to the one that is shown, which is what people would act on. */
function onTicket(state: State, missing: number): State {
  const { queue, page } = state;
  if (queue.cursor !== missing) return state;
  return shown({ ...state, focus: "queue", queue: { ...queue, cursor: page?.ticket.number ?? null } });
}

/** The server is away: what is shown gets older, and stays as it is. Anything else that cannot be read is told. */
export function lost(state: State, since: number, error: unknown): Step {
  const staleSince = Math.min(state.staleSince ?? since, since);
  if (isAway(error)) return [{ ...state, now: Math.max(state.now, since), staleSince }];
  return unanswered({ ...state, staleSince }, { what: "lastChange" }, error);
}

function isAway(error: unknown): boolean {
  return isFailure(error) && error.code === "database_unreachable";
}

/** What could not be read: a filter that is not understood is shown in the list, anything else ages what is shown. */
export function unanswered(state: State, question: Question, error: unknown): Step {
  if (question.what === "inbox" && isFailure(error) && error.code === "bad_input") {
    return [{ ...state, queue: { ...state.queue, fault: error.message, lines: [], cursor: null, readAt: state.now } }];
  }
  const staleSince = state.staleSince ?? state.queue.readAt ?? state.now;
  if (question.what === "page" && isFailure(error)) {
    const seen = error.code === "ticket_not_found" ? onTicket(state, question.number) : state;
    return refused(isAway(error) ? { ...seen, staleSince } : seen, error.message);
  }
  if (isAway(error) && state.setup !== null) return [{ ...state, staleSince }];
  const sentence = error instanceof Error ? error.message : String(error);
  const trouble = { title: `Could not read: ${question.what}`, sentence, facts: [], act: null };
  return [{ ...state, staleSince, trouble: state.trouble ?? trouble }];
}
