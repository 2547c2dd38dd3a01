import { WEEKDAYS } from "../../core/time/schedule.ts";
import { type Check, error, warning } from "./check.ts";

/** The first hand-over falls on the weekday that the file says. */
export const handovers: Check = ({ rotation }) =>
  rotation.flatMap(({ handover: { day, first } }, index) => {
    const real = WEEKDAYS[(new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7];
    return day === undefined || day === real
      ? []
      : [error(["rotation", index, "handover", "day"], `${first} is a ${real}, not a ${day}`)];
  });

/** Who has a turn is in the team that the turn is for. */
export const turns: Check = ({ rotation, agent }) =>
  rotation.flatMap(({ team, turns: all }, index) =>
    all.flatMap((turn, number) =>
      turn.flatMap((handle, place) => {
        const outside = agent.some((one) => one.handle === handle && !one.teams.includes(team));
        const path = ["rotation", index, "turns", number, place];
        return outside ? [warning(path, `${handle} is not in team "${team}"`)] : [];
      }),
    ),
  );
