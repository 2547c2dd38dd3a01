import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const DOCKET = join(import.meta.dirname, "..", "..", "bin", "docket.js");

let folder = "";
const env = () => ({ ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "docket-loading-"));
  writeFileSync(
    join(folder, "hook.cjs"),
    `process.on("exit", () => process.stderr.write(Object.keys(require.cache).join("\\n")));`,
  );
  execFileSync(process.execPath, [DOCKET, "demo", join(folder, "demo.db")], { env: env() });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The optional parts that a command loads. */
function partsOf(...argv: readonly string[]): readonly string[] {
  const args = ["--require", join(folder, "hook.cjs"), DOCKET, "--db", join(folder, "demo.db"), "--as", "sam", ...argv];
  const { status, stderr } = spawnSync(process.execPath, args, { env: env(), encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return ["natural-moment", "demo"].filter((name) => stderr.includes(`chunk-${name}-`));
}

test.for([
  [["list"], []],
  [["next", "--dry-run"], []],
  [["agent", "leave", "--to", "2099-01-01"], []],
  [["log", "--since", "yesterday"], ["natural-moment"]],
] as const)("%j loads what it needs", ([argv, parts]) => {
  expect(partsOf(...argv)).toEqual(parts);
});
