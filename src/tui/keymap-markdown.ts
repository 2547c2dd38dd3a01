import type { Place } from "./model/binding.ts";
import { type Binding, KEYMAP, keyLabel } from "./model/keymap.ts";

const WHERE: Readonly<Record<Place, string>> = {
  anywhere: "everywhere",
  queue: "queue",
  ticket: "ticket",
  sla: "clocks",
  composer: "writing",
  review: "before sending",
  prompt: "typing a filter or a number",
  picker: "lists to choose from",
  menu: "menus",
  dialog: "dialogs",
};

/** The keymap as Markdown tables, one a group: what the README shows. */
export function keymapMarkdown(): string {
  const groups = Map.groupBy(KEYMAP, ({ group }) => group);
  return [...groups].map(([group, bindings]) => table(group, bindings)).join("\n\n");
}

function table(title: string, bindings: readonly Binding[]): string {
  const rows = bindings.map(({ keys, does, at }) => `| ${keysCell(keys)} | ${does} | ${WHERE[at]} |`);
  return [`### ${title}`, "", "| Key | Does | Where |", "| --- | --- | --- |", ...rows].join("\n");
}

function keysCell(keys: readonly string[]): string {
  const labels = keys.length === 9 ? ["1–9"] : keys.map(keyLabel);
  return labels.map((label) => `\`${label}\``).join(" ");
}
