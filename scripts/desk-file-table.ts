import { WEEK } from "../src/core/time/units.ts";
/** The reference of the desk file, made from its schema: every key with what it takes and what it means. */
import { deskJsonSchema } from "../src/deskfile/json-schema.ts";
import { SECTIONS } from "../src/deskfile/sections/all.ts";
import { CONDITION, CONDITION_MEANINGS } from "../src/deskfile/sections/condition.ts";

type Shape = {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly allOf?: readonly { readonly pattern?: string }[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: Shape;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly required?: readonly string[];
};

type Row = { readonly key: string; readonly takes: string; readonly means: string };

/** What the schema leaves to the name of the key, by `section.key`. */
const MEANINGS = new Map<string, string>(
  [...Object.entries(SECTIONS), ["when", { meanings: CONDITION_MEANINGS }] as const].flatMap(([name, { meanings }]) =>
    Object.entries(meanings).map(([key, meaning]) => [`${name}.${key}`, meaning] as const),
  ),
);

const SET = "what it sets";
const DURATION = "(?:\\d{1,6}w)?(?:\\d{1,6}d)?";

/** One table a section of the file, in its order, and one for the conditions that rules and SLAs share. */
export function deskFileMarkdown(): string {
  const { properties = {} } = deskJsonSchema() as Shape;
  const sections = Object.entries(properties).map(([name, shape]) => section(name, shape));
  const condition = table(rowsOf("when", properties.rule?.items?.properties?.when ?? {}, "when"));
  return [...sections, `#### A condition: \`when = { … }\`\n\n${capital(CONDITION)}.\n\n${condition}`].join("\n\n");
}

/** The keys that the reference has a line for, as `section.key`. */
export function deskFileKeys(): readonly string[] {
  const { properties = {} } = deskJsonSchema() as Shape;
  return Object.entries(properties).flatMap(([name, shape]) => rowsOf(name, inner(shape), name).map(({ key }) => key));
}

function section(name: string, shape: Shape): string {
  const title =
    shape.items === undefined ? `[${shape.properties === undefined ? `${name}.NAME` : name}]` : `[[${name}]]`;
  const body = inner(shape);
  const intro = body.description === undefined ? "" : `${capital(body.description)}.\n\n`;
  return `#### \`${title}\`\n\n${intro}${table(rowsOf(name, body, name))}`;
}

/** The content of the section: the items of a list, the entries of a record by name, or the table itself. */
function inner(shape: Shape): Shape {
  if (shape.items !== undefined) return shape.items;
  return typeof shape.additionalProperties === "object" ? shape.additionalProperties : shape;
}

function rowsOf(path: string, { properties = {}, required = [] }: Shape, section: string): readonly Row[] {
  return Object.entries(properties).flatMap(([name, shape]): readonly Row[] => {
    const key = `${path}.${name}`;
    if (shape.description === CONDITION)
      return [{ key, takes: "condition", means: "for which tickets; left out: for all" }];
    const nested = shape.items?.properties === undefined ? shape : shape.items;
    if (nested.properties !== undefined) return rowsOf(key, nested, section);
    return [row(key, shape, required.includes(name))];
  });
}

function row(key: string, shape: Shape, isRequired: boolean): Row {
  const means = shape.description ?? MEANINGS.get(key) ?? (key.includes(".set.") ? SET : "");
  return { key, takes: takesOf(shape), means: `${means}${isRequired ? " (required)" : otherwiseOf(shape)}` };
}

/** The value that holds if the key is left out, where it says more than "nothing". */
function otherwiseOf({ default: value }: Shape): string {
  if (value === undefined || value === false || JSON.stringify(value) === "[]" || JSON.stringify(value) === "{}")
    return "";
  if (value === WEEK) return "; `1w` if left out";
  return Array.isArray(value) && value.length > 6 ? "" : `; \`${JSON.stringify(value)}\` if left out`;
}

function takesOf(shape: Shape): string {
  if (shape.anyOf !== undefined) return eitherOf(shape.anyOf);
  if (shape.enum !== undefined)
    return shape.enum.length > 7 ? "name" : shape.enum.map((word) => `\`${word}\``).join(" ");
  if (shape.type === "array")
    return `list of ${takesOf(shape.items ?? {})}`.replace(/list of (text|date|name|duration)$/, "list of $1s");
  if (shape.type === "object") return recordOf(shape);
  if (shape.type === "boolean") return "true or false";
  if (shape.type === "integer" || shape.type === "number") return "number";
  const patterns = [shape.pattern, ...(shape.allOf ?? []).map(({ pattern }) => pattern)];
  if (patterns.some((pattern) => pattern?.includes(DURATION))) return "duration";
  return shape.format === "date" ? "date" : "text";
}

function eitherOf(shapes: readonly Shape[]): string {
  const list = shapes.find(({ type }) => type === "array");
  const one = shapes.filter((shape) => shape !== list).map(takesOf);
  return list === undefined ? one.join(" or ") : `${one.join(" or ")}, or a list`;
}

function recordOf({ propertyNames, additionalProperties }: Shape): string {
  const value = typeof additionalProperties === "object" ? takesOf(additionalProperties) : "text";
  const isClosed = propertyNames?.enum !== undefined && propertyNames.enum.length <= 7;
  const names = isClosed ? propertyNames.enum?.join(", ") : "name";
  return `{ ${names} = ${value} }`;
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ key, takes, means }) => `| \`${key.split(".").slice(1).join(".")}\` | ${cell(takes)} | ${cell(means)} |`,
  );
  return ["| key | takes | means |", "| --- | --- | --- |", ...lines].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
