import type { openDesk } from "../../desk/work/desk.ts";
import type { Flags } from "./flags.ts";
import type { Io } from "./io.ts";
import { progressBar } from "./progress.ts";

type Watch = NonNullable<Parameters<typeof openDesk>[2]>;

/** Follows the migration of an older desk: a bar if it takes long, and a line that says where the copy of the old one is. */
export function migrationOf({ io, flags }: { readonly io: Io; readonly flags: Flags }): {
  readonly watch: Watch;
  readonly end: () => void;
} {
  const bar = progressBar({ io, flags }, "bringing the desk up to date");
  const onKept = (copy: string) => {
    bar.end();
    if (!flags.quiet) io.write("stderr", `The desk was brought up to date; ${copy} is a copy of it as it was.\n`);
  };
  return { watch: { onProgress: bar.show, onKept }, end: bar.end };
}
