import { writeSync } from "node:fs";

/**
 * What Ink does not switch: no auto-wrap (a line that a terminal draws wider than we think must not scroll the screen),
 * mouse clicks and wheel only, so that text can still be selected with Shift, focus reports, bracketed paste.
 */
const ENTER = "\u001b[?7l\u001b[?1000h\u001b[?1006h\u001b[?1004h\u001b[?2004h";
const LEAVE = "\u001b[?2004l\u001b[?1004l\u001b[?1006l\u001b[?1000l\u001b[?7h";

export type Modes = { readonly enter: () => void; readonly leave: () => void };

/** Writes directly, because the last words of a process that ends must not wait for an event loop. */
export function terminalModes(withMouse: boolean): Modes {
  const mouse = "\u001b[?1000h\u001b[?1006h";
  let entered = false;
  return {
    enter: () => {
      if (entered) return;
      entered = true;
      write(withMouse ? ENTER : ENTER.replace(mouse, ""));
    },
    leave: () => {
      if (!entered) return;
      entered = false;
      write(LEAVE);
    },
  };
}

function write(text: string): void {
  try {
    writeSync(1, text);
  } catch {
    // The terminal is gone: there is nothing left to restore.
  }
}
