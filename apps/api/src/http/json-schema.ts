import { z } from 'zod';

/** A schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export interface JsonSchema {
  readonly json: Readonly<Record<string, unknown>>;
  /** The schemas with a name in it, by name; `json` refers to them as components. */
  readonly named: Readonly<Record<string, unknown>>;
}

/** Converts a schema of the contracts as it is given (`input`) or as it is answered (`output`). */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const converted = z.toJSONSchema(schema, { io });
  const text = JSON.stringify(converted).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { $defs, ...json } = JSON.parse(text) as Record<string, unknown>;
  delete json['$schema']; // The OpenAPI document names the dialect once.
  return { json, named: ($defs ?? {}) as Record<string, unknown> };
}
