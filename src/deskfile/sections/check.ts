import type { Path } from "../toml/located.ts";
import type { DeskFile } from "./schema.ts";

/** What a check found: the path says where, `known` the words among which the right one may be. */
export type Finding = {
  readonly severity: "error" | "warning";
  readonly path: Path;
  readonly message: string;
  readonly suggestion: string | null;
};

/** A check asks one thing about a desk file whose parts all have the right form. */
export type Check = (file: DeskFile) => Iterable<Finding>;

export function error(path: Path, message: string, suggestion: string | null = null): Finding {
  return { severity: "error", path, message, suggestion };
}

export function warning(path: Path, message: string): Finding {
  return { severity: "warning", path, message, suggestion: null };
}
