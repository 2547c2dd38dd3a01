import { decode, flush, type Input } from "./decode.ts";

/** How long an Escape waits for the rest of a sequence, in ms: more than a keyboard needs, less than a person notices. */
const ESCAPE_MS = 40;
/** Some terminals let a paste end early; what follows it at once is not typed by anybody. */
const AFTER_PASTE_MS = 50;

export type Keyboard = {
  /** The terminal echoes nothing from here on; what is pressed waits for `listen`. */
  readonly hush: () => void;
  readonly listen: () => void;
  readonly release: () => void;
};

/** Reads the terminal in raw mode and tells what came in, everything of one read at once. */
export function keyboard(
  stdin: NodeJS.ReadStream,
  now: () => number,
  onInput: (inputs: readonly Input[]) => void,
): Keyboard {
  let rest = "";
  let timer: NodeJS.Timeout | undefined;
  let pastedAt = Number.NEGATIVE_INFINITY;
  const give = (inputs: readonly Input[]): void => {
    const meant = inputs.filter((input) => {
      if (input.type === "paste") pastedAt = now();
      return input.type !== "key" || now() - pastedAt > AFTER_PASTE_MS;
    });
    if (meant.length > 0) onInput(meant);
  };
  const onData = (chunk: string): void => {
    clearTimeout(timer);
    const decoded = decode(rest + chunk);
    rest = decoded.rest;
    give(decoded.inputs);
    if (rest === "" || rest.startsWith("\u001b[200~")) return;
    timer = setTimeout(() => {
      const late = flush(rest);
      rest = "";
      give(late);
    }, ESCAPE_MS);
  };
  return {
    hush: () => void stdin.setRawMode(true),
    listen: () => {
      stdin.setEncoding("utf8");
      stdin.setRawMode(true);
      stdin.on("data", onData);
      stdin.resume();
    },
    release: () => {
      clearTimeout(timer);
      rest = "";
      stdin.off("data", onData);
      stdin.setRawMode(false);
      stdin.pause();
    },
  };
}
