import type { About, ActAbout } from "../../core/acts/about.ts";
import { type Declaration, scopeOf, takesAll } from "../../core/acts/act.ts";
import type { FactName } from "../../core/acts/facts.ts";
import { batch, concluded } from "../work/batch.ts";
import { decide } from "../work/decide.ts";
import type { Desk } from "../work/desk.ts";
import { drain } from "../work/drain.ts";
import type { Report } from "../work/report.ts";
import { demandAgent, transact } from "../work/transaction.ts";
import { next } from "./next.ts";
import { changeAgentBy, changeCustomerBy } from "./people.ts";
import { undo } from "./undo.ts";

/** `dryRun`: says what would happen, and changes nothing. */
export type Options = { readonly dryRun?: boolean };

type Declared<Of extends About> = Declaration<object, FactName, Of>;
type Perform<Of extends About> = (
  desk: Desk,
  declaration: Declared<Of>,
  act: ActAbout<Of>,
  dryRun: boolean,
) => Promise<Report>;

/** How an act is done, by what it is about. */
const PERFORM: { readonly [Of in About]: Perform<Of> } = {
  tickets: (desk, declaration, act, dryRun) =>
    takesAll(declaration, act)
      ? routeAll(desk, declaration, dryRun)
      : batch(desk, declaration, act, { ...act, dryRun }),
  ticket: (desk, declaration, act, dryRun) =>
    batch(desk, declaration, act, { tickets: [act.ticket], atomic: false, ifVersion: null, dryRun }),
  queue: (desk, _, __, dryRun) => next(desk, dryRun),
  action: (desk, _, act, dryRun) => undo(desk, act, dryRun),
  new: open,
  agent: changeAgentBy,
  customer: changeCustomerBy,
};

/** Does an act, whose declaration is at hand, and reports what came of it. Throws what the act refuses. */
export function performDeclared<Of extends About>(
  desk: Desk,
  declaration: Declared<Of>,
  act: ActAbout<Of>,
  { dryRun = false }: Options = {},
): Promise<Report> {
  return PERFORM[declaration.about](desk, declaration, act, dryRun);
}

/** What has no ticket yet. */
function open(desk: Desk, declaration: Declared<"new">, act: object, dryRun: boolean): Promise<Report> {
  const actor = declaration.actor(act, desk.handle);
  return transact(
    desk,
    async (work) => {
      if (actor === null) demandAgent(work, declaration.right);
      return concluded(work, declaration, [await decide(work, declaration, null, act)], dryRun);
    },
    { scope: scopeOf(declaration), dryRun, ...(actor === null ? {} : { actor }) },
  );
}

/** Routes everything that waits. */
function routeAll(desk: Desk, declaration: Declared<"tickets">, dryRun: boolean): Promise<Report> {
  return transact(
    desk,
    async (work) => {
      demandAgent(work, declaration.right);
      const routed = await drain(work, "all");
      const act = dryRun || routed.length === 0 ? null : await work.act();
      return { act, dryRun, done: [], refused: [], routed };
    },
    { scope: { assigns: declaration.assigns, about: "desk" }, dryRun },
  );
}
