/** Sets up if need be, and opens the demo desk; without a terminal it prints its queue. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { node, root, setUp } from "./setup.js";

setUp();
const child = spawn(node, [join(root, "bin", "docket.js"), "demo", ...process.argv.slice(2)], { stdio: "inherit" });
process.on("SIGINT", () => {});
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => {
  process.exitCode = code ?? 128 + constants.signals[signal];
});
