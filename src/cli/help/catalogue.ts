export type Subcommand = {
  readonly name: string;
  readonly summary: string;
  /** What it does when no verb follows. */
  readonly verb?: string;
  /** It takes words such as `ben` or `billing`: after `--json` they are taken for fields only if they clearly are. */
  readonly takesWords?: boolean;
};

export type Group = { readonly title: string; readonly commands: readonly Subcommand[] };

const WORDS = { takesWords: true };
const LISTS = { takesWords: true, verb: "list" };

/** Every subcommand: help, completion, the README's table and "did you mean" are made from this list. */
export const GROUPS: readonly Group[] = [
  {
    title: "Take and answer",
    commands: [
      one("next", "claim the first ticket in the queue that you may take"),
      one("claim", "take tickets that nobody owns"),
      one("reply", "answer the customer"),
      one("note", "write an internal note"),
      one("solve", "mark tickets as solved"),
      one("release", "give tickets back to the queue"),
      one("escalate", "hand tickets up to a higher tier or another team", WORDS),
      one("undo", "take back your last action, or the one with that number"),
    ],
  },
  {
    title: "Look",
    commands: [
      one("list", "list the tickets of a view or a query, in queue order"),
      one("show", "show a ticket, its clocks and its conversation"),
      one("history", "tell everything that happened to a ticket"),
      one("why", "say why a ticket is where it is, or ahead of another"),
      one("candidates", "show who can take a ticket, and why the others cannot"),
      one("sla", "list what is due next, or the clocks of a ticket", WORDS),
      one("log", "tell who did what, newest first"),
      one("view", "list the saved views, or show one", LISTS),
    ],
  },
  {
    title: "Change",
    commands: [
      one("new", "open a ticket"),
      one("steal", "take tickets over from whoever owns them"),
      one("reassign", "move tickets to an agent or to a @team", WORDS),
      one("route", "let the pipeline assign tickets now"),
      one("status", "set the status of tickets", WORDS),
      one("priority", "set the priority of tickets", WORDS),
      one("tag", "add tags to tickets, or remove them", WORDS),
      one("reopen", "open solved tickets again"),
    ],
  },
  {
    title: "Desk and people",
    commands: [
      one("desk", "check, compare and put in force the desk file", {
        ...LISTS,
        verb: "show",
      }),
      one("agent", "list, show and change agents, their presence and leave", LISTS),
      one("team", "list the teams, or show one", LISTS),
      one("customer", "list, show and change customers", LISTS),
      one("calendar", "ask a calendar what is due when, and how much time passed", LISTS),
      one("whoami", "say as whom docket acts, and how it knows"),
    ],
  },
  {
    title: "Data and set-up",
    commands: [
      one("init", "make a desk of your own"),
      one("demo", "build a desk to play with"),
      one("import", "bring tickets in from a file"),
      one("export", "write tickets and events as JSON Lines"),
      one("db", "prepare a server, say who may log in, and move a desk", WORDS),
      one("backup", "copy the database while it is in use"),
      one("doctor", "check the database, the histories and the clocks"),
      one("keys", "list the keys of the full screen"),
      one("completion", "print the completion script of a shell", WORDS),
      one("help", "explain a command or a topic", WORDS),
    ],
  },
];

/** What the script of `docket completion` asks; people never type it. */
const COMPLETE = one("complete", "answer the shell that completes a line");

export const SUBCOMMANDS: readonly Subcommand[] = GROUPS.flatMap(({ commands }) => commands);

export function subcommand(name: string): Subcommand | undefined {
  return [...SUBCOMMANDS, COMPLETE].find((each) => each.name === name);
}

function one(name: string, summary: string, more: Pick<Subcommand, "verb" | "takesWords"> = {}): Subcommand {
  return { name, summary, ...more };
}
