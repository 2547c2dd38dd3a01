import { loadText } from "./load.ts";
import { type DeskReading, readDesk } from "./read.ts";

/** Reads a desk file from disk. Throws `file_not_found`, or `bad_input` for what is not text at all. */
export function loadDeskFile(path: string): DeskReading & { readonly text: string } {
  const text = loadText(path);
  return { text, ...readDesk(text, path) };
}
