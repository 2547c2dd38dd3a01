import { Failure } from "../../core/ticket/failure.ts";
import { nearest } from "../../core/words/nearest.ts";

/** Tickets, and the word that follows the last of them. Throws `bad_input` that names what is missing. */
export function splitLast(words: readonly string[], what: string): { tickets: readonly string[]; last: string } {
  const last = words.at(-1);
  if (last === undefined || words.length < 2) throw new Failure("bad_input", `After the tickets comes ${what}.`);
  return { tickets: words.slice(0, -1), last };
}

/** A word of a closed list. Throws `bad_input` with the nearest one that there is. */
export function oneOf<Word extends string>(text: string, words: readonly Word[], what: string): Word {
  const wanted = text.toLowerCase().replaceAll("-", "_");
  const found = words.find((word) => word === wanted);
  if (found !== undefined) return found;
  const near = nearest(wanted, words);
  const hint =
    near === null ? `It is one of ${words.join(", ")}.` : `Did you mean "${near}"? It is one of ${words.join(", ")}.`;
  throw new Failure("bad_input", `"${text}" is no ${what}.`, { hint });
}
