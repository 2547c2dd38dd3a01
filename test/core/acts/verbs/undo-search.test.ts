import { describe, expect, test } from "vitest";
import type { PastEvent } from "../../../../src/core/acts/facts.ts";
import { nothingToUndo, undoSearch } from "../../../../src/core/acts/verbs/undo.ts";
import type { DeskEvent } from "../../../../src/core/ticket/desk-event.ts";
import { failing, NOW } from "../../../given.ts";
import { givenOpening } from "../../../given-opening.ts";

describe("what is undone if no action is named", () => {
  const happened = { at: NOW, actor: "agent:ana", ticket: 1, seq: 1, act: 1 } as const;
  const claims: readonly PastEvent[] = [{ ...happened, type: "claimed", data: {} }];
  const opened: readonly PastEvent[] = [{ ...happened, type: "opened", data: givenOpening() }];
  const undoing = (what: number): readonly PastEvent[] => [
    { ...happened, type: "undone", data: { what: String(what), restore: {} } },
  ];
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
    ["an import, though what it brought was undone elsewhere", [[...opened, ...undoing(1)], claims], 2],
    ["nothing, where there is nothing", [], null],
  ] as const)("%s", ([, actions, then]) => {
    expect(chosen(...actions)).toBe(then);
  });

  test("is told where there is nothing", () => {
    expect(nothingToUndo()).toMatchObject(failing("action_not_found", "You have nothing to undo."));
  });
});
