import chardet from "chardet";
import iconv from "iconv-lite";
import { Failure } from "../../core/ticket/failure.ts";
import { ahead, long } from "./ahead.ts";

/** How much is looked at before anything is decided. */
export const HEAD = 64 * 1024;

const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

const PROGRAMS: readonly (readonly [magic: string, what: string])[] = [
  ["PK\u0003\u0004", "a zip archive or an Excel workbook; save it as CSV"],
  ["%PDF", "a PDF"],
  ["SQLite format 3", "an SQLite database"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Excel workbook; save it as CSV"],
];

/**
 * The text of the bytes, piece by piece and without a byte order mark. Pure ASCII decides nothing: the encoding is found
 * where the first other byte stands, however far into the file, as UTF-8 if that is valid there and else by chardet.
 * `forced` names it instead. Throws `bad_input` for what is not text, or text in an unknown encoding.
 */
export async function* decoded(
  bytes: AsyncIterable<Buffer>,
  path: string,
  forced: string | null,
): AsyncGenerator<string> {
  if (forced !== null && !iconv.encodingExists(forced)) {
    throw new Failure("bad_input", `There is no encoding "${forced}"; try utf-8, windows-1252 or utf-16le.`);
  }
  const [taken, all] = await ahead(bytes, long(HEAD));
  const head = Buffer.concat(taken);
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => head[index] === byte))?.[1];
  const encoding = forced ?? marked ?? null;
  if (encoding === null) refuseBinary(head, path);
  let decoder = encoding === null ? null : iconv.getDecoder(encoding);
  for await (const chunk of all) {
    const ascii = decoder === null ? asciiOf(chunk) : null;
    if (ascii !== null) {
      yield ascii;
      continue;
    }
    decoder ??= iconv.getDecoder(encodingOf(chunk, path));
    yield decoder.write(chunk);
  }
  const rest = decoder?.end();
  if (rest !== undefined && rest !== "") yield rest;
}

function asciiOf(chunk: Buffer): string | null {
  const text = chunk.toString("latin1");
  return /[\u0080-\u00ff]/.test(text) ? null : text;
}

function encodingOf(chunk: Buffer, path: string): string {
  if (isUtf8(chunk)) return "utf-8";
  const found = chardet.detect(chunk);
  if (found === null || !iconv.encodingExists(found)) {
    throw new Failure("bad_input", `The encoding of ${path} is unknown; save it as UTF-8.`);
  }
  // Windows-1252 is Latin-1 with the quotation marks and the euro that people do type.
  return found === "ISO-8859-1" ? "windows-1252" : found;
}

/** A character that the end of the chunk cuts in two does not count against it. */
function isUtf8(chunk: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function refuseBinary(head: Buffer, path: string): void {
  const start = head.toString("latin1", 0, 16);
  const known = PROGRAMS.find(([magic]) => start.startsWith(magic))?.[1];
  if (known !== undefined) throw new Failure("bad_input", `${path} is ${known}.`);
  const control = head.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 27) ? 1 : 0), 0);
  // Text has none of these bytes, but for an accident; of random ones it would be every tenth.
  if (control * 50 > head.length) throw new Failure("bad_input", `${path} is not a text file.`);
}
