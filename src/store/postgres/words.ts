/** How many words of a message are found: a tsvector holds one megabyte, and places up to 16383. */
const FOUND = 16_383;

/** The words of a text with their places, as a tsvector is written. */
export function lexemes(text: string): string {
  const words = wordsIn(text).slice(0, FOUND);
  return words.map((word, place) => `'${word}':${place + 1}`).join(" ");
}

/** The words of one search term one after the other, the last one open at its end, as a tsquery is written. */
export function phraseQuery(term: string): string {
  const words = wordsIn(term);
  return words.length === 0 ? "" : `${words.map((word) => `'${word}'`).join(" <-> ")}:*`;
}

/** The words of a text as FTS5 cuts them: letters and digits, in lower case, Latin ones without accents; overlong ones are cut. */
function wordsIn(text: string): readonly string[] {
  const plain = text
    .normalize("NFD")
    .replaceAll(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase();
  return Array.from(plain.matchAll(/[\p{L}\p{N}\p{Co}]+/gu), ([word]) => word.slice(0, 60));
}
