import * as z from 'zod';
import { BY_HEADQUARTERS } from './accesses';
import { REPORT_STATES } from './campaign';
import { KINDS } from './filters';
import { cell, PLAUSIBILITY_CODES } from './report';
import { route } from './route';
import { codeName, count, day, instant, period, unionCode } from './scalars';

const reasonText = z.string().trim().min(1).max(500);
const reasons = z.partialRecord(z.enum(PLAUSIBILITY_CODES), reasonText).default({});

/** One union in the entry grid: what is there, what it is compared with, and the version a write names. */
export const entryRow = z.object({
  code: unionCode,
  name: z.string(),
  kana: z.string(),
  shortName: z.string().nullable(),
  formerNames: z.array(z.string()),
  kind: z.enum(KINDS),
  industry: codeName,
  prefecture: codeName,
  state: z.enum(REPORT_STATES),
  correction: z.enum(['draft', 'submitted', 'returned']).nullable(),
  version: z.string().describe('For `seen` of a write'),
  revision: count,
  isEditable: z.boolean(),
  members: count.nullable().describe('Of the draft, else of the newest revision'),
  cells: z.array(cell),
  reasons: z.partialRecord(z.enum(PLAUSIBILITY_CODES), z.string()),
  comment: z.string().nullable().describe('Why it was returned'),
  previous: z
    .object({ period, members: count, cells: z.array(cell), unchangedFor: count })
    .nullable()
    .describe('The figure in force before; `unchangedFor` periods in a row it was the same'),
  affiliations: z.array(z.object({ from: day, to: day.nullable() })),
  savedAt: instant.nullable(),
  savedBy: z.string().nullable(),
});
export type EntryRowData = z.infer<typeof entryRow>;

export const entrySheet = z
  .object({ period, campaign: z.enum(['open', 'closed', 'locked']), rows: z.array(entryRow) })
  .meta({ id: 'EntrySheet' });
export type EntrySheetData = z.infer<typeof entrySheet>;

const typedRow = z
  .strictObject({
    code: unionCode,
    seen: z.string().min(1).max(200).describe('The version that was seen, or *'),
    members: count.nullable().optional(),
    cells: z.array(cell).max(423).optional(),
    reasons,
    reason: reasonText.optional().describe('Wanted from the second revision on'),
  })
  .refine(({ members, cells }) => members === undefined || cells === undefined, {
    error: 'give members or cells, not both',
    path: ['members'],
  });

const outcome = z
  .object({
    written: z.array(entryRow).describe('As they are now'),
    refused: z.array(
      z.object({
        code: unionCode,
        because: z.enum(['not-found', 'stale', 'not-now', 'faulty', 'nothing-entered']),
        messages: z.array(z.string()),
        now: entryRow.nullable().describe('What is there: the other value of a conflict'),
      }),
    ),
  })
  .meta({ id: 'EntryOutcome' });
export type EntryOutcome = z.infer<typeof outcome>;

const many = {
  method: 'POST',
  access: BY_HEADQUARTERS,
  success: 200,
  params: z.strictObject({ period }),
  response: outcome,
  isBulky: true,
  idempotent: true,
  problems: [404, 409, 422],
} as const;

/** Many reports of one campaign at once, each judged and answered by itself. */
export const entry = {
  sheet: route({
    id: 'entry.sheet',
    method: 'GET',
    path: '/campaigns/{period}/entry',
    summary: 'Every report of a campaign with what entering it wants to know',
    access: BY_HEADQUARTERS,
    success: 200,
    params: z.strictObject({ period }),
    response: entrySheet,
    problems: [404],
  }),
  save: route({
    ...many,
    id: 'entry.save',
    path: '/campaigns/{period}/entry',
    summary: 'Save drafts',
    body: z.strictObject({ rows: z.array(typedRow).min(1).max(1000) }).meta({ id: 'EntryInput' }),
  }),
  submit: route({
    ...many,
    id: 'entry.submit',
    path: '/campaigns/{period}/entry/submit',
    summary: 'Submit drafts, or figures given here, as the next revisions',
    body: z
      .strictObject({
        rows: z.array(typedRow).min(1).max(1000),
        source: z.enum(['entry', 'paste']).default('entry'),
      })
      .meta({ id: 'EntrySubmission' }),
  }),
} as const;
