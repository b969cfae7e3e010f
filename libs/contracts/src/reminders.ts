import * as z from 'zod';
import { codeName, instant } from './scalars';

export const reminder = z.object({
  id: z.int().min(1).nullable().describe('null in a preview'),
  union: codeName,
  recipient: z.string().nullable().describe('null: the union has no e-mail address'),
  roleName: z.string().nullable(),
  language: z.enum(['ja', 'en']),
  subject: z.string(),
  body: z.string(),
  askedAt: instant.nullable(),
  askedBy: z.string().nullable(),
  outcome: z.enum(['preview', 'waiting', 'sent', 'failed', 'copied', 'no-address']),
  detail: z.string().nullable(),
});
export type Reminder = z.infer<typeof reminder>;

export const reminders = z
  .object({
    hasMailServer: z.boolean().describe('false: the letters are to be copied and sent by hand'),
    items: z.array(reminder),
  })
  .meta({ id: 'Reminders' });
export type Reminders = z.infer<typeof reminders>;
