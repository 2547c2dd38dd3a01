/** Draws the cells of a terminal as an SVG that needs no font, style sheet or script from elsewhere. */

const CELL = { width: 8.4, height: 18 };
const FONT_SIZE = 14;
const BASELINE = 13;
const MARGIN = 18;
const BAR = 34;
const FONTS = "ui-monospace,SFMono-Regular,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";

const PAPER = "#12151b";
const FRAME = "#2b303b";
const INK = "#d5d9e2";
/** The 16 colours, as far as the screen uses them; the rest of a terminal's palette is never asked for. */
const PALETTE = new Map([
  [1, "#ff7a70"],
  [2, "#7fd88f"],
  [3, "#eac054"],
  [6, "#6fd3e3"],
]);

/** What every monospaced font has in the width of a cell; other characters are placed one by one. */
const PLAIN = /^[\u0020-\u024f‐-•…‹›]$/u;
/** Letters that join and run from right to left: a line of them is left to the reader's own text engine. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Drawn as shapes, because the glyphs of neighbouring cells seldom meet: arms to the left, right, up and down. */
const STROKES = new Map([
  ["─", { arms: "lr", weight: 1 }],
  ["━", { arms: "lr", weight: 2.4 }],
  ["│", { arms: "ud", weight: 1 }],
  ["├", { arms: "udr", weight: 1 }],
  ["┤", { arms: "udl", weight: 1 }],
  ["╭", { arms: "corner", weight: 1, turn: [1, 1] }],
  ["╮", { arms: "corner", weight: 1, turn: [-1, 1] }],
  ["╰", { arms: "corner", weight: 1, turn: [1, -1] }],
  ["╯", { arms: "corner", weight: 1, turn: [-1, -1] }],
]);

/**
 * One cell: its text (empty behind a wide character), how many cells it takes and how it looks. `rows` are all of equal
 * length; `title` is what a screen reader says.
 */
