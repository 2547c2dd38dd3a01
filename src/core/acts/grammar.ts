import { Failure } from "../ticket/failure.ts";
import { nearest } from "../words/nearest.ts";
import type { FieldPlace } from "./field.ts";
import { type Flag, flagsOf } from "./flags.ts";
import { type Around, demandStdin, type Grammar, type Read, type TypedLine, targetOf } from "./line.ts";

/**
 * Reads the words after the name of an act: the one grammar of the command line and the palette. What it gives is as it was
 * typed: a face adds what the line lacks, makes instants of its moments, and has the act `completed`. Throws `bad_input`.
 */
export function readLine(declaration: Grammar, words: readonly string[], around: Around): Read {
  return valuesOf(declaration, flagsApart(declaration, words), around);
}

/** Takes the flags out of a line; what comes after `--` are words. Throws `bad_input` for a flag that the act does not have. */
function flagsApart(declaration: Grammar, typed: readonly string[]): TypedLine {
  const known = flagsOf(declaration);
  const words: string[] = [];
  const flags = new Map<string, readonly string[]>();
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] ?? "";
    if (word === "--") return { words: [...words, ...typed.slice(at + 1)], flags };
    if (!isFlag(word)) {
      words.push(word);
      continue;
    }
    const { flag, attached } = flagOf(word, known);
    if (flag.takes !== null && attached === null) at++;
    const value = flag.takes === null ? "" : (attached ?? demandNext(flag, typed[at]));
    flags.set(flag.long, [...(flags.get(flag.long) ?? []), value]);
  }
  return { words, flags };
}

/** A number with a sign is a word, which its place then refuses. */
function isFlag(word: string): boolean {
  return word.startsWith("-") && word !== "-" && !/^-\d/.test(word);
}

function flagOf(word: string, known: readonly Flag[]): { readonly flag: Flag; readonly attached: string | null } {
  const equals = word.startsWith("--") ? word.indexOf("=") : 2;
  const name = equals < 0 ? word : word.slice(0, equals);
  const attached = word.length <= name.length ? null : word.slice(word.startsWith("--") ? equals + 1 : equals);
  const flag = known.find(({ long, short }) => long === name || short === name);
  if (flag !== undefined && (attached === null || flag.takes !== null)) return { flag, attached };
  const near = nearest(
    name,
    known.map(({ long }) => long),
  );
  throw new Failure("bad_input", `Unknown option '${word}'.`, near === null ? {} : { hint: `Did you mean ${near}?` });
}

function demandNext({ long, short, takes }: Flag, next: string | undefined): string {
  if (next !== undefined) return next;
  const names = short === null ? long : `${short}, ${long}`;
  throw new Failure("bad_input", `Option '${names} <${takes}>' argument missing.`);
}

/** What a line gives, as it was typed; tickets are read already. Throws `bad_input` for words that the act does not take. */
function valuesOf(declaration: Grammar, line: TypedLine, around: Around): Read {
  const { values: target, tail, isBatch } = targetOf(declaration, line, around);
  const values: Record<string, unknown> = { ...target };
  let left = tail;
  for (const [key, { place }] of Object.entries(declaration.fields)) {
    const taken = takenBy(place, left);
    const value = valueAt(place, taken, line.flags, around);
    left = left.slice(taken.length);
    if (value !== null) values[key] = value;
  }
  const [stray] = left;
  if (stray !== undefined) throw tooMany(declaration, stray);
  return { values, isBatch };
}

/** The words, of those that are left, that stand in this place. */
function takenBy(place: FieldPlace, left: readonly string[]): readonly string[] {
  if (place.at === "rest") return left;
  if (place.at === "last") return left.slice(0, 1);
  return place.at === "text" && left[0] === "-" ? left.slice(0, 1) : [];
}

function valueAt(place: FieldPlace, words: readonly string[], flags: TypedLine["flags"], around: Around): unknown {
  switch (place.at) {
    case "switch":
      return flags.has(place.long) ? true : null;
    case "moment":
      return flags.get(place.long)?.at(-1) ?? null;
    case "flag": {
      const given = flags.get(place.long);
      return (place.isRepeated ? given : given?.at(-1)) ?? null;
    }
    case "rest":
      return words;
    case "text":
      return textOf(flags, words.length > 0, around);
    default:
      return words[0] ?? null;
  }
}

/** The message, if the line says where it is. */
function textOf(flags: TypedLine["flags"], isDash: boolean, { stdin, file }: Around): string | null {
  const body = flags.get("--body")?.at(-1);
  const path = isDash ? "-" : flags.get("--file")?.at(-1);
  const sources = [body, flags.get("--file"), isDash || undefined].filter((source) => source !== undefined);
  if (sources.length > 1) throw new Failure("bad_input", "The text comes from one place: --body, -F or -.");
  if (path === undefined && body !== "-") return body ?? null;
  if (path === undefined || path === "-") return demandStdin(stdin);
  if (file !== null) return file(path);
  throw new Failure("bad_input", "Files are read on the command line only: give the text by --body.");
}

function tooMany({ name, fields }: Grammar, word: string): Failure {
  const takesText = Object.values(fields).some(({ place }) => place.at === "text");
  const hint = takesText ? { hint: 'A text is given by --body "…", -F FILE, or - for stdin.' } : {};
  return new Failure("bad_input", `"${word}" is one word too many for ${name}.`, hint);
}
