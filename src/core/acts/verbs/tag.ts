import { Failure } from "../../ticket/failure.ts";
import { act } from "../act.ts";
import { happens, NOTHING } from "../decision.ts";
import { repeated, rest } from "../field.ts";
import { listOf, tag as tagName } from "../values.ts";

/** Puts tags on tickets and takes them off; one that is named for both goes. */
export const tag = act({
  name: "tag",
  summary: "add tags to tickets, or remove them",
  right: "tag",
  about: "tickets",
  fields: {
    add: rest("tags", "the tags to add", listOf(tagName)),
    remove: repeated("--remove <tag>", "remove this tag; may be repeated", listOf(tagName)),
  },
  words: () => ({
    did: "Tagged",
    would: "tag",
    rest: ({ ticket }) => (ticket.tags.length === 0 ? "with nothing any more" : `with ${ticket.tags.join(", ")}`),
    done: ({ tags }) => (tags.length === 0 ? "without tags" : `tagged ${tags.join(", ")}`),
  }),
  assigns: "nobody",
  check: ({ add, remove }) => {
    if (add.length + remove.length === 0) throw new Failure("bad_input", "After the tickets come the tags.");
  },
  decide: (ticket, given, facts, _, now) => {
    const add = [...new Set(given.add)].filter((name) => !given.remove.includes(name) && !ticket.tags.includes(name));
    const remove = [...new Set(given.remove)].filter((name) => ticket.tags.includes(name));
    return add.length + remove.length === 0 ? NOTHING : { events: [happens(facts, now, "tagged", { add, remove })] };
  },
});
