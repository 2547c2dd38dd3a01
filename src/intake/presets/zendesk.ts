import type { Preset } from "./preset.ts";

/** A page of tickets from Zendesk's API (nested JSON, names side-loaded or not), or its CSV export. */
export const zendesk: Preset = {
  name: "zendesk",
  recognises: (columns) =>
    columns.has("requester_id") || columns.has("via.channel") || (columns.has("requester") && columns.has("group")),
  columns: {
    id: ["id"],
    subject: ["subject", "raw_subject"],
    body: ["description"],
    channel: ["via.channel", "via", "channel"],
    category: ["type", "ticket type"],
    priority: ["priority"],
    status: ["status"],
    team: ["group.name", "group_id", "group"],
    assignee: ["assignee.email", "assignee.name", "assignee_id", "assignee"],
    customer: ["requester.name", "requester_id", "requester"],
    email: ["requester.email", "requester email"],
    language: ["requester.locale"],
    tags: ["tags"],
    created: ["created_at", "created at"],
    answered: ["metric_set.first_replied_at"],
    solved: ["metric_set.solved_at", "solved_at", "solved at"],
    updated: ["updated_at", "updated at"],
    reassignments: ["metric_set.assignee_stations"],
  },
  guesses: false,
  ignored: ["url", "raw_subject", "requester_id", "assignee_id", "group_id", "submitter_id", "allow_channelback"],
  missing: ["-"],
  words: {
    status: { hold: "on_hold" },
    channel: { voice: "phone", facebook: "social", twitter: "social", native_messaging: "chat", mobile: "web" },
  },
  dayFirst: null,
};
