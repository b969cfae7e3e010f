import * as z from 'zod';
import { BY_APPROVERS, BY_HEADQUARTERS } from './accesses';
import { board, BOARD_FILTERS, BOARD_SORTS } from './board';
import { campaign, campaignDates } from './campaign';
import { reminders } from './reminders';
import { route, SIGNED_IN } from './route';
import { count, day, period, unionCode } from './scalars';

const reason = z.string().trim().min(1).max(500);
const params = z.strictObject({ period });
const response = campaign;
const step = { success: 200, params, response, problems: [404, 409, 422] } as const;

export const campaigns = {
  list: route({
    id: 'campaigns.list',
    method: 'GET',
    path: '/campaigns',
    summary: 'Campaigns, newest first, and the one to open next',
    access: SIGNED_IN,
    success: 200,
    query: z.strictObject({
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(200).default(24),
    }),
    response: z
      .object({
        items: z.array(campaign.omit({ steps: true, entry: true })),
        total: count,
        page: z.int().min(1),
        pageSize: z.int().min(1),
        next: campaignDates.describe('Proposal for the next campaign'),
      })
      .meta({ id: 'Campaigns' }),
  }),
  create: route({
    id: 'campaigns.create',
    method: 'POST',
    path: '/campaigns',
    summary: 'Open a campaign for a period',
    access: BY_HEADQUARTERS,
    success: 201,
    body: campaignDates.meta({ id: 'CampaignInput' }),
    response,
    idempotent: true,
    problems: [409, 422],
  }),
  show: route({
    id: 'campaigns.show',
    method: 'GET',
    path: '/campaigns/{period}',
    summary: 'One campaign with its counts',
    access: SIGNED_IN,
    success: 200,
    params,
    response,
    problems: [404],
  }),
  reschedule: route({
    id: 'campaigns.reschedule',
    method: 'PATCH',
    path: '/campaigns/{period}',
    summary: 'Change the days of a campaign that is not locked',
    access: BY_HEADQUARTERS,
    success: 200,
    params,
    body: z
      .strictObject({ opensOn: day.optional(), dueOn: day.optional() })
      .meta({ id: 'CampaignDatesInput' }),
    response,
    ifMatch: true,
    problems: [404, 412, 422, 428],
  }),
  open: route({
    id: 'campaigns.open',
    method: 'POST',
    path: '/campaigns/{period}/open',
    summary: 'Open today a campaign that was to open later',
    access: BY_HEADQUARTERS,
    ...step,
  }),
  close: route({
    id: 'campaigns.close',
    method: 'POST',
    path: '/campaigns/{period}/close',
    summary: 'Close a campaign: only the headquarters enters figures from now on',
    access: BY_HEADQUARTERS,
    ...step,
  }),
  lock: route({
    id: 'campaigns.lock',
    method: 'POST',
    path: '/campaigns/{period}/lock',
    summary: 'Lock a closed campaign: its figures are settled',
    access: BY_APPROVERS,
    ...step,
  }),
  reopen: route({
    id: 'campaigns.reopen',
    method: 'POST',
    path: '/campaigns/{period}/reopen',
    summary: 'Reopen a closed or locked campaign, and say why',
    access: BY_APPROVERS,
    ...step,
    body: z
      .strictObject({ reason, dueOn: day.optional().describe('A new due date for the unions') })
      .meta({ id: 'ReopenInput' }),
  }),
  board: route({
    id: 'campaigns.board',
    method: 'GET',
    path: '/campaigns/{period}/reports',
    summary: 'Status board: every expected union and what became of its report',
    access: SIGNED_IN,
    success: 200,
    params,
    query: z.strictObject({
      state: z.enum(BOARD_FILTERS).optional(),
      industry: z.array(z.string().regex(/^[A-Z][0-9]{0,4}$/)).optional(),
      block: z.array(z.string().min(1)).optional(),
      prefecture: z.array(z.string().regex(/^\d\d$/)).optional(),
      q: z.string().max(100).optional(),
      sort: z
        .string()
        .regex(
          new RegExp(`^-?(${BOARD_SORTS.join('|')})(,-?(${BOARD_SORTS.join('|')}))*$`),
          `sort takes ${BOARD_SORTS.join(', ')}, each with - for descending, comma-separated`,
        )
        .default('code'),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(1000).default(300),
    }),
    response: board,
    problems: [404],
  }),
  remind: route({
    id: 'campaigns.remind',
    method: 'POST',
    path: '/campaigns/{period}/remind',
    summary: 'Remind unions of their report by e-mail, or show the letters to copy',
    access: BY_HEADQUARTERS,
    success: 200,
    params,
    query: z.strictObject({ preview: z.enum(['true', 'false']).default('false') }),
    body: z
      .strictObject({
        codes: z
          .array(unionCode)
          .max(1000)
          .optional()
          .describe('Without it, every union whose report is outstanding'),
        language: z.enum(['ja', 'en']).default('ja'),
        message: z.string().trim().max(2000).optional().describe('A paragraph of your own'),
      })
      .meta({ id: 'RemindInput' }),
    response: reminders,
    idempotent: true,
    problems: [404, 409, 422],
  }),
  reminders: route({
    id: 'campaigns.reminders',
    method: 'GET',
    path: '/campaigns/{period}/reminders',
    summary: 'Letters that were sent, newest first',
    access: BY_HEADQUARTERS,
    success: 200,
    params,
    response: reminders,
    problems: [404],
  }),
} as const;
export type Campaigns = z.infer<typeof campaigns.list.response>;
