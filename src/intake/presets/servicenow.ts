import type { Preset } from "./preset.ts";

/** A list of incidents exported from ServiceNow, also in the anonymised shape without texts that is public. */
export const servicenow: Preset = {
  name: "servicenow",
  recognises: (columns) =>
    columns.has("number") &&
    (columns.has("incident_state") || columns.has("sys_updated_by") || columns.has("caller_id")),
  columns: {
    id: ["number"],
    subject: ["short_description"],
    body: ["description"],
    channel: ["contact_type"],
    category: ["category"],
    priority: ["priority"],
    status: ["incident_state", "state"],
    team: ["assignment_group"],
    assignee: ["assigned_to"],
    solvedBy: ["resolved_by", "closed_by"],
    customer: ["caller_id"],
    email: ["caller_id.email", "caller_email"],
    region: ["location"],
    product: ["cmdb_ci"],
    created: ["opened_at", "sys_created_on", "sys_created_at"],
    solved: ["resolved_at"],
    closed: ["closed_at"],
    updated: ["sys_updated_at", "sys_updated_on"],
    reassignments: ["reassignment_count"],
  },
  guesses: false,
  ignored: ["active", "sys_created_by", "sys_created_at", "sys_updated_by"],
  missing: ["?"],
  words: {
    status: {
      active: "open",
      "awaiting user info": "pending",
      "awaiting caller": "pending",
      "awaiting problem": "on_hold",
      "awaiting vendor": "on_hold",
      "awaiting evidence": "on_hold",
      "awaiting change": "on_hold",
    },
    channel: { "self service": "web", "self-service": "web", "direct opening": "web", ivr: "phone" },
  },
  dayFirst: true,
  subject: (cell) => {
    const kind = [cell("category"), cell("subcategory")].filter((part) => part !== "").join(", ");
    return [kind, cell("u_symptom")].filter((part) => part !== "").join(": ") || cell("number");
  },
};
