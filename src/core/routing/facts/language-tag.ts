/** A BCP 47 tag in its usual spelling, or null: `DE` is `de`, `pt_br` is `pt-BR`. */
export function languageTag(text: string): string | null {
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(text)) return null;
  try {
    return Intl.getCanonicalLocales(text.replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}

/** The language itself, without script and region: "de" of "de-AT" (BCP 47, RFC 5646 section 2.2.1). */
export function primarySubtag(tag: string): string {
  const end = tag.indexOf("-");
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
}
