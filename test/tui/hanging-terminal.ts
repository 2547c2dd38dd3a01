/** A terminal that runs a command line in bash until a text is on its screen, and then is gone. */
import pty from "@lydell/node-pty";

const [line = "", text = ""] = process.argv.slice(2);
let written = "";
pty.spawn("/bin/bash", ["-c", line], { cols: 100, rows: 30 }).onData((data) => {
  written += data;
  if (written.includes(text)) process.exit();
});
