import { resolve } from "node:path";
import { demandJson, printJson } from "../print/json.ts";
import type { Add } from "../session/add.ts";
import { interruptible } from "../session/interruptible.ts";
import { progressBar } from "../session/progress.ts";

export const add: Add = (program, cli) => {
  program
    .command("backup")
    .description("copy the desk to a SQLite file while it is in use")
    .argument("<file>", "the copy, which must not be there yet")
    .action(async (file: string) => {
      demandJson(cli, ["file", "bytes"]);
      const { backup } = await import("../../desk/whole/backup.ts");
      const target = resolve(cli.io.workingDirectory(), file);
      const desk = await cli.reading();
      const bar = progressBar(cli, "copying");
      const work = (signal: AbortSignal) => backup(desk, target, { onProgress: bar.show, signal });
      const done = await interruptible(cli, work).finally(bar.end);
      if (done === null) return;
      const { bytes } = done;
      if (cli.flags.json !== null) printJson(cli, { file: target, bytes });
      else if (cli.io.terminal.stdout) cli.print(`Copied ${bytes.toLocaleString("en")} bytes to ${target}.`);
      else cli.print(target);
    });
};
