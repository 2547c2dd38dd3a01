import { claim } from "../src/desk/verbs/claim.ts";
import { reply } from "../src/desk/verbs/reply.ts";
import { closeDesk, openDesk } from "../src/desk/work/desk.ts";
import { beMember } from "./member.ts";

const ANSWER = "Thank you for writing. The amount on your invoice was wrong; a new one is on its way to you.";

await beMember(async ({ place, handle }) => {
  const desk = await openDesk(place, { handle, now: Date.now, command: "bench" });
  return {
    steps: [(ticket) => claim(desk, { tickets: [ticket] }), (ticket) => reply(desk, { ticket, body: ANSWER })],
    rest: () => closeDesk(desk),
  };
});
