import { Failure } from "../../core/ticket/failure.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { shownLocation } from "../../deskfile/location.ts";
import { printJson } from "../print/json.ts";
import type { Add } from "../session/add.ts";
import { identityOf } from "../session/identity.ts";

export const add: Add = (program, cli) => {
  program
    .command("whoami")
    .description("show which agent docket acts as, and how it knows")
    .action(async () => {
      const identity = await identityOf(cli);
      const { plan } = await planInForce((await cli.reading()).db);
      const agent = plan.agents.find(({ handle }) => handle === identity?.handle);
      if (identity === null || agent === undefined) {
        const sentence =
          identity === null ? "I do not know who you are." : `There is no agent ${identity.handle} in this desk.`;
        throw new Failure("not_identified", sentence, { reasons: plan.agents.map(({ handle }) => handle) });
      }
      const { handle, name, role } = agent;
      if (cli.flags.json !== null)
        printJson(cli, { handle, name, role, by: identity.by, database: shownLocation(cli.location) });
      else if (cli.io.terminal.stdout)
        cli.print(`${handle} (${name}, ${role}), by ${identity.by}, at ${shownLocation(cli.location)}`);
      else cli.print(handle);
    });
};
