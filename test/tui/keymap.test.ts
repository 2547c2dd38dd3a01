import { describe, expect, test } from "vitest";
import { ACTIONS } from "../../src/tui/actions.ts";
import { keymapMarkdown } from "../../src/tui/keymap-markdown.ts";
import type { Place } from "../../src/tui/model/binding.ts";
import { bindingOf, bindingsAt, KEYMAP, keyLabel } from "../../src/tui/model/keymap.ts";

const PLACES: readonly Place[] = [
  "anywhere",
  "queue",
  "ticket",
  "sla",
  "composer",
  "review",
  "picker",
  "menu",
  "dialog",
];

describe("the one list of keys", () => {
  test.for(PLACES)("has no key twice in the place %s", (place) => {
    const keys = KEYMAP.filter(({ at }) => at === place).flatMap((binding) => binding.keys);
    expect(keys).toEqual([...new Set(keys)]);
  });
  test("what a pane does of its own hides nothing that works everywhere", () => {
    const everywhere = KEYMAP.filter(({ at }) => at === "anywhere").flatMap(({ keys }) => keys);
    for (const place of ["queue", "ticket", "sla"] as const) {
      const own = KEYMAP.filter(({ at }) => at === place).flatMap(({ keys }) => keys);
      expect(own.filter((key) => everywhere.includes(key))).toEqual([]);
    }
  });
  test("every action of the panes is done by something", () => {
    const panes = KEYMAP.filter(({ at }) => ["anywhere", "queue", "ticket", "sla"].includes(at)).map(({ id }) => id);
    expect(Object.keys(ACTIONS).toSorted()).toEqual(panes.toSorted());
  });
  test("uses only keys that every terminal sends", () => {
    const keys = KEYMAP.flatMap((binding) => binding.keys);
    expect(keys.filter((key) => /^(?:alt-|f\d|insert|ctrl-(?:[mijh[]|\d)$)/.test(key))).toEqual([]);
  });
  test.for([
    ["queue", "j", "queue.down"],
    ["ticket", "j", "ticket.down"],
    ["sla", "c", "ticket.claim"],
    ["queue", "7", "view.number"],
    ["composer", "c", undefined],
    ["review", "y", "review.send"],
  ] as const)("in the place %s the key %s is %s", ([place, key, id]) => {
    expect(bindingOf(place, key)?.id).toBe(id);
  });
  test("a dialog reaches nothing of the panes behind it", () => {
    expect(bindingsAt("menu").every(({ at }) => at === "menu")).toBe(true);
  });
});

test("keys are written as people write them", () => {
  expect(["ctrl-d", "space", "shift-tab", "G", "up", "pgdn"].map(keyLabel)).toEqual([
    "^D",
    "Space",
    "Shift-Tab",
    "G",
    "↑",
    "PgDn",
  ]);
});

test("the documentation has every action with its keys", () => {
  const markdown = keymapMarkdown();
  for (const { does, keys } of KEYMAP) {
    expect(markdown).toContain(`| ${does} |`);
    expect(markdown).toContain(keys.length === 9 ? "`1–9`" : `\`${keyLabel(keys[0] ?? "")}\``);
  }
});
