import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { rejectsOf } from "../../src/intake/history/rejects.ts";
import { file, rowsOf, ticketsOf } from "../given-import.ts";

const reject = { row: 4, raw: ["7", 'say "no"'], rejected: ["It has no subject.", "created is not a date."] };

test("rejected rows stand next to the input with their line and reason", async () => {
  const input = file("", "tickets.csv.gz");
  const rejects = rejectsOf(input, ["id", "body"]);
  await rejects.add(reject);
  const path = await rejects.close();
  expect(path).toBe(input.replace(".csv.gz", ".rejected.csv"));
  expect(readFileSync(path ?? "", "utf8")).toBe(
    'id,body,docket_line,docket_reason\n7,"say ""no""",4,It has no subject. created is not a date.\n',
  );
  expect(readdirSync(dirname(input)).toSorted()).toEqual(["tickets.csv.gz", "tickets.rejected.csv"]);
});

test("there is no file if nothing is rejected, nor after an import that was given up", async () => {
  const input = file("");
  expect(await rejectsOf(input, ["id"]).close()).toBeNull();
  const given = rejectsOf(input, ["id", "body"]);
  for (let row = 0; row < 5000; row++) await given.add({ ...reject, row });
  await given.discard();
  expect(readdirSync(dirname(input))).toEqual(["tickets.csv"]);
});

test("a file that is there is not overwritten", async () => {
  const input = file("");
  writeFileSync(input.replace(".csv", ".rejected.csv"), "precious");
  const rejects = rejectsOf(input, ["id", "body"]);
  await rejects.add(reject);
  expect(await rejects.close()).toBe(input.replace(".csv", ".rejected-2.csv"));
  expect(readFileSync(input.replace(".csv", ".rejected.csv"), "utf8")).toBe("precious");
});

test("a mended file of rejected rows imports like the one that it came from", async () => {
  const input = file("id,subject,tags,tags,created\n1,,a,b,2026-01-01\n2,fine,,,2026-01-01\n");
  const [bad] = await rowsOf(input);
  const rejects = rejectsOf(input, ["id", "subject", "tags", "tags", "created"]);
  if (bad?.incoming === null) await rejects.add(bad);
  const path = (await rejects.close()) ?? "";
  writeFileSync(path, readFileSync(path, "utf8").replace("1,,a", "1,mended,a"));
  expect(await ticketsOf(path)).toMatchObject([{ externalId: "1", subject: "mended", tags: ["a", "b"], notes: [] }]);
});
