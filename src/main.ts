import packageJson from "../package.json" with { type: "json" };
import { NAMES } from "./cli/commands.ts";
import { run } from "./cli/run.ts";
import { GLOBAL_FLAGS } from "./cli/session/flags.ts";
import type { Io } from "./cli/session/io.ts";
import { systemIo } from "./cli/session/system-io.ts";

/** The whole process: the command line, and behind it the screen, which is loaded only if it is asked for. */
export async function main(argv: readonly string[]): Promise<void> {
  const screen: Io["screen"] = async (start) => {
    const { openScreen } = await import("./screen.ts");
    return openScreen({ ...start, shell: { commands: NAMES, flags: GLOBAL_FLAGS } });
  };
  const keymap = async (choices: Parameters<typeof import("./tui/keymap.ts").keymapIn>[0]) => {
    const { keymapIn, keyLines } = await import("./tui/keymap.ts");
    const { keymap, problems } = keymapIn(choices);
    return { lines: keyLines(keymap), problems };
  };
  process.exitCode = await run(argv, systemIo(packageJson.version, screen, keymap));
}
