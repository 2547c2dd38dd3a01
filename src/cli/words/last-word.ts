import { Failure } from "../../core/ticket/failure.ts";
import { nearest } from "../../core/words/nearest.ts";

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
