/** What a piece of text means; the theme says how it looks. Colour never carries information alone. */
export type Style =
  | "late"
  | "risk"
  | "dim"
  | "accent"
  | "strong"
  | "done"
  | "failed"
  | "mark"
  | "note"
  | "cursor"
  | "key";

type Look = { readonly colour: string; readonly mono: string };

/**
 * SGR codes in the 16 colours of the terminal's own theme, and without colour. No background is ever painted: the
 * cursor row is reversed, which is not a colour.
 */
const LOOKS: Readonly<Record<Style, Look>> = {
  late: { colour: "1;31", mono: "1" },
  risk: { colour: "33", mono: "" },
  dim: { colour: "2", mono: "2" },
  accent: { colour: "1;36", mono: "1" },
  strong: { colour: "1", mono: "1" },
  done: { colour: "32", mono: "" },
  failed: { colour: "31", mono: "1" },
  mark: { colour: "36", mono: "" },
  note: { colour: "33", mono: "" },
  cursor: { colour: "7", mono: "7" },
  key: { colour: "1", mono: "1" },
};

const REVERSE = "7";

/** The text with the escape sequences of its style, closed again at its end. */
export function dressed(text: string, style: Style | undefined, reverse: boolean, colour: boolean): string {
  const look = style === undefined ? "" : LOOKS[style][colour ? "colour" : "mono"];
  const codes = [look, reverse ? REVERSE : ""].filter((code) => code !== "").join(";");
  return codes === "" || text === "" ? text : `\u001b[${codes}m${text}\u001b[0m`;
}
