import { expect, test } from "vitest";
import { GATES } from "../../src/core/routing/gates/all.ts";
import { deskJsonSchema } from "../../src/deskfile/json-schema.ts";
import { deskSchema } from "../../src/deskfile/sections/all.ts";

const schema = deskJsonSchema();

test("the JSON Schema knows every table of the desk file, and no other", () => {
  expect(Object.keys(schema.properties as object)).toEqual(Object.keys(deskSchema.shape));
  expect(schema.additionalProperties).toBe(false);
});

test("it demands no table that may be left out", () => {
  expect(schema.required ?? []).toEqual([]);
});

test("it knows words, forms and what they are for", () => {
  expect(schema).toMatchObject({
    title: "A docket desk file",
    properties: {
      agent: {
        items: {
          required: ["handle"],
          properties: { capacity: { type: "number", minimum: 0, description: expect.any(String) } },
        },
      },
      pipeline: {
        properties: {
          gates: { items: { enum: GATES } },
          relax: { items: { properties: { after: { pattern: expect.any(String) } } } },
        },
      },
    },
  });
});
