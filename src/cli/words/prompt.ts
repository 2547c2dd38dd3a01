import { Failure } from "../../core/ticket/failure.ts";
import { line } from "../../core/words/safe-text.ts";
import type { Cli } from "../session/cli.ts";

export type Questions = {
  /** The answer, or what is offered if there is none. Throws `not_a_terminal` that names the flag where nobody can be asked. */
  readonly ask: (what: string, flag: string, offer: string | null) => Promise<string>;
  /** The answer, or what is offered, also where nobody can be asked. */
  readonly offer: (what: string, offer: string) => Promise<string>;
};

/** Asks the person at the terminal for what the flags did not say. */
export function questions(cli: Cli): Questions {
  const { terminal, env } = cli.io;
  const canAsk = terminal.stdin && terminal.stdout && env.TERM !== "dumb" && !cli.flags.noInput;
  const ask: Questions["ask"] = async (what, flag, offer) => {
    if (!canAsk) {
      throw new Failure("not_a_terminal", `${flag} is missing.`, {
        hint: "docket asks for it only on a terminal; elsewhere pass the flag.",
      });
    }
    const answer = await cli.io.ask(`${line(what)}${offer === null || offer === "" ? "" : ` [${line(offer)}]`}: `);
    if (answer === null) throw new Failure("bad_input", "The input ended before every question was answered.");
    const text = answer.trim();
    if (text !== "") return text;
    return offer ?? ask(what, flag, offer);
  };
  return { ask, offer: async (what, offer) => (canAsk ? ask(what, "", offer) : offer) };
}
