import * as z from 'zod';
import { campaignCounts, REPORT_STATES } from './campaign';
import { KINDS } from './filters';
import { codeName, count, difference, fraction, instant, period, unionCode } from './scalars';

/** One union on the status board. Figures are as far as the reader's scope reaches. */
export const boardItem = z.object({
  code: unionCode,
  name: z.string(),
  kana: z.string(),
  kind: z.enum(KINDS),
  industry: codeName,
  prefecture: codeName,
  block: codeName.nullable(),
  parent: codeName.nullable(),
  state: z.enum(REPORT_STATES),
  correction: z.enum(['draft', 'submitted', 'returned']).nullable(),
  needsReview: z.boolean(),
  isLate: z.boolean(),
  revision: count.describe('Newest revision; 0 before the first'),
  members: count.nullable().describe('As entered or submitted, else null'),
  previous: z.object({ period, members: count }).nullable(),
  change: difference.nullable(),
  changeRate: fraction,
  figure: z
    .object({ members: count, period, carriedForward: z.boolean() })
    .nullable()
    .describe('The figure that counts now; null when it is missing'),
  lastChangeAt: instant.nullable(),
  lastChangeBy: z.string().nullable(),
  lastRemindedAt: instant.nullable(),
});
export type BoardItem = z.infer<typeof boardItem>;

export const BOARD_SORTS = [
  'code',
  'kana',
  'state',
  'members',
  'change',
  'industry',
  'prefecture',
  'lastChangeAt',
  'lastRemindedAt',
] as const;

const boardSlice = z.array(
  codeName.extend({ expected: count, approved: count, submitted: count, outstanding: count }),
);

export const board = z
  .object({
    items: z.array(boardItem),
    total: count,
    page: z.int().min(1),
    pageSize: z.int().min(1),
    counts: campaignCounts,
    byIndustry: boardSlice,
    byBlock: boardSlice,
  })
  .meta({ id: 'CampaignBoard' });
export type CampaignBoard = z.infer<typeof board>;

/** Filters of the board: the states, and what cuts across them. */
export const BOARD_FILTERS = [
  ...REPORT_STATES,
  'needsReview',
  'correcting',
  'late',
  'carriedForward',
  'missing',
] as const;
