import type { Status } from "../../core/ticket/lifecycle.ts";
import type { Channel, Priority } from "../../core/ticket/ticket.ts";

/** Who asked, as far as the file says. Without an address in the file it is one under `.invalid`, which no mail reaches. */
export type IncomingCustomer = {
  readonly email: string;
  readonly name: string | null;
  readonly plan: string | null;
  readonly revenue: number | null;
  readonly language: string | null;
  readonly region: string | null;
};

/**
 * A ticket as another program's file tells it: null where the file does not say. Instants are ms UTC. Category, team and
 * people are still the words of the file; what they mean here is decided with the desk at hand.
 */
export type Incoming = {
  readonly externalId: string | null;
  readonly subject: string;
  readonly body: string;
  readonly channel: Channel | null;
  readonly category: string | null;
  readonly priority: Priority | null;
  readonly status: Status | null;
  readonly tier: number | null;
  readonly team: string | null;
  readonly assignee: string | null;
  /** Who solved it, where the file names them beside the assignee. */
  readonly solvedBy: string | null;
  /** Null: the file names nobody who asked. */
  readonly customer: IncomingCustomer | null;
  readonly language: string | null;
  readonly region: string | null;
  readonly product: string | null;
  readonly tags: readonly string[];
  readonly effortMs: number | null;
  readonly weight: number | null;
  readonly createdAt: number | null;
  readonly answeredAt: number | null;
  /** The text of the first public reply. */
  readonly answer: string | null;
  readonly solvedAt: number | null;
  readonly closedAt: number | null;
  /** The last change of any kind: used where the file leaves an instant out. */
  readonly updatedAt: number | null;
  readonly reassignments: number;
  /** Facts without a field of their own, "column: value", kept as one internal note. */
  readonly notes: readonly string[];
};

/**
 * One record of the file: a ticket, or why it is none. `row` is the line where it starts (the header is line 1), in JSON
 * the number of the record; `raw` are its values as read, in the order of the file's columns.
 */
export type IncomingRow =
  | { readonly row: number; readonly raw: readonly string[]; readonly incoming: Incoming }
  | {
      readonly row: number;
      readonly raw: readonly string[];
      readonly incoming: null;
      /** Sentences that name the column, the value and what is wrong with it. */
      readonly rejected: readonly string[];
    };
