import { Failure } from "../../core/ticket/failure.ts";
import { type Batch, batch, unchanged } from "../work/batch.ts";
import { change, happens } from "../work/change.ts";
import type { Desk } from "../work/desk.ts";
import type { Report } from "../work/report.ts";

/** Puts tags on tickets and takes them off; one that is named for both goes. Throws `bad_input` for what cannot be a tag. */
export function tag(
  desk: Desk,
  input: Batch & { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): Promise<Report> {
  const unwanted = [...new Set((input.remove ?? []).map(tagName))];
  const wanted = [...new Set((input.add ?? []).map(tagName))].filter((name) => !unwanted.includes(name));
  return batch(desk, input, {
    right: "tag",
    drains: false,
    apply: async (work, _, stored) => {
      const add = wanted.filter((name) => !stored.ticket.tags.includes(name));
      const remove = unwanted.filter((name) => stored.ticket.tags.includes(name));
      if (add.length + remove.length === 0) return unchanged(stored);
      return { change: await change(work, stored, [happens(work, "tagged", { add, remove })]) };
    },
  });
}

function tagName(text: string): string {
  const name = text.trim();
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:/-]{0,63}$/u.test(name)) return name;
  throw new Failure("bad_input", `${JSON.stringify(text.slice(0, 80))} cannot be a tag.`, {
    hint: "A tag is one word of letters, digits and _ . : / - , at most 64 characters.",
  });
}
