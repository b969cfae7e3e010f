import * as z from 'zod';
import { ROLES, SIGNED_IN, route } from './route';

/** What of the federation a person may see. Source: rule 11. */
export const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('federation') }),
  z.object({ kind: z.literal('block'), code: z.string(), name: z.string() }),
  z.object({ kind: z.literal('prefecture'), code: z.string(), name: z.string() }),
  z.object({ kind: z.literal('union'), code: z.string(), name: z.string() }),
]);
export type Scope = z.infer<typeof scope>;

export const sessionResponse = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES), scope }),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionResponse>;

export const session = {
  signIn: route({
    id: 'session.signIn',
    method: 'POST',
    path: '/session',
    summary: 'Sign in',
    access: { roles: 'public', scope: 'unscoped' },
    success: 200,
    body: z
      .strictObject({
        email: z.string().min(3).max(254),
        password: z.string().min(1).max(1024),
        code: z.string().max(16).optional(),
      })
      .meta({ id: 'SignIn' }),
    response: sessionResponse,
    problems: [429],
  }),
  signInSample: route({
    id: 'session.signInSample',
    method: 'POST',
    path: '/session/sample',
    summary: 'Sign in as a sample account (sample data on a loopback address only)',
    access: { roles: 'local-sample', scope: 'unscoped' },
    success: 200,
    body: z.strictObject({ role: z.enum(ROLES) }).meta({ id: 'SampleSignIn' }),
    response: sessionResponse,
    problems: [404],
  }),
  show: route({
    id: 'session.show',
    method: 'GET',
    path: '/session',
    summary: 'Who is signed in',
    access: SIGNED_IN,
    success: 200,
    response: sessionResponse,
  }),
  signOut: route({
    id: 'session.signOut',
    method: 'DELETE',
    path: '/session',
    summary: 'Sign out',
    access: { roles: 'public', scope: 'unscoped' },
    success: 204,
  }),
  options: route({
    id: 'session.options',
    method: 'GET',
    path: '/session/options',
    summary: 'Which ways of signing in there are here',
    access: { roles: 'public', scope: 'unscoped' },
    success: 200,
    response: z
      .object({
        sampleRoles: z.array(z.enum(ROLES)).describe('Empty where sample sign-in does not exist'),
      })
      .meta({ id: 'SessionOptions' }),
  }),
} as const;
