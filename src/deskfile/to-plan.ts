import type { Plan } from "../core/acts/plan.ts";
import { RIGHTS } from "../core/ticket/rights.ts";
import { calendarsOf, deskCalendar } from "./sections/plan-calendars.ts";
import { agentsOf, rotationsOf, teamsOf } from "./sections/plan-people.ts";
import { headStartOf, policyOf, slasOf } from "./sections/plan-queue.ts";
import type { DeskFile } from "./sections/schema.ts";

/** The desk file in the words of the domain, with what it leaves out filled in. */
export function toPlan(file: DeskFile): Plan {
  return {
    name: file.desk.name,
    timeZone: file.desk.time_zone,
    calendar: deskCalendar(file),
    assignment: file.desk.assignment,
    autoCloseMs: file.desk.auto_close ?? null,
    rights: { ...RIGHTS, ...file.desk.rights },
    calendars: calendarsOf(file),
    teams: teamsOf(file),
    agents: agentsOf(file),
    rotations: rotationsOf(file),
    categories: file.category.map(({ effort, team, tier, weight, ...category }) => ({
      ...category,
      team: team ?? null,
      tier: tier ?? null,
      effortMs: effort ?? null,
      weight: weight ?? null,
    })),
    rules: file.rule,
    queue: { order: file.queue.order, headStart: headStartOf(file) },
    pipeline: policyOf(file),
    slas: slasOf(file),
    ladders: file.ladder,
    views: file.view.map(({ order, ...view }) => ({ ...view, order: order ?? null })),
  };
}
