/** What can be asked, by kind: the state of each dialog. The list of dialogs (dialogs/all.ts) fills it in. */
// biome-ignore lint/suspicious/noEmptyInterface: the list of dialogs extends it.
export interface Dialogs {}

/** The actions that the dialogs have keys for, filled in by the list of dialogs as well. */
// biome-ignore lint/suspicious/noEmptyInterface: the list of dialogs extends it.
export interface DialogActions {}

export type DialogKind = keyof Dialogs;

/** An open dialog of one of these kinds. */
export type DialogOf<Kind extends DialogKind> = { [One in Kind]: { readonly kind: One } & Dialogs[One] }[Kind];

/** What the screen asks. At most one thing at a time, and on Esc back to what was there. */
export type Dialog = DialogOf<DialogKind>;
