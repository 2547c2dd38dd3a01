import { Failure } from "../../core/ticket/failure.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import type { Cli } from "./cli.ts";

/** Whether a query cannot be answered without knowing who asks. */
export function mentionsMe(query: string): boolean {
  return /\bowner:\S*\bme\b|\bis:\S*\bmine\b/i.test(query);
}

/** Who acts. Throws `not_identified` with the handles there are. */
export async function demandMe(cli: Cli): Promise<string> {
  const me = await cli.me();
  if (me !== null) return me;
  const { plan } = await planInForce((await cli.reading()).db);
  throw new Failure("not_identified", "I do not know who you are.", {
    reasons: plan.agents.map(({ handle }) => handle),
  });
}
