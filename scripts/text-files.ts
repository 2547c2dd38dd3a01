import { readFileSync } from "node:fs";

/** Lets the sources import text, for rolldown and Vite alike: the conversations and the desk file of the demo. */
export const textFiles = {
  name: "text-files",
  load: (id: string) =>
    /\/src\/demo\/.*\.(md|toml)$/.test(id)
      ? { code: `export const text = ${JSON.stringify(readFileSync(id, "utf8"))}`, moduleType: "js" as const }
      : null,
};
