import { rmSync } from "node:fs";
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

/** Throws `bad_input` for a desk that is not the demo: nobody's work is removed by a wrong path. */
export async function removeDemo(cli: Cli, place: string): Promise<void> {
  const [{ closeDesk, openDesk }, { planInForce }, { text: deskFile }, { demandDesk }, { Failure }] = await Promise.all(
    [
      import("../../desk/work/desk.ts"),
      import("../../desk/reads/plan.ts"),
      import("../../demo/desk.toml"),
      import("../../deskfile/read.ts"),
      import("../../core/ticket/failure.ts"),
    ],
  );
  const desk = await openDesk(place, { handle: null, now: cli.now, command: cli.command });
  const { plan } = await planInForce(desk.db).finally(() => closeDesk(desk));
  if (plan.name !== demandDesk(deskFile, "desk.toml").name) {
    throw new Failure("bad_input", `${shownLocation(place)} is a desk, and not the demo's.`, {
      hint: "Choose another place.",
    });
  }
  if (isServerLocation(place))
    throw new Failure(
      "bad_input",
      `The demo at ${shownLocation(place)} is on a server, where docket removes nothing.`,
      {
        hint: "Drop its database or its schema, then build it anew.",
      },
    );
  for (const suffix of ["", "-wal", "-shm"]) rmSync(place + suffix, { force: true });
}

/** Since when the demo is there, in ms UTC. */
export async function madeAt(cli: Cli, place: string): Promise<number> {
  const [{ closeDesk, openDesk }, { deskFileInForce }] = await Promise.all([
    import("../../desk/work/desk.ts"),
    import("../../desk/reads/plan.ts"),
  ]);
  const desk = await openDesk(place, { handle: null, now: cli.now, command: cli.command });
  const file = await deskFileInForce(desk.db).finally(() => closeDesk(desk));
  return file?.at ?? 0;
}
