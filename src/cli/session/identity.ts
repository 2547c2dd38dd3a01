import { planInForce } from "../../desk/reads/plan.ts";
import type { Desk } from "../../desk/work/desk.ts";
import type { Config } from "../../deskfile/config.ts";
import { isServerLocation } from "../../deskfile/location.ts";
import type { Flags } from "./flags.ts";
import type { Io } from "./io.ts";
import { nonEmpty } from "./place.ts";

/** Who acts and how one knows: the login, the flag, the environment, the config, or an agent who is called like the user. */
export type Identity = { readonly handle: string; readonly by: string };

type Said = { readonly flags: Pick<Flags, "as">; readonly io: Pick<Io, "env"> };
type Sources = Said & {
  readonly io: Pick<Io, "env" | "osUser">;
  readonly config: Config;
  readonly location: string;
  readonly reading: () => Promise<Desk>;
};

/** Who was named for this command, without a look at the desk. */
export function namedIdentity({ flags, io }: Said): Identity | null {
  if (flags.as !== null) return { handle: flags.as, by: "--as" };
  const named = nonEmpty(io.env.DOCKET_AGENT);
  return named === null ? null : { handle: named, by: "DOCKET_AGENT" };
}

/** Throws `no_right` if somebody was named whose login this is not. */
export async function identityOf(sources: Sources): Promise<Identity | null> {
  const named = namedIdentity(sources);
  const own = isServerLocation(sources.location) ? await ownLogin(sources, named?.handle ?? null) : null;
  if (own !== null) return { handle: own, by: "the login" };
  if (named !== null) return named;
  if (sources.config.agent !== undefined) return { handle: sources.config.agent, by: "the config" };
  const user = sources.io.osUser();
  const { plan } = await planInForce((await sources.reading()).db);
  const agent = plan.agents.find(({ handle }) => handle === user);
  return agent === undefined ? null : { handle: agent.handle, by: "the user's name" };
}

async function ownLogin({ reading }: Sources, named: string | null): Promise<string | null> {
  const { agentOfSession } = await import("../../desk/work/desk.ts");
  return agentOfSession(await reading(), named);
}

export async function whoActs(sources: Sources): Promise<string | null> {
  return (await identityOf(sources))?.handle ?? null;
}
