import { otherNames } from "../../core/acts/aliases.ts";
import type { Catalogue } from "../session/cli.ts";
import { GLOBAL_FLAGS } from "../session/flags.ts";

/** What `docket help` prints: the commands by what one does with them, and the flags that hold everywhere. */
export function longHelp(catalogue: Catalogue): string {
  const widest = Math.max(...catalogue.flatMap(({ commands }) => commands.map(({ name }) => name.length)));
  const groups = catalogue.map(({ title, commands }) =>
    [`${title}:`, ...commands.map((command) => `  ${command.name.padEnd(widest)}  ${summaryOf(command)}`)].join("\n"),
  );
  return [
    "docket, the support queue in your terminal. Without a command it opens the full screen.",
    "Usage: docket [flags] [command] …    A ticket is written 42 or T-42.",
    ...groups,
    globalFlags(),
    "More: docket help COMMAND, docket help query, docket help dates, docket help exit-codes, docket help environment",
  ].join("\n\n");
}

/** What a command does, and how else it can be called. */
function summaryOf({ name, summary }: Catalogue[number]["commands"][number]): string {
  const others = otherNames(name).map((other) => `; also \`docket ${other}\``);
  return summary + others.join("");
}

/** What `docket` says where there is no terminal for the screen. */
export function shortHelp(): string {
  return [
    "docket opens its screen on a terminal. Here, say a command:",
    "  docket list     the queue",
    "  docket next     claim the first ticket that you may take",
    "  docket help     all commands",
  ].join("\n");
}

export function globalFlags(): string {
  const widest = Math.max(...GLOBAL_FLAGS.map(({ flag }) => flag.length));
  return ["Everywhere:", ...GLOBAL_FLAGS.map(({ flag, words }) => `  ${flag.padEnd(widest)}  ${words}`)].join("\n");
}

/** The commands as a table in Markdown, for the README. */
export function commandsMarkdown(catalogue: Catalogue): string {
  const rows = catalogue
    .flatMap(({ commands }) => commands)
    .map((command) => `| \`docket ${command.name}\` | ${summaryOf(command)} |`);
  return ["| command | what it does |", "| --- | --- |", ...rows].join("\n");
}
