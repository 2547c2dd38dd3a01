import { readFileSync } from "node:fs";
import { readDesk } from "../src/deskfile/read.ts";
import { formatProblem } from "../src/deskfile/toml/problem.ts";

/** A small desk about which there is nothing to say. */
export const SOUND = `[desk]
time_zone = "Europe/Berlin"
calendar = "office"
[calendar.office.week]
mon = ["09:00-17:00"]
[[team]]
name = "support"
lead = "ana"
[[agent]]
handle = "ana"
email = "ana@example.com"
role = "admin"
teams = ["support"]
skills = { billing = 2 }
languages = ["en"]
shift = "office"
[[category]]
name = "refund"
team = "support"
skills = { billing = 2 }
`;

/** What a desk file is told, line by line, under the name desk.toml. */
export function complaints(text: string): readonly string[] {
  return readDesk(text, "desk.toml").problems.map(formatProblem);
}

/** The sound desk with one part written otherwise. */
export function sound(part: string, otherwise: string): string {
  if (!SOUND.includes(part)) throw new Error(`The sound desk has no ${part}`);
  return SOUND.replace(part, otherwise);
}

const EXAMPLE = new URL("fixtures/0.1.0/desk.toml", import.meta.url);

/** A desk file with every kind of section. */
export function example(): string {
  return readFileSync(EXAMPLE, "utf8");
}
