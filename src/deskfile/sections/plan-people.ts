import type { Rotation } from "../../core/routing/facts/policy.ts";
import type { Agent } from "../../core/ticket/agent.ts";
import type { Team } from "../../core/ticket/team.ts";
import { DAY } from "../../core/time/units.ts";
import type { DeskFile } from "./schema.ts";

export function teamsOf({ team: teams, desk, queue }: DeskFile): readonly Team[] {
  return teams.map(({ name, lead, assignment, order, overflow }) => ({
    name,
    lead: lead ?? null,
    assignment: assignment ?? desk.assignment,
    order: order ?? queue.order,
    overflow,
  }));
}

export function agentsOf({ agent: agents, desk }: DeskFile): readonly Agent[] {
  return agents.map(({ name, email, capacity, capacity_by_channel, time_zone, shift, ...agent }) => ({
    ...agent,
    name: name ?? agent.handle,
    email: email ?? null,
    capacity: capacity ?? null,
    capacityByChannel: capacity_by_channel,
    timeZone: time_zone ?? desk.time_zone,
    shift: typeof shift === "object" ? `@${agent.handle}` : (shift ?? null),
  }));
}

export function rotationsOf({ rotation: rotations, desk }: DeskFile): readonly Rotation[] {
  return rotations.map(({ tier, team, every, handover, turns }) => ({
    tier,
    team,
    everyDays: every / DAY,
    handover: { minute: handover.time, timeZone: handover.time_zone ?? desk.time_zone, first: handover.first },
    turns,
  }));
}
