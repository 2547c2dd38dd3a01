import type { Command } from "commander";
import type { Add } from "../session/add.ts";
import type { InitOptions } from "./found-desk.ts";

export const add: Add = (program, cli) => {
  initFlags(program.command("init"))
    .description("make a desk of your own: a commented desk file and a database; it asks for what the flags do not say")
    .action(async (options: InitOptions) => (await import("./found-desk.ts")).found(cli, options));
};

function initFlags(command: Command): Command {
  return command
    .option("--name <name>", "what the desk is called")
    .option("--zone <zone>", "its time zone, such as Europe/Berlin")
    .option("--hours <hours>", 'when it is open, such as "mon-fri 09:00-17:00", or "always"')
    .option("--agent <handle>", "your handle, by which others call you")
    .option("--agent-name <name>", "your name")
    .option("--email <address>", "your address")
    .option("--languages <tags>", "what you speak, such as en,de")
    .option("--file <file>", "where to write the desk file", "desk.toml")
    .option("--force", "write over a desk file that is there");
}
