import type { Preset } from "./preset.ts";

/** A CSV export of issues from Jira, in the cloud or not. */
export const jira: Preset = {
  name: "jira",
  recognises: (columns) => columns.has("issue key") && columns.has("summary"),
  columns: {
    id: ["issue key"],
    subject: ["summary"],
    body: ["description"],
    category: ["issue type"],
    priority: ["priority"],
    status: ["status", "status category"],
    team: ["team", "custom field (team)"],
    assignee: ["assignee"],
    customer: ["reporter"],
    email: ["reporter email"],
    product: ["component/s", "components", "component"],
    tags: ["labels"],
    created: ["created"],
    solved: ["resolved"],
    updated: ["updated"],
  },
  guesses: false,
  ignored: ["issue id", "status category", "project key"],
  missing: [],
  words: {},
  dayFirst: true,
};
