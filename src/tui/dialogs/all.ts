import type { Dialogs } from "../model/dialog.ts";
import { assign } from "./assign.ts";
import { compose } from "./composer.ts";
import type { DialogSpec } from "./dialog.ts";
import { escalate } from "./escalate.ts";
import { filter } from "./filter.ts";
import { help } from "./help.ts";
import { number } from "./number.ts";
import { override } from "./override.ts";
import { priority } from "./priority.ts";
import { quit } from "./quit.ts";
import { status } from "./status.ts";
import { steal } from "./steal.ts";

/** Every dialog, by its kind: the keymap, and what each action opens, follow from it. What is not here the compiler does not know. */
const ALL = { compose, filter, number, help, assign, override, escalate, steal, status, priority, quit };

type StatesOf<All> = {
  readonly [Kind in keyof All]: All[Kind] extends DialogSpec<infer Open extends { readonly kind: Kind }> ? Open : never;
};

type ActionsOf<All> = All[keyof All] extends infer Spec
  ? Spec extends DialogSpec<infer _, infer Id, infer Opener>
    ? Id | Opener
    : never
  : never;

declare module "../model/dialog.ts" {
  interface Dialogs extends StatesOf<typeof ALL> {}
  interface DialogActions extends Record<ActionsOf<typeof ALL>, true> {}
}

export const DIALOGS: { readonly [Kind in keyof Dialogs]: DialogSpec<Dialogs[Kind]> } = ALL;
