import type { SafeText, Sayable } from "./safe-text.ts";
import { isWide } from "./wide.ts";

/**
 * How many cells of a terminal a text takes. Never throws. Texts are expected without escape sequences (`safe-text.ts`
 * takes them out); control characters count as nothing.
 */
export function width(text: string): number {
  if (ASCII.test(text)) return text.length;
  let cells = 0;
  for (const cluster of clusters(text)) cells += clusterWidth(cluster);
  return cells;
}

/** The text, or as much of it as fits with a `…` at its end, in at most this many cells. */
export function cut(text: SafeText, cells: number): SafeText;
export function cut(text: string, cells: number): string;
export function cut(text: string, cells: number): string {
  if (cells <= 0) return "";
  if (text.length <= cells && ASCII.test(text)) return text;
  if (ASCII.test(text)) return `${text.slice(0, cells - 1)}…`;
  let used = 0;
  let end = 0;
  let kept = 0;
  for (const cluster of clusters(text)) {
    used += clusterWidth(cluster);
    if (used > cells) return `${text.slice(0, kept)}…`;
    end += cluster.length;
    if (used < cells) kept = end;
  }
  return text;
}

/** The text in exactly this many cells: cut, or filled with spaces at its end, or at its start. */
export function pad<Text extends string>(text: Text & Sayable<Text>, cells: number, align?: "left" | "right"): SafeText;
export function pad(text: string, cells: number, align?: "left" | "right"): string;
export function pad(text: string, cells: number, align: "left" | "right" = "left"): string {
  const fitting = cut(text, cells);
  const gap = " ".repeat(Math.max(0, cells - width(fitting)));
  return align === "left" ? fitting + gap : gap + fitting;
}

/** The text in lines of at most this many cells, broken at spaces; a longer word is broken where it must be. */
export function wrap(text: SafeText, cells: number): readonly SafeText[];
export function wrap(text: string, cells: number): readonly string[];
export function wrap(text: string, cells: number): readonly string[] {
  const room = Math.max(1, cells);
  if (width(text) <= room) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((part) => pieces(part, room))) {
    if (line !== "" && width(line) + 1 + width(word) <= room) line += ` ${word}`;
    else {
      if (line !== "") lines.push(line);
      line = word;
    }
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** What a reader takes for one character each. */
export function clusters(text: SafeText): Iterable<SafeText>;
export function clusters(text: string): Iterable<string>;
export function clusters(text: string): Iterable<string> {
  return isPlain(text) ? text : graphemes(text);
}

const ASCII = /^[ -~]*$/;

/** A word in pieces that fit, the last one perhaps short. */
function pieces(word: string, room: number): readonly string[] {
  if (width(word) <= room) return [word];
  const parts: string[] = [];
  let part = "";
  let used = 0;
  for (const cluster of clusters(word)) {
    const cells = clusterWidth(cluster);
    if (used + cells > room && part !== "") {
      parts.push(part);
      part = "";
      used = 0;
    }
    part += cluster;
    used += cells;
  }
  return [...parts, part];
}

/**
 * First, last, first, last … of blocks in which each code point stands for itself and is drawn: nothing in them joins
 * what stands before it. Text of these needs no segmenter, whose first use costs as much as half a start of Node.
 */
const PLAIN = [
  0x20, 0x7e, 0xa0, 0xac, 0xae, 0x2ff, 0x370, 0x482, 0x48a, 0x58f, 0x5d0, 0x5ea, 0x620, 0x64a, 0x10a0, 0x10ff, 0x1e00,
  0x1fff, 0x2010, 0x2027, 0x2030, 0x205e, 0x2070, 0x209f, 0x20a0, 0x20cf, 0x2100, 0x2bff, 0x2e80, 0x3029, 0x3030,
  0x3098, 0x309b, 0x3163, 0x3165, 0xa48f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xff01, 0xff9d, 0xffe0, 0xffe6, 0xfffd,
  0xfffd, 0x1f000, 0x1f1e5, 0x1f200, 0x1f3fa, 0x1f400, 0x1faff, 0x20000, 0x3fffd,
];

function isPlain(text: string): boolean {
  for (const character of text) {
    if (!isPlainPoint(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

function isPlainPoint(point: number): boolean {
  for (let at = 0; at < PLAIN.length; at += 2) {
    if (point < (PLAIN[at] ?? 0)) return false;
    if (point <= (PLAIN[at + 1] ?? 0)) return true;
  }
  return false;
}

let segmenter: Intl.Segmenter | undefined;

function* graphemes(text: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter("und");
  for (const { segment } of segmenter.segment(text)) yield segment;
}

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}]/u;

/** Signs that Unicode calls format characters but that are drawn: they stand under the digits that follow. */
const DRAWN_FORMAT = /[\u0600-\u0605\u06dd\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u;

/** Flags, keycaps, pictures in colour, and pictures joined to one. */
const PICTURE =
  /^(?:\p{Regional_Indicator}|[\d#*]\ufe0f|\p{Emoji}\ufe0f|\p{Extended_Pictographic}\p{Emoji_Modifier})|\p{Extended_Pictographic}.*\u200d\p{Extended_Pictographic}/su;

function clusterWidth(cluster: string): number {
  const point = cluster.codePointAt(0) ?? 0;
  const isSingle = cluster.length === (point > 0xffff ? 2 : 1);
  if (isSingle && isPlainPoint(point)) return isWide(point) ? 2 : 1;
  if (PICTURE.test(cluster)) return 2;
  const [beforeJoiner = ""] = cluster.split("\u200d", 1);
  const cells = [...beforeJoiner].reduce((sum, character) => sum + characterWidth(character), 0);
  return isHangul(point) ? Math.min(cells, 2) : cells;
}

function characterWidth(character: string): number {
  if (UNSEEN.test(character) && !DRAWN_FORMAT.test(character)) return 0;
  return isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
}

/** Parts of a Hangul syllable are drawn as one. */
function isHangul(point: number): boolean {
  return (
    (point >= 0x1100 && point <= 0x11ff) || (point >= 0xac00 && point <= 0xd7fb) || (point >= 0xa960 && point <= 0xa97c)
  );
}
