import { Failure } from "../../core/ticket/failure.ts";
import type { Cli } from "../session/cli.ts";

/** A ticket as people write it: 42 or T-42. Throws `bad_input`. */
export function ticketNumber(text: string): number {
  const digits = /^(?:T-)?([1-9]\d{0,14})$/i.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  throw new Failure("bad_input", `"${text}" is no ticket: write 42 or T-42.`);
}

/** The tickets of a batch; `isBatch` tells whether the answer is a list, as it is for several or for those of a pipe. */
export type Tickets = { readonly numbers: readonly number[]; readonly isBatch: boolean };

/** Reads the tickets that were named; `-` stands for those that come by stdin. */
export function readTickets(cli: Cli, words: readonly string[]): Tickets {
  const numbers = words.flatMap((word) => (word === "-" ? piped(cli.io.readStdin()) : [ticketNumber(word)]));
  return { numbers: [...new Set(numbers)], isBatch: words.length > 1 || words.includes("-") };
}

/** Ids between white space; of lines with tabs, as `docket list` prints them, the first column. */
function piped(text: string): readonly number[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => (line.includes("\t") ? [line.slice(0, line.indexOf("\t"))] : line.split(/\s+/)))
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .map(ticketNumber);
}
