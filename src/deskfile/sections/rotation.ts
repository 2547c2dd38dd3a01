import { z } from "zod";
import { WEEKDAYS } from "../../core/time/schedule.ts";
import { DAY, WEEK } from "../../core/time/units.ts";
import type { Agents } from "./agent.ts";
import type { DeskSection } from "./desk.ts";
import { parseTimeOfDay } from "./hours.ts";
import { type Check, error, type Section, to, warning } from "./section.ts";
import { date, duration, handle, oneOf, text, tier, timeZone } from "./values.ts";

const timeOfDay = z.string().transform((written, context) => {
  const minute = parseTimeOfDay(written);
  if (minute !== null) return minute;
  context.addIssue('this is not a time of day; write it as "09:00"');
  return z.NEVER;
});

const item = z
  .strictObject({
    tier,
    team: text,
    every: duration.refine((ms) => ms % DAY === 0, 'a turn lasts whole days; write "1w" or "3d"').default(WEEK),
    handover: z.strictObject({
      day: oneOf("day of the week", WEEKDAYS).optional().describe("the weekday of the first date, as a check"),
      time: timeOfDay.default(0),
      time_zone: timeZone.optional().describe("left out: the desk's"),
      first: date.describe("the local date of the first hand-over"),
    }),
    turns: z.array(z.array(handle).min(1)).min(1).describe('who has the tier, turn by turn: [["ana"], ["sam", "ben"]]'),
  })
  .describe("who has which tier, in turn");

const schema = z.array(item).default([]);

export type Rotations = { readonly rotation: z.output<typeof schema> };

/** The first hand-over falls on the weekday that the file says. */
const handovers: Check<Rotations> = ({ rotation: rotations }) =>
  rotations.flatMap(({ handover: { day, first } }, index) => {
    const real = WEEKDAYS[(new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7];
    return day === undefined || day === real
      ? []
      : [error(["rotation", index, "handover", "day"], `${first} is a ${real}, not a ${day}`)];
  });

/** Who has a turn is in the team that the turn is for. */
const turns: Check<Rotations & Agents> = ({ rotation: rotations, agent }) =>
  rotations.flatMap(({ team, turns: all }, index) =>
    all.flatMap((turn, number) =>
      turn.flatMap((name, place) => {
        const isOutside = agent.some((one) => one.handle === name && !one.teams.includes(team));
        const path = ["rotation", index, "turns", number, place];
        return isOutside ? [warning(path, `${name} is not in team "${team}"`)] : [];
      }),
    ),
  );

export const rotation = {
  schema,
  plan: ({ rotation: rotations, desk }) => ({
    rotations: rotations.map(({ tier: own, team, every, handover, turns: all }) => ({
      tier: own,
      team,
      everyDays: every / DAY,
      handover: { minute: handover.time, timeZone: handover.time_zone ?? desk.time_zone, first: handover.first },
      turns: all,
    })),
  }),
  names: () => [],
  references: ({ rotation: rotations }) =>
    rotations.flatMap(({ team, turns: all }, index) => [
      ...to("team", ["rotation", index, "team"], team),
      ...all.flatMap((turn, number) => to("agent", ["rotation", index, "turns", number], turn)),
    ]),
  checks: [handovers, turns],
  parts: ({ rotations }) => rotations.map((one) => [`the rotation of tier ${one.tier} in ${one.team}`, one]),
  starter: null,
  meanings: {
    tier: "the tier that goes round",
    team: "whose agents take turns",
    every: "how long a turn lasts, in whole days",
    "handover.time": "the time of day of the hand-over",
  },
} satisfies Section<Rotations & Agents & DeskSection>;
