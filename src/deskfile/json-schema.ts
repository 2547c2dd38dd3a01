import { z } from "zod";
import { deskSchema } from "./sections/all.ts";

/** A JSON Schema of the desk file, by which an editor completes and checks it. */
export function deskJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(deskSchema, { io: "input" });
  return { $schema, title: "A docket desk file", ...schema };
}
