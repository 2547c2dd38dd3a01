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
  const root = shapeOf(schema);
  const there = path.reduce<readonly Shape[]>((shapes, key) => shapes.flatMap((shape) => inner(shape, key)), [root]);
  return there
    .flatMap(branches)
    .flatMap(({ properties = {}, propertyNames = {} }) => [...Object.keys(properties), ...(propertyNames.enum ?? [])]);
}

const SHAPES = new WeakMap<$ZodType, Shape>();

/** The shape in plain words, made once: a file may have thousands of unknown keys. */
function shapeOf(schema: $ZodType): Shape {
  const shape = SHAPES.get(schema) ?? (toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape);
  SHAPES.set(schema, shape);
  return shape;
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
