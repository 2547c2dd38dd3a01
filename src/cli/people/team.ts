import type { Plan } from "../../core/acts/plan.ts";
import { Failure } from "../../core/ticket/failure.ts";
import type { Team } from "../../core/ticket/team.ts";
import { nearest } from "../../core/words/nearest.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { ANSWERS } from "../print/answers.ts";
import { printJson } from "../print/json.ts";
import { printRows } from "../print/rows.ts";
import type { Add } from "../session/add.ts";

export const add: Add = (program, cli) => {
  const team = program.command("team").description("list the teams, or show one");
  team
    .command("list")
    .description("list the teams")
    .action(async () => {
      const { plan } = await planInForce((await cli.reading()).db);
      const rows = plan.teams.map((each) => withAgents(each, plan));
      if (cli.flags.json !== null) return printJson(cli, rows, ANSWERS["team list"].fields);
      printRows(cli, rows, [
        { title: "TEAM", cell: ({ name }) => name },
        { title: "LEAD", cell: ({ lead }) => lead ?? "" },
        { title: "ASSIGNMENT", cell: ({ assignment }) => assignment, leaves: 2 },
        { title: "ORDER", cell: ({ order }) => order, leaves: 1 },
        { title: "AGENTS", cell: ({ agents }) => agents.join(", "), elastic: true },
      ]);
    });
  team
    .command("show")
    .description("show a team")
    .argument("<team>", "its name")
    .action(async (name: string) => {
      const { plan } = await planInForce((await cli.reading()).db);
      const found = withAgents(teamOf(plan, name), plan);
      if (cli.flags.json !== null) return printJson(cli, found, ANSWERS["team show"].fields);
      const told = { ...found, agents: found.agents.join(", "), overflow: found.overflow.join(", ") };
      printRows(cli, Object.entries(told), [
        { title: "FACT", cell: ([fact]) => fact },
        { title: "", cell: ([, value]) => value ?? "", elastic: true },
      ]);
    });
};

function withAgents(team: Team, { agents }: Plan) {
  return { ...team, agents: agents.filter(({ teams }) => teams.includes(team.name)).map(({ handle }) => handle) };
}

function teamOf({ teams }: Plan, name: string): Team {
  const found = teams.find((team) => team.name === name.replace(/^@/, ""));
  if (found !== undefined) return found;
  const near = nearest(
    name,
    teams.map((team) => team.name),
  );
  throw new Failure(
    "team_not_found",
    `There is no team ${name} in this desk.`,
    near === null ? {} : { hint: `Did you mean ${near}?` },
  );
}
