import { readLine } from "../../../src/core/acts/grammar.ts";
import type { Around } from "../../../src/core/acts/line.ts";
import { completed } from "../../../src/core/acts/read.ts";
import { wordsOf } from "../../../src/core/acts/spoken.ts";
import { type Act, actIn, declared } from "../../../src/core/acts/verbs/all.ts";

const NOTHING_AROUND = { tickets: [], stdin: null, file: null };

/** The act of a line as it would be typed, and whether it asks about a list. */
export function typed(line: string, around: Partial<Around> = {}) {
  const found = actIn(wordsOf(line));
  if (found === null) throw new Error(`There is no act in ${line}.`);
  const declaration = declared(found.name);
  const { values, isBatch } = readLine(declaration, found.words, { ...NOTHING_AROUND, ...around });
  return { act: completed<Act>(declaration, values), isBatch };
}
