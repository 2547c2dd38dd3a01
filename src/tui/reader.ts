import type { Feed } from "./model/feed.ts";
import type { Answer, Question } from "./model/step.ts";

/** Asks the desk. */
export async function read(feed: Feed, question: Question): Promise<Answer> {
  switch (question.what) {
    case "setup":
      return { what: "setup", setup: await feed.setup() };
    case "inbox":
      return { what: "inbox", question, lines: await feed.inbox(question), at: feed.now() };
    case "counts":
      return { what: "counts", counts: await feed.counts(question.views) };
    case "page":
      return { what: "page", page: await feed.page(question.number) };
    case "due":
      return { what: "due", lines: await feed.due(question.team) };
    case "board":
      return { what: "board", rows: await feed.board() };
    case "log":
      return { what: "log", entries: await feed.log() };
    case "candidates":
      return { what: "candidates", number: question.number, candidates: await feed.candidates(question.number) };
    case "lastChange":
      return { what: "lastChange", change: await feed.lastChange() };
  }
}
