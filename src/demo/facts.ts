import type { Customer } from "../core/ticket/customer.ts";
import { between, pick, type Random } from "./random.ts";

const BIKES = ["Caravan", "Oasis", "Nomad", "Caravan L", "Nomad XL"];
const CITIES = ["Ghent", "Malmö", "Bologna", "Utrecht", "Leipzig", "Graz", "Nantes", "Porto", "Bristol", "Aarhus"];

/** The values for the braces in a conversation, by name. */
export type DemoFacts = Readonly<Record<string, string>>;

export function factsFor(random: Random, customer: Customer): DemoFacts {
  const full = customer.name ?? customer.email;
  return {
    full,
    name: full.split(" ")[0] ?? full,
    bike: pick(random, BIKES),
    city: pick(random, CITIES),
    order: `DR-${between(random, 41_000, 48_999)}`,
    frame: `CV${between(random, 4, 8)}-${String(between(random, 120, 9890)).padStart(6, "0")}`,
    parcel: `JD0146${between(random, 10_000_000, 99_999_999)}`,
    amount: `€${between(random, 19, 480)}.${pick(random, ["00", "50", "90"])}`,
    bug: `RIDE-${between(random, 1100, 2999)}`,
  };
}

/** The text with the facts in place; unknown braces stay as they are. */
export function fill(text: string, facts: DemoFacts): string {
  return text.replaceAll(/\{([a-z]+(?::[a-z]+)?)\}/g, (braces, name: string) => facts[name] ?? braces);
}
