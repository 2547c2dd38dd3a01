import { beforeAll, describe, expect, test } from "vitest";
import { ACTS } from "../../src/core/acts/verbs/all.ts";
import { isFailure } from "../../src/core/ticket/failure.ts";
import { parseCommand, refusalOf } from "../../src/tui/dialogs/command-line.ts";
import { DEFAULT_KEYMAP } from "../../src/tui/keymap.ts";
import { initialState, type State } from "../../src/tui/model/state.ts";
import type { Effect } from "../../src/tui/model/step.ts";
import { givenDocket } from "../given-docket.ts";

const { docketIn, docket } = givenDocket();

beforeAll(async () => {
  for (const subject of ["Boat", "Crane", "Lorry"]) await docket("new", "--subject", subject, "--opened-by", "agent");
});

const SCREEN = initialState({ columns: 120, rows: 40 }, 0, DEFAULT_KEYMAP);

/** What follows the name of an act: sound, and unsound in one way each. */
const ENDINGS = [
  "1",
  "T-1",
  "t-1",
  "#1",
  "1 2",
  "1 1",
  "0",
  "-1",
  "01",
  "1 oops",
  "oops",
  "1 --oops",
  "1 --reason",
  "1 --reason hard",
  "1 --reason 'too hard' --to 3",
  "1 --reason=hard --to=finance",
  "1 --reson hard",
  "1 pending",
  "1 on-hold",
  "1 lost",
  "1 P1",
  "1 high",
  "1 2 ben",
  "1 @finance",
  "1 @ben",
  "1 vip billing",
  "1 --remove vip",
  "1 --override",
  "1 --override --reason urgent",
  "1 --if-version 1",
  "1 --if-version one",
  "1 --atomic",
  "1 --body Done",
  "1 --body Done --status solved",
  "1 --status solved --body 'All done'",
  "1 --status lost --body Done",
  "1 --from customer --body Thanks",
  "1 --from nobody --body Thanks",
  "1 Done",
  "--all",
  "1 --all",
  "-- 1",
] as const;

/** The same for acts about agents and customers. */
const OF_PEOPLE = [
  "",
  "ben",
  "ben ana",
  "ben --to open",
  "--to 2026-12-24",
  "--to tomorrow",
  "ben --from 'next monday 9:00' --to +9d",
  "ben --from 2026-12-24T14:02:00Z --to 2026-12-25",
  "ben --to mondy",
  "ben --to 2026-02-30",
  "ben --from open --to open",
  "ben --to open --delegate ana",
  "ben --to",
  "ben --end",
  "ben --end=yes",
  "ben --oops",
  "kim@x.example",
  "kim@x.example --plan pro --revenue 500",
  "kim@x.example --revenue lots",
  "kim@x.example --exclude ben --exclude cho --include ana",
  "kim@x.example lee@x.example",
] as const;

const LINES = Object.values(ACTS)
  .filter(({ about }) => about !== "new")
  .flatMap(({ name, about }) => {
    const endings = about === "agent" || about === "customer" ? [...ENDINGS, ...OF_PEOPLE] : ENDINGS;
    return endings.map((ending) => `${name} ${ending}`.trim());
  });

function viaPalette(line: string): { readonly step: readonly [State?, ...Effect[]]; readonly refusal: string } {
  try {
    return { step: parseCommand(SCREEN, line) ?? [], refusal: "" };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { step: [], refusal: refusalOf(error) };
  }
}

describe("the palette and the command line", () => {
  test.for(LINES)("agree on: %s", async (line) => {
    const words = line.split(/\s+(?=(?:[^']*'[^']*')*[^']*$)/).map((word) => word.replaceAll("'", ""));
    const { code, err } = await docketIn({ env: { DOCKET_AGENT: "ana" } }, "--dry-run", ...words);
    const { step, refusal } = viaPalette(line);
    const [, ...effects] = step;
    const isUnderWay = effects.some((effect) => effect.do === "act" || effect.do === "try");
    if (code === 2 && !/no text/.test(err)) {
      expect(isUnderWay, err).toBe(false);
      expect(refusal).toContain(err.split("\n")[0]?.trim());
    } else expect(isUnderWay, refusal).toBe(true);
  });
});
