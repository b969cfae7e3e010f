import * as z from 'zod';
import { BY_HEADQUARTERS } from './accesses';
import {
  IMPORT_ENCODINGS,
  IMPORT_KINDS,
  IMPORT_ROW_STATES,
  importColumn,
  importedFile,
  importList,
  importReports,
  importRows,
} from './imported';
import { PLAUSIBILITY_CODES } from './report';
import { route } from './route';
import { day, period, unionCode } from './scalars';

const params = z.strictObject({ id: z.uuid() });
const page = {
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
} as const;
const reason = z.string().trim().min(1).max(500);

/** What a person may choose of how the file is read. */
const choices = {
  period: period.nullable().optional(),
  effectiveOn: day.nullable().optional(),
  encoding: z.enum(IMPORT_ENCODINGS).optional(),
  sheet: z.string().max(200).optional(),
} as const;

export const imports = {
  list: route({
    id: 'imports.list',
    method: 'GET',
    path: '/imports',
    summary: 'Files that you have read in and that wait, or were applied',
    access: BY_HEADQUARTERS,
    success: 200,
    response: importList,
  }),
  create: route({
    id: 'imports.create',
    method: 'POST',
    path: '/imports',
    summary: 'Read a file of figures or of the directory; nothing is written to the ledger',
    access: BY_HEADQUARTERS,
    success: 201,
    query: z.strictObject({
      kind: z.enum(IMPORT_KINDS),
      ...choices,
      period: period.optional(),
      effectiveOn: day.optional(),
    }),
    file: true,
    response: importedFile,
    problems: [409, 422],
  }),
  show: route({
    id: 'imports.show',
    method: 'GET',
    path: '/imports/{id}',
    summary: 'What a file would do',
    access: BY_HEADQUARTERS,
    success: 200,
    params,
    response: importedFile,
    problems: [404],
  }),
  rows: route({
    id: 'imports.rows',
    method: 'GET',
    path: '/imports/{id}/rows',
    summary: 'Rows of the file, before and after',
    access: BY_HEADQUARTERS,
    success: 200,
    params,
    query: z.strictObject({ ...page, state: z.enum(IMPORT_ROW_STATES).optional() }),
    response: importRows,
    problems: [404],
  }),
  reports: route({
    id: 'imports.reports',
    method: 'GET',
    path: '/imports/{id}/reports',
    summary: 'Reports that the file would submit, before and after, with warnings',
    access: BY_HEADQUARTERS,
    success: 200,
    params,
    query: z.strictObject({
      ...page,
      state: z.enum(['new', 'changed', 'unchanged']).optional(),
      warned: z.enum(['true', 'false']).optional(),
    }),
    response: importReports,
    problems: [404],
  }),
  change: route({
    id: 'imports.change',
    isBulky: true,
    method: 'PATCH',
    path: '/imports/{id}',
    summary: 'Read the file in another way: encoding, sheet, header, columns, matches',
    access: BY_HEADQUARTERS,
    success: 200,
    params,
    body: z
      .strictObject({
        ...choices,
        headerFrom: z.int().min(0).max(1000).optional(),
        headerTo: z.int().min(0).max(1000).optional(),
        columns: z
          .array(
            importColumn
              .partial({ header: true, confidence: true, unit: true, period: true })
              .partial({ prefecture: true, gender: true, employment: true }),
          )
          .max(16_384)
          .optional()
          .describe('Those to be read otherwise; the others stay'),
        matches: z
          .array(
            z.strictObject({
              given: z.string().min(1).max(500).describe('Name, or code, as the rows say it'),
              code: unionCode.nullable().describe('null: as if nothing had been chosen'),
            }),
          )
          .max(5000)
          .optional(),
      })
      .meta({ id: 'ImportChange' }),
    response: importedFile,
    ifMatch: true,
    problems: [404, 409, 412, 422, 428],
  }),
  apply: route({
    id: 'imports.apply',
    isBulky: true,
    method: 'POST',
    path: '/imports/{id}/apply',
    summary: 'Submit the figures, or change the directory: all or nothing, once',
    access: BY_HEADQUARTERS,
    success: 200,
    params,
    body: z
      .strictObject({
        reason: reason.optional().describe('Of corrections, and of changes of the directory'),
        warningReason: reason.optional().describe('For every warning without a reason of its own'),
        reasons: z
          .array(
            z.strictObject({
              union: unionCode,
              period,
              code: z.enum(PLAUSIBILITY_CODES),
              reason,
            }),
          )
          .max(5000)
          .default([]),
        leaveOut: z
          .array(z.strictObject({ union: unionCode, period: period.nullable() }))
          .max(5000)
          .default([])
          .describe('Reports, or unions, not to be written'),
        withoutFaulty: z
          .boolean()
          .default(false)
          .describe('Go on although rows are unmatched or rejected; they are left out'),
      })
      .meta({ id: 'ImportApplication' }),
    response: importedFile,
    idempotent: true,
    problems: [404, 409, 422],
  }),
  errors: route({
    id: 'imports.errors',
    method: 'GET',
    path: '/imports/{id}/errors.xlsx',
    summary: 'The file itself, with the cells at fault marked and explained',
    access: BY_HEADQUARTERS,
    success: 200,
    params,
    produces: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    problems: [404],
  }),
  discard: route({
    id: 'imports.discard',
    method: 'DELETE',
    path: '/imports/{id}',
    summary: 'Forget a file that was not applied',
    access: BY_HEADQUARTERS,
    success: 204,
    params,
    problems: [404, 409],
  }),
} as const;
