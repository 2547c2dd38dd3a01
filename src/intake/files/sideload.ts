type JsonObject = Readonly<Record<string, unknown>>;

/** Lists that Zendesk sends beside the tickets, by the id field of the ticket that points into them. */
const LISTS = [
  ["requester", "requester_id", "users"],
  ["assignee", "assignee_id", "users"],
  ["group", "group_id", "groups"],
] as const;

/** The tickets with the people and groups whom the same answer names, where it names them. */
export function withNames(document: JsonObject, tickets: readonly unknown[]): readonly unknown[] {
  const byId = new Map(LISTS.map(([, , list]) => [list, indexed(document[list])]));
  return tickets.map((ticket) => {
    if (typeof ticket !== "object" || ticket === null) return ticket;
    const found = LISTS.map(([name, id, list]) => [name, byId.get(list)?.get((ticket as JsonObject)[id])] as const);
    return Object.fromEntries([...Object.entries(ticket), ...found.filter(([, thing]) => thing !== undefined)]);
  });
}

function indexed(list: unknown): ReadonlyMap<unknown, JsonObject> {
  const things = Array.isArray(list) ? list : [];
  return new Map(
    things.filter((thing) => typeof thing === "object" && thing !== null).map((thing) => [thing.id, brief(thing)]),
  );
}

/** Of a person only what identifies them: the rest of a profile is not about the ticket. */
function brief({ name, email, locale }: JsonObject): JsonObject {
  return { name, email, locale };
}
