import { child, find, type Located, type Path, setEntry } from "./located.ts";

/**
 * Takes a broken part out of the tree, so that what is left can be checked too. Returns false if there is nothing to take
 * out, which is so for the root.
 */
export function drop(root: Located, path: Path): boolean {
  const parent = find(root, path.slice(0, -1));
  const key = path.at(-1);
  if (parent === null || key === undefined) return false;
  if (parent.content.kind === "list") {
    parent.content.dropped.add(String(parent.content.ordinals.splice(Number(key), 1)[0]));
    return parent.content.items.splice(Number(key), 1).length > 0;
  }
  if (parent.content.kind !== "table") return false;
  parent.content.dropped.add(String(key));
  return parent.content.entries.delete(String(key));
}

/**
 * Whether this part, or something in it, was there until it was dropped: what follows from its absence is no second
 * problem.
 */
export function isMaimed(root: Located, path: Path): boolean {
  const parent = find(root, path.slice(0, -1))?.content;
  if (parent?.kind === "table" && parent.dropped.has(String(path.at(-1)))) return true;
  const node = find(root, path);
  return node !== null && hasLost(node);
}

function hasLost({ content }: Located): boolean {
  if (content.kind === "value") return false;
  const parts = content.kind === "list" ? content.items : [...content.entries.values()].map(({ node }) => node);
  return content.dropped.size > 0 || parts.some(hasLost);
}

/** Reads a misspelt key as the one that it meant, so that its value is checked as well; true if there was room for it. */
export function rename(root: Located, path: Path, meant: string): boolean {
  const parent = find(root, path.slice(0, -1));
  if (parent?.content.kind !== "table" || child(parent, meant) !== null) return false;
  const entry = parent.content.entries.get(String(path.at(-1)));
  if (entry === undefined) return false;
  parent.content.entries.delete(String(path.at(-1)));
  setEntry(parent, meant, entry.node, entry.place);
  return true;
}
