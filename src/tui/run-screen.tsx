import { render } from "ink";
import type { Desk } from "../desk/work/desk.ts";
import { App, type InkControls } from "./app.tsx";
import { effects, type Host } from "./effects.ts";
import { filled } from "./filled.ts";
import { DEFAULT_KEYMAP } from "./keymap.ts";
import { startLive } from "./live.ts";
import { type Feed, feedOf } from "./model/feed.ts";
import type { Keymap } from "./model/keymap.ts";
import type { Shell } from "./model/shell.ts";
import { initialState } from "./model/state.ts";
import { ask, type Message } from "./model/step.ts";
import { createScreen } from "./screen.ts";
import { inEditor } from "./terminal/editor.ts";
import { keyboard } from "./terminal/keyboard.ts";
import { lookOf } from "./terminal/look.ts";
import { onSignals, stopLikeTheShellWants } from "./terminal/signals.ts";
import { terminalModes } from "./terminal/terminal-modes.ts";
import { startClock } from "./ticking.ts";

export type AppConfig = {
  readonly keymap?: Keymap;
  readonly shell?: Shell;
  /** What is wrong with the settings: said once the screen is there. */
  readonly fault?: string | null;
  readonly glyphs?: "unicode" | "ascii";
  /** Off leaves the mouse to the terminal. */
  readonly mouse?: boolean;
};

/** The screen empty from its first cell, so that nothing is left of what was there. */
const FROM_THE_TOP = "\u001b[H\u001b[J";

/** Without the keys that were echoed while the program started: Ink draws its first row where the cursor stands. */
const CLEAN_LINE = "\r\u001b[K";

/**
 * Terminals move their rows about as they are resized, each in its own way: when the size has settled, everything is drawn
 * again.
 */
const SETTLED_MS = 30;

/** Ink as this program uses it. `interactive` is said because Ink would otherwise be silent where CI is set. */
const INK = {
  alternateScreen: true,
  incrementalRendering: true,
  maxFps: 60,
  exitOnCtrlC: false,
  patchConsole: true,
  interactive: true,
} as const;

/** Shows the desk on the whole terminal until the person quits; returns the exit code. The terminal is as it was before. */
export function runApp({ desk, config = {} }: { readonly desk: Desk; readonly config?: AppConfig }): Promise<number> {
  return runScreen(feedOf(desk), config);
}

/**
 * Shows what the feed tells on the whole terminal until the person quits; returns the exit code. Whatever happens, the
 * terminal is left as it was found; an error of the program itself is told on it.
 */
export async function runScreen(feed: Feed, config: AppConfig = {}): Promise<number> {
  const { stdin, stdout, env } = process;
  const modes = terminalModes(config.mouse ?? true);
  const size = () => ({ columns: stdout.columns, rows: stdout.rows });
  const undo: (() => void)[] = [];
  let exitCode = 0;
  let mistake: Error | null = null;
  let ink: InkControls | null = null;

  const end = (code: number, error?: unknown): void => {
    exitCode = code;
    if (error !== undefined) mistake ??= error instanceof Error ? error : new Error(String(error));
    ink?.exit(mistake ?? undefined);
  };
  const send = (messages: readonly Message[]): void => {
    try {
      screen.send(messages);
    } catch (error) {
      end(1, error);
    }
  };
  const away = async (work: () => Promise<void>): Promise<void> => {
    await ink?.suspendTerminal(async () => {
      keys.release();
      modes.leave();
      await work();
      modes.enter();
      keys.listen();
    });
    send([{ type: "resized", size: size() }, { type: "changed" }]);
  };
  let redraw = (): void => {};
  const host: Host = {
    edit: async (text) => {
      let edited = text;
      await away(async () => {
        edited = await inEditor(text, env);
      });
      return edited;
    },
    suspend: () => away(() => stopLikeTheShellWants(signals)),
    redraw: () => redraw(),
    quit: end,
  };
  const perform = effects(feed, host, send);
  const screen = createScreen(
    initialState(size(), feed.now(), config.keymap ?? DEFAULT_KEYMAP, config.shell),
    lookOf(env, config.glyphs),
    perform,
  );
  const keys = keyboard(stdin, () => performance.now(), send);
  const signals = onSignals({
    leave: modes.leave,
    suspend: host.suspend,
    continued: () => {
      keys.release();
      keys.listen();
      modes.leave();
      modes.enter();
      redraw();
    },
  });
  undo.push(signals.remove);
  try {
    keys.hush();
    undo.push(keys.release);
    stdout.write(CLEAN_LINE);
    perform(ask({ what: "setup" }));
    await filled(screen);
    if (mistake !== null) throw mistake;
    if (config.fault) send([{ type: "told", text: config.fault }]);
    undo.push(followSize(send, size, () => redraw()));
    const tree = (
      <App
        screen={screen}
        onReady={(controls) => {
          ink = controls;
        }}
      />
    );
    modes.enter();
    undo.push(modes.leave);
    const app = render(tree, INK);
    redraw = () => {
      app.clear();
      stdout.write(FROM_THE_TOP);
      app.rerender(tree);
    };
    keys.listen();
    undo.push(startClock(screen, feed.now, send, Boolean(env.DOCKET_NOW)), startLive(feed, screen, send));
    undo.push(endsWithTerminal(() => end(129)));
    await app.waitUntilExit();
  } catch (error) {
    exitCode = 1;
    modes.leave();
    const story = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`docket ended because of a mistake of its own:\n${story}\n`);
  } finally {
    for (const back of undo.toReversed()) back();
  }
  return exitCode;
}

/**
 * Tells the screen its size at once, and draws it again when the size has settled. Node emits `resize` only for a size other than
 * the last one it saw: a terminal that was made small and large again while the program was busy has lost its picture without
 * one, so the signal is what counts. Returns how to stop.
 */
function followSize(
  send: (messages: readonly Message[]) => void,
  size: () => { readonly columns: number; readonly rows: number },
  redraw: () => void,
): () => void {
  let settling: NodeJS.Timeout | undefined;
  const onResize = (): void => {
    send([{ type: "resized", size: size() }]);
    clearTimeout(settling);
    settling = setTimeout(redraw, SETTLED_MS);
  };
  process.on("SIGWINCH", onResize);
  return () => {
    clearTimeout(settling);
    process.off("SIGWINCH", onResize);
  };
}

/**
 * Ends when the terminal is gone: nobody can see the screen or press a key. Errors are heard until the process ends, because
 * a terminal that has hung up cannot be given back either. Returns how to stop.
 */
function endsWithTerminal(gone: () => void): () => void {
  process.stdout.on("error", gone);
  process.stdin.on("error", gone);
  process.stdin.on("end", gone);
  return () => {
    process.stdin.off("end", gone);
  };
}
