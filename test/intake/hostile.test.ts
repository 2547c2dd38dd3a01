import { mkdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { file, NOW, rejectedOf, rowsOf, ticketsOf } from "../given-import.ts";

const HEAD = "id,subject,body,created\n";

describe("a file that is no list of tickets", () => {
  test.for([
    ["nothing", "", "is empty"],
    ["blank lines", "\n \n", "is empty"],
    ["noise", Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), "is not a text file"],
    ["a workbook", "PK\u0003\u0004xl/workbook.xml", "save it as CSV"],
    ["columns without a subject", "colour,size\nred,3\n", "No column says what the tickets are about (colour, size)"],
    ["broken JSON", '[{"subject":', "starts like JSON, but is none"],
    ["JSON without a list", '{\n"subject": "a"\n}', "has no list of tickets"],
    ["an event log", "Case ID,Activity,Timestamp\n1,open,2016\n", "is an event log"],
  ] as const)("with %s is refused in a sentence", async ([, content, why]) => {
    await expect(rowsOf(file(content))).rejects.toThrow(why);
  });

  test("that is not there is named", async () => {
    await expect(rowsOf("/nowhere/tickets.csv")).rejects.toThrow("There is no file /nowhere/tickets.csv");
  });
  test("that is a folder is named", async () => {
    const folder = `${file("")}.d`;
    mkdirSync(folder);
    await expect(rowsOf(folder)).rejects.toThrow("is a folder");
  });
  test("but only its header has no tickets and is no failure", async () => {
    expect(await rowsOf(file(HEAD))).toEqual([]);
  });
});

describe("a gzip archive", () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `${index},Subject ${index * 7919},x,2026-01-01\n`);
  const archive = gzipSync(HEAD + lines.join(""));

  test("is known by its first bytes, not by its name", async () => {
    expect(await rowsOf(file(archive, "tickets.txt"))).toHaveLength(20_000);
  });
  test("that ends in the middle says so", async () => {
    await expect(rowsOf(file(archive.subarray(0, archive.length / 2)))).rejects.toThrow("ends in the middle");
  });
  test("that is damaged says so", async () => {
    const damaged = Buffer.from(archive);
    damaged.fill(0xff, 2000, 2100);
    await expect(rowsOf(file(damaged))).rejects.toThrow(/is damaged|ends in the middle/);
  });
});

describe("an encoding", () => {
  const text = `${HEAD}1,Störung: „Drucker“ für 5 €,Grüße aus Köln,2026-01-01\n`;

  test.for(["utf-8", "windows-1252", "utf-16le", "utf-16be"])("%s is detected", async (encoding) => {
    const bytes = iconv.encode(text, encoding, { addBOM: encoding.startsWith("utf-16") });
    expect((await ticketsOf(file(bytes)))[0]?.subject).toBe("Störung: „Drucker“ für 5 €");
  });
  test("is found where the first letter beyond ASCII stands, even far behind the start", async () => {
    const plain = Array.from({ length: 20_000 }, (_, index) => `${index},Plain,x,2026-01-01\n`).join("");
    const bytes = iconv.encode(`${HEAD}${plain}x,Störung in Köln,Die Tür ist zu,2026-01-01\n`, "windows-1252");
    expect((await ticketsOf(file(bytes))).at(-1)?.subject).toBe("Störung in Köln");
  });
  test("of UTF-8 is not mistaken where a letter lies across two pieces of the file", async () => {
    const letters = `${"a".repeat(262_143 - HEAD.length - 2)}ü`;
    const [ticket] = await ticketsOf(file(`${HEAD}1,${letters},x,2026-01-01\n`));
    expect(ticket?.subject.at(-1)).toBe("ü");
  });
  test("that is named is used, and one that does not exist is refused", async () => {
    const path = file(iconv.encode(text, "cp850"));
    expect((await ticketsOf(path, { encoding: "cp850" }))[0]?.body).toBe("Grüße aus Köln");
    await expect(rowsOf(path, { encoding: "klingon" })).rejects.toThrow('There is no encoding "klingon"');
  });
});

describe("a bad row among good ones", () => {
  test.for([
    ["a NUL", "2,a\0b,x,2026-01-01", "It contains NUL characters."],
    ["too few values", "2,short", "It has 2 values where the file has 4 columns."],
    ["too many values", "2,a,b,2026-01-01,more", "It has 5 values where the file has 4 columns."],
    ["no subject", "2,,,2026-01-01", "It has neither a subject nor a text."],
    ["a date that is none", "2,a,b,soon", 'created "soon" is not a readable date.'],
    ["a date to come", "2,a,b,2027-01-01", 'created "2027-01-01" lies in the future.'],
  ] as const)("with %s is rejected alone, with its line", async ([, row, why]) => {
    const path = file(`${HEAD}1,first,"two\nlines",2026-01-01\n${row}\n3,last,x,2026-01-01\n`);
    const rows = await rowsOf(path);
    expect(rows.map(({ incoming }) => incoming?.externalId)).toEqual(["1", undefined, "3"]);
    expect(await rejectedOf(path)).toEqual([`4: ${why}`]);
  });

  test("a quote that is never closed takes the rest of the file with it, and says where it began", async () => {
    const path = file(`${HEAD}1,a,b,2026-01-01\n2,"never closed,b,2026-01-01\n3,c,d,2026-01-01\n`);
    expect(await rejectedOf(path)).toEqual(["3: A quote is opened and never closed."]);
  });
  test("a stray quote is a character like any other", async () => {
    expect((await ticketsOf(file(`${HEAD}1,a 5" disk,b,2026-01-01\n`)))[0]?.subject).toBe('a 5" disk');
  });
  test("an id that comes twice is left to the import, which knows what is there", async () => {
    const rows = await ticketsOf(file(`${HEAD}1,a,b,2026-01-01\n1,c,d,2026-01-01\n`));
    expect(rows.map(({ externalId }) => externalId)).toEqual(["1", "1"]);
  });
  test("a text of ten megabytes is one ticket", async () => {
    const [ticket] = await ticketsOf(file(`${HEAD}1,long,"${"x\n".repeat(5_000_000)}",2026-01-01\n`));
    expect(ticket?.body).toHaveLength(9_999_999);
  });
  test("words that are names of an object's own are no status", async () => {
    const [ticket] = await ticketsOf(file("subject,status\na,constructor\n"));
    expect(ticket).toMatchObject({ status: null, notes: ["status: constructor"] });
  });
  test("an instant up to now is not to come", async () => {
    const [ticket] = await ticketsOf(file(`${HEAD}1,a,b,${new Date(NOW).toISOString()}\n`));
    expect(ticket?.createdAt).toBe(NOW);
  });
});
