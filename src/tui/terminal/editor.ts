import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Lets the person write in $VISUAL or $EDITOR, and returns what they wrote. The file is readable by them alone. */
export async function inEditor(text: string, env: NodeJS.ProcessEnv): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "docket-"));
  const file = join(folder, "message.txt");
  try {
    writeFileSync(file, text, { mode: 0o600 });
    await run(env.VISUAL || env.EDITOR || "vi", file);
    return readFileSync(file, "utf8").replace(/\n+$/, "");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The editor may come with flags ("code --wait"), so the shell takes it apart; the file is an argument of its own. */
function run(command: string, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn("/bin/sh", ["-c", `${command} "$1"`, "sh", file], { stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
  });
}
