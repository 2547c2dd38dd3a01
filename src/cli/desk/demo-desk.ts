import { isServerLocation, shownLocation } from "../../deskfile/location.ts";
import type { Cli } from "../session/cli.ts";

const SEED = 7;

/** Builds the demo desk as of now; nobody finds it before it is whole. Throws `bad_input` if something is there. */
export async function build(cli: Pick<Cli, "now" | "command">, place: string): Promise<void> {
  const [{ demoDesk }, { foundNewDesk }] = await Promise.all([
    import("../../demo/demo.ts"),
    import("../../desk/whole/found.ts"),
  ]);
  const at = cli.now();
  const { toml, customers, states, histories } = demoDesk(at, SEED);
  const versions = [{ version: 1, at, actor: "system" as const, toml }];
  await foundNewDesk(place, cli, { versions, states, customers }, once(histories));
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/**
 * Removes the demo if it is to go: `isToGo` is told since when it is there, in ms UTC. Throws `bad_input` for a desk that is not
 * the demo: nobody's work is removed by a wrong path.
 */
export async function removeDemo(cli: Cli, place: string, isToGo: (madeAt: number) => boolean): Promise<void> {
  const [{ removeDesk }, { Failure }] = await Promise.all([
    import("../../desk/whole/remove.ts"),
    import("../../core/ticket/failure.ts"),
  ]);
  if (isServerLocation(place))
    throw new Failure(
      "bad_input",
      `The desk at ${shownLocation(place)} is on a server, where docket removes nothing.`,
      {
        hint: "Drop its database or its schema, then build the demo again.",
      },
    );
  const [{ deskFileInForce, planInForce }, { text: deskFile }, { demandDesk }] = await Promise.all([
    import("../../desk/reads/plan.ts"),
    import("../../demo/desk.toml"),
    import("../../deskfile/read.ts"),
  ]);
  const who = { handle: null, now: cli.now, command: cli.command };
  await removeDesk(place, who, async (tx) => {
    if (!isToGo((await deskFileInForce(tx))?.at ?? 0)) return false;
    if ((await planInForce(tx)).plan.name === demandDesk(deskFile, "desk.toml").name) return true;
    throw new Failure("bad_input", `${shownLocation(place)} is a desk, and not the demo's.`, {
      hint: "Choose another place.",
    });
  });
}
