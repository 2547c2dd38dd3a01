import { isFailure } from "../core/ticket/failure.ts";
import type { Feed } from "./model/feed.ts";
import type { Answer, Effect, Message, Question } from "./model/step.ts";

/** What only the terminal can do. */
export type Host = {
  readonly edit: (text: string) => Promise<string>;
  readonly suspend: () => Promise<void>;
  readonly redraw: () => void;
  readonly quit: (code: number) => void;
};

/**
 * Carries out what the screen wants. Questions are asked behind the frame that the key draws, so that a cursor never waits
 * for a database. Acts run one after the other, in the order of the keys; of questions of one kind that
 * wait, only the last one is asked.
 */
export function effects(
  feed: Feed,
  host: Host,
  send: (messages: readonly Message[]) => void,
): (effect: Effect) => void {
  const waiting = new Map<Question["what"], Question>();
  let isDue = false;
  let acts: Promise<void> = Promise.resolve();

  const askAll = async (): Promise<void> => {
    isDue = false;
    const questions = [...waiting.values()];
    waiting.clear();
    send(await Promise.all(questions.map(answerTo)));
  };
  const answerTo = async (question: Question): Promise<Message> => {
    try {
      return { type: "answered", answer: await read(feed, question) };
    } catch (error) {
      return { type: "unanswered", question, error };
    }
  };
  const act = async (effect: Extract<Effect, { do: "act" }>): Promise<void> => {
    try {
      send([{ type: "acted", act: effect.act, report: await feed.perform(effect.act), from: effect.from }]);
    } catch (error) {
      const isRefusal = isFailure(error) && error.code !== "database_busy";
      send([
        isRefusal
          ? { type: "refused", act: effect.act, failure: error, from: effect.from }
          : { type: "broke", act: effect.act, error, from: effect.from },
      ]);
    }
  };
  const rehearse = async ({ act, purpose }: Extract<Effect, { do: "try" }>): Promise<void> => {
    try {
      send([{ type: "tried", act, report: await feed.rehearse(act), purpose }]);
    } catch (error) {
      send([{ type: "untried", error }]);
    }
  };
  const edit = async (text: string): Promise<void> => {
    try {
      send([{ type: "edited", text: await host.edit(text) }]);
    } catch (error) {
      send([{ type: "told", text: `the editor failed: ${error instanceof Error ? error.message : String(error)}` }]);
    }
  };

  return (effect) => {
    switch (effect.do) {
      case "ask":
        waiting.set(effect.question.what, effect.question);
        if (!isDue) setImmediate(() => void askAll());
        isDue = true;
        return;
      case "act":
        acts = acts.then(() => act(effect));
        return;
      case "try":
        acts = acts.then(() => rehearse(effect));
        return;
      case "later":
        setTimeout(() => send([effect.message]), effect.ms).unref();
        return;
      case "edit":
        void edit(effect.text);
        return;
      case "suspend":
        void host.suspend();
        return;
      case "redraw":
        host.redraw();
        return;
      case "quit":
        host.quit(effect.code);
        return;
      case "press":
        return;
    }
  };
}

/** Asks the desk. */
async function read(feed: Feed, question: Question): Promise<Answer> {
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
