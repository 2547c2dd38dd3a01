/** What a piece of text means; the theme says how it looks. Colour never carries information alone. */
export type Style = "late" | "risk" | "dim" | "accent" | "strong" | "done" | "failed" | "mark" | "note" | "key";

/** An SGR code and the one that ends it. */
export type Code = readonly [open: number, close: number];

const BOLD: Code = [1, 22];
const DIM: Code = [2, 22];
const RED: Code = [31, 39];
const GREEN: Code = [32, 39];
const YELLOW: Code = [33, 39];
const CYAN: Code = [36, 39];
const REVERSE: Code = [7, 27];

type Look = { readonly colour: readonly Code[]; readonly mono: readonly Code[] };

/**
 * In the 16 colours of the terminal's own theme, and without colour. No background is ever painted: the cursor row is
 * reversed, which is not a colour.
 */
const LOOKS: Readonly<Record<Style, Look>> = {
  late: { colour: [BOLD, RED], mono: [BOLD] },
  risk: { colour: [YELLOW], mono: [] },
  dim: { colour: [DIM], mono: [DIM] },
  accent: { colour: [BOLD, CYAN], mono: [BOLD] },
  strong: { colour: [BOLD], mono: [BOLD] },
  done: { colour: [GREEN], mono: [] },
  failed: { colour: [RED], mono: [BOLD] },
  mark: { colour: [CYAN], mono: [] },
  note: { colour: [YELLOW], mono: [] },
  key: { colour: [BOLD], mono: [BOLD] },
};

const NONE: readonly Code[] = [];

export function codesOf(style: Style | undefined, reverse: boolean, colour: boolean): readonly Code[] {
  const codes = style === undefined ? NONE : LOOKS[style][colour ? "colour" : "mono"];
  return reverse ? [REVERSE, ...codes] : codes;
}
