import { describe, expect, test } from "vitest";
import type { PastEvent } from "../../../../src/core/acts/facts.ts";
import { ownEvents, undoKeeper } from "../../../../src/core/acts/verbs/undo.ts";
import { replay } from "../../../../src/core/ticket/apply.ts";
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
const released = event("agent:ana", "released", { from: "ana", reason: null });
const parked = event("agent:ana", "status_changed", { status: "pending", reason: null });
const urgent = event("agent:ana", "prioritised", { priority: "urgent", rule: null });
const closed = event("rule:auto-close", "status_changed", { status: "closed", reason: null });
const lost = event("system", "routed", { to: null, unroutable: ["1 away"] });

/** Ana has no room for another ticket. */
const FULL = { desk: { agents: { ...AGENTS, ana: { capacity: 1 } } }, states: { ana: { open: 1 } } };
const BACK = ["rule:reopened", "reassigned", { from: "ana", to: null, team: null, reason: "undone; ana: at capacity" }];

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
      undoing(history(opened, claimed, solved), 3, FULL),
      [["agent:ana", "undone", { what: "3", restore: { status: "open" } }], BACK],
    ],
    [
      "a solving, though its agent is away",
      undoing(history(opened, claimed, solved), 3, { states: { ana: { presence: "away" } } }),
      [["agent:ana", "undone", { what: "3", restore: { status: "open" } }]],
    ],
    [
      "a release, though its agent got other work meanwhile",
      undoing(history(opened, claimed, released), 3, FULL),
      [["agent:ana", "undone", { what: "3", restore: { assignee: "ana", assignedAt: NOW, excluded: [] } }], BACK],
    ],
    [
      "the release of a ticket that needs no room",
      undoing(history(opened, claimed, parked, released), 4, FULL),
      [["agent:ana", "undone", { what: "4", restore: { assignee: "ana", assignedAt: NOW, excluded: [] } }]],
    ],
    [
      "a priority of a ticket that its agent has",
      undoing(history(opened, claimed, prioritised), 3, FULL),
      [["agent:ana", "undone", { what: "3", restore: { priority: "normal" } }]],
    ],
    [
      "all that one action did",
      undoing(
        history(opened, prioritised, urgent).map((each) => ({ ...each, act: Math.min(each.act, 2) })),
        2,
      ),
      [["agent:ana", "undone", { what: "2", restore: { priority: "normal" } }]],
    ],
    [
      "what somebody acted on since",
      undoing(history(opened, claimed, solved), 2),
      { acted_since: "T-1 cannot be put back: ana acted on it since (status changed, action 3)." },
    ],
    [
      "what is undone already",
      undoing(
        history(opened, prioritised, event("agent:ana", "undone", { what: "2", restore: { priority: "normal" } })),
        2,
      ),
      { acted_since: "Action 2 is undone already, by action 3." },
    ],
    [
      "what a rule acted on since",
      undoing(history(opened, claimed, solved, closed), 3),
      { acted_since: "T-1 cannot be put back: auto-close acted on it since (status changed)." },
    ],
    [
      "what the pipeline acted on since",
      undoing(history(opened, prioritised, lost), 2),
      { acted_since: "T-1 cannot be put back: system acted on it since (routed, action 3)." },
    ],
    [
      "a note",
      undoing(history(opened, noted), 2),
      { not_undoable: "Action 2 (x) cannot be undone: a note stays in the history; write another one." },
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

  test("are none where it changed agents or customers alone", () => {
    const [before, after] = [
      { presence: "online", since: null },
      { presence: "away", since: NOW },
    ] as const;
    const went = {
      type: "presence_changed",
      at: NOW,
      actor: "agent:ana",
      subject: "ana",
      data: { before, after },
    } as const;
    expect(ownEvents(action, { events: [ofPipeline], deskEvents: [went] })).toEqual([]);
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
