import { describe, expect, it } from '@jest/globals';
import { filters, REPEATABLE } from './filters';
import { PROBLEM_STATUS } from './problem';
import { ROUTES } from './routes';
import { session } from './session';
import { statistics } from './statistics';

const namesInPath = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

describe('the routes', () => {
  it('have an id of their own and an address of their own', () => {
    const ids = ROUTES.map(({ id }) => id);
    const addresses = ROUTES.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(ids).size).toBe(ROUTES.length);
    expect(new Set(addresses).size).toBe(ROUTES.length);
  });

  it.each(ROUTES.map((route) => [route.id, route] as const))(
    '%s declares each parameter of its path and no other',
    (_, { path, params }) => {
      expect(Object.keys(params?.shape ?? {}).sort()).toEqual(namesInPath(path).sort());
    },
  );

  it.each(ROUTES.map((route) => [route.id, route] as const))(
    '%s says what it answers, unless it answers nothing',
    (_, { success, response, produces }) => {
      const answers = response !== undefined || produces !== undefined;
      expect(answers).toBe(success !== 204);
    },
  );

  it('are open to strangers only where one signs in or out', () => {
    const open = ROUTES.filter(({ access }) => !Array.isArray(access.roles)).map(({ id }) => id);
    const doors = [session.signIn, session.signInSample, session.signOut, session.options];
    expect(open.sort()).toEqual(doors.map(({ id }) => id).sort());
  });

  it('refuse a filter that does not exist instead of forgetting it', () => {
    expect(filters.safeParse({ industri: ['G37'] }).success).toBe(false);
    for (const { query } of Object.values(statistics)) {
      const asked = { from: '2025-01', to: '2025-12', by: 'industry', industri: ['G37'] };
      const { error } = query.safeParse(asked);
      expect(error?.issues.map(({ code }) => code)).toContain('unrecognized_keys');
    }
  });
});

describe('the filters', () => {
  it('are all repeatable', () => {
    const twice = {
      industry: ['G37', 'P83'],
      gender: ['male', 'female'],
      parent: ['none', '0001'],
    };
    expect(filters.parse(twice)).toEqual(twice);
    expect(REPEATABLE).toEqual(Object.keys(filters.shape));
  });

  it.each(['2025-13', '2025-00', '25-01', '2025/12', '2025-1'])('take no period %s', (asOf) => {
    expect(statistics.overview.query.safeParse({ asOf }).success).toBe(false);
  });
});

describe('the problems', () => {
  it('each have a status of refusal or failure', () => {
    for (const status of Object.values(PROBLEM_STATUS)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
    }
  });
});
