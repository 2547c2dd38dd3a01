import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { conversations } from "../../src/demo/conversations.ts";
import { readConversations } from "../../src/demo/read-conversations.ts";

const KEY = `About keys.

# A key for {frame}
- category: bike
- channel: email

## asks
Lost one.

Can I get another?

## solves
`;

describe("a file of conversations", () => {
  test("has a subject, a list of facts, and the turns with their texts", () => {
    expect(readConversations(KEY)).toEqual([
      {
        subject: "A key for {frame}",
        category: "bike",
        channel: "email",
        priority: "normal",
        language: "en",
        plan: null,
        tags: [],
        owner: null,
        key: null,
        hoursAgo: null,
        pressing: null,
        turns: [
          { kind: "asks", text: "Lost one.\n\nCan I get another?" },
          { kind: "solves", text: "" },
        ],
      },
    ]);
  });

  test("tells what is not the usual in the list", () => {
    const facts = [
      "priority: high",
      "language: de",
      "plan: pro",
      "tags: outage, duplicate",
      "owner: sam",
      "key: map",
      "hours ago: 13.3",
      "minutes left: resolution -95",
    ];
    expect(
      readConversations(KEY.replace("\n\n## asks", `\n${facts.map((fact) => `- ${fact}`).join("\n")}\n\n## asks`)),
    ).toEqual([
      expect.objectContaining({
        priority: "high",
        language: "de",
        plan: "pro",
        tags: ["outage", "duplicate"],
        owner: "sam",
        key: "map",
        hoursAgo: 13.3,
        pressing: { clock: "resolution", minutesLeft: -95 },
      }),
    ]);
  });

  test("writes what nobody could see or what means something here as escapes", () => {
    const [escaped] = readConversations(KEY.replace("Lost one.", "\\u001b[2J \\\\ 1\\n2\n\\# 3"));
    expect(escaped?.turns[0]?.text).toBe("\u001b[2J \\ 1\n2\n# 3\n\nCan I get another?");
  });

  test.for([
    ["an unknown fact", "- channel: email", "- chanel: email", '"chanel" is not one of category, channel'],
    ["a line that is not a fact", "- channel: email", "by email", '"by email" is not one of category'],
    ["a fact without a value", "- category: bike", "- category: ", "is not one of category"],
    ["a fact twice", "- channel: email", "- category: app", '"category" is there twice'],
    ["no channel", "- channel: email\n", "", "it has no channel"],
    ["an unknown channel", "email", "fax", '"fax" is not one of email, chat'],
    ["an unknown turn", "## asks", "## begs", '"begs" is not one of asks, answers'],
    ["an unknown escape", "Lost", "\\x1b", '"\\x" is not an escape'],
    [
      "a clock that does not exist",
      "- channel: email",
      "- channel: email\n- minutes left: lunch 3",
      '"lunch" is not one of first_response',
    ],
    [
      "minutes that are not a number",
      "- channel: email",
      "- channel: email\n- minutes left: resolution",
      '"" is not a number',
    ],
    ["a raw control character", "Lost", "\u001b[2J", "invisible characters"],
    ["a raw change of direction", "Lost", "\u202e", "invisible characters"],
    ["a joiner between letters", "Lost", "Lo\u200dst", "invisible characters"],
  ] as const)("is refused with %s", ([, before, after, reason]) => {
    expect(() => readConversations(KEY.replace(before, after))).toThrow(reason);
    expect(() => readConversations(KEY.replace(before, after))).toThrow("A key for {frame}");
  });
});

test("Every file of conversations is part of the demo", async () => {
  const folder = new URL("../../src/demo/conversations/", import.meta.url);
  const subjects = conversations(150).map(({ subject }) => subject);
  for (const file of readdirSync(folder)) {
    const { text }: { text: string } = await import(`${folder.pathname}${file}`);
    expect(subjects, file).toContain(readConversations(text)[0]?.subject);
  }
});
