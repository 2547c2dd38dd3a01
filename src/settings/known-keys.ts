import { type $ZodType, toJSONSchema } from "zod/v4/core";
import type { Path } from "./located.ts";

type Shape = {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
};

/** The keys that a schema knows at a path. */
export function knownKeys(schema: $ZodType, path: Path): readonly string[] {
  const root = toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }) as Shape;
  const there = path.reduce<readonly Shape[]>((shapes, key) => shapes.flatMap((shape) => inner(shape, key)), [root]);
  return there
    .flatMap(branches)
    .flatMap(({ properties = {}, propertyNames = {} }) => [...Object.keys(properties), ...(propertyNames.enum ?? [])]);
}

function inner(shape: Shape, key: PropertyKey): readonly Shape[] {
  return branches(shape).flatMap(({ properties, additionalProperties, items }) => {
    if (typeof key === "number") return items ?? [];
    const named = properties?.[String(key)];
    if (named !== undefined) return named;
    return typeof additionalProperties === "object" ? additionalProperties : [];
  });
}

function branches(shape: Shape): readonly Shape[] {
  return shape.anyOf === undefined ? [shape] : shape.anyOf.flatMap(branches);
}
