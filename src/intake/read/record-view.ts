import type { DateField, Preset, PresetField } from "../presets/preset.ts";
import { columnName } from "../presets/presets.ts";
import type { Mapping } from "./mapping.ts";
import type { ReadInstant } from "./read-instant.ts";
import { quoted } from "./values.ts";

/** How the records of one file are to be read. */
export type Reading = {
  readonly columns: readonly string[];
  readonly preset: Preset;
  readonly mapping: Mapping;
  readonly readInstant: ReadInstant;
  /** Columns whose line breaks are written as a backslash and an n. */
  readonly escaped: ReadonlySet<number>;
  /** When the import runs, in ms UTC: what lies after it has not happened. */
  readonly now: number;
};

/** One record seen through the mapping. What it cannot use it keeps in `notes`, what it must not accept in `wrong`. */
export type RecordView = {
  readonly notes: string[];
  readonly wrong: string[];
  /** The value in a column, or "" where nothing is known. */
  readonly cell: (column: string) => string;
  readonly text: (field: PresetField) => string | null;
  readonly texts: (field: PresetField) => readonly string[];
  /** A value that must be readable if it is there. */
  readonly value: <Value>(field: PresetField, read: (text: string) => Value | null, otherwise: string) => Value | null;
  /** A value that is kept as a note if it cannot be read. */
  readonly fitting: <Value>(field: PresetField, read: (text: string) => Value | null) => Value | null;
  readonly instant: (field: DateField) => number | null;
};

/** A function that shows a record through the mapping. */
export function recordViewer({ columns, preset, mapping, readInstant, escaped, now }: Reading) {
  const missing = new Set(["", ...preset.missing]);
  const numbers = new Map(columns.map((column, index) => [columnName(column), index]));

  return (cells: readonly string[]): RecordView => {
    const wrong: string[] = [];
    const notes: string[] = [];
    const at = (index: number): string => {
      const text = cells[index]?.trim() ?? "";
      return missing.has(text) ? "" : text;
    };
    const columnOf = (field: PresetField): number => mapping.of[field].find((index) => at(index) !== "") ?? -1;
    const nameOf = (field: PresetField): string => columns[columnOf(field)] ?? field;
    const text = (field: PresetField): string | null => {
      const index = columnOf(field);
      if (index === -1) return null;
      const found = at(index);
      return escaped.has(index) ? found.replaceAll("\\n", "\n") : found;
    };
    const refused = (field: PresetField, written: string, what: string) => {
      wrong.push(`${nameOf(field)} ${quoted(written)} ${what}.`);
      return null;
    };
    const value = <Value>(
      field: PresetField,
      read: (text: string) => Value | null,
      otherwise: string,
    ): Value | null => {
      const written = text(field);
      return written === null ? null : (read(written) ?? refused(field, written, otherwise));
    };
    return {
      notes,
      wrong,
      text,
      value,
      cell: (column) => at(numbers.get(column) ?? -1),
      texts: (field) => mapping.of[field].map(at).filter((found) => found !== ""),
      fitting: (field, read) => {
        const written = text(field);
        const found = written === null ? null : read(written);
        if (written !== null && found === null) notes.push(`${nameOf(field)}: ${written}`);
        return found;
      },
      instant: (field) => {
        const instant = value(field, readInstant, "is not a readable date");
        return instant === null || instant <= now ? instant : refused(field, text(field) ?? "", "lies in the future");
      },
    };
  };
}