export function screenSvg(rows, title) {
  const columns = Math.max(...rows.map((row) => row.length));
  const width = round(columns * CELL.width + 2 * MARGIN);
  const height = round(rows.length * CELL.height + BAR + MARGIN);
  const body = rows.flatMap((row, y) => [...backgrounds(row, y), ...foregrounds(row, y)]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escaped(title)}</title>`,
    `<style>text{font-family:${FONTS};font-size:${FONT_SIZE}px;white-space:pre}.b{font-weight:bold}</style>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="${PAPER}" stroke="${FRAME}"/>`,
    ...["#ff5f57", "#febc2e", "#28c840"].map(
      (colour, at) => `<circle cx="${MARGIN + 6 + at * 18}" cy="${BAR / 2}" r="5.5" fill="${colour}"/>`,
    ),
    `<g transform="translate(${MARGIN} ${BAR})" fill="${INK}">`,
    ...body,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function backgrounds(row, y) {
  return runs(row, ({ look }) => (look.inverse ? inkOf(look) : "")).flatMap(({ kind, from, to }) =>
    kind === ""
      ? []
      : [
          `<rect x="${left(from)}" y="${top(y)}" width="${round((to - from) * CELL.width)}" height="${CELL.height}" fill="${kind}"/>`,
        ],
  );
}

function foregrounds(row, y) {
  return runs(row, kindOf).flatMap((run) => {
    const cell = row[run.from];
    if (STROKES.has(cell.text)) return strokes(run, cell, y);
    if (cell.text === "█" || cell.text === "░") return [block(run, cell, y)];
    return cell.text === "" || isPlain(cell) ? texts(row, run, y) : [sign(run.from, cell, y)];
  });
}

/** Neighbours of the same kind can be drawn as one. */
function runs(row, kindOf) {
  const found = [];
  for (const [at, cell] of row.entries()) {
    const kind = kindOf(cell, at);
    const last = found.at(-1);
    if (last?.kind === kind) last.to = at + 1;
    else found.push({ kind, from: at, to: at + 1 });
  }
  return found;
}

function kindOf(cell, at) {
  const look = `${fillOf(cell.look)} ${cell.look.bold ? "b" : ""}`;
  if (cell.text === "" || isPlain(cell)) return look;
  if (cell.text === "─" || cell.text === "━" || cell.text === "█" || cell.text === "░") return `${cell.text} ${look}`;
  return `${at}`;
}

/** A run of text in pieces between wide gaps, each held to its cells whatever the font. */
function texts(row, { from, to }, y) {
  const { look } = row[from];
  const written = row
    .slice(from, to)
    .map(({ text }) => text || " ")
    .join("");
  return [...written.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) =>
    textElement(text, left(from + index), text.length, look, y),
  );
}

/** A character that fonts draw in their own width: in the middle of its cells. */
function sign(at, { text, cells, look }, y) {
  const x = round((at + cells / 2) * CELL.width);
  const attributes = `x="${x}" y="${top(y) + BASELINE}" text-anchor="middle"${looks(look)}`;
  return `<text ${attributes}>${escaped(text)}</text>`;
}

function textElement(text, x, cells, look, y) {
  const length = round(cells * CELL.width);
  const adjust = RIGHT_TO_LEFT.test(text) ? ' lengthAdjust="spacingAndGlyphs"' : "";
  return `<text x="${x}" y="${top(y) + BASELINE}" textLength="${length}"${adjust}${looks(look)}>${escaped(text)}</text>`;
}

function looks(look) {
  const fill = fillOf(look);
  return `${look.bold ? ' class="b"' : ""}${fill === INK ? "" : ` fill="${fill}"`}`;
}

function strokes({ from, to }, { text, look }, y) {
  const { arms, weight, turn } = STROKES.get(text);
  const middle = { x: (from + 0.5) * CELL.width, y: top(y) + CELL.height / 2 };
  const path = arms === "corner" ? corner(middle, turn) : lines(middle, arms, from, to, y);
  return [`<path d="${path}" fill="none" stroke="${fillOf(look)}" stroke-width="${weight}"/>`];
}

function lines(middle, arms, from, to, y) {
  const start = arms.includes("l") ? left(from) : round(middle.x);
  const end = arms.includes("r") ? left(to) : round(middle.x);
  const across = start === end ? "" : `M${start} ${middle.y}H${end}`;
  return across + (arms.includes("u") ? `M${round(middle.x)} ${top(y)}V${top(y + 1)}` : "");
}

/** A quarter of a circle from the side to which it opens to above or below. */
function corner({ x, y }, [right, down]) {
  const side = round(x + (right * CELL.width) / 2);
  const end = y + (down * CELL.height) / 2;
  const radius = CELL.width / 2;
  return `M${side} ${y}Q${round(x)} ${y} ${round(x)} ${round(y + down * radius)}V${end}`;
}

function block({ from, to }, { text, look }, y) {
  const opacity = text === "░" ? ' opacity="0.25"' : "";
  return `<rect x="${left(from)}" y="${top(y) + 3}" width="${round((to - from) * CELL.width)}" height="${CELL.height - 6}" fill="${fillOf(look)}"${opacity}/>`;
}

function isPlain({ text, cells }) {
  return cells === 1 && (PLAIN.test(text) || RIGHT_TO_LEFT.test(text));
}

/** The colour in which the cell is painted, if it is reversed, and else written. */
function inkOf({ colour }) {
  return PALETTE.get(colour) ?? INK;
}

function fillOf(look) {
  const [front, back] = look.inverse ? [PAPER, inkOf(look)] : [inkOf(look), PAPER];
  return look.dim ? mixed(front, back, 0.42) : front;
}

function mixed(one, other, share) {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

function left(column) {
  return round(column * CELL.width);
}

function top(row) {
  return row * CELL.height;
}

function round(value) {
  return Math.round(value * 100) / 100;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
