import { resolve } from "node:path";
import { printJson } from "./json.ts";
import type { Add } from "./modules.ts";

export const add: Add = (program, cli) => {
  program
    .command("backup")
    .description("copy the database while it is in use")
    .argument("<file>", "the copy, which must not be there yet")
    .action(async (file: string) => {
      const { backup } = await import("../commands/backup.ts");
      const target = resolve(cli.io.workingDirectory(), file);
      const { bytes } = await backup(await cli.reading(), target);
      if (cli.flags.json !== null) printJson(cli, { file: target, bytes });
      else if (cli.io.terminal.stdout) cli.print(`Copied ${bytes.toLocaleString("en")} bytes to ${target}.`);
      else cli.print(target);
    });
};
