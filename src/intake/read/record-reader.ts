import type { PresetField } from "../presets/preset.ts";
import type { Incoming } from "./incoming.ts";
import { customerOf } from "./people.ts";
import { type Reading, type RecordView, recordViewer } from "./record-view.ts";
import { count, effort, figure, firstLine, language, region, tagsOf } from "./values.ts";
import { CHANNEL_WORDS, PRIORITY_WORDS, STATUS_WORDS } from "./words.ts";

/** A reader from the values of a record to a ticket, or to the sentences that say why it is none. */
export function recordReader(reading: Reading): (cells: readonly string[]) => Incoming | readonly string[] {
  const { preset } = reading;
  const view = recordViewer(reading);
  const status = wordIn("status", STATUS_WORDS, preset.words.status);
  const priority = wordIn("priority", PRIORITY_WORDS, preset.words.priority);
  const channel = wordIn("channel", CHANNEL_WORDS, preset.words.channel);
  const leftovers = leftoversOf(reading);

  return (cells) => {
    if (cells.some((cell) => cell.includes("\0"))) return ["It contains NUL characters."];
    const record = view(cells);
    const { text, value, fitting, instant, notes, wrong } = record;
    const body = text("body") ?? "";
    const incoming: Incoming = {
      externalId: text("id"),
      subject: firstLine(text("subject") ?? preset.subject?.(record.cell) ?? body),
      body,
      channel: channel(record),
      category: text("category"),
      priority: priority(record),
      status: status(record),
      tier: value("tier", count, "is not a tier"),
      team: text("team"),
      assignee: text("assignee"),
      solvedBy: text("solvedBy"),
      customer: customerOf(text("customer"), text("email"), preset.name, {
        plan: text("plan"),
        revenue: value("revenue", figure, "is not an amount of money"),
      }),
      language: fitting("language", language),
      region: fitting("region", region),
      product: text("product"),
      tags: tagsOf(record.texts("tags")),
      effortMs: value("effort", effort, "is not a duration; write minutes, or 1h30m"),
      weight: value("weight", figure, "is not a weight"),
      createdAt: instant("created"),
      answeredAt: instant("answered"),
      answer: text("answer"),
      solvedAt: instant("solved"),
      closedAt: instant("closed"),
      updatedAt: instant("updated"),
      reassignments: value("reassignments", count, "is not a number from 0 to 1000") ?? 0,
      notes,
    };
    notes.push(...leftovers(cells));
    if (incoming.subject === "") wrong.push("It has neither a subject nor a text.");
    return wrong.length > 0 ? wrong : incoming;
  };
}

/**
 * A reader of one word out of a closed list. The first column with a known word says it; a word that is not known is
 * kept as a note, because it is the file's own and may matter to a person.
 */
function wordIn<Word>(
  field: PresetField,
  common: Readonly<Record<string, Word>>,
  own: Readonly<Record<string, Word>> = {},
) {
  const words = new Map([...Object.entries(common), ...Object.entries(own)]);
  return (record: RecordView): Word | null => {
    const written = record.texts(field);
    const found = written.map((text) => words.get(text.toLowerCase()));
    if (written[0] !== undefined && found[0] === undefined) record.notes.push(`${field}: ${written[0]}`);
    return found.find((word) => word !== undefined) ?? null;
  };
}

/** The values that no field took, each with the name of its column. */
function leftoversOf({ columns, preset, mapping }: Reading): (cells: readonly string[]) => readonly string[] {
  const silent = new Set(["", ...preset.missing]);
  return (cells) => {
    const notes: string[] = [];
    for (const index of mapping.leftover) {
      const value = cells[index]?.trim() ?? "";
      if (!silent.has(value)) notes.push(`${columns[index]}: ${value.replaceAll("\n", ", ")}`);
    }
    return notes;
  };
}
