import type { Command } from "commander";
import { leave } from "../../core/acts/verbs/agent-leave.ts";
import { away, back, offline } from "../../core/acts/verbs/agent-presence.ts";
import type { Add } from "../session/add.ts";
import { addAct } from "../words/act-help.ts";
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
    .action(async (handle: string) => (await import("./agent-show.ts")).showAgent(cli, handle));
  agent
    .command("load")
    .description("show how full every agent is, the fullest first")
    .action(async () => (await looks()).showLoad(cli));
  for (const verb of [away, back, offline, leave]) addAct(agent, verb);
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
