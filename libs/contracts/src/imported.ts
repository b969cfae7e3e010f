import * as z from 'zod';
import { EMPLOYMENTS, GENDERS } from './filters';
import { problemIssue } from './problem';
import { PLAUSIBILITY_CODES } from './report';
import { bilingual, count, day, difference, fraction, instant, period, unionCode } from './scalars';

export const IMPORT_KINDS = ['figures', 'unions'] as const;
export const IMPORT_ENCODINGS = ['utf-8', 'cp932', 'utf-16le', 'utf-16be', 'euc-jp'] as const;
export const IMPORT_STATES = ['ready', 'applied'] as const;

/** States of a row, in the order in which they are told. */
export const IMPORT_ROW_STATES = ['new', 'changed', 'unchanged', 'unmatched', 'rejected'] as const;
export type ImportRowState = (typeof IMPORT_ROW_STATES)[number];

/** What a column can hold. Source: `INTAKE_FIELDS` of libs/intake, held equal by a test. */
export const IMPORT_FIELDS = [
  'code',
  'name',
  'kana',
  'shortName',
  'kind',
  'industry',
  'industryGroup',
  'prefecture',
  'parent',
  'affiliatedOn',
  'withdrawnOn',
  'effectiveOn',
  'period',
  'figurePeriod',
  'gender',
  'employment',
  'members',
  'total',
  'ignore',
] as const;

const prefectureCode = z.string().regex(/^(0[0-9]|[1-3][0-9]|4[0-7])$/);

/** What one column means; `place` counts from 0. */
export const importColumn = z.strictObject({
  place: z.int().min(0).max(16_383),
  header: z.string().max(500),
  field: z.enum(IMPORT_FIELDS),
  confidence: z.number().min(0).max(1),
  unit: z
    .union([z.literal(1), z.literal(100), z.literal(1000)])
    .describe('Persons that 1 stands for'),
  period: period.nullable(),
  prefecture: prefectureCode.nullable(),
  gender: z.enum(GENDERS).nullable(),
  employment: z.enum(EMPLOYMENTS).nullable(),
});
export type ImportColumn = z.infer<typeof importColumn>;

/** An issue of an import: errors keep a row out, warnings are told. */
export const importIssue = problemIssue.extend({ severity: z.enum(['error', 'warning']) });
export type ImportIssue = z.infer<typeof importIssue>;

/** Rows of the sheet that say something, by what became of them; subtotals were checked and are apart. */
export const importRowCounts = z.object({
  total: count,
  new: count,
  changed: count,
  unchanged: count,
  unmatched: count,
  rejected: count,
  subtotals: count,
});

const headcount = z.object({ unions: count, members: count });

/** What the import would do to one period if all of it were approved. */
export const importPeriodEffect = z.object({
  period,
  reports: z.object({ new: count, changed: count, unchanged: count }),
  warned: count.describe('Reports that want a reason for a warning'),
  corrections: count.describe('Reports that want a reason because there is a revision already'),
  before: headcount,
  after: headcount,
  headline: z.object({ before: bilingual, after: bilingual }),
});

/** One file that was read, and what it would do. Nothing of it is in the ledger before it is applied. */
export const importedFile = z
  .object({
    id: z.uuid(),
    kind: z.enum(IMPORT_KINDS),
    fileName: z.string(),
    state: z.enum(IMPORT_STATES),
    period: period.nullable().describe('For rows that name none'),
    effectiveOn: day.nullable().describe('For changes of the directory that name no day'),
    encoding: z.enum(IMPORT_ENCODINGS).nullable().describe('null for XLSX'),
    sheet: z.string().nullable(),
    sheets: z.array(z.string()),
    layout: z.enum(['wide', 'long']),
    headerFrom: count.describe('First row of the header, from 1; 0 without one'),
    headerTo: count,
    columns: z.array(importColumn),
    isRemembered: z
      .boolean()
      .describe('The mapping was set by somebody for the same header before'),
    sample: z.array(z.array(z.string())).describe('First rows as they stand, header included'),
    rows: importRowCounts,
    periods: z.array(importPeriodEffect).describe('Newest first, at most 24'),
    reasonsWanted: z.object({ corrections: count, warnings: count }),
    written: count.nullable().describe('Reports submitted, or unions changed, once it is applied'),
    issues: z.array(importIssue).describe('The first 200'),
    issueCount: count,
    createdAt: instant,
    createdBy: z.string(),
    appliedAt: instant.nullable(),
    expiresAt: instant,
  })
  .meta({ id: 'ImportedFile' });
export type ImportedFile = z.infer<typeof importedFile>;

const listed = importedFile.pick({
  id: true,
  kind: true,
  fileName: true,
  state: true,
  period: true,
  rows: true,
  createdAt: true,
  createdBy: true,
  appliedAt: true,
  expiresAt: true,
});
export const importList = z.object({ items: z.array(listed) }).meta({ id: 'ImportList' });

/** One figure of a row beside what the ledger has for it; `null` when it has none. */
const importedFigure = z.object({
  column: z.string().describe('Letter of the column'),
  period,
  prefecture: prefectureCode,
  gender: z.enum(GENDERS),
  employment: z.enum(EMPLOYMENTS),
  before: count.nullable(),
  after: count,
});

/** One field of the directory before and after, as text. */
const importedField = z.object({
  field: z.enum(IMPORT_FIELDS),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const importRows = z
  .object({
    items: z.array(
      z.object({
        row: z.int().min(1),
        state: z.enum(IMPORT_ROW_STATES),
        code: unionCode.nullable(),
        name: z.string().nullable().describe('Name in the directory'),
        given: z.object({ code: z.string(), name: z.string() }),
        figures: z.array(importedFigure),
        fields: z.array(importedField),
        candidates: z.array(z.object({ code: unionCode, name: z.string(), likeness: z.number() })),
        issues: z.array(importIssue),
      }),
    ),
    total: count,
    page: z.int().min(1),
    pageSize: z.int().min(1),
  })
  .meta({ id: 'ImportRows' });
export type ImportRows = z.infer<typeof importRows>;

/** One report that an import would submit, before and after. */
export const importReports = z
  .object({
    items: z.array(
      z.object({
        code: unionCode,
        name: z.string(),
        period,
        state: z.enum(['new', 'changed', 'unchanged']),
        before: count.nullable().describe('In force now, or submitted and waiting'),
        after: count,
        change: difference.nullable(),
        changeRate: fraction,
        revision: count.describe('The newest there is; from 1 on a reason is wanted'),
        cells: z.object({ added: count, removed: count, changed: count }),
        warnings: z.array(z.object({ code: z.enum(PLAUSIBILITY_CODES), message: bilingual })),
      }),
    ),
    total: count,
    page: z.int().min(1),
    pageSize: z.int().min(1),
  })
  .meta({ id: 'ImportReports' });
export type ImportReports = z.infer<typeof importReports>;
