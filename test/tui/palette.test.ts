import { beforeEach, describe, expect, test } from "vitest";
import { NAMES } from "../../src/cli/commands.ts";
import { GLOBAL_FLAGS } from "../../src/cli/session/flags.ts";
import { ACTS } from "../../src/core/acts/verbs/all.ts";
import { flagNames } from "../../src/tui/model/shell.ts";
import { claim } from "../acting.ts";
import type { TestDesk } from "../given.ts";
import { cursorRow, givenQueue, givenScreen, type TestScreen } from "../given-screen.ts";

let testDesk: TestDesk;
let screen: TestScreen;
beforeEach(async () => {
  testDesk = await givenQueue();
  screen = await givenScreen(testDesk.as("ben"));
  await screen.until(/T-4 /);
});

/** Types a line into the palette and presses Enter. */
function type(line: string): void {
  screen.press(":", ...[...line].map((character) => (character === " " ? "space" : character)), "enter");
}

/** What stands in the box, on one line. */
function boxed(): string {
  return screen
    .rows()
    .flatMap((row) => /│ (.*) │/.exec(row)?.[1]?.trim() ?? [])
    .join(" ")
    .replace(/\s+/g, " ");
}

describe("a message typed in the palette", () => {
  test("is reviewed on its ticket before it is sent", async () => {
    type("reply 3 --body 'Soon, I hope'");
    await screen.until(/╭─ Reply to T-3[\s\S]*Soon, I hope[\s\S]*y send/);
    expect(cursorRow(screen)).toContain("T-3");
    screen.press("y");
    await screen.until(/✓ T-3 answered/);
  });
  test("without a text is written first, on its ticket", async () => {
    type("note 4");
    await screen.until(/╭─ Internal note on T-4[\s\S]*\^S review/);
    expect(cursorRow(screen)).toContain("T-4");
  });
  test.for([
    ["reply 99999 --body Hello", /There is no ticket T-99999\./],
    ["reply 99999", /There is no ticket T-99999\./],
    ["reply 1 --body Hello --status lost", /"lost" is not a status\./],
    ["reply 1 2 --body Hello", /"2" is one word too many/],
  ] as const)("%s is refused before anything is reviewed, and stays to be put right", async ([line, refusal]) => {
    type(line);
    await screen.until(refusal);
    expect(screen.state().dialog).toMatchObject({ kind: "help", field: { text: line } });
    expect(screen.state().drafts).toEqual({});
  });
  test("to a closed ticket is refused like on the command line", async () => {
    type("status 1 solved");
    await screen.until(/✓ T-1 solved/);
    type("status 1 closed");
    await screen.until(/✓ T-1 closed/);
    type("reply 1 --body Hello");
    await screen.until(/✗ T-1 is closed\./);
  });
  test("replaces no draft", async () => {
    screen.press("r", "H", "i", "esc");
    type("reply 1 --body Hello");
    await screen.until(/T-1 has a draft of yours, which this would replace · r goes on with it/);
    expect(screen.state().drafts).toMatchObject({ "T-1 public": { text: "Hi" } });
  });
  test("keeps what it settles about sending when it is left as a draft", async () => {
    type("reply 1 --status pending --auto --body Hello");
    await screen.until(/The ticket becomes pending\. *│\n.*It is automatic/);
    screen.press("p", "r", "ctrl-s");
    await screen.until(/The ticket becomes pending\. *│\n.*It is automatic/);
    screen.press("y");
    await screen.until(/✓ T-1 answered, pending/);
    expect(screen.state().drafts).toEqual({});
  });
  test("takes no keys from elsewhere while the desk is asked", async () => {
    type("reply 3 --body Hello");
    screen.press("x", "c");
    await screen.until(/╭─ Reply to T-3/);
    await expect(testDesk.ticket(1)).resolves.toMatchObject({ status: "new", assignee: null });
  });
  test("that nobody waits for any more opens nothing", async () => {
    type("reply 3 --body Hello");
    screen.press("esc");
    await screen.until(/\? help/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.state().dialog).toBeNull();
  });
});

describe("a line that the desk refuses", () => {
  test.for([
    ["agent leave ben --to yesterday", /✗ A leave ends after it starts/],
    ["undo 9999", /✗ There is no action 9999/],
    ["assign 1 nobody --reason x", /✗ There is no agent nobody/],
    ["release 1 3", /✗ .*2 refused/],
  ] as const)("%s stays to be put right", async ([line, refusal]) => {
    type(line);
    await screen.until(refusal);
    expect(screen.state().dialog).toMatchObject({ kind: "help", field: { text: line } });
    screen.press("backspace");
    expect(screen.rows().join("\n")).not.toMatch(refusal);
  });
  test("names the words that it could have had", async () => {
    type("escalate 1 --to @kitchen --reason x");
    await screen.until(/There is no team kitchen in this desk/);
    expect(boxed()).toMatch(/there are support/);
  });
  test("leaves room for the key that helps", async () => {
    await claim(await testDesk.apart("ana"), { tickets: [1] });
    type("claim 1");
    await screen.until(/✗ .*S to take it over/);
    expect(screen.state().dialog).toBeNull();
  });
  test("does not come back over what was begun meanwhile", async () => {
    type("undo 9999");
    screen.press("p");
    await screen.until(/✗ There is no action 9999/);
    expect(screen.state().dialog).toMatchObject({ kind: "priority" });
  });
});

