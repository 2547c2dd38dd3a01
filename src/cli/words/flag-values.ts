/** A flag that may be repeated on the line. */
export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
