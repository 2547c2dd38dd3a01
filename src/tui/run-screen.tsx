import { render } from "ink";
import { App, type InkControls } from "./app.tsx";
import { inEditor } from "./editor.ts";
import { effects, type Host } from "./effects.ts";
import type { Feed } from "./feed.ts";
import { keyboard } from "./keyboard.ts";
import { startLive } from "./live.ts";
import { lookOf } from "./look.ts";
import { createScreen } from "./screen.ts";
import { onSignals, stopLikeTheShellWants } from "./signals.ts";
import { initialState } from "./state.ts";
import { ask, type Message } from "./step.ts";
import { terminalModes } from "./terminal-modes.ts";
import { startClock } from "./ticking.ts";

export type AppConfig = {
  readonly glyphs?: "unicode" | "ascii";
  /** Off leaves the mouse to the terminal. */
  readonly mouse?: boolean;
};

/** The screen empty from its first cell, so that nothing is left of what was there. */
const FROM_THE_TOP = "\u001b[H\u001b[J";

/**
 * Terminals move their rows about as they are resized, each in its own way: when the size has settled, everything is drawn
 * anew.
 */
const SETTLED_MS = 30;

/** Shows what the feed tells on the whole terminal until the person quits; returns the exit code. The terminal is as it was before. */
export async function runScreen(feed: Feed, config: AppConfig = {}): Promise<number> {
  const { stdin, stdout, env } = process;
  const look = lookOf(env, config.glyphs);
  const modes = terminalModes(config.mouse ?? true);
  const size = () => ({ columns: stdout.columns, rows: stdout.rows });
  let exitCode = 0;
  let ink: InkControls | null = null;

  const send = (messages: readonly Message[]): void => {
    try {
      screen.send(messages);
    } catch (error) {
      end(1, error);
    }
  };
  const end = (code: number, error?: unknown): void => {
    exitCode = code;
    ink?.exit(error instanceof Error || error === undefined ? error : new Error(String(error)));
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
  const redraw = (): void => {
    app.clear();
    stdout.write(FROM_THE_TOP);
    app.rerender(tree);
  };
  const host: Host = {
    edit: async (text) => {
      let edited = text;
      await away(async () => {
        edited = await inEditor(text, env);
      });
      return edited;
    },
    suspend: () => away(() => stopLikeTheShellWants(signals)),
    redraw,
    quit: end,
  };
  const perform = effects(feed, host, send);
  const screen = createScreen(initialState(size(), feed.now(), "UTC"), look, perform);
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
  let settling: NodeJS.Timeout | undefined;
  const onResize = (): void => {
    send([{ type: "resized", size: size() }]);
    clearTimeout(settling);
    settling = setTimeout(redraw, SETTLED_MS);
  };
  stdout.on("resize", onResize);
  const tree = (
    <App
      screen={screen}
      onReady={(controls) => {
        ink = controls;
      }}
    />
  );
  const app = render(tree, {
    alternateScreen: true,
    incrementalRendering: true,
    maxFps: 60,
    exitOnCtrlC: false,
    patchConsole: true,
    interactive: true,
  });
  modes.enter();
  keys.listen();
  perform(ask({ what: "setup" }));
  const stopClock = startClock(screen, feed.now, send, env.DOCKET_NOW !== undefined && env.DOCKET_NOW !== "");
  const stopLive = startLive(feed, screen, send);
  const gone = (): void => end(129);
  stdout.on("error", gone);
  stdin.on("end", gone);
  try {
    await app.waitUntilExit();
  } catch (error) {
    exitCode = 1;
    modes.leave();
    process.stderr.write(
      `docket ended because of a mistake of its own:\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
  } finally {
    clearTimeout(settling);
    stopClock();
    stopLive();
    signals.remove();
    stdin.off("end", gone);
    stdout.off("resize", onResize);
    keys.release();
    modes.leave();
  }
  return exitCode;
}
