/** Deeper than any export nests; what lies deeper stays as JSON. */
const DEPTH = 12;

/**
 * The values of a JSON record as text, by their path: `{ via: { channel: "web" } }` is `via.channel` → `web`. A list of
 * plain values is one text with a line for each; of things with an id, the id is the step of the path. Nulls are left out.
 */
export function flatten(record: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  visit(record, "", 0, found);
  return found;
}

function visit(value: unknown, path: string, depth: number, found: Map<string, string>): void {
  if (value === null || value === undefined) return;
  if (typeof value !== "object") found.set(path, String(value));
  else if (depth === DEPTH) found.set(path, JSON.stringify(value));
  else if (!Array.isArray(value)) steps(Object.entries(value), path, depth, found);
  else if (value.length > 0 && value.every((item) => typeof item !== "object")) found.set(path, value.join("\n"));
  else steps(value.map(entryOf), path, depth, found);
}

function steps(
  entries: readonly (readonly [string, unknown])[],
  path: string,
  depth: number,
  found: Map<string, string>,
) {
  for (const [key, value] of entries) visit(value, path === "" ? key : `${path}.${key}`, depth + 1, found);
}

function entryOf(item: unknown, index: number): readonly [string, unknown] {
  if (typeof item === "object" && item !== null && "id" in item && "value" in item)
    return [String(item.id), item.value];
  return [String(index), item];
}
