import { claim } from "../src/desk/verbs/claim.ts";
import { closeDesk, openDesk } from "../src/desk/work/desk.ts";
import { beMember } from "./member.ts";

await beMember(async ({ place, handle }) => {
  const desk = await openDesk(place, { handle, now: Date.now, command: "bench" });
  return { steps: [(ticket) => claim(desk, { tickets: [ticket] })], rest: () => closeDesk(desk) };
});
