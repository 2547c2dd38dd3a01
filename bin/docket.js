#!/usr/bin/env node
"use strict";
const { existsSync } = require("node:fs");
const { dirname, join } = require("node:path");

const OLDEST = [22, 12];
const [major, minor] = process.versions.node.split(".").map(Number);
const main = join(__dirname, "..", "dist", "main.cjs");

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) rerun();
else if (!existsSync(main)) fail("docket is not built yet: run `npm start` or `npm run build` in its folder once.");
else start();

function start() {
  const { enableCompileCache } = require("node:module");
  const { homedir } = require("node:os");
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  // Where no folder can be made, in /proc say, Node would try without end.
  if (existsSync(dirname(cache)) && !cache.startsWith("/proc")) enableCompileCache(join(cache, "docket"));
  require(main).main(process.argv.slice(2));
}

/** better-sqlite3 crashes an old Node, so it is not loaded there: the project's own Node goes on, if it is installed. */
function rerun() {
  const own = join(__dirname, "..", "node_modules", "node", "bin", "node");
  if (!existsSync(own))
    fail(
      `docket needs Node ${OLDEST.join(".")} or newer, and this is ${process.versions.node}: install a newer Node from https://nodejs.org.`,
    );
  const { spawn } = require("node:child_process");
  const child = spawn(own, [__filename, ...process.argv.slice(2)], { stdio: "inherit" });
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + require("node:os").constants.signals[signal];
  });
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}
