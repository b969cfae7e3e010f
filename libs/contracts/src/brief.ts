import * as z from 'zod';
import { CALENDARS } from './findings';
import { SIGNED_IN, route } from './route';
import { period } from './scalars';

export const BRIEF_FORMATS = ['docx', 'pdf'] as const;
export type BriefFormat = (typeof BRIEF_FORMATS)[number];

export const brief = {
  rendered: route({
    id: 'brief.rendered',
    method: 'GET',
    path: '/brief.{format}',
    summary: 'The monthly brief: figures, change and answers of a period on a few pages',
    access: SIGNED_IN,
    success: 200,
    params: z.strictObject({ format: z.enum(BRIEF_FORMATS) }),
    query: z.strictObject({
      asOf: period.optional(),
      compareTo: period.optional(),
      lang: z.enum(['ja', 'en']).default('ja'),
      calendar: z.enum(CALENDARS).default('western'),
    }),
    produces: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/pdf',
    ],
    problems: [404, 422],
  }),
} as const;
