import { describe, expect, test } from "vitest";
import { ACTIONS } from "../../src/tui/actions.ts";
import { DEFAULT_KEYMAP } from "../../src/tui/keymap.ts";
import { keymapMarkdown } from "../../src/tui/keymap-markdown.ts";
import { keysAt } from "../../src/tui/model/keymap.ts";
import { PANE_KEYS } from "../../src/tui/model/keys-of-panes.ts";
import { PANES, type Place } from "../../src/tui/model/place.ts";
import { keyLabel, keyLabels, spelledKey } from "../../src/tui/terminal/key-spelling.ts";

const { bindings, byPlace } = DEFAULT_KEYMAP;

function placeNamed(name: string): Place {
  const place = [...byPlace.keys()].find((each) => each.name === name);
  if (place === undefined) throw new Error(`there is no place ${name}`);
  return place;
}

describe("the one list of keys", () => {
  test.for([...byPlace])("has no key twice in a place, nor behind it: $0.name", ([, { bindings: here, byKey }]) => {
    const keys = here.flatMap((binding) => binding.keys);
    expect(keys.toSorted()).toEqual([...byKey.keys()].toSorted());
  });
  test("has no key that is also the first of two", () => {
    for (const { byKey, prefixes } of byPlace.values())
      expect([...prefixes].filter((key) => byKey.has(key))).toEqual([]);
  });
  test("every action of the panes is done by something", () => {
    const panes = Object.values(PANE_KEYS).flatMap((table) => Object.keys(table));
    expect(Object.keys(ACTIONS).toSorted()).toEqual(panes.toSorted());
  });
  test("no action is listed twice", () => {
    expect(bindings.map(({ id }) => id)).toEqual([...DEFAULT_KEYMAP.byId.keys()]);
  });
  test("uses only keys that every terminal sends", () => {
    const keys = bindings.flatMap((binding) => binding.keys);
    expect(keys.filter((key) => /^(?:alt-|f\d|insert|ctrl-(?:[mijh[]|\d)$)/.test(key))).toEqual([]);
  });
  test("spells its keys as people may write them", () => {
    for (const key of bindings.filter(({ id }) => id !== "interrupt").flatMap((binding) => binding.keys)) {
      expect([spelledKey(key), spelledKey(keyLabel(key))]).toEqual([{ key }, { key }]);
    }
  });
  test.for([
    ["queue", "j", "queue.down"],
    ["ticket", "j", "ticket.down"],
    ["sla", "c", "ticket.claim"],
    ["queue", "7", "view.number"],
    ["composer", "c", undefined],
    ["composer", "ctrl-x ctrl-e", "composer.editor"],
    ["review", "y", "review.send"],
    ["status", "s", "status.solved"],
    ["status", "j", "menu.down"],
    ["quit", "ctrl-c", "interrupt"],
  ] as const)("in the place %s the key %s is %s", ([place, key, id]) => {
    expect(keysAt(DEFAULT_KEYMAP, placeNamed(place)).byKey.get(key)?.id).toBe(id);
  });
  test("a dialog reaches nothing of the panes behind it", () => {
    const places = keysAt(DEFAULT_KEYMAP, placeNamed("menu")).bindings.map(({ at }) => at.name);
    expect(new Set(places)).toEqual(new Set(["menu", "always"]));
  });
  test("the clocks have no keys of their own, and those of every pane", () => {
    expect(keysAt(DEFAULT_KEYMAP, PANES.sla).byKey.get("c")?.id).toBe("ticket.claim");
  });
});

test.for([
  ["ctrl-d", "^D"],
  ["space", "Space"],
  ["shift-tab", "Shift-Tab"],
  ["G", "G"],
  ["up", "↑"],
  ["pgdn", "PgDn"],
  ["ctrl-x ctrl-e", "^X ^E"],
  ["ctrl-left", "Ctrl-←"],
  ["alt-b", "Alt-b"],
] as const)("the key %s is written %s", ([key, label]) => {
  expect(keyLabel(key)).toBe(label);
});

test("a row of digits is written by its ends", () => {
  expect([keyLabels(["1", "2", "3", "4"]), keyLabels(["1", "3"]), keyLabels(["a", "b", "c"])]).toEqual([
    ["1–4"],
    ["1", "3"],
    ["a", "b", "c"],
  ]);
});

test("the documentation has every action with its keys", () => {
  const markdown = keymapMarkdown();
  for (const { does, keys, id } of bindings) {
    expect(markdown).toContain(`| ${does} |`);
    expect(markdown).toContain(`| \`${id}\` |`);
    expect(markdown).toContain(`\`${keyLabels(keys)[0]}\``);
  }
});
