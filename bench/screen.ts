import type { Bed } from "./bed.ts";
import { docketArguments } from "./process.ts";
import { openTerminal, type Terminal } from "./terminal.ts";

/** Opens the full screen on a desk and waits for the first frame on which nothing is missing. */
export async function openScreen(bed: Bed, database: string): Promise<Terminal & { readonly firstFrameMs: number }> {
  const start = performance.now();
  const terminal = openTerminal(docketArguments(), bed.env(database));
  for (;;) {
    const at = await terminal.written();
    const rows = await terminal.screen();
    if (isFull(rows)) return { ...terminal, firstFrameMs: at - start };
    if (terminal.hasEnded()) throw new Error(`The screen ended before its first frame:\n${rows.join("\n").trim()}`);
  }
}

/** The queue, the conversation of its first ticket, and the keys. */
function isFull(rows: readonly string[]): boolean {
  return (
    rows.some((row) => /T-\d+ +P\d/.test(row)) &&
    rows.some((row) => row.includes("Hello, I have tried")) &&
    (rows.at(-1)?.includes("? help") ?? false)
  );
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
