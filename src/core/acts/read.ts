import { Failure } from "../ticket/failure.ts";
import { nearest } from "../words/nearest.ts";
import type { About } from "./about.ts";
import type { AnyField } from "./field.ts";
import { email, name as handle, listOf, readValue, type Schema, ticket, wholeNumber, yesOrNo } from "./values.ts";

/** What an act carries beside its fields, by what it is about, and what stands for it where it is not given. */
const TARGETS: Readonly<
  Record<About, Readonly<Record<string, { readonly schema: Schema<unknown>; readonly is?: unknown }>>>
> = {
  tickets: {
    tickets: { schema: listOf(ticket), is: [] },
    atomic: { schema: yesOrNo, is: false },
    ifVersion: { schema: wholeNumber("--if-version"), is: null },
  },
  ticket: { ticket: { schema: ticket } },
  queue: {},
  action: { action: { schema: wholeNumber("undo"), is: null } },
  new: {},
  agent: { agent: { schema: handle, is: null } },
  customer: { customer: { schema: email } },
};

/** What an act is about, of its values: tickets, an action, an agent's handle, a customer's address; empty if it names none. */
export function targetIn(about: About, values: ReadonlyMap<string, unknown>): readonly unknown[] {
  const [key] = Object.keys(TARGETS[about]);
  return key === undefined ? [] : [values.get(key) ?? []].flat();
}

type Shape<A> = {
  readonly name: string;
  readonly about: About;
  readonly fields: Readonly<Record<string, AnyField>>;
  check(act: A): void;
};

/**
 * The act of what was given as plain values: each read by its schema, and what is missing filled in. Throws `bad_input`
 * with the sentence of the first thing that is wrong.
 */
export function completed<A>(declaration: Shape<A>, given: object): A {
  const { name, about, fields } = declaration;
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(given));
  const targets = TARGETS[about];
  const known = ["act", ...Object.keys(targets), ...Object.keys(fields)];
  const unknown = [...values.keys()].find((key) => !known.includes(key));
  if (unknown !== undefined) throw notTaken(name, unknown, known);
  const act = Object.fromEntries([
    ["act", name],
    ...Object.entries(targets).map(([key, { schema, is }]) => [
      key,
      is === undefined || (values.get(key) ?? null) !== null ? readValue(schema, values.get(key)) : is,
    ]),
    ...Object.entries(fields).map(([key, field]) => [key, fieldValue(field, values.get(key) ?? null)]),
  ]);
  declaration.check(act);
  return act;
}

function fieldValue({ schema, absent }: AnyField, given: unknown): unknown {
  if (given !== null) return readValue(schema, given);
  if ("is" in absent) return absent.is;
  const { code, sentence, hint } = absent.missing;
  throw new Failure(code, sentence, hint === undefined ? {} : { hint });
}

function notTaken(name: string, key: string, known: readonly string[]): Failure {
  const near = nearest(key, known);
  return new Failure("bad_input", `${name} takes no "${key}".`, {
    hint: near === null ? `It takes ${known.join(", ")}.` : `Did you mean "${near}"?`,
  });
}
