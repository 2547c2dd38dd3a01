/** Sets up if need be and measures: see bench/main.ts for the arguments. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { node, root, setUp } from "./setup.js";

setUp();
const { status } = spawnSync(node, [join(root, "bench", "main.ts"), ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
