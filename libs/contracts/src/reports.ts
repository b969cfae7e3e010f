import * as z from 'zod';
import { BY_APPROVERS, BY_HEADQUARTERS, BY_REPORTING } from './accesses';
import { cell, PLAUSIBILITY_CODES, report } from './report';
import { reviewQueue } from './review';
import { route, SIGNED_IN } from './route';
import { count, instant, period, unionCode } from './scalars';

const reasonText = z.string().trim().min(1).max(500);
const reasons = z
  .partialRecord(z.enum(PLAUSIBILITY_CODES), reasonText)
  .default({})
  .describe('Why each warned-of oddness is right');

/** Either the whole, or its parts. */
const figureShape = {
  members: count.nullable().optional().describe('The total alone; 0 is a valid report'),
  cells: z.array(cell).max(423).optional().describe('The parts; their sum is the total'),
  reasons,
} as const;

const oneOf = (body: { readonly members?: unknown; readonly cells?: unknown }): boolean =>
  body.members === undefined || body.cells === undefined || body.cells === null;

const params = z.strictObject({ period, code: unionCode });
const refusals = [404, 409, 412, 422, 428];
const decided = {
  success: 200,
  params,
  response: report,
  ifMatch: true,
  problems: refusals,
} as const;

export const reports = {
  show: route({
    id: 'reports.show',
    method: 'GET',
    path: '/campaigns/{period}/reports/{code}',
    summary: 'The report of a union, as far as it has come',
    access: SIGNED_IN,
    success: 200,
    params,
    response: report,
    problems: [404],
  }),
  save: route({
    id: 'reports.save',
    method: 'PUT',
    path: '/campaigns/{period}/reports/{code}',
    summary: 'Save a draft',
    access: BY_REPORTING,
    ...decided,
    body: z
      .strictObject(figureShape)
      .refine(oneOf, { error: 'give members or cells, not both', path: ['members'] })
      .meta({ id: 'ReportInput' }),
  }),
  submit: route({
    id: 'reports.submit',
    method: 'POST',
    path: '/campaigns/{period}/reports/{code}/submit',
    summary: 'Submit the draft, or a figure given here, as the next revision',
    access: BY_REPORTING,
    ...decided,
    body: z
      .strictObject({
        ...figureShape,
        reason: reasonText.optional().describe('Wanted from the second revision on'),
        source: z.enum(['entry', 'paste']).default('entry'),
      })
      .refine(oneOf, { error: 'give members or cells, not both', path: ['members'] })
      .meta({ id: 'SubmitInput' }),
    idempotent: true,
  }),
  approve: route({
    id: 'reports.approve',
    method: 'POST',
    path: '/campaigns/{period}/reports/{code}/approve',
    summary: 'Approve the submitted revision of another person',
    access: BY_APPROVERS,
    ...decided,
    body: z.strictObject({ comment: reasonText.optional() }).meta({ id: 'ApproveInput' }),
  }),
  return: route({
    id: 'reports.return',
    method: 'POST',
    path: '/campaigns/{period}/reports/{code}/return',
    summary: 'Return the submitted revision of another person with a comment',
    access: BY_HEADQUARTERS,
    ...decided,
    body: z.strictObject({ comment: reasonText }).meta({ id: 'ReturnInput' }),
  }),
  correct: route({
    id: 'reports.correct',
    method: 'POST',
    path: '/campaigns/{period}/reports/{code}/correct',
    summary: 'Correct an approved figure: the next revision, with a reason',
    access: BY_REPORTING,
    ...decided,
    body: z
      .strictObject({ ...figureShape, reason: reasonText })
      .refine(oneOf, { error: 'give members or cells, not both', path: ['members'] })
      .meta({ id: 'CorrectInput' }),
    idempotent: true,
  }),
  approveMany: route({
    id: 'reports.approveMany',
    method: 'POST',
    path: '/campaigns/{period}/approve',
    summary: 'Approve many reports without warnings at once',
    access: BY_APPROVERS,
    success: 200,
    params: z.strictObject({ period }),
    body: z
      .strictObject({
        codes: z.array(unionCode).min(1).max(1000),
        seenAt: instant.optional().describe('Revisions entered later than this are left alone'),
        includeWarned: z.boolean().default(false),
      })
      .meta({ id: 'ApproveManyInput' }),
    response: z
      .object({
        approved: z.array(unionCode),
        refused: z.array(
          z.object({
            code: unionCode,
            because: z.enum([
              'not-found',
              'nothing-submitted',
              'own-figure',
              'has-warnings',
              'changed-since',
            ]),
          }),
        ),
      })
      .meta({ id: 'ApproveManyOutcome' }),
    idempotent: true,
    problems: [404, 409, 422],
  }),
  review: route({
    id: 'reports.review',
    method: 'GET',
    path: '/campaigns/{period}/review',
    summary: 'Submitted reports that wait for a decision, the most doubtful first',
    access: BY_HEADQUARTERS,
    success: 200,
    params: z.strictObject({ period }),
    response: reviewQueue,
    problems: [404],
  }),
} as const;
export type ApproveManyOutcome = z.infer<typeof reports.approveMany.response>;
