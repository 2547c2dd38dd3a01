import { type Check, error, type Finding, warning } from "./check.ts";
import type { DeskFile } from "./schema.ts";

/** No two of a kind share a name, and no two agents an address. */
export const names: Check = (file) => [
  ...twice(
    file.agent,
    ({ handle }) => handle,
    (index, handle) => error(["agent", index, "handle"], `there is a second agent ${handle}`),
  ),
  ...twice(
    file.agent,
    ({ email }) => email?.toLowerCase(),
    (index, email) => error(["agent", index, "email"], `${email} is somebody else's address already`),
  ),
  ...(["team", "category", "view"] as const).flatMap((kind) =>
    twice<Named>(file[kind], nameOf, (index, name) =>
      error([kind, index, "name"], `there is a second ${kind} "${name}"`),
    ),
  ),
  ...(["rule", "sla"] as const).flatMap((kind) =>
    twice<Named>(file[kind], nameOf, (index, name) =>
      warning([kind, index, "name"], `there is a second ${kind} "${name}"; a history that names it will be unclear`),
    ),
  ),
  ...reserved(file),
];

type Named = { readonly name: string };

function nameOf({ name }: Named): string {
  return name;
}

/** A finding for each item whose name an earlier one has. */
function twice<Item>(
  items: readonly Item[],
  name: (item: Item) => string | undefined,
  find: (index: number, name: string) => Finding,
): readonly Finding[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const own = name(item);
    if (own === undefined) return [];
    if (seen.has(own)) return [find(index, own)];
    seen.add(own);
    return [];
  });
}

function reserved({ calendar }: DeskFile): readonly Finding[] {
  return Object.keys(calendar)
    .filter((name) => name.startsWith("@"))
    .map((name) => error(["calendar", name], "names that begin with @ are those of the agents' own weeks"));
}
