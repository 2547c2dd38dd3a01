import { declared, type Given, readAct } from "../../core/acts/verbs/all.ts";
import type { Desk } from "../work/desk.ts";
import type { Report } from "../work/report.ts";
import { type Options, performDeclared } from "./perform-declared.ts";

/** Does an act of any kind, given as plain JSON. Throws `bad_input` if it is not complete, and what the act refuses. */
export async function perform(desk: Desk, given: Given, options: Options = {}): Promise<Report> {
  const act = readAct(given);
  return performDeclared(desk, declared(act.act), act, options);
}
