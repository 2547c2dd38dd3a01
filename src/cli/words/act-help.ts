import { Argument, type Command, Option } from "commander";
import type { AnyDeclaration } from "../../core/acts/act.ts";
import { otherNames } from "../../core/acts/aliases.ts";
import { argumentsOf, flagsOf } from "../../core/acts/flags.ts";

/**
 * Adds an act to the program, or to the noun whose verb it is, to be explained and completed; what a line means is read by the
 * grammar of the acts.
 */
export function addAct(program: Command, declaration: AnyDeclaration): void {
  const { name, help } = declaration;
  const verb = name.slice(name.indexOf(" ") + 1);
  const command = program.command(verb).aliases(otherNames(name)).description(help);
  for (const { name, isRequired, isVariadic, summary } of argumentsOf(declaration)) {
    const shown = isVariadic ? `${name}...` : name;
    command.addArgument(new Argument(isRequired ? `<${shown}>` : `[${shown}]`, summary));
  }
  for (const { long, short, takes, summary } of flagsOf(declaration)) {
    const names = short === null ? long : `${short}, ${long}`;
    command.addOption(new Option(takes === null ? names : `${names} <${takes}>`, summary));
  }
  const tail = Object.values(declaration.fields).find(({ place }) => place.at === "last" || place.at === "rest");
  if (tail?.place.at === "last") command.usage(`[options] <tickets...> <${tail.place.name}>`);
  if (tail?.place.at === "rest") command.usage(`[options] <tickets...> <${tail.place.name}...>`);
}
