import { ticketId } from "../../core/ticket/ticket.ts";
import { line as safe } from "../../core/words/safe-text.ts";
import { pad } from "../../core/words/width.ts";
import type { DialogOf } from "../model/dialog.ts";
import type { State } from "../model/state.ts";
import { fieldLine } from "../terminal/field-picture.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import { footLine, type Inside } from "../terminal/inside.ts";
import { type Line, plain, styled } from "../terminal/span.ts";
import type { TextField } from "../terminal/text-field.ts";

const FIELD = 70;

/** Setting the rules aside: which ones, and why. */
export function overridePicture(state: State, { candidate, tickets, field, refusal }: DialogOf<"override">): Inside {
  const { agent, checks } = candidate;
  const failing = checks
    .filter(({ ok }) => !ok)
    .map(
      ({ gate, reason, needed, found }): Line => [
        { text: "  " },
        styled("failed", GLYPH.no),
        { text: ` ${pad(gate, 9)} ${safe(reason ?? "")}: needs ${safe(needed)}, has ${safe(found)}` },
      ],
    );
  const above = [
    plain(`${safe(agent.name)} cannot take ${named(tickets)}:`),
    ...failing,
    plain(""),
    plain("Reason (kept in the history)"),
  ];
  return {
    title: `Assign ${named(tickets)} · override the rules?`,
    ...asked(above, field, refusal, [
      plain(""),
      plain(
        `This will: assign ${named(tickets)} to ${safe(agent.name)} · record an override by ${state.me?.handle ?? "nobody"}`,
      ),
    ]),
    foot: footLine([
      ["^S", "override and assign"],
      ["Esc", "back"],
    ]),
  };
}

/** Taking over what somebody else owns. */
export function stealPicture({ tickets, field, refusal }: DialogOf<"steal">): Inside {
  return {
    title: `Take over ${named(tickets)}`,
    ...asked([plain("Why do you take it over? (kept in the history)")], field, refusal, []),
    foot: footLine([
      ["^S", "take over"],
      ["Esc", "back"],
    ]),
  };
}

/** Drafts live as long as the screen: leaving loses them, so it asks. */
export function quitPicture({ drafts }: State): Inside {
  const names = Object.keys(drafts);
  return {
    title: "Quit and lose what is not sent?",
    rows: [
      ...names.map((name) => plain(`  ${GLYPH.draft} ${name}: ${safe((drafts[name] ?? "").slice(0, 200))}`)),
      plain(""),
      plain("[ No ]  y  quit and lose it"),
    ],
    foot: footLine([
      ["y", "quit"],
      ["any other key", "stay"],
    ]),
  };
}

function named(tickets: readonly number[]): string {
  const [only] = tickets;
  return tickets.length === 1 && only !== undefined ? ticketId(only) : `${tickets.length} tickets`;
}

/** Lines, a text field, and what was wrong with it. */
function asked(
  above: readonly Line[],
  field: TextField,
  refusal: string | null,
  below: readonly Line[],
): Pick<Inside, "rows" | "caret"> {
  const { line, column } = fieldLine(`${GLYPH.prompt} `, field, FIELD);
  const wrong = refusal === null ? [] : [[styled("failed", `${GLYPH.no} ${safe(refusal)}`)]];
  return { rows: [...above, line, ...wrong, ...below], caret: { column, row: above.length } };
}
