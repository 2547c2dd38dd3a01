import { basename } from "node:path";
import { line } from "./core/words/safe-text.ts";
import { planInForce } from "./desk/reads/plan.ts";
import { agentOfSession, closeDesk, openDesk } from "./desk/work/desk.ts";
import type { Config } from "./deskfile/config.ts";
import { formatProblem, isError, type Problem } from "./deskfile/toml/problem.ts";
import { keymapIn } from "./tui/keymap.ts";
import type { Shell } from "./tui/model/shell.ts";
import { runApp } from "./tui/run-screen.tsx";

/** Where the desk is and who sits there: the agent that was named, or the user, if an agent is called so. */
export type Start = {
  readonly location: string;
  readonly as: string | null;
  readonly user: string | null;
  readonly now: () => number;
  readonly config: Config;
  /** What is wrong with the config. */
  readonly problems: readonly Problem[];
  /** What the command line has. */
  readonly shell: Shell;
  readonly complain: (text: string) => void;
};

/** Opens the full screen on a desk, and says with which code the process should end. */
export async function openScreen({
  location,
  as,
  user,
  now,
  config,
  problems,
  shell,
  complain,
}: Start): Promise<number> {
  const { keymap, problems: faults } = keymapIn(config.keys ?? []);
  for (const problem of faults) complain(line(formatProblem(problem)));
  const onKept = (copy: string) => complain(`The desk was brought up to date; ${copy} is a copy of it as it was.`);
  const desk = await openDesk(location, { handle: as, now, command: "screen" }, { onKept });
  try {
    const { plan } = await planInForce(desk.db);
    const known = plan.agents.some((agent) => agent.handle === user) ? user : null;
    return await runApp({
      desk: { ...desk, handle: agentOfSession(desk, as) ?? as ?? config.agent ?? known },
      config: { ...screenConfig(config), keymap, shell, fault: faultWords([...problems, ...faults]) },
    });
  } finally {
    await closeDesk(desk);
  }
}

function screenConfig({ glyphs, mouse }: Config) {
  return { ...(glyphs === undefined ? {} : { glyphs }), ...(mouse === undefined ? {} : { mouse }) };
}

/** What is wrong with the config in one line, the worst first, and where all of it is told; null if nothing is. */
function faultWords(problems: readonly Problem[]): string | null {
  const worst = problems.find(isError) ?? problems[0];
  if (worst === undefined) return null;
  const more = problems.length === 1 ? "where" : `all ${problems.length}`;
  return `${formatProblem({ ...worst, file: basename(worst.file) })} · docket keys tells ${more}`;
}
