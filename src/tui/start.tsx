import type { Desk } from "../desk/work/desk.ts";
import { feedOf } from "./model/feed.ts";
import { type AppConfig, runScreen } from "./run-screen.tsx";

/** Shows the desk on the whole terminal until the person quits; returns the exit code. The terminal is as it was before. */
export function runApp({ desk, config = {} }: { readonly desk: Desk; readonly config?: AppConfig }): Promise<number> {
  return runScreen(feedOf(desk), config);
}
