import type { AST } from "toml-eslint-parser";
import { Failure } from "../core/ticket/failure.ts";
import { nearest } from "../core/words/nearest.ts";
import { demandDesk } from "./read.ts";
import type { WrittenAgent } from "./sections/agent.ts";
import { applyEdits, type Edit, line } from "./toml/edit-text.ts";
import { parseToml, tomlTables } from "./toml/parse.ts";
import { type TomlValue, toToml } from "./toml/value.ts";

/** What can be said of an agent, in the words of the desk file. A key that is null is taken out, one left out stays. */
export type AgentFields = {
  readonly [Key in Exclude<keyof WrittenAgent, "handle">]?: Given<WrittenAgent[Key]> | null;
};

type Given<Value> = Value extends (infer Item)[] ? readonly Item[] : Value;

/** The desk file with one more agent at its end, the rest untouched. Throws `desk_invalid` if the desk is not sound then. */
export function addAgent(toml: string, handle: string, fields: AgentFields): string {
  const pairs = said({ handle, ...fields }).flatMap(([key, value]) => (value === null ? [] : [pair(key, value)]));
  const start = toml.trimEnd().length;
  return sound(applyEdits(toml, [{ start, end: toml.length, text: `\n\n[[agent]]\n${pairs.join("")}` }]));
}

/**
 * The desk file with these keys of one agent changed; comments, order and spacing of everything else stay as they are.
 * Throws `agent_not_found`, or `desk_invalid` if the desk is not sound then.
 */
export function editAgent(toml: string, handle: string, fields: AgentFields): string {
  const text = `${toml.replace(/^\uFEFF/, "").trimEnd()}\n`;
  if ("message" in parseToml(text)) return sound(text);
  const tables = tomlTables(text);
  const own = tables.find((table) => isAgent(table) && handleOf(table) === handle);
  if (own === undefined) throw unknown(handle, tables);
  return sound(
    applyEdits(
      text,
      said(fields).flatMap(([key, value]) => editsFor(text, own, tables, key, value)),
    ),
  );
}

function said(fields: object): readonly (readonly [string, TomlValue | null])[] {
  return Object.entries(fields).filter(([, value]) => value !== undefined);
}

function pair(key: string, value: TomlValue): string {
  return `${key} = ${toToml(value)}\n`;
}

/** A value is replaced where it stands; what was spread over lines or a table of its own becomes one line. */
function editsFor(
  text: string,
  own: AST.TOMLTable,
  tables: readonly AST.TOMLTable[],
  key: string,
  value: TomlValue | null,
): readonly Edit[] {
  const written = own.body.filter((one) => nameOf(one.key.keys[0]) === key);
  const [only] = written;
  if (value !== null && only?.key.keys.length === 1) {
    return [{ start: only.value.range[0], end: only.value.range[1], text: toToml(value) }];
  }
  const below = tables.filter(({ resolvedKey: path }) => isUnder(path, own.resolvedKey) && path[2] === key);
  const gone = [...written, ...below].map((node) => ({ ...line(text, node.range), text: "" }));
  const { end } = line(text, (own.body.at(-1) ?? own).range);
  return value === null ? gone : [...gone, { start: end, end, text: pair(key, value) }];
}

function isAgent({ kind, resolvedKey }: AST.TOMLTable): boolean {
  return kind === "array" && resolvedKey.length === 2 && resolvedKey[0] === "agent";
}

function isUnder(path: readonly (string | number)[], agent: readonly (string | number)[]): boolean {
  return path.length > 2 && path[0] === "agent" && path[1] === agent[1];
}

function handleOf(table: AST.TOMLTable): string | null {
  const value = table.body.find(({ key }) => key.keys.length === 1 && nameOf(key.keys[0]) === "handle")?.value;
  return value?.type === "TOMLValue" && value.kind === "string" ? value.value : null;
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted | undefined): string | undefined {
  return key?.type === "TOMLQuoted" ? key.value : key?.name;
}

function unknown(handle: string, tables: readonly AST.TOMLTable[]): Failure {
  const handles = tables.filter(isAgent).flatMap((table) => handleOf(table) ?? []);
  const near = nearest(handle, handles);
  return new Failure(
    "agent_not_found",
    `There is no agent ${handle} in the desk file.`,
    near === null ? {} : { hint: `Did you mean ${near}?` },
  );
}

function sound(text: string): string {
  demandDesk(text, "desk.toml");
  return text;
}
