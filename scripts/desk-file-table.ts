import { WEEK } from "../src/core/time/units.ts";
/** The reference of the desk file, made from its schema: every key with what it takes and what it means. */
import { deskJsonSchema } from "../src/deskfile/json-schema.ts";

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

/** What the schema leaves to the name of the key. */
const MEANS: Readonly<Record<string, string>> = {
  "desk.name": "what the desk is called",
  "team.name": "how rules, agents and people name it",
  "agent.handle": "how everybody calls him: small letters, digits, dots, dashes",
  "agent.email": "his address",
  "agent.role": "a lead may override, an admin may change the desk file",
  "agent.teams": "whose queues he works on",
  "agent.tier": "1 is the first line; higher tiers take what is escalated",
  "agent.capacity_by_channel": "the same for each channel",
  "rotation.tier": "the tier that goes round",
  "rotation.team": "whose agents take turns",
  "rotation.every": "how long a turn lasts, in whole days",
  "rotation.handover.time": "the time of day of the hand-over",
  "category.name": "how rules and people name it",
  "category.team": "who works on it",
  "category.tier": "the lowest tier that may work on it",
  "rule.name": "the actor that the history shows",
  "rule.set.tags": "added to those that the ticket has",
  "queue.order": "the order of every team that names none",
  "sla.name": "what the clocks show",
  "ladder.clock": "the clock that runs out",
  "ladder.steps.at": "a share of the target or a distance from the deadline: `75%`, `-15m`, `100%`",
  "ladder.steps.notify": "who is told",
  "ladder.steps.priority": "raised by so much, or set",
  "ladder.steps.escalate": "a team, or `tier+1`",
  "ladder.steps.requeue": "back to the queue",
  "view.name": "what its tab says",
  "view.order": "left out: the order of [queue]",
  "calendar.week": '`"always"`, or the hours by day; days left out are closed',
  "queue.head_start.urgent": "for the priority urgent; the parts add up",
  "queue.head_start.high": "for the priority high",
  "queue.head_start.normal": "for the priority normal",
  "queue.head_start.low": "for the priority low; it may be negative",
  "queue.head_start.first_time_customer": "for a customer's first ticket",
  "queue.head_start.plan": "by the customer's plan",
  "queue.head_start.channel": "by channel",
  "pipeline.spare_capacity": "whether the order compares shares or numbers of free points",
  "pipeline.affinity.within": "how long a customer is remembered; left out: 30 days",
  "when.plan": "the customer's plan",
  "when.category": "the category",
  "when.priority": "the priority",
  "when.channel": "the channel",
  "when.team": "the team",
  "when.language": "the language",
  "when.region": "the region",
  "when.product": "the product",
  "when.tags": "a tag that the ticket has",
  "pipeline.relax.after": "how long nobody could take it",
  "pipeline.relax.drop": "what is not asked any more",
};

const SET = "what it sets";
const WHEN = "each field named must have one of the values; an empty condition holds for every ticket";
const DURATION = "(?:\\d{1,6}w)?(?:\\d{1,6}d)?";

/** One table a section of the file, in its order, and one for the conditions that rules and SLAs share. */
export function deskFileMarkdown(): string {
  const { properties = {} } = deskJsonSchema() as Shape;
  const sections = Object.entries(properties).map(([name, shape]) => section(name, shape));
  const condition = table(rowsOf("when", properties.rule?.items?.properties?.when ?? {}, "when"));
  return [...sections, `#### A condition: \`when = { … }\`\n\n${capital(WHEN)}.\n\n${condition}`].join("\n\n");
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

/** What stands in the section: the items of a list, the entries of a record by name, or the table itself. */
function inner(shape: Shape): Shape {
  if (shape.items !== undefined) return shape.items;
  return typeof shape.additionalProperties === "object" ? shape.additionalProperties : shape;
}

function rowsOf(path: string, { properties = {}, required = [] }: Shape, section: string): readonly Row[] {
  return Object.entries(properties).flatMap(([name, shape]): readonly Row[] => {
    const key = `${path}.${name}`;
    if (shape.description === WHEN) return [{ key, takes: "condition", means: "for which tickets; left out: for all" }];
    const nested = shape.items?.properties === undefined ? shape : shape.items;
    if (nested.properties !== undefined) return rowsOf(key, nested, section);
    return [row(key, shape, required.includes(name))];
  });
}

function row(key: string, shape: Shape, isRequired: boolean): Row {
  const means = shape.description ?? MEANS[key] ?? (key.includes(".set.") ? SET : "");
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
