import * as z from 'zod';

/** One located fault of an input. */
export const problemIssue = z.object({
  path: z.string().optional(),
  row: z.int().optional(),
  column: z.string().optional(),
  code: z.string(),
  message: z.string(),
  found: z.string().optional(),
});
export type ProblemIssue = z.infer<typeof problemIssue>;

/** Every refusal the API can give, with its HTTP status. Source: api.md conventions, RFC 9457. */
export const PROBLEM_STATUS = {
  malformed: 400,
  'not-signed-in': 401,
  'sign-in-failed': 401,
  'not-allowed': 403,
  'cross-site': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  'wrong-media-type': 415,
  refused: 422,
  'precondition-missing': 428,
  'too-many': 429,
  internal: 500,
  busy: 503,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;
const codes = Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]];

/** RFC 9457 problem details, `application/problem+json`. Never a stack, SQL or a path. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(codes),
    detail: z.string().optional(),
    requestId: z.string(),
    issues: z.array(problemIssue).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
