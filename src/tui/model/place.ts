/** What can have the focus. */
export type Pane = "queue" | "ticket" | "sla";

/** Where a key works. */
export type Place = {
  readonly name: string;
  /** For people: "before sending". */
  readonly words: string;
  /** What is written here: nothing, so that keys that are characters are free; a line; or a text of many lines. */
  readonly writes: "nothing" | "line" | "text";
  /** Where a key is looked up that means nothing here. */
  readonly behind: Place | null;
};

/** In every pane and in every dialog. */
export const ALWAYS: Place = { name: "always", words: "everywhere", writes: "text", behind: null };
/** In every pane. */
export const ANYWHERE: Place = { name: "anywhere", words: "every pane", writes: "nothing", behind: ALWAYS };
/** In the place of a ticket, while something that failed is shown there. */
export const TROUBLE: Place = { name: "trouble", words: "after a failure", writes: "nothing", behind: null };

export const PANES: Readonly<Record<Pane, Place>> = {
  queue: { name: "queue", words: "queue", writes: "nothing", behind: ANYWHERE },
  ticket: { name: "ticket", words: "ticket", writes: "nothing", behind: ANYWHERE },
  sla: { name: "sla", words: "clocks", writes: "nothing", behind: ANYWHERE },
};

/** The place and all that stand behind it. */
export function reachFrom(place: Place): readonly Place[] {
  return place.behind === null ? [place] : [place, ...reachFrom(place.behind)];
}
