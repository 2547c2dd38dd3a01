import type { Desk } from "../commands/desk.ts";
import { planInForce } from "../queries/plan.ts";
import type { Config } from "../settings/config.ts";
import type { Flags } from "./flags.ts";
import type { Io } from "./io.ts";
import { nonEmpty } from "./place.ts";

/** Who acts and how one knows: the flag, the environment, the config, or an agent who is called like the user. */
export type Identity = { readonly handle: string; readonly by: string };

type Said = { readonly flags: Pick<Flags, "as">; readonly io: Pick<Io, "env">; readonly config: Config };
type Sources = Said & { readonly io: Pick<Io, "env" | "osUser">; readonly reading: () => Promise<Desk> };

/** Who was named, without a look at the desk. */
export function namedIdentity({ flags, io, config }: Said): Identity | null {
  if (flags.as !== null) return { handle: flags.as, by: "--as" };
  const named = nonEmpty(io.env.DOCKET_AGENT);
  if (named !== null) return { handle: named, by: "DOCKET_AGENT" };
  return config.agent === undefined ? null : { handle: config.agent, by: "the config" };
}

export async function identityOf(sources: Sources): Promise<Identity | null> {
  const named = namedIdentity(sources);
  if (named !== null) return named;
  const user = sources.io.osUser();
  const { plan } = await planInForce((await sources.reading()).db);
  const agent = plan.agents.find(({ handle }) => handle === user);
  return agent === undefined ? null : { handle: agent.handle, by: "the user's name" };
}

export async function whoActs(sources: Sources): Promise<string | null> {
  return (await identityOf(sources))?.handle ?? null;
}
