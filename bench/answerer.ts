import { claim } from "../src/commands/claim.ts";
import { closeDesk, openDesk } from "../src/commands/desk.ts";
import { reply } from "../src/commands/reply.ts";
import { beMember } from "./member.ts";

const ANSWER = "Thank you for writing. The amount on your invoice was wrong; a new one is on its way to you.";

await beMember(async ({ place, handle }) => {
  const desk = await openDesk(place, { handle, now: Date.now, command: "bench" });
  return {
    steps: [(ticket) => claim(desk, { tickets: [ticket] }), (ticket) => reply(desk, { ticket, body: ANSWER })],
    rest: () => closeDesk(desk),
  };
});
