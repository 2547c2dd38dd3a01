/** A parsed file that remembers where everything stood: the values for the schema, the places for the problems. */
export type Located = { readonly place: Position; readonly content: Content };
export type Position = { readonly line: number; readonly column: number };

type Content =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "list"; readonly items: Located[]; readonly ordinals: number[]; readonly dropped: Set<string> }
  | { readonly kind: "table"; readonly entries: Map<string, Entry>; readonly dropped: Set<string> };

type Entry = { readonly place: Position; readonly node: Located };

export type Path = readonly PropertyKey[];

export function table(place: Position): Located {
  return { place, content: { kind: "table", entries: new Map(), dropped: new Set() } };
}

export function list(place: Position, items: Located[]): Located {
  return { place, content: { kind: "list", items, ordinals: items.map((_, index) => index + 1), dropped: new Set() } };
}

export function setEntry(node: Located, key: string, value: Located, place: Position): void {
  if (node.content.kind === "table") node.content.entries.set(key, { place, node: value });
}

/** The value without its places. */
export function plain({ content }: Located): unknown {
  switch (content.kind) {
    case "value":
      return content.value;
    case "list":
      return content.items.map(plain);
    case "table":
      return Object.fromEntries([...content.entries].map(([key, { node }]) => [key, plain(node)]));
  }
}

export function child({ content }: Located, key: PropertyKey): Located | null {
  if (content.kind === "list") return content.items[Number(key)] ?? null;
  return content.kind === "table" ? (content.entries.get(String(key))?.node ?? null) : null;
}

export function find(root: Located, path: Path): Located | null {
  return path.reduce<Located | null>((node, key) => node && child(node, key), root);
}

/** Where the path stands, or the nearest thing around it that does. */
export function placeOf(root: Located, path: Path): Position {
  let node = root;
  for (const key of path) {
    const next = child(node, key);
    if (next === null) return node.place;
    node = next;
  }
  return node.place;
}

/** Where the name of the last key of the path stands. */
export function keyPlace(root: Located, path: Path): Position {
  const parent = find(root, path.slice(0, -1));
  const entry = parent?.content.kind === "table" ? parent.content.entries.get(String(path.at(-1))) : undefined;
  return entry?.place ?? placeOf(root, path);
}

/** `agent[ana].skills`: items by their handle or name, else counted from 1 as they stand in the file. */
export function keyInWords(root: Located, path: Path): string {
  let node: Located | null = root;
  let words = "";
  for (const key of path) {
    if (node?.content.kind === "value") break;
    if (node?.content.kind === "list") words += `[${itemInWords(node.content, Number(key))}]`;
    else words += `${words === "" ? "" : "."}${keyAsWritten(String(key))}`;
    node = node && child(node, key);
  }
  return words;
}

function itemInWords({ items, ordinals }: Extract<Content, { kind: "list" }>, index: number): string {
  const item = items[index];
  const label = item && (child(item, "handle") ?? child(item, "name"));
  const name = label?.content.kind === "value" ? String(label.content.value) : "";
  return name === "" ? String(ordinals[index] ?? index + 1) : name;
}

function keyAsWritten(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : JSON.stringify(key);
}
