import type { Add } from "../session/add.ts";

export const add: Add = (program, cli) => {
  program
    .command("complete")
    .description("answer the shell that completes a line")
    .argument("[words...]")
    .action(async (words: string[]) => (await import("./completions.ts")).complete(cli, words));
};
