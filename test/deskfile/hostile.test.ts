import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadDeskFile } from "../../src/deskfile/load-desk.ts";
import { readDesk } from "../../src/deskfile/read.ts";
import { complaints, SOUND } from "../given-settings.ts";

describe("a text that is no desk file", () => {
  test.for([
    ["nothing", "", "1: this file is empty"],
    ["blanks", " \n\t\n", "1: this file is empty"],
    ["half a line", "[desk]\nname =\n\n[queue]", "2: this is not valid TOML: there is no value"],
    ["a key alone", "[desk]\nname\n", "2: this is not valid TOML: the line is not finished"],
    ["a header left open", "[desk\nname = 1", "1: this is not valid TOML: the line is not finished"],
    ["a text without quotes", "[desk]\nname = Acme", "2: this is not valid TOML: text must be quoted"],
    ["a key twice", '[desk]\nname = "a"\nname = "b"', "3: this is written a second time"],
    ["an open string", '[desk]\nname = "a', "2: this is not valid TOML: unterminated string constant"],
    ["zero bytes", "\0\0", "1: this is not valid TOML: unexpected character"],
    ["a list where a table belongs", "desk = []", "1: desk: this must be a table like { … }"],
    ["a deep nest", `desk = ${"[".repeat(500)}${"]".repeat(500)}`, "1: this is nested too deeply"],
    ["a long path", `${"a.".repeat(500)}a = 1`, "1: this is nested too deeply"],
    ["a deep header", `[${"a.".repeat(500)}a]`, "1: this is nested too deeply"],
  ] as const)("%s is told where it goes wrong", ([, text, problem]) => {
    expect(complaints(text)).toContain(`desk.toml:${problem}`);
  });

  test("names that objects have of themselves are names like any other", () => {
    const text = `${SOUND}[calendar.constructor]\nweek = "always"\n[[agent]]\nhandle = "tostring"\nteams = ["support"]\nskills = { __proto__ = 1, valueOf = 2 }\nshift = "hasOwnProperty"`;
    expect(complaints(text)).toContain('desk.toml:27: agent[tostring].shift: there is no calendar "hasOwnProperty"');
    expect(complaints(`${SOUND}__proto__ = 1`)).toContain("desk.toml:21: category[refund].__proto__: unknown key");
  });

  test("a file of a thousand wrong keys is told all of them", () => {
    const many = Array.from({ length: 1000 }, (_, index) => `wrong${index} = ${index}`).join("\n");
    expect(complaints(`[desk]\n${many}`)).toHaveLength(1001);
  });

  test("a mark of the byte order at its start and line ends of Windows do no harm", () => {
    expect(complaints(`\uFEFF${SOUND.replaceAll("\n", "\r\n")}`)).toEqual([]);
  });

  test("whatever is written is answered with a plan or with an error", () => {
    const lines = fc.array(fc.oneof(fc.constantFrom(...SOUND.split("\n")), fc.string()), { maxLength: 30 });
    fc.assert(
      fc.property(lines, (written) => {
        const { plan, problems } = readDesk(written.join("\n"), "desk.toml");
        expect(plan === null).toBe(problems.some(({ severity }) => severity === "error"));
        expect(problems.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
      }),
    );
  });
});

describe("a path that leads to no desk file", () => {
  const folder = mkdtempSync(join(tmpdir(), "docket-"));
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  test.for([
    ["nothing", join(folder, "none.toml"), "file_not_found", /^There is no file .*none\.toml\.$/],
    ["nothing below a file", join(file("a.toml", "x"), "b"), "file_not_found", /^There is no file/],
    ["a folder", folder, "bad_input", /is a folder, not a file\.$/],
    ["a device", "/dev/null", "bad_input", /is not a plain file\.$/],
    ["Latin-1", file("latin1.toml", Uint8Array.of(0x61, 0xe9)), "bad_input", /is not in UTF-8\.$/],
    ["a program", file("program", Uint8Array.of(0x7f, 0x45, 0, 1)), "bad_input", /is not text/],
    ["something huge", file("huge.toml", "#".repeat(1024 * 1024 + 1)), "bad_input", /is larger than 1 MiB/],
  ] as const)("%s", ([, path, code, message]) => {
    expect(() => loadDeskFile(path)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  test("a sound one is read", () => {
    expect(loadDeskFile(file("desk.toml", SOUND))).toMatchObject({
      text: SOUND,
      problems: [],
      plan: { calendar: "office" },
    });
  });
});
