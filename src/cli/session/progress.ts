import type { Flags } from "./flags.ts";
import type { Io } from "./io.ts";

export type ProgressBar = { readonly show: (share: number) => void; readonly end: () => void };

const WIDTH = 24;

/** How far something is, on stderr if that is a terminal; what is done within half a second shows no bar. */
export function progressBar({ io, flags }: { readonly io: Io; readonly flags: Flags }, what: string): ProgressBar {
  if (!io.terminal.stderr || flags.quiet) return { show: () => {}, end: () => {} };
  const start = io.now();
  let shown = "";
  return {
    show: (share) => {
      if (io.now() - start < 500) return;
      const full = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
      const bar = `${what} ${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${Math.floor(share * 100)} %`;
      if (bar !== shown) io.write("stderr", `\r${bar}`);
      shown = bar;
    },
    end: () => {
      if (shown !== "") io.write("stderr", `\r${" ".repeat(shown.length)}\r`);
      shown = "";
    },
  };
}
