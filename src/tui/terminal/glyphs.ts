import { clusters, width } from "../../core/words/width.ts";

/** The signs outside of words. All are one cell wide. */
export const GLYPH = {
  cursor: "▸",
  mark: "*",
  draft: "✎",
  late: "!",
  risk: "▲",
  paused: "=",
  heavy: "━",
  light: "─",
  bar: "│",
  full: "█",
  empty: "░",
  live: "●",
  stale: "○",
  yes: "✓",
  no: "✗",
  none: "—",
  down: "↓",
  up: "↑",
  prompt: "›",
} as const;

/** What stands for a sign where only ASCII can be drawn; each takes as many cells as the sign it stands for. */
const ASCII: Readonly<Record<string, string>> = {
  "▸": ">",
  "•": "o",
  "✎": "%",
  "▲": "^",
  "━": "=",
  "─": "-",
  "│": "|",
  "█": "#",
  "░": ".",
  "●": "*",
  "○": "o",
  "✓": "+",
  "✗": "x",
  "—": "-",
  "–": "-",
  "↓": "v",
  "↑": "^",
  "→": ">",
  "←": "<",
  "›": ">",
  "·": ".",
  "×": "x",
  "…": "~",
  "“": '"',
  "”": '"',
  "’": "'",
  "╭": "+",
  "╮": "+",
  "╰": "+",
  "╯": "+",
  "├": "+",
  "┤": "+",
};

const PRINTABLE = /^[ -~]*$/;

/** The text in ASCII, cell for cell: signs by their stand-ins, anything else as question marks. */
export function toAscii(text: string): string {
  if (PRINTABLE.test(text)) return text;
  let out = "";
  for (const cluster of clusters(text)) {
    out += PRINTABLE.test(cluster) ? cluster : (ASCII[cluster] ?? "?".repeat(width(cluster)));
  }
  return out;
}
