import type { Config } from "../../deskfile/config.ts";
import type { KeyChoice } from "../../deskfile/keys.ts";
import type { Problem } from "../../deskfile/toml/problem.ts";

/** The world around one run of the program, so that a test can be the world. */
export type Io = {
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  /** Cells a line and lines a page of the terminal. */
  readonly size: () => { readonly columns: number; readonly rows: number };
  /** Writes it all. Throws an error with the code EPIPE if nobody reads any more. */
  readonly write: (stream: "stdout" | "stderr", text: string) => void;
  /** Everything that comes by stdin. */
  readonly readStdin: () => string;
  /** Asks the person at the terminal; null if the input ends instead. */
  readonly ask: (question: string) => Promise<string | null>;
  /** What a person writes in this editor; null if nothing. */
  readonly edit: (editor: string) => Promise<string | null>;
  /** Shows a long text page by page. */
  readonly page: (pager: string, text: string) => Promise<void>;
  /** ms UTC. */
  readonly now: () => number;
  readonly osUser: () => string | null;
  /** The zone of the machine, IANA. */
  readonly timeZone: () => string;
  /** The keys of the full screen that are in force by this choice; null where there is no such screen. */
  readonly keymap: ((choices: readonly KeyChoice[]) => Promise<KeyList>) | null;
  readonly home: () => string;
  readonly workingDirectory: () => string;
  /** Opens the full screen and says with which code it ended; null where there is none. */
  readonly screen: ((start: ScreenStart) => Promise<number>) | null;
};

/** Where the desk is, who was named as the acting agent, and the name of the user, who is an agent if one is called so. */
export type ScreenStart = {
  readonly location: string;
  readonly as: string | null;
  readonly user: string | null;
  readonly now: () => number;
  readonly config: Config;
  /** What is wrong with the config. */
  readonly problems: readonly Problem[];
  /** Says something on stderr before the screen opens. */
  readonly complain: (text: string) => void;
};

export type KeyList = { readonly lines: readonly KeyLine[]; readonly problems: readonly Problem[] };

/** An action of the full screen, where it is, and its keys. */
export type KeyLine = {
  readonly at: string;
  readonly keys: readonly string[];
  readonly id: string;
  readonly does: string;
  readonly origin: "default" | "remapped" | "unbound";
};
