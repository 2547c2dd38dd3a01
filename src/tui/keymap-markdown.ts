import { DEFAULT_KEYMAP } from "./keymap.ts";
import type { Binding } from "./model/binding.ts";
import { keyLabels } from "./terminal/key-spelling.ts";

/** The default keys as Markdown tables, one a group: what the README shows. */
export function keymapMarkdown(): string {
  const groups = Map.groupBy(DEFAULT_KEYMAP.bindings, ({ group }) => group);
  return [...groups].map(([group, bindings]) => table(group, bindings)).join("\n\n");
}

function table(title: string, bindings: readonly Binding[]): string {
  const rows = bindings.map(({ keys, id, does, at }) => `| ${keysCell(keys)} | ${does} | ${at.words} | \`${id}\` |`);
  return [`### ${title}`, "", "| Key | Does | Where | Action |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function keysCell(keys: readonly string[]): string {
  return keyLabels(keys)
    .map((label) => `\`${label}\``)
    .join(" ");
}
