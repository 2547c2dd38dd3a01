/** Who asks. The e-mail address is the key; money is in whole units of the desk's currency a year. */
export type Customer = {
  readonly email: string;
  readonly name: string | null;
  readonly plan: string | null;
  readonly revenue: number;
  readonly language: string | null;
  readonly region: string | null;
  /** Agents whom this customer does not want to talk to, by handle. */
  readonly excluded: readonly string[];
  /** When the first ticket came, in ms UTC; null before it did. */
  readonly firstTicketAt: number | null;
};

/** Somebody of whom only the address is known. */
export function stranger(email: string): Customer {
  return { email, name: null, plan: null, revenue: 0, language: null, region: null, excluded: [], firstTicketAt: null };
}

/** Whether nothing but the address is known, and no ticket ever came: such a row is what undoing leaves, and no customer. */
export function isStranger({ name, plan, revenue, language, region, excluded, firstTicketAt }: Customer): boolean {
  const isKnown = [name, plan, language, region, firstTicketAt].some((fact) => fact !== null);
  return !isKnown && revenue === 0 && excluded.length === 0;
}
