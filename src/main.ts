import packageJson from "../package.json" with { type: "json" };
import { run } from "./cli/run.ts";
import { systemIo } from "./cli/session/system-io.ts";

/** The whole process: the command line, and behind it the screen, which is loaded only if it is asked for. */
export async function main(argv: readonly string[]): Promise<void> {
  const screen = async (start: Parameters<typeof import("./screen.ts").openScreen>[0]) => {
    const { openScreen } = await import("./screen.ts");
    return openScreen(start);
  };
  const keymap = async () => {
    const { KEYMAP, keyLabel } = await import("./tui/model/keymap.ts");
    return KEYMAP.map(({ at, keys, id, does }) => ({ at, keys: keys.map(keyLabel), id, does }));
  };
  process.exitCode = await run(argv, systemIo(packageJson.version, screen, keymap));
}