describe("a word in the palette", () => {
  test.for([
    ["show", /✗ "" is not a ticket number/],
    ["view", /✗ Name a view/],
    ["agent bakc", /Did you mean agent back\?/],
  ] as const)("that begins a command is one: %s", ([line, answer]) => {
    type(line);
    expect(boxed()).toMatch(answer);
    expect(screen.state().queue.marks).toEqual([]);
  });
  test.for(["3", "T-3", "#3", "docket show 3", "docket  show T-3"])("%s goes to the ticket", async (line) => {
    type(line);
    await screen.until(/── T-3 Dark mode/);
    expect(screen.state().dialog).toBeNull();
  });
  test("is a command with the name of the program before it, as a log prints it", async () => {
    type("docket claim 3");
    await screen.until(/✓ T-3 claimed/);
  });
  test("that begins a noun names what it can do here", () => {
    type("agent");
    expect(boxed()).toMatch(/on the command line only: docket agent\. Here you can type agent away/);
  });
});

describe("--dry-run in the palette", () => {
  test("tells what the command line would tell, and changes nothing", async () => {
    type("claim 1 3 --dry-run");
    await screen.until(/Would claim T-1 "Cannot log in"\. *│\n.*Would claim T-3 "Dark mode"\./);
    await expect(testDesk.ticket(1)).resolves.toMatchObject({ assignee: null });
  });
  test("tells what would be refused", async () => {
    type("claim 1 2 --dry-run");
    await screen.until(/Would claim T-1[\s\S]*T-2: You cannot take T-2/);
    screen.press("backspace");
    expect(screen.rows().join("\n")).not.toContain("Would claim");
  });
  test("of a message reviews nothing", async () => {
    type("reply 1 --body Hello --dry-run");
    await screen.until(/Would reply to T-1/);
    expect(screen.state()).toMatchObject({ dialog: { kind: "help" }, drafts: {} });
  });
});

describe("what only the command line has", () => {
  test.for(NAMES.filter((name) => !Object.hasOwn(ACTS, name) && !["show", "list", "view", "help"].includes(name)))(
    "%s says so, and how to call it",
    (name) => {
      type(name);
      expect(boxed()).toContain(`${name} is on the command line only: docket ${name}`);
      screen.press("esc");
      type(`${name} x --y`);
      expect(boxed()).toContain(`${name} is on the command line only: docket ${name} x --y`);
    },
  );
  test.for([
    ["list -q refund", "list with flags is on the command line only: docket list -q refund · / filters the list"],
    ["candidates 2", "docket candidates 2 · a shows who can take the ticket"],
    ["keys", "docket keys · ? lists the keys"],
    ["list Mine --dry-run", "list changes nothing: --dry-run has no meaning here."],
    ["claim 1 --dry-run=yes", "--dry-run takes no value."],
    ["list x", 'There is no view "x". The views are Mine, Unclaimed,'],
    ["list Mne", 'There is no view "Mne". Did you mean Mine?'],
    ["show x", '"x" is not a ticket number.'],
    ["frobnicate 2", 'Nothing here is called "frobnicate 2".'],
  ] as const)("%s: %s", ([line, answer]) => {
    type(line);
    expect(boxed()).toContain(answer);
  });
  test.for(
    GLOBAL_FLAGS.filter(({ flag }) => flag !== "--dry-run").flatMap((flag) =>
      flagNames(flag).map((name) => [name, flag.words] as const),
    ),
  )("the flag %s says what it is for", ([name, words]) => {
    type(`claim 1 ${name}`);
    expect(boxed()).toContain(`${name} is for the command line (${words}): docket claim 1 ${name}`);
  });
});

describe("an action in the palette", () => {
  test.for([
    ["steal", "ticket.steal"],
    ["assign", "ticket.assign"],
    ["reassign", "ticket.assign"],
    ["note", "ticket.note"],
    ["open", "queue.open"],
    ["next ticket", "queue.down"],
    ["filter", "queue.filter"],
    ["help", "help"],
  ] as const)("that is called just so stands first: %s", ([text, id]) => {
    screen.press(":", ...[...text].map((character) => (character === " " ? "space" : character)));
    const cursor = screen.rows().find((row) => row.includes("│  ▸"));
    screen.press("ctrl-c");
    const { does } = screen.state().keymap.byId.get(id) ?? { does: "?" };
    expect(cursor).toMatch(new RegExp(`▸ \\S+(?: \\S+)* +${does}`));
  });
  test("takes over a ticket by its name", async () => {
    await claim(await testDesk.apart("ana"), { tickets: [1] });
    type("steal");
    await screen.until(/╭─ Take over T-1/);
  });
});
