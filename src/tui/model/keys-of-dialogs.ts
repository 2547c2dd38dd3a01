import type { Rows } from "./binding.ts";

export const WRITING = {
  "composer.review": { at: "composer", keys: "ctrl-s", does: "review", footer: 1 },
  "composer.editor": { at: "composer", keys: "ctrl-x", does: "then ^E: write in $EDITOR", footer: 2 },
  "composer.medium": { at: "composer", keys: "ctrl-o", does: "public or internal", footer: 3 },
  "composer.leave": { at: "composer", keys: "esc", does: "leave, keeps the draft", footer: 4 },
  "review.send": { at: "review", keys: "y", does: "send", footer: 1 },
  "review.status": { at: "review", keys: "s", does: "status after it", footer: 2 },
  "review.edit": { at: "review", keys: "e n esc", does: "edit on", footer: 3 },
  "review.keep": { at: "review", keys: "p", does: "keep as draft", footer: 4 },
} as const satisfies Rows;

export const ANSWERING = {
  "prompt.keep": { at: "prompt", keys: "enter", does: "keep", footer: 1 },
  "prompt.down": { at: "prompt", keys: "down ctrl-n tab", does: "next ticket" },
  "prompt.up": { at: "prompt", keys: "up ctrl-p shift-tab", does: "previous ticket" },
  "prompt.back": { at: "prompt", keys: "esc", does: "back", footer: 2 },
  "picker.down": { at: "picker", keys: "down ctrl-n tab", does: "next" },
  "picker.up": { at: "picker", keys: "up ctrl-p shift-tab", does: "previous" },
  "picker.choose": { at: "picker", keys: "enter", does: "choose", footer: 1 },
  "picker.override": { at: "picker", keys: "ctrl-o", does: "override", footer: 2 },
  "picker.back": { at: "picker", keys: "esc", does: "back", footer: 3 },
  "menu.down": { at: "menu", keys: "down j ctrl-n tab", does: "next" },
  "menu.up": { at: "menu", keys: "up k ctrl-p shift-tab", does: "previous" },
  "menu.choose": { at: "menu", keys: "enter", does: "choose", footer: 1 },
  "menu.back": { at: "menu", keys: "esc q", does: "back", footer: 2 },
  "dialog.confirm": { at: "dialog", keys: "ctrl-s", does: "do it", footer: 1 },
  "dialog.down": { at: "dialog", keys: "down ctrl-n tab", does: "next choice" },
  "dialog.up": { at: "dialog", keys: "up ctrl-p shift-tab", does: "previous choice" },
  "dialog.editor": { at: "dialog", keys: "ctrl-x", does: "then ^E: write in $EDITOR" },
  "dialog.back": { at: "dialog", keys: "esc", does: "back", footer: 2 },
} as const satisfies Rows;
