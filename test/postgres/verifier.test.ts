import { describe, expect, inject, test } from "vitest";
import { newPassword, verifierOf } from "../../src/store/postgres/verifier.ts";
import { asked } from "./given-server.ts";

const server = inject("postgres");

describe.skipIf(server === null)("what a server keeps instead of a password", () => {
  test.for(["correct horse battery staple", `it's "odd" \\ $1`, newPassword()])(
    "is what the server itself makes of it",
    async (password) => {
      const role = `login_${crypto.randomUUID().slice(0, 8)}`;
      const location = `${server}template1`;
      await asked({ location }, `create role ${role} password '${password.replaceAll("'", "''")}'`);
      const [kept] = await asked(
        { location },
        `select rolpassword as verifier from pg_authid where rolname = '${role}'`,
      );
      await asked({ location }, `drop role ${role}`);
      const verifier = String(kept?.verifier);
      const [, rounds, salt = ""] = /^SCRAM-SHA-256\$(\d+):([^$]+)\$/.exec(verifier) ?? [];
      expect(verifierOf(password, Buffer.from(salt, "base64"), Number(rounds))).toBe(verifier);
    },
  );

  test("is another one each time", () => {
    expect(verifierOf("correct horse")).not.toBe(verifierOf("correct horse"));
    expect(newPassword()).not.toBe(newPassword());
  });
});
