import { type AST, ParseError, parseTOML } from "toml-eslint-parser";
import { child, type Located, list, type Place, setEntry, table } from "./located.ts";

export type SyntaxTrouble = { readonly place: Place; readonly message: string };

/** The text as a tree that knows its places, or why it is no TOML. Dates and times stay the text that they are in the file. */
export function parseToml(text: string): Located | SyntaxTrouble {
  try {
    return tree(parseTOML(text.replace(/^\uFEFF/, "")));
  } catch (error) {
    if (error instanceof ParseError) return inWords(error);
    if (error instanceof TooDeep) return { place: placed(error.node), message: "this is nested too deeply" };
    throw error;
  }
}

/** The tables with a header, where they stand in a text that is TOML. */
export function tomlTables(text: string): readonly AST.TOMLTable[] {
  return parseTOML(text).body[0].body.filter((part) => part.type === "TOMLTable");
}

const DUPLICATE = /^Defining a key multiple times/;

function inWords(error: ParseError): SyntaxTrouble {
  const message = DUPLICATE.test(error.message)
    ? "this is written a second time"
    : `this is no TOML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1).replace(/\.$/, "")}`;
  return { place: { line: error.lineNumber, column: error.column + 1 }, message };
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

function placed({ loc }: AST.TOMLNode): Place {
  return { line: loc.start.line, column: loc.start.column + 1 };
}
