import type { Status } from "../../core/ticket/lifecycle.ts";
import type { TextField } from "../terminal/text-field.ts";
import type { Act } from "./act.ts";
import type { CandidateRow } from "./feed.ts";

/** One choice of a menu; `off` says why it cannot be taken now. */
export type Choice = { readonly key: string; readonly label: string; readonly act: Act; readonly off: string | null };

/** Where an escalation can go; `to` is what the command takes, null for the next tier. */
export type Target = { readonly to: string | null; readonly label: string; readonly detail: string };

export type Medium = "public" | "internal";

/** What the screen asks. At most one thing at a time, and on Esc back to what was there. */
export type Dialog =
  | { readonly kind: "help"; readonly field: TextField; readonly cursor: number; readonly asCommand: boolean }
  | {
      readonly kind: "assign";
      readonly tickets: readonly number[];
      /** Null until they are read. */
      readonly candidates: readonly CandidateRow[] | null;
      readonly field: TextField;
      readonly cursor: number;
      readonly refusal: string | null;
    }
  | {
      readonly kind: "override";
      readonly tickets: readonly number[];
      readonly candidate: CandidateRow;
      readonly field: TextField;
      readonly refusal: string | null;
    }
  | {
      readonly kind: "escalate";
      readonly tickets: readonly number[];
      readonly targets: readonly Target[];
      readonly cursor: number;
      readonly field: TextField;
      readonly refusal: string | null;
    }
  | {
      readonly kind: "steal";
      readonly tickets: readonly number[];
      readonly field: TextField;
      readonly refusal: string | null;
    }
  | {
      readonly kind: "compose";
      readonly ticket: number;
      readonly medium: Medium;
      readonly field: TextField;
      readonly step: "write" | "review";
      /** What the ticket becomes with the reply; null leaves it as it is. */
      readonly status: Status | null;
      readonly refusal: string | null;
    }
  | {
      readonly kind: "menu";
      readonly title: string;
      readonly choices: readonly Choice[];
      readonly cursor: number;
    }
  /** With the filter and the ticket from before it was typed. */
  | { readonly kind: "filter"; readonly field: TextField; readonly before: string; readonly cursor: number | null }
  | { readonly kind: "number"; readonly field: TextField }
  | { readonly kind: "quit" };

export type DialogOf<Kind extends Dialog["kind"]> = Extract<Dialog, { kind: Kind }>;
