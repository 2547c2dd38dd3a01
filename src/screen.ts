import { line } from "./core/words/safe-text.ts";
import { planInForce } from "./desk/reads/plan.ts";
import { agentOfSession, closeDesk, openDesk } from "./desk/work/desk.ts";
import type { Config } from "./deskfile/config.ts";
import { formatProblem } from "./deskfile/toml/problem.ts";
import { keymapIn } from "./tui/keymap.ts";
import { runApp } from "./tui/run-screen.tsx";

/** Where the desk is and who sits there: the agent that was named, or the user, if an agent is called so. */
export type Start = {
  readonly location: string;
  readonly as: string | null;
  readonly user: string | null;
  readonly now: () => number;
  readonly config: Config;
  readonly complain: (text: string) => void;
};

/** Opens the full screen on a desk, and says with which code the process should end. */
export async function openScreen({ location, as, user, now, config, complain }: Start): Promise<number> {
  const { keymap, problems } = keymapIn(config.keys ?? []);
  for (const problem of problems) complain(line(formatProblem(problem)));
  const desk = await openDesk(location, { handle: as, now, command: "screen" });
  try {
    const { plan } = await planInForce(desk.db);
    const known = plan.agents.some((agent) => agent.handle === user) ? user : null;
    return await runApp({
      desk: { ...desk, handle: agentOfSession(desk, as) ?? as ?? config.agent ?? known },
      config: { ...screenConfig(config), keymap },
    });
  } finally {
    await closeDesk(desk);
  }
}

function screenConfig({ glyphs, mouse }: Config) {
  return { ...(glyphs === undefined ? {} : { glyphs }), ...(mouse === undefined ? {} : { mouse }) };
}
