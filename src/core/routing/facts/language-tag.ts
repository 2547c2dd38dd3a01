/** The language itself, without script and region: "de" of "de-AT" (BCP 47, RFC 5646 section 2.2.1). */
export function primarySubtag(tag: string): string {
  const end = tag.indexOf("-");
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
}
