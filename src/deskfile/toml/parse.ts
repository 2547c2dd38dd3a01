import { type AST, ParseError, parseTOML } from "toml-eslint-parser";
import { child, type Located, list, type Position, setEntry, table } from "./located.ts";

export type SyntaxTrouble = { readonly place: Position; readonly message: string };

/** The text as a tree that knows its places, or why it is not valid TOML. Dates and times stay the text that they are in the file. */
export function parseToml(file: string): Located | SyntaxTrouble {
  const text = file.replace(/^\uFEFF/, "");
  try {
    return tree(parseTOML(text));
  } catch (error) {
    if (error instanceof ParseError) return inWords(error, text);
    if (error instanceof TooDeep) return { place: placed(error.node), message: "this is nested too deeply" };
    throw error;
  }
}

/** The tables with a header, where they stand in a text that is TOML. */
export function tomlTables(text: string): readonly AST.TOMLTable[] {
  return parseTOML(text).body[0].body.filter((part) => part.type === "TOMLTable");
}

const DUPLICATE = /^Defining a key multiple times/;
const LEFT_OPEN = /same line|^Unspecified values|^Expected equal|^Expected comma/;

/** The parser notices what is left open at the start of the next line; the trouble is at the end of the one before. */
function inWords(error: ParseError, text: string): SyntaxTrouble {
  const place = { line: error.lineNumber, column: error.column + 1 };
  if (DUPLICATE.test(error.message)) return { place, message: "this is written a second time" };
  const before = text.slice(0, error.index).trimEnd();
  const valueMissing = before.endsWith("=");
  if (error.column === 0 && (valueMissing || LEFT_OPEN.test(error.message))) {
    return {
      place: endOf(before),
      message: `this is not valid TOML: ${valueMissing ? "there is no value" : "the line is not finished"}`,
    };
  }
  if (valueMissing && /\p{Letter}/u.test(text.charAt(error.index))) {
    return { place, message: "this is not valid TOML: text must be quoted" };
  }
  return {
    place,
    message: `this is not valid TOML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1).replace(/\.$/, "")}`,
  };
}

function endOf(text: string): Position {
  const lines = text.split("\n");
  return { line: lines.length, column: lines.at(-1)?.length ?? 1 };
}

/** Far more than a settings file needs, and far less than the stack bears. */
const DEEPEST = 16;

class TooDeep extends Error {
  readonly node: AST.TOMLNode;
  constructor(node: AST.TOMLNode) {
    super("nested too deeply");
    this.node = node;
  }
}

function tree(program: AST.TOMLProgram): Located {
  const root = table({ line: 1, column: 1 });
  for (const part of program.body[0].body) {
    if (part.type === "TOMLKeyValue") assign(root, part, 0);
    else {
      const home = homeOf(root, part);
      for (const pair of part.body) assign(home, pair, 0);
    }
  }
  return root;
}

/** The table that a `[header]` or `[[header]]` opens, made where it is not there yet. */
function homeOf(root: Located, header: AST.TOMLTable): Located {
  const place = placed(header.key);
  if (header.resolvedKey.length > DEEPEST) throw new TooDeep(header);
  return header.resolvedKey.reduce<Located>((node, key, index) => {
    const known = child(node, key);
    if (known !== null) return known;
    const made = typeof header.resolvedKey[index + 1] === "number" ? list(place, []) : table(place);
    if (node.content.kind === "list") add(node.content, made);
    else setEntry(node, String(key), made, place);
    return made;
  }, root);
}

function add(content: { readonly items: Located[]; readonly ordinals: number[] }, item: Located): void {
  content.items.push(item);
  content.ordinals.push(content.items.length);
}

function assign(home: Located, pair: AST.TOMLKeyValue, depth: number): void {
  if (depth + pair.key.keys.length > DEEPEST) throw new TooDeep(pair);
  const value = located(pair.value, depth + pair.key.keys.length);
  let node = home;
  for (const [index, key] of pair.key.keys.entries()) {
    const name = key.type === "TOMLBare" ? key.name : key.value;
    const next = index === pair.key.keys.length - 1 ? value : (child(node, name) ?? table(placed(key)));
    setEntry(node, name, next, placed(key));
    node = next;
  }
}

function located(node: AST.TOMLContentNode, depth: number): Located {
  if (depth > DEEPEST) throw new TooDeep(node);
  const place = placed(node);
  if (node.type === "TOMLArray") {
    return list(
      place,
      node.elements.map((element) => located(element, depth + 1)),
    );
  }
  if (node.type === "TOMLInlineTable") {
    const made = table(place);
    for (const pair of node.body) assign(made, pair, depth + 1);
    return made;
  }
  const value = node.value instanceof Date && "datetime" in node ? node.datetime : node.value;
  return { place, content: { kind: "value", value: value instanceof Date ? value.toISOString() : value } };
}

function placed({ loc }: AST.TOMLNode): Position {
  return { line: loc.start.line, column: loc.start.column + 1 };
}
