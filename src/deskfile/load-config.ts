import type { ConfigReading } from "./config.ts";
import { loadTextIfAny } from "./load.ts";

/**
 * The config at this path; nothing if there is none, in which case neither the TOML parser nor a schema is loaded.
 * Throws `bad_input` for what is not text at all.
 */
export async function loadConfig(path: string): Promise<ConfigReading> {
  const text = loadTextIfAny(path);
  if (text === null) return { config: {}, problems: [] };
  const { readConfig } = await import("./config.ts");
  return readConfig(text, path);
}
