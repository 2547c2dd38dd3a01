import { interruptible } from "../../../src/cli/session/interruptible.ts";
import { copyDesk } from "../../../src/desk/whole/copy.ts";
import { openDatabase } from "../../../src/store/open.ts";

/** Copies a desk and, at half of the way, gets a signal: `node copier.ts FROM TO SIGNAL`. */
const [from = "", to = "", name = ""] = process.argv.slice(2);

const source = await openDatabase(from);
let isSent = false;
const onProgress = (share: number) => {
  if (share < 0.5 || isSent) return;
  isSent = true;
  process.kill(process.pid, name);
};
const cli = {
  complain: (text: string) => process.stderr.write(`${text}\n`),
  exit: (code: number) => {
    process.exitCode = code;
  },
};
await interruptible(cli, (signal) => copyDesk(source, to, { onProgress, signal }));
await source.destroy();
