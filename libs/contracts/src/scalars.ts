import * as z from 'zod';

/** `YYYY-MM`: "as of the end of that month". Source: product brief, Vocabulary. */
export const period = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'period must be YYYY-MM, for example 2025-12')
  .describe('Calendar month, as of its last day');

/** ISO 8601 instant in UTC or with an offset. */
export const instant = z.iso.datetime({ offset: true }).describe('ISO 8601 instant');

/** ISO 8601 calendar day. */
export const day = z.iso.date().describe('ISO 8601 calendar day');

/** Whole persons or whole organizations. */
export const count = z.int().min(0);

/** A difference of counts. */
export const difference = z.int();

/** Fraction, unrounded; null when there is nothing to divide by. */
export const fraction = z.number().nullable();

/** Union code: never changes, never used again. */
export const unionCode = z.string().regex(/^\d{4,6}$/, 'union code must be 4 to 6 digits');

/** A code with the name valid on the day asked for. */
export const codeName = z.object({ code: z.string(), name: z.string() });

/** A text in both languages of the product. */
export const bilingual = z.object({ ja: z.string(), en: z.string() });
