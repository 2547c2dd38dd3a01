/** What can have the focus. */
export type Pane = "queue" | "ticket" | "sla";

/** Where a key works. */
export type Place = {
  readonly name: string;
  /** For people: "before sending". */
  readonly words: string;
  /** Whether keys that are characters are typed here. */
  readonly takesText: boolean;
  /** Where a key is looked up that means nothing here. */
  readonly behind: Place | null;
};

/** In every pane and in every dialog. */
export const ALWAYS: Place = { name: "always", words: "everywhere", takesText: true, behind: null };
/** In every pane. */
export const ANYWHERE: Place = { name: "anywhere", words: "every pane", takesText: false, behind: ALWAYS };
/** In the place of a ticket, while something that failed is shown there. */
export const TROUBLE: Place = { name: "trouble", words: "after a failure", takesText: false, behind: null };

export const PANES: Readonly<Record<Pane, Place>> = {
  queue: { name: "queue", words: "queue", takesText: false, behind: ANYWHERE },
  ticket: { name: "ticket", words: "ticket", takesText: false, behind: ANYWHERE },
  sla: { name: "sla", words: "clocks", takesText: false, behind: ANYWHERE },
};

/** The place and all that stand behind it. */
export function reachFrom(place: Place): readonly Place[] {
  return place.behind === null ? [place] : [place, ...reachFrom(place.behind)];
}
