import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import type { Add } from "../session/add.ts";
import type { Cli } from "../session/cli.ts";

const BUFFER = 64 * 1024;

export const add: Add = (program, cli) => {
  program
    .command("export")
    .description("write the desk, its tickets and their events as JSON Lines; `import --from docket` reads them back")
    .argument("[file]", "where to; stdout if left out, or -")
    .action(async (file: string | undefined) => {
      if (file === undefined || file === "-") await writeDesk(cli, (text) => cli.io.write("stdout", text));
      else await toFile(cli, file);
    });
};

/** Nothing half-written stays. */
async function toFile(cli: Cli, file: string): Promise<void> {
  const descriptor = openSync(file, "wx", 0o600);
  try {
    const tickets = await writeDesk(cli, (text) => void writeSync(descriptor, text));
    if (cli.io.terminal.stdout) cli.print(`Wrote ${tickets} tickets to ${file}.`);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

async function writeDesk(cli: Cli, write: (text: string) => void): Promise<number> {
  const [{ exportDesk }, { exportLine }, { docketLine }] = await Promise.all([
    import("../../desk/whole/export.ts"),
    import("../../intake/docket/lines.ts"),
    import("../print/docket-line.ts"),
  ]);
  let text = `${exportLine({ kind: "head", exportedAt: cli.now() })}\n`;
  const { tickets } = await exportDesk(await cli.reading(), (piece) => {
    text += `${exportLine(docketLine(piece))}\n`;
    if (text.length < BUFFER) return;
    write(text);
    text = "";
  });
  write(`${text}${exportLine({ kind: "end", tickets })}\n`);
  return tickets;
}
