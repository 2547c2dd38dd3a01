/** So many numbers share a page: where they lie close together, each takes a bit. */
const PAGE = 1024;
const WORD = 32;

/** Whole numbers from 0, as many as an export has; a Set ends at 16 million. */
export class NumberSet {
  readonly #pages = new Map<number, Uint32Array>();

  add(number: number): void {
    const at = Math.floor(number / PAGE);
    const page = this.#pages.get(at) ?? new Uint32Array(PAGE / WORD);
    this.#pages.set(at, page);
    const { word, bit } = placeIn(number);
    page[word] = (page[word] ?? 0) | bit;
  }

  has(number: number): boolean {
    const page = this.#pages.get(Math.floor(number / PAGE));
    const { word, bit } = placeIn(number);
    return ((page?.[word] ?? 0) & bit) !== 0;
  }
}

function placeIn(number: number): { readonly word: number; readonly bit: number } {
  const rest = number % PAGE;
  return { word: Math.floor(rest / WORD), bit: 1 << (rest % WORD) };
}
