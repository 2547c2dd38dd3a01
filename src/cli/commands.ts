import type { AnyDeclaration } from "../core/acts/act.ts";
import { canonicalName } from "../core/acts/aliases.ts";
import type { Act, ActName } from "../core/acts/verbs/all.ts";
import type { Add } from "./session/add.ts";
import type { Catalogue } from "./session/cli.ts";

/** What a command is made of: an act, which says itself what it takes, or a module that adds the command to the program. */
export type Loaded = { readonly act: AnyDeclaration<Act> } | { readonly add: Add };

export type Command = {
  readonly load: () => Promise<Loaded>;
  /** Null: the act's own. */
  readonly summary: string | null;
  /** What it does when no verb follows. */
  readonly verb?: string;
};

const act = (load: () => Promise<AnyDeclaration<Act>>): Command => ({
  load: async () => ({ act: await load() }),
  summary: null,
});

const command = (
  summary: string,
  load: () => Promise<{ readonly add: Add }>,
  more: Pick<Command, "verb"> = {},
): Command => ({ load, summary, ...more });

const LISTS = { verb: "list" };

/** Every command by what one does with it, in the order of help. Each is loaded only when it is wanted. */
export const GROUPS = {
  "Take and answer": {
    next: act(async () => (await import("../core/acts/verbs/next.ts")).next),
    claim: act(async () => (await import("../core/acts/verbs/claim.ts")).claim),
    reply: act(async () => (await import("../core/acts/verbs/reply.ts")).reply),
    note: act(async () => (await import("../core/acts/verbs/note.ts")).note),
    solve: act(async () => (await import("../core/acts/verbs/solve.ts")).solve),
    release: act(async () => (await import("../core/acts/verbs/release.ts")).release),
    escalate: act(async () => (await import("../core/acts/verbs/escalate.ts")).escalate),
    undo: act(async () => (await import("../core/acts/verbs/undo.ts")).undo),
  },
  Look: {
    list: command("list the tickets of a view or a query, in queue order", () => import("./tickets/list.ts")),
    show: command("show a ticket, its clocks and its conversation", () => import("./tickets/show.ts")),
    history: command("show everything that happened to a ticket", () => import("./tickets/history.ts")),
    why: command("explain why a ticket is where it is, or ahead of another", () => import("./tickets/why.ts")),
    candidates: command(
      "show who can take a ticket, and why the others cannot",
      () => import("./tickets/candidates.ts"),
    ),
    sla: command("list what is due next, or the clocks of a ticket", () => import("./tickets/sla.ts")),
    log: command("show who did what, newest first", () => import("./tickets/log.ts")),
    view: command("list the saved views, or show one", () => import("./tickets/view.ts"), LISTS),
  },
  Change: {
    new: act(async () => (await import("../core/acts/verbs/new.ts")).open),
    steal: act(async () => (await import("../core/acts/verbs/steal.ts")).steal),
    reassign: act(async () => (await import("../core/acts/verbs/reassign.ts")).reassign),
    route: act(async () => (await import("../core/acts/verbs/route.ts")).route),
    status: act(async () => (await import("../core/acts/verbs/status.ts")).status),
    priority: act(async () => (await import("../core/acts/verbs/priority.ts")).priority),
    tag: act(async () => (await import("../core/acts/verbs/tag.ts")).tag),
    reopen: act(async () => (await import("../core/acts/verbs/reopen.ts")).reopen),
  },
  "Desk and people": {
    desk: command("check, compare and put in force the desk file", () => import("./desk/desk.ts"), {
      verb: "show",
    }),
    agent: command("list, show and change agents, their presence and leave", () => import("./people/agent.ts"), LISTS),
    team: command("list the teams, or show one", () => import("./people/team.ts"), LISTS),
    customer: command("list, show and change customers", () => import("./people/customer.ts"), LISTS),
    calendar: command(
      "ask a calendar what is due when, and how much time passed",
      () => import("./desk/calendar.ts"),
      LISTS,
    ),
    whoami: command("show which agent docket acts as, and how it knows", () => import("./people/whoami.ts")),
  },
  "Data and set-up": {
    init: command("make a desk of your own", () => import("./desk/init.ts")),
    demo: command("build a desk to play with", () => import("./desk/demo.ts")),
    import: command("bring tickets in from a file", () => import("./desk/import.ts")),
    export: command("write tickets and events as JSON Lines", () => import("./desk/export.ts")),
    db: command("prepare a server, say who may log in, and move a desk", () => import("./desk/db.ts")),
    backup: command("copy the database while it is in use", () => import("./desk/backup.ts")),
    doctor: command("check the database, the histories and the clocks", () => import("./desk/doctor.ts")),
    keys: command("list the keys of the full screen", () => import("./help/keys.ts")),
    completion: command("print the completion script of a shell", () => import("./help/completion.ts")),
    help: command("explain a command or a topic", () => import("./help/help.ts")),
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Command>>>>;

/** What the script of `docket completion` asks; people never type it. */
const COMPLETE = command("answer the shell that completes a line", () => import("./help/complete.ts"));

/** The acts that are a verb of a noun: the noun stands in its group, and lists them in its help. */
const VERBS = {
  "agent away": act(async () => (await import("../core/acts/verbs/agent-presence.ts")).away),
  "agent back": act(async () => (await import("../core/acts/verbs/agent-presence.ts")).back),
  "agent offline": act(async () => (await import("../core/acts/verbs/agent-presence.ts")).offline),
  "agent leave": act(async () => (await import("../core/acts/verbs/agent-leave.ts")).leave),
  "customer set": act(async () => (await import("../core/acts/verbs/customer-set.ts")).customerSet),
} satisfies Readonly<Record<string, Command>>;

/** Each command by its name; the compiler names an act that is in no group. */
const COMMANDS = {
  ...VERBS,
  ...GROUPS["Take and answer"],
  ...GROUPS.Look,
  ...GROUPS.Change,
  ...GROUPS["Desk and people"],
  ...GROUPS["Data and set-up"],
} satisfies Readonly<Record<ActName, Command>>;

const BY_NAME: ReadonlyMap<string, Command> = new Map([...Object.entries<Command>(COMMANDS), ["complete", COMPLETE]]);

/** The names of the commands that people type, in the order of help. */
export const NAMES: readonly string[] = Object.values(GROUPS).flatMap((group) => Object.keys(group));

/** The command of that name, also by its other names. */
export function commandNamed(name: string): Command | null {
  return BY_NAME.get(canonicalName(name)) ?? null;
}

/** Every command with its summary, by group. */
export function catalogue(): Promise<Catalogue> {
  return Promise.all(
    Object.entries(GROUPS).map(async ([title, group]) => ({
      title,
      commands: await Promise.all(
        Object.entries<Command>(group).map(async ([name, { summary, load }]) => ({
          name,
          summary: summary ?? summaryOf(await load()),
        })),
      ),
    })),
  );
}

function summaryOf(loaded: Loaded): string {
  return "act" in loaded ? loaded.act.summary : "";
}
