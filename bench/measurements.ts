import { claim } from "./claim.ts";
import { claims } from "./claims.ts";
import { drain } from "./drain.ts";
import { eight } from "./eight.ts";
import type { Measurement } from "./figure.ts";
import { firstFrame } from "./first-frame.ts";
import { forty, fortyOnServer } from "./forty.ts";
import { growth } from "./growth.ts";
import { idle } from "./idle.ts";
import { importing } from "./import.ts";
import { importFile } from "./import-file.ts";
import { key } from "./key.ts";
import { list, serverList } from "./list.ts";
import { routing } from "./routing.ts";
import { serverClaims } from "./server-claims.ts";
import { serverCopy } from "./server-copy.ts";
import { serverTop, top } from "./top.ts";

/** In the order in which they run. */
const MEASUREMENTS: readonly Measurement[] = [
  list,
  claim,
  firstFrame,
  key,
  idle,
  claims,
  eight,
  routing,
  drain,
  importing,
  importFile,
  top,
  growth,
  serverList,
  serverClaims,
  serverTop,
  serverCopy,
  forty,
  fortyOnServer,
];

export const NAMES: readonly string[] = MEASUREMENTS.map(({ name }) => name);
export const GROUPS: readonly string[] = ["sqlite", "postgres", "scaling"];

/** Those that are named, alone or by their group; without a word all that do not take long. */
export function chosenBy(words: readonly string[]): readonly Measurement[] {
  const wanted = words.length === 0 ? ["sqlite", "postgres"] : words;
  return MEASUREMENTS.filter(
    ({ name, on, isLong }) => wanted.includes(name) || wanted.includes(isLong ? "scaling" : on),
  );
}
