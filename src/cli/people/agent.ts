import type { Command } from "commander";
import type { Add } from "../session/add.ts";
import { repeated } from "../words/flag-values.ts";

export const add: Add = (program, cli) => {
  const agent = program.command("agent").description("list, show and change agents, their presence and leave");
  const looks = () => import("./agent-look.ts");
  agent
    .command("list")
    .description("list the agents with their presence, shift and load")
    .action(async () => (await looks()).listAgents(cli));
  agent
    .command("show")
    .description("show all that is known of an agent")
    .argument("<handle>")
    .action(async (handle: string) => (await looks()).showAgent(cli, handle));
  agent
    .command("load")
    .description("show how full every agent is, the fullest first")
    .action(async () => (await looks()).showLoad(cli));
  for (const [verb, presence, words] of PRESENCE) {
    agent
      .command(verb)
      .description(words)
      .argument("[handle]", "you, if left out")
      .action(async (handle?: string) =>
        (await import("./agent-presence.ts")).sayPresence(cli, handle ?? null, presence),
      );
  }
  agent
    .command("leave")
    .description("note time off, or end it")
    .argument("[handle]", "you, if left out")
    .option("--from <when>", "a date or time, such as 2026-12-24 or tomorrow 9:00; now by default")
    .option("--to <when>", "the same, or `open`; a day without a time is part of the leave")
    .option("--delegate <handle>", "who covers for them")
    .option("--end", "the leave is over")
    .action(async (handle, options) => (await import("./agent-presence.ts")).noteLeave(cli, handle ?? null, options));
  const edits = () => import("./agent-edit.ts");
  agentFlags(agent.command("add"))
    .description("add an agent to the desk file in force")
    .argument("<handle>")
    .action(async (handle, options) => (await edits()).addToDesk(cli, handle, options));
  agentFlags(agent.command("edit"))
    .description("change an agent in the desk file in force")
    .argument("<handle>")
    .action(async (handle, options) => (await edits()).editInDesk(cli, handle, options));
};

const PRESENCE = [
  ["away", "away", "be away: nothing is routed to you"],
  ["back", "online", "be back"],
  ["offline", "offline", "be gone for now"],
] as const;

function agentFlags(command: Command): Command {
  return command
    .option("--name <name>")
    .option("--email <address>")
    .option("--role <role>", "agent, lead or admin")
    .option("--team <team>", "may be repeated", repeated)
    .option("--tier <n>")
    .option("--skill <skill=level>", "may be repeated; level 1 to 5", repeated)
    .option("--language <tag>", "may be repeated", repeated)
    .option("--region <code>", "may be repeated", repeated)
    .option("--capacity <n>", "weighted open tickets at most")
    .option("--zone <zone>", "such as Europe/Lisbon")
    .option("--shift <calendar>", "the calendar of the working hours")
    .option("--active", "the account is enabled")
    .option("--no-active", "the account is disabled");
}
