import type { View } from "../../core/acts/plan.ts";
import type { Failure } from "../../core/ticket/failure.ts";
import type { Report } from "../../desk/work/report.ts";
import type { Input } from "../terminal/decode.ts";
import type { Asked } from "./act.ts";
import type { Binding } from "./binding.ts";
import type { Dialog } from "./dialog.ts";
import type {
  AgentStanding,
  CandidateRow,
  Count,
  InboxLine,
  InboxQuestion,
  LogLine,
  Setup,
  TicketPage,
} from "./feed.ts";
import type { Size, State } from "./state.ts";

/** What to read from the desk. */
export type Question =
  | { readonly what: "setup" }
  | ({ readonly what: "inbox" } & InboxQuestion)
  | { readonly what: "counts"; readonly views: readonly View[] }
  | { readonly what: "page"; readonly number: number }
  | { readonly what: "due"; readonly team: string | null }
  | { readonly what: "board" }
  | { readonly what: "log" }
  | { readonly what: "candidates"; readonly number: number }
  | { readonly what: "lastChange" };

export type Answer =
  | { readonly what: "setup"; readonly setup: Setup }
  | {
      readonly what: "inbox";
      readonly question: InboxQuestion;
      readonly lines: readonly InboxLine[];
      readonly at: number;
    }
  | { readonly what: "counts"; readonly counts: readonly Count[] }
  | { readonly what: "page"; readonly page: TicketPage }
  | { readonly what: "due"; readonly lines: readonly InboxLine[] }
  | { readonly what: "board"; readonly rows: readonly AgentStanding[] }
  | { readonly what: "log"; readonly entries: readonly LogLine[] }
  | { readonly what: "candidates"; readonly number: number; readonly candidates: readonly CandidateRow[] }
  | { readonly what: "lastChange"; readonly change: State["lastChange"] };

/** Everything that can happen to the screen. */
export type Message =
  | Input
  | { readonly type: "resized"; readonly size: Size }
  | { readonly type: "ticked"; readonly now: number }
  | { readonly type: "answered"; readonly answer: Answer }
  | { readonly type: "unanswered"; readonly question: Question; readonly error: unknown }
  | { readonly type: "changed" }
  /** The desk does not answer; what is shown was true until then, in ms UTC. */
  | { readonly type: "lost"; readonly since: number; readonly error: unknown }
  | { readonly type: "acted"; readonly act: Asked; readonly report: Report; readonly from: Dialog | null }
  | { readonly type: "refused"; readonly act: Asked; readonly failure: Failure; readonly from: Dialog | null }
  | { readonly type: "broke"; readonly act: Asked; readonly error: unknown; readonly from: Dialog | null }
  | { readonly type: "tried"; readonly act: Asked; readonly report: Report; readonly purpose: Purpose }
  | { readonly type: "untried"; readonly error: unknown }
  | { readonly type: "pressed"; readonly binding: Binding }
  | { readonly type: "edited"; readonly text: string }
  | { readonly type: "told"; readonly text: string }
  | { readonly type: "expired"; readonly news: number }
  | { readonly type: "disarmed" };

/** What a trial is for: to tell what would happen, or to write or review a message that the desk would take. */
export type Purpose = "tell" | "write" | "review";

/** What the screen wants done outside of itself. */
export type Effect =
  | { readonly do: "ask"; readonly question: Question }
  /** `from` is the dialog that asked for it: it comes back if the desk refuses. */
  | { readonly do: "act"; readonly act: Asked; readonly from: Dialog | null }
  /** Asks whether the desk would do it; nothing is changed. */
  | { readonly do: "try"; readonly act: Asked; readonly purpose: Purpose }
  /** Does an action of the keymap as if its key had been pressed. */
  | { readonly do: "press"; readonly binding: Binding }
  | { readonly do: "later"; readonly ms: number; readonly message: Message }
  | { readonly do: "edit"; readonly text: string }
  | { readonly do: "suspend" }
  | { readonly do: "redraw" }
  | { readonly do: "quit"; readonly code: number };

/** The screen after something happened, and what is to be done. */
export type Step = readonly [state: State, ...effects: readonly Effect[]];

export type Handler = (state: State) => Step;

export const ask = (question: Question): Effect => ({ do: "ask", question });
export const tell = (act: Asked): Effect => ({ do: "act", act, from: null });
