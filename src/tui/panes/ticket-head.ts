import { ticketId } from "../../core/ticket/ticket.ts";
import { joined, type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import { priorityMark, statusWords } from "../../core/words/ticket.ts";
import { layoutFor, type Rect } from "../model/layout.ts";
import { ownerName } from "../model/names.ts";
import type { State } from "../model/state.ts";
import { moment } from "../model/when.ts";
import { rule } from "../terminal/rule.ts";
import { fitted, type Line, plain, styled, unstyled } from "../terminal/span.ts";
import { clockSummary } from "./clock-line.ts";

/** What stands above a ticket's text: the title, who asks, or the clocks in one line. */
export function ticketHead(state: State, pane: Rect): readonly Line[] {
  const title = titleOf(state, pane);
  if (state.page === null) return [title];
  if (layoutFor(state)?.clockLine) return [title, fitted(clockSummary(state, pane.width), pane.width)];
  return pane.height < 12 ? [title] : [title, ...details(state, pane), plain("")];
}

export function headRows(state: State, pane: Rect): number {
  return ticketHead(state, pane).length;
}

function titleOf(state: State, pane: Rect): Line {
  const focused = state.focus === "ticket";
  if (state.page === null) return rule("", "", pane.width, focused);
  const { ticket } = state.page;
  const narrow = pane.width < 60;
  const facts = [
    priorityMark(ticket.priority),
    statusWords(ticket.status),
    ...(narrow ? [] : [ownerName(state, ticket.assignee)]),
  ];
  const name = say`${ticketId(ticket.number)} ${safe(ticket.subject)}`;
  return rule(name, joined(facts, narrow ? " " : " · "), pane.width, focused);
}

function details(state: State, pane: Rect): readonly Line[] {
  const { page } = state;
  if (page === null) return [];
  const { ticket, customer } = page;
  const who = customer === null ? "internal" : contact(customer.name, customer.email);
  const facts = [customer?.plan, ticket.language, ticket.category, ticket.team, `tier ${ticket.tier}`];
  const tags = ticket.tags.length === 0 ? [] : [`tags ${ticket.tags.join(", ")}`];
  const opened = `opened ${moment(ticket.createdAt, state.now, state.zone)} by ${ticket.channel}`;
  const owner = pane.width < 60 ? [ownerName(state, ticket.assignee)] : [];
  return [
    fitted([unstyled(" "), styled("strong", who), unstyled(say` · ${factsInLine(facts)}`)], pane.width),
    fitted(plain(say` ${factsInLine([...tags, opened, ...owner])}`), pane.width),
  ];
}

function contact(name: string | null, email: string): SafeText {
  return name === null ? safe(email) : say`${safe(name)} <${safe(email)}>`;
}

function factsInLine(facts: readonly (string | null | undefined)[]): SafeText {
  const known = facts.filter((fact) => fact !== null && fact !== undefined && fact !== "");
  return joined(
    known.map((fact) => safe(String(fact))),
    " · ",
  );
}
