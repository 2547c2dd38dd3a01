import { joined, repeated, type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import { pad } from "../../core/words/width.ts";
import type { AgentStanding } from "../model/feed.ts";
import { tableName } from "../model/names.ts";
import type { State } from "../model/state.ts";
import { timeOfDay } from "../model/when.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import { rule } from "../terminal/rule.ts";
import { type Line, styled, unstyled } from "../terminal/span.ts";

const BAR = 8;

/** My team (or everybody, for an agent in no team): how full each agent is, and whether they are at work. */
export function teamSection(state: State, cells: number, rows: number): readonly Line[] {
  const [team] = state.me?.teams ?? [];
  const members = state.board.filter(({ agent }) => team === undefined || agent.teams.includes(team));
  if (members.length === 0) return [];
  const present = members.filter(isAtWork).length;
  const title = rule("Team", say`${present} of ${members.length} at work`, cells, false);
  const shown = members.toSorted((a, b) => Number(isAtWork(b)) - Number(isAtWork(a))).slice(0, Math.max(0, rows - 1));
  return [title, ...shown.map((row) => memberLine(row, state.zone))];
}

function isAtWork({ presence, onShift, leave, agent }: AgentStanding): boolean {
  return agent.active && presence === "online" && onShift && leave === null;
}

function memberLine(row: AgentStanding, zone: string): Line {
  const { agent, load } = row;
  const limit = agent.capacity === null ? "" : `/${agent.capacity}`;
  return [
    unstyled(say` ${pad(tableName(agent.name, 9), 9)} ${safe(`${load.total}${limit}`.padStart(5))} `),
    styled("accent", loadBar(row)),
    styled(isAtWork(row) ? undefined : "dim", say` ${stateWords(row, zone)}`),
  ];
}

function loadBar({ agent, load }: AgentStanding): SafeText {
  const share = agent.capacity === null || agent.capacity === 0 ? 0 : load.total / agent.capacity;
  const full = Math.max(0, Math.min(BAR, Math.round(share * BAR)));
  return joined([repeated(full, GLYPH.full), repeated(BAR - full, GLYPH.empty)]);
}

function stateWords({ agent, presence, load, onShift, leave, shiftNextAt }: AgentStanding, zone: string): SafeText {
  if (!agent.active) return say`disabled`;
  if (leave !== null) return say`on leave`;
  if (presence !== "online") return safe(presence);
  if (!onShift) return shiftNextAt === null ? say`off` : say`off → ${timeOfDay(shiftNextAt, zone)}`;
  return agent.capacity !== null && load.total >= agent.capacity ? say`full` : say`on shift`;
}
