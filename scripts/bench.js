/** Sets up if need be and measures; the arguments name measurements, or ask for `--json`. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { node, root, setUp } from "./setup.js";

setUp();
const { status } = spawnSync(node, [join(root, "bench", "main.ts"), ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
