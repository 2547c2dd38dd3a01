import { Failure } from "../../core/ticket/failure.ts";
import { nearest } from "../../core/words/nearest.ts";
import { csv } from "../presets/csv.ts";
import { FIELDS, type Preset, type PresetField } from "../presets/preset.ts";
import { columnName } from "../presets/presets.ts";

/** Which columns of a file, by their number, fill which field, and which are left for the note. */
export type Mapping = {
  readonly of: Readonly<Record<PresetField, readonly number[]>>;
  readonly leftover: readonly number[];
};

/**
 * The mapping of a file's columns by a preset, where `chosen` (field → column, as `--map` gives it) goes first. A field
 * takes its columns in the preset's order; of guesses only the best (a status and tags all). Columns of one name count together.
 * Throws `bad_input` for a field or column that does not exist, and where nothing can be a subject.
 */
export function mapColumns(
  columns: readonly string[],
  preset: Preset,
  chosen: Readonly<Record<string, string>>,
): Mapping {
  const names = columns.map(columnName);
  const asked = new Map(
    Object.entries(chosen).map(([field, column]) => [fieldNamed(field), existing(column, columns)]),
  );
  const taken = new Set(asked.values());
  const fieldColumns = (field: PresetField): readonly number[] => {
    const column = asked.get(field);
    const candidates =
      column === undefined ? (preset.columns[field] ?? []).filter((name) => !taken.has(name)) : [column];
    const found = candidates.map((name) => numbersOf(name, field, names)).filter((numbers) => numbers.length > 0);
    const isOneOf = preset.guesses && field !== "tags" && field !== "status";
    return (isOneOf ? found.slice(0, 1) : found).flat();
  };
  const of = Object.fromEntries(FIELDS.map((field) => [field, fieldColumns(field)])) as Mapping["of"];
  refuseWithoutSubject(of, preset, columns);
  const used = new Set(Object.values(of).flat());
  const silent = new Set([...preset.ignored, ...REASONS]);
  const leftover = names.flatMap((name, index) => (used.has(index) || silent.has(name) ? [] : [index]));
  return { of, leftover };
}

/** The columns that the file of rejected rows adds: a mended one can be imported as it is. */
export const REASONS = ["docket_line", "docket_reason"] as const;

function numbersOf(name: string, field: PresetField, columns: readonly string[]): readonly number[] {
  const isNamed = (column: string) => column === name || (field === "tags" && column.replace(/[_ ]?\d+$/, "") === name);
  return columns.flatMap((column, index) => (isNamed(column) ? [index] : []));
}

/** A field by its name or by what other programs call it: `title` is `subject`, `createdAt` is `created`. */
function fieldNamed(written: string): PresetField {
  const name = columnName(written);
  const field =
    FIELDS.find((known) => known.toLowerCase() === name) ?? FIELDS.find((known) => csv.columns[known]?.includes(name));
  if (field !== undefined) return field;
  const near = nearest(written, FIELDS);
  const meant = near === null ? "" : ` Did you mean "${near}"?`;
  throw new Failure("bad_input", `A ticket has no field "${written}".${meant}`, {
    hint: `--map takes field=column; the fields are ${FIELDS.join(", ")}.`,
  });
}

function existing(column: string, columns: readonly string[]): string {
  if (columns.some((known) => columnName(known) === columnName(column))) return columnName(column);
  const near = nearest(column, columns);
  const meant = near === null ? "" : ` Did you mean "${near}"?`;
  throw new Failure("bad_input", `The file has no column "${column}".${meant}`, {
    hint: `Its columns are ${columns.join(", ")}.`,
  });
}

function refuseWithoutSubject(
  of: Readonly<Record<PresetField, readonly number[]>>,
  preset: Preset,
  columns: readonly string[],
) {
  if (of.subject.length + of.body.length > 0 || preset.subject !== undefined) return;
  throw new Failure("bad_input", `No column says what the tickets are about (${columns.slice(0, 20).join(", ")}).`, {
    hint: "Name it with --map subject=COLUMN.",
  });
}
