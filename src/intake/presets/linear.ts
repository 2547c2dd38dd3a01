import type { Preset } from "./preset.ts";

/** A CSV export of issues from Linear. */
export const linear: Preset = {
  name: "linear",
  recognises: (columns) =>
    columns.has("id") && columns.has("title") && columns.has("creator") && columns.has("completed"),
  columns: {
    id: ["id"],
    subject: ["title"],
    body: ["description"],
    priority: ["priority"],
    status: ["status"],
    team: ["team"],
    assignee: ["assignee"],
    customer: ["creator"],
    product: ["project"],
    tags: ["labels"],
    created: ["created"],
    solved: ["completed"],
    closed: ["canceled"],
    updated: ["updated"],
  },
  guesses: false,
  ignored: [],
  missing: [],
  words: {},
  dayFirst: null,
};
