import pg from "pg";
import { beMember } from "./member.ts";
import { rawServerClaim } from "./raw-server-claim.ts";

await beMember(async ({ place, handle }) => {
  const client = new pg.Client({ connectionString: place, options: "-c search_path=docket", pipeline: true });
  await client.connect();
  return { steps: [await rawServerClaim(client, handle)], rest: () => client.end() };
});
