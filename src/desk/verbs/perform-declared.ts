import { type Declaration, scopeOf } from "../../core/acts/act.ts";
import type { Act } from "../../core/acts/verbs/all.ts";
import { batch, concluded } from "../work/batch.ts";
import { decide } from "../work/decide.ts";
import type { Desk } from "../work/desk.ts";
import { drain } from "../work/drain.ts";
import type { Report } from "../work/report.ts";
import { demandAgent, transact } from "../work/transaction.ts";
import { next } from "./next.ts";
import { undo } from "./undo.ts";

/** `dryRun`: says what would happen, and changes nothing. */
export type Options = { readonly dryRun?: boolean };

/** Does an act, whose declaration is at hand, and reports what came of it. Throws what the act refuses. */
export async function performDeclared(
  desk: Desk,
  declaration: Declaration,
  act: Act,
  { dryRun = false }: Options = {},
): Promise<Report> {
  if (act.act === "route" && act.all) return routeAll(desk, declaration, dryRun);
  if ("tickets" in act) return batch(desk, declaration, act, { ...act, dryRun });
  if ("ticket" in act)
    return batch(desk, declaration, act, { tickets: [act.ticket], atomic: false, ifVersion: null, dryRun });
  if (act.act === "next") return next(desk, dryRun);
  return act.act === "undo" ? undo(desk, act, dryRun) : open(desk, declaration, act, dryRun);
}

/** What has no ticket yet. */
function open(desk: Desk, declaration: Declaration, act: object, dryRun: boolean): Promise<Report> {
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
function routeAll(desk: Desk, declaration: Declaration, dryRun: boolean): Promise<Report> {
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
