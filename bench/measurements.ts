import { claimProcess } from "./claim-process.ts";
import { claims } from "./claims.ts";
import { drain } from "./drain.ts";
import { eight } from "./eight.ts";
import type { Measurement } from "./figure.ts";
import { firstFrame } from "./first-frame.ts";
import { growth } from "./growth.ts";
import { idle } from "./idle.ts";
import { importing } from "./import.ts";
import { importFile } from "./import-file.ts";
import { key } from "./key.ts";
import { listProcess } from "./list-process.ts";
import { routing } from "./routing.ts";
import { top } from "./top.ts";

/** In the order in which they run. */
export const MEASUREMENTS: readonly Measurement[] = [
  listProcess,
  claimProcess,
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
];
