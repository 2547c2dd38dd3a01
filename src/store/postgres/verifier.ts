import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";

const ROUNDS = 4096;

/** A new password of 144 random bits. */
export function newPassword(): string {
  return randomBytes(18).toString("base64url");
}

/**
 * What a server keeps instead of a password (RFC 5803), so that the password itself need not be sent. For ASCII: other
 * letters could be written in several ways.
 */
export function verifierOf(password: string, salt: Buffer = randomBytes(16), rounds = ROUNDS): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, "sha256");
  const signed = (text: string) => createHmac("sha256", salted).update(text).digest();
  const stored = createHash("sha256").update(signed("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${rounds}:${salt.toString("base64")}$${stored}:${signed("Server Key").toString("base64")}`;
}
