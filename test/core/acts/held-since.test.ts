import { describe, expect, test } from "vitest";
import { heldSince } from "../../../src/core/acts/held-since.ts";

type Told = { readonly act: number; readonly undoes?: number };

describe("of what happened after an act holds still", () => {
  const [first, asked] = [{ act: 1 }, { act: 2 }];
  const undoing = (act: number, undoes: number): Told => ({ act, undoes });

  test.for<readonly [string, readonly Told[], readonly number[]]>([
    ["nothing, if it was the last", [first, asked], []],
    ["nothing that it did itself", [asked, asked], []],
    ["another act", [first, asked, { act: 3 }], [3]],
    ["no act that was taken back, nor its taking back", [asked, { act: 3 }, undoing(4, 3)], []],
    ["an act whose taking back was taken back", [asked, { act: 3 }, undoing(4, 3), undoing(5, 4)], [3]],
    ["its own taking back", [asked, undoing(3, 2)], [3]],
    ["not even that, if it was taken back", [asked, undoing(3, 2), undoing(4, 3)], []],
  ])("%s", ([, told, acts]) => {
    const history = told.map(({ act, undoes = null }, place) => ({ seq: place + 1, act, undoes }));
    const seq = 1 + told.indexOf(asked);
    expect(heldSince(history, { seq, act: 2 }, ({ undoes }) => undoes).map(({ act }) => act)).toEqual(acts);
  });
});
