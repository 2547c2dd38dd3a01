import { describe, expect, onTestFinished, test } from "vitest";
import { EVERYTHING } from "../../src/desk/reads/filter.ts";
import { inbox } from "../../src/desk/reads/inbox.ts";
import { claim } from "../acting.ts";
import { failing, failureOf, NOW, only, PULL } from "../given.ts";
import { openTerminal } from "../terminal.ts";
import { DOCKET, NODE, READY } from "../tui/given-docket.ts";
import { givenServer, hasServer } from "./given-server.ts";

describe.skipIf(!hasServer)("a server that says nothing any more", () => {
  test("ends a list with a sentence, ages the screen, and delays a command until it is back", async () => {
    const desk = await givenServer({ teams: PULL });
    await desk.open();
    const [lister, taker] = await Promise.all([desk.far("ana"), desk.far("ana")]);
    const location = desk.proxy.through(desk.location);
    const env = { PATH: process.env.PATH ?? "", HOME: "/nonexistent", DOCKET_DB: location, DOCKET_AGENT: "ben" };
    const app = openTerminal(NODE, [DOCKET], { columns: 120, rows: 40, env });
    onTestFinished(() => app.kill("SIGKILL"));
    await app.until(READY);

    desk.proxy.freeze();
    const taking = claim(taker, { tickets: [1] });
    const question = { filter: EVERYTHING, order: "urgency", limit: 9 } as const;
    const failure = await failureOf(inbox(lister.db, question, { me: null, now: NOW }));
    expect(failure).toMatchObject(failing("database_unreachable", "does not answer"));
    await app.until(/○ \d+ s old/);
    desk.proxy.goOn();
    expect(only((await taking).done).ticket.assignee).toBe("ana");
    await app.until(/T-1 .*ana[\s\S]*/);
    await app.until(/●live/);
  });
});
