import type { IncomingCustomer } from "./incoming.ts";

const ADDRESS = /^[^\s@<>"\p{Cc}]+@[^\s@<>"\p{Cc}]+$/u;
const NAMED_ADDRESS = /^"?(.*?)"?\s*<([^\s@<>\p{Cc}]+@[^\s@<>\p{Cc}]+)>$/u;

/**
 * Who asked, by what a file says: an address, a name, `Name <address>`, or a number that some program gave them. Without an
 * address they get one under `.invalid` (RFC 2606), made of their name and the program, so that it is the same each time.
 */
export function customerOf(
  written: string | null,
  address: string | null,
  source: string,
  { plan, revenue }: Pick<IncomingCustomer, "plan" | "revenue">,
): IncomingCustomer | null {
  const [, name, inside] = NAMED_ADDRESS.exec(written ?? address ?? "") ?? [];
  const email = inside ?? [address, written].find((text) => text !== null && ADDRESS.test(text)) ?? null;
  const called = name ?? (written === email ? null : written);
  if (email === null && called === null) return null;
  const rest = { plan, revenue, language: null, region: null };
  if (email !== null) return { email: email.toLowerCase(), name: called === "" ? null : called, ...rest };
  const isNumber = /^\d+$/.test(called ?? "");
  const full = isNumber ? `Requester ${called}` : (called ?? "");
  return { email: `${slug(full)}@${source}.invalid`, name: full, ...rest };
}

/** A name as an identifier: `Resolver 89` is `resolver-89`. Letters of every script stay. */
export function slug(text: string): string {
  const parts = text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return parts === null ? "unnamed" : parts.join("-").slice(0, 64);
}
