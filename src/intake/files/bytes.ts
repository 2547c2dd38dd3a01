import { createReadStream, promises } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Failure } from "../../core/ticket/failure.ts";
import { ahead, long } from "./ahead.ts";

/** How far the file has been read, in bytes as they lie on the disk; the total of a pipe is not known. */
export type Progress = { readonly read: number; readonly total: number | null };

export type Bytes = {
  readonly chunks: AsyncIterable<Buffer>;
  readonly progress: () => Progress;
  /** Lets go of a file that nobody reads to its end; an open pipe would keep the process alive. */
  readonly close: () => void;
};

/** One read of the disk; larger ones are no faster, smaller ones cost a turn of the event loop each. */
const CHUNK = 256 * 1024;

/**
 * The bytes of a file, or of the standard input for `-`; what is gzipped is unpacked, told by its first two bytes and
 * not by its name. Throws `file_not_found`, and `bad_input` where the archive is damaged or ends in the middle.
 */
export async function openBytes(path: string): Promise<Bytes> {
  const total = path === "-" ? null : await sizeOf(path);
  const source = path === "-" ? process.stdin : createReadStream(path, { highWaterMark: CHUNK });
  let read = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      read += chunk.length;
      yield chunk;
    }
  }
  const [taken, all] = await ahead(counted(), long(2));
  const head = Buffer.concat(taken);
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  return {
    chunks: isGzip ? unpacked(all, path) : all,
    progress: () => ({ read, total }),
    close: () => source.destroy(),
  };
}

async function sizeOf(path: string): Promise<number> {
  const found = await promises.stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") {
      throw new Failure("file_not_found", `There is no file ${path}.`);
    }
    throw new Failure("bad_input", `${path} cannot be read (${error.code}).`);
  });
  if (found.isDirectory()) throw new Failure("bad_input", `${path} is a folder; name the file of tickets in it.`);
  return found.size;
}

async function* unpacked(chunks: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  // What goes wrong on the way comes out of the last stream, whose reader throws it.
  const gunzip = pipeline(Readable.from(chunks), createGunzip({ chunkSize: CHUNK }), () => {});
  try {
    yield* gunzip;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith("Z_") !== true) throw error;
    const what = code === "Z_BUF_ERROR" ? "ends in the middle" : `is damaged (${message})`;
    throw new Failure("bad_input", `The gzip archive ${path} ${what}; copy or download it again.`);
  }
}
