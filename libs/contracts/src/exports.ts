import * as z from 'zod';
import { unionSort } from './directory';
import { DIMENSIONS, statisticShape } from './filters';
import { BY_HEADQUARTERS } from './accesses';
import { SIGNED_IN, route } from './route';
import { count, period, unionCode } from './scalars';

export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export const EXPORT_ENCODINGS = ['utf-8', 'cp932'] as const;
export type ExportEncoding = (typeof EXPORT_ENCODINGS)[number];

export const MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;
const tables = [MEDIA_TYPES.csv, MEDIA_TYPES.xlsx] as const;

const params = z.strictObject({ format: z.enum(TABLE_FORMATS) });
/** How the text of a CSV is written; XLSX has its own way. */
const written = {
  encoding: z.enum(EXPORT_ENCODINGS).default('utf-8'),
  unmappable: z
    .enum(['refuse', 'geta'])
    .default('refuse')
    .describe('What CP932 has no character for: refused with a list, or written as 〓'),
  lang: z.enum(['ja', 'en']).default('ja'),
} as const;
const asOf = period.optional();
const by = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(DIMENSIONS)).min(1).max(2))
  .describe('One or two dimensions, comma-separated');

/** What every file of a table is. */
const tableFile = {
  method: 'GET',
  access: SIGNED_IN,
  success: 200,
  params,
  produces: tables,
  problems: [404, 422],
} as const;

export const exports = {
  figures: route({
    ...tableFile,
    id: 'exports.figures',
    path: '/exports/figures.{format}',
    summary: 'Every figure behind the total, part by part; an import takes it back as unchanged',
    query: z.strictObject({
      ...statisticShape,
      asOf,
      from: period.optional().describe('Several periods: with `to`, instead of `asOf`'),
      to: period.optional(),
      ...written,
    }),
  }),
  unions: route({
    ...tableFile,
    id: 'exports.unions',
    path: '/exports/unions.{format}',
    summary: 'The directory as of a day; an import takes it back as unchanged',
    query: z.strictObject({
      ...statisticShape,
      basis: statisticShape.basis.unwrap().default('headquarters'),
      asOf,
      status: z.enum(['affiliated', 'withdrawn', 'all']).default('affiliated'),
      q: z.string().max(100).optional(),
      kana: z.enum(['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ']).optional(),
      sort: unionSort,
      ...written,
    }),
  }),
  breakdown: route({
    ...tableFile,
    id: 'exports.breakdown',
    path: '/exports/breakdown.{format}',
    summary: 'Unions and members of a period by one or two dimensions',
    query: z.strictObject({ ...statisticShape, asOf, by, ...written }),
  }),
  trend: route({
    ...tableFile,
    id: 'exports.trend',
    path: '/exports/trend.{format}',
    summary: 'Unions and members over time, in total or by one dimension',
    query: z.strictObject({
      ...statisticShape,
      from: period,
      to: period,
      by: z.enum(DIMENSIONS).optional(),
      ...written,
    }),
  }),
  reportForm: route({
    ...tableFile,
    id: 'exports.reportForm',
    path: '/exports/report-form.{format}',
    summary: 'A form to send to a union, filled in as far as is known; zip has one for each',
    access: BY_HEADQUARTERS,
    params: z.strictObject({ format: z.enum(['csv', 'xlsx', 'zip']) }),
    query: z.strictObject({
      asOf: period.describe('The period to report'),
      union: z
        .array(unionCode)
        .optional()
        .describe('csv and xlsx want exactly one; zip: absent for all'),
      state: z.enum(['awaited', 'all']).default('all').describe('Only those who have not reported'),
      ...written,
    }),
    produces: [...tables, MEDIA_TYPES.zip],
  }),
  table: route({
    ...tableFile,
    id: 'exports.table',
    method: 'POST',
    path: '/exports/table.{format}',
    summary: 'A table as it is shown, as a file',
    isBulky: true,
    access: { ...SIGNED_IN, scope: 'unscoped' },
    query: z.strictObject(written),
    body: z
      .strictObject({
        title: z.string().min(1).max(500),
        fileName: z.string().regex(/^[\w.-]{1,80}$/),
        facts: z
          .array(z.strictObject({ label: z.string().max(200), text: z.string().max(2000) }))
          .max(50)
          .describe('Source, period, basis, filters, time, publication: the second sheet'),
        columns: z
          .array(
            z.strictObject({
              header: z.string().max(500),
              kind: z.enum(['text', 'count', 'difference', 'share', 'rate', 'index']),
            }),
          )
          .min(1)
          .max(500),
        rows: z
          .array(z.array(z.union([z.string().max(2000), z.number(), z.null()])).max(500))
          .max(20_000),
      })
      .meta({ id: 'ShownTable' }),
  }),
  unmappable: route({
    id: 'exports.unmappable',
    isBulky: true,
    method: 'POST',
    path: '/exports/unmappable',
    summary: 'Which characters of texts CP932 cannot hold, before a file is written in it',
    access: { ...SIGNED_IN, scope: 'unscoped' },
    success: 200,
    body: z
      .strictObject({ texts: z.array(z.string().max(2000)).max(20_000) })
      .meta({ id: 'TextsToWrite' }),
    response: z
      .object({
        characters: z.array(
          z.object({ character: z.string(), codePoint: z.string(), count, example: z.string() }),
        ),
      })
      .meta({ id: 'UnmappableCharacters' }),
  }),
} as const;
