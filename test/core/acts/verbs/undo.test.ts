import { describe, expect, test } from "vitest";
import type { PastEvent } from "../../../../src/core/acts/facts.ts";
import { nothingToUndo, ownEvents, undoKeeper, undoSearch } from "../../../../src/core/acts/verbs/undo.ts";
import { replay } from "../../../../src/core/ticket/apply.ts";
import type { DeskEvent } from "../../../../src/core/ticket/desk-event.ts";
import type { Actor, EventOf, EventType, TicketEvent } from "../../../../src/core/ticket/event.ts";
import { demandDesk } from "../../../../src/deskfile/read.ts";
import { AGENTS, deskFile, failing, failureOf, NOW } from "../../../given.ts";
import { givenOpening } from "../../../given-opening.ts";
import { outcome, type Situation } from "./deciding.ts";

const OPENING = givenOpening({ team: "support" });

/** One event an action, from action 1 on. */
function history(...events: readonly TicketEvent[]): readonly PastEvent[] {
  return events.map((event, place) => ({ ...event, ticket: 1, seq: place + 1, act: place + 1 }));
}

function event<Type extends EventType>(actor: Actor, type: Type, data: EventOf<Type>["data"]): EventOf<Type> {
  return { type, at: NOW, actor, data };
}

const opened = event("agent:ana", "opened", OPENING);
const claimed = event("agent:ana", "claimed", {});
const solved = event("agent:ana", "status_changed", { status: "solved", reason: null });
const prioritised = event("agent:ana", "prioritised", { priority: "high", rule: null });
const noted = event("agent:ana", "noted", { body: "Hm" });

/** The ticket with that history, of which the action of that number is to be taken back. */
function undoing(all: readonly PastEvent[], number: number, more: Situation = {}): Situation {
  const own = all.filter(({ act }) => act === number);
  const actor = own[0]?.actor ?? "system";
  return { ticket: replay(1, all), past: { action: { act: number, actor, command: "x" }, own, history: all }, ...more };
}

const UNDO = { act: "undo" } as const;

describe("undoing", () => {
  test.for([
    [
      "a priority",
      undoing(history(opened, prioritised), 2),
      [["agent:ana", "undone", { what: "2", restore: { priority: "normal" } }]],
    ],
    [
      "a claim",
      undoing(history(opened, claimed), 2),
      [["agent:ana", "undone", { what: "2", restore: { assignee: null, assignedAt: null, status: "new" } }]],
    ],
    [
      "a solving, by which its agent has it again",
      undoing(history(opened, claimed, solved), 3),
      [["agent:ana", "undone", { what: "3", restore: { status: "open" } }]],
    ],
    [
      "a solving, though its agent got other work meanwhile",
      undoing(history(opened, claimed, solved), 3, {
        desk: { agents: { ...AGENTS, ana: { capacity: 1 } } },
        states: { ana: { open: 1 } },
      }),
      [
        ["agent:ana", "undone", { what: "3", restore: { status: "open" } }],
        ["rule:reopened", "reassigned", { from: "ana", to: null, team: null, reason: "undone; ana: at capacity" }],
      ],
    ],
    [
      "what somebody acted on since",
      undoing(history(opened, claimed, solved), 2),
      { acted_since: "T-1 cannot be put back: ana acted on it since (status changed, act 3)." },
    ],
    [
      "a note",
      undoing(history(opened, noted), 2),
      { not_undoable: "Act 2 (x) cannot be undone: a note stays in the history; write another one." },
    ],
    [
      "what somebody else did",
      undoing(history(opened, prioritised), 2, { by: "ben" }),
      { no_right: "ben is an agent; undoing what somebody else did takes a lead." },
    ],
    [
      "what somebody else did, by a lead",
      undoing(history(opened, prioritised), 2, { by: "sam" }),
      [["agent:sam", "undone", { what: "2", restore: { priority: "normal" } }]],
    ],
  ] as const satisfies readonly (readonly [string, Situation, unknown])[])("%s", ([, situation, then]) => {
    // The facts of the table are what the desk gathers: whom the decision asks about follows from the past.
    const { past } = situation;
    const plan = demandDesk(deskFile(situation.desk), "desk.toml");
    const keeper = () => (past === undefined ? null : undoKeeper(replay(1, past.history), past, plan));
    expect(outcome(UNDO, { ...situation, keeper })).toEqual(then);
  });
});

describe("the events of an action", () => {
  const action = { act: 2, actor: "agent:ana", command: "x" } as const;
  const ofPipeline = { ...event("system", "routed", { to: "ben", unroutable: [] }), ticket: 1, seq: 3, act: 2 };
  const [, own] = history(opened, claimed);

  test("are its actor's own", () => {
    expect(ownEvents(action, { events: own === undefined ? [] : [own, ofPipeline], deskEvents: [] })).toEqual([own]);
  });

  test.for([
    ["none", [], "docket did not keep what it changed"],
    ["the pipeline's alone", [ofPipeline], "what it did to tickets was the pipeline's or a rule's"],
    ["an opening among them", history(opened), "a ticket that was opened stays in the history"],
    ["an import", history(opened, opened), "tickets that were opened or imported stay in the history"],
  ] as const)("are refused: %s", async ([, events, why]) => {
    expect(await failureOf(() => ownEvents(action, { events, deskEvents: [] }))).toMatchObject(
      failing("not_undoable", why),
    );
  });
});

describe("what is undone if no action is named", () => {
  const claims = history(claimed);
  const undoing = (what: number) => history(event("agent:ana", "undone", { what: String(what), restore: {} }));
  const puttingBack = (undoes: number): DeskEvent => {
    const [online, away] = (["online", "away"] as const).map((presence) => ({ presence, since: null }));
    if (online === undefined || away === undefined) throw new Error("There are two presences.");
    const data = { before: away, after: online, undoes };
    return { type: "presence_changed", at: NOW, actor: "agent:ana", subject: "ana", data };
  };

  /** The number of the one that is chosen among these, told from the newest on: the last has number 1. */
  function chosen(...changes: readonly (readonly (PastEvent | DeskEvent)[])[]): number | null {
    const isIt = undoSearch();
    const actions = changes.map((events, place) => ({ events, act: changes.length - place }));
    const found = actions.find(({ events, act }) =>
      isIt(
        { act, actor: "agent:ana", command: "x" },
        {
          events: events.flatMap((each) => ("ticket" in each ? [each] : [])),
          deskEvents: events.flatMap((each) => ("subject" in each ? [each] : [])),
        },
      ),
    );
    return found?.act ?? null;
  }

  test.for([
    ["the newest", [claims, claims], 2],
    ["none that was undone, and none that undid", [undoing(2), claims, claims], 1],
    ["the undone one's neighbour, also if they were undone out of turn", [undoing(1), claims, claims], 2],
    ["none of agents and customers that was put back", [[puttingBack(2)], claims, claims], 1],
    ["none of two that were undone one after the other", [undoing(1), undoing(2), claims, claims], null],
    ["nothing, where there is nothing", [], null],
  ] as const)("%s", ([, actions, then]) => {
    expect(chosen(...actions)).toBe(then);
  });

  test("is told where there is nothing", () => {
    expect(nothingToUndo()).toMatchObject(failing("action_not_found", "You have nothing to undo."));
  });
});
