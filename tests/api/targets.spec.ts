import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overviewResponse, problem, target, targets } from '@soshiki/contracts';
import type { Role, Target } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import { anAccount } from '../support/accounts';
import type { Answer, HttpClient } from '../support/http-client';
import { SAMPLE } from '../support/sample';

const PATH = '/api/v1/targets';
const ROLES = ['admin', 'approver', 'editor', 'regional', 'reporter', 'viewer'] as const;

let api: TestApi;
const clients = new Map<Role, HttpClient>();

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  for (const role of ROLES) clients.set(role, await api.signedIn(role));
}, 240_000);
afterAll(() => api.close());

function as(role: Role): HttpClient {
  const client = clients.get(role);
  if (client === undefined) throw new Error(`nobody is signed in as ${role}`);
  return client;
}

const TWENTY_TEN_THOUSAND = {
  scopeKind: 'federation',
  scopeCode: null,
  period: '2030-12',
  members: 200_000,
  note: '20万労連',
};

async function set(input: object, role: Role = 'editor'): Promise<Target> {
  const answer = await as(role).post(PATH, input);
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([201, expect.any(String)]);
  return target.parse(answer.json);
}

async function listFor(role: Role, query = 'asOf=2025-12'): Promise<Target[]> {
  const { status, json } = await as(role).get(`${PATH}?${query}`);
  expect(status).toBe(200);
  return targets.list.response.parse(json).items;
}

async function membersAt(period: string, filters: string, role: Role = 'viewer'): Promise<number> {
  const { json } = await as(role).get(`/api/v1/overview?asOf=${period}&${filters}`);
  return overviewResponse.parse(json).members;
}

const problemIn = ({ json }: Answer) => problem.parse(json);

describe('a target', () => {
  it('says how far it is and how fast it must go', async () => {
    const written = await set(TWENTY_TEN_THOUSAND);
    const growth = ((await membersAt('2025-12', '')) - (await membersAt('2024-12', ''))) / 12;
    expect(written).toMatchObject({
      scope: { kind: 'federation', code: null, name: '情報労連' },
      period: '2030-12',
      members: 200_000,
      note: '20万労連',
      current: { asOf: '2025-12', members: 192_048 },
      difference: 7_952,
      monthsLeft: 60,
      growthPerMonth: growth,
      isReached: false,
    });
    expect(written.progress).toBeCloseTo(192_048 / 200_000, 12);
    expect(written.requiredPerMonth).toBeCloseTo(7_952 / 60, 12);
  });

  it.each([
    ['industry', 'D082', '通信建設'],
    ['industryGroup', 'info-services', '情報サービス'],
    ['block', 'kansai', '関西'],
    ['union', '0118'],
  ])('of one %s stands where the overview stands', async (...[scopeKind, scopeCode, name]) => {
    const filters = `${scopeKind}=${scopeCode}`;
    const written = await set({ scopeKind, scopeCode, period: '2028-03', members: 50_000 });
    const members = await membersAt('2025-12', filters);
    expect(members).toBeGreaterThan(0);
    expect(written.current.members).toBe(members);
    expect(written.growthPerMonth).toBe((members - (await membersAt('2024-12', filters))) / 12);
    expect(written.scope).toMatchObject({ kind: scopeKind, code: scopeCode });
    if (name !== undefined) expect(written.scope.name).toBe(name);
    const before = await membersAt('2023-03', filters);
    const then = await listFor('viewer', 'asOf=2023-03');
    expect(then.find(({ id }) => id === written.id)?.current).toEqual({
      asOf: '2023-03',
      members: before,
    });
  });

  it('of a 連合体 is that of its unions', async () => {
    const code = await theConfederation();
    const written = await set({
      ...{ scopeKind: 'union', scopeCode: code, period: '2030-12', members: 30_000 },
      note: '3万人',
    });
    expect(written.current.members).toBe(await membersAt('2025-12', `parent=${code}`));
    expect(written.current.members).toBeGreaterThan(10_000);
  });

  it('of a union that has left is missing, not zero', async () => {
    const { rows } = await api.database.owner.query<{ code: string }>(
      `SELECT u.code FROM member_union u JOIN union_affiliation a ON a.union_id = u.id
       AND upper_inf(a.recorded) GROUP BY u.code HAVING max(upper(a.span)) < '2025-01-01' LIMIT 1`,
    );
    const written = await set({
      ...{ scopeKind: 'union', scopeCode: rows[0]?.code, period: '2027-01', members: 10 },
    });
    expect(written).toMatchObject({
      current: { members: null },
      ...{ difference: null, progress: null, requiredPerMonth: null, growthPerMonth: null },
    });
    expect(written.scope.name).not.toBe(written.scope.code);
  });

  it('set again takes the place of the one before, which the ledger keeps', async () => {
    const input = { scopeKind: 'block', scopeCode: 'tohoku', period: '2029-03', members: 9_000 };
    const first = await set(input);
    const second = await set({ ...input, members: 9_500 }, 'admin');
    const shown = (await listFor('viewer')).filter(({ scope }) => scope.code === 'tohoku');
    expect(shown.map(({ id, members }) => [id, members])).toEqual([[second.id, 9_500]]);
    const { rows } = await api.database.owner.query(
      `SELECT members::int AS members, upper_inf(recorded) AS "isInForce" FROM target
       WHERE id IN ($1, $2) ORDER BY id`,
      [first.id, second.id],
    );
    expect(rows).toEqual([
      { members: 9_000, isInForce: false },
      { members: 9_500, isInForce: true },
    ]);
  });

  it('is written to the audit trail with what it replaced', async () => {
    const input = { scopeKind: 'block', scopeCode: 'hokkaido', period: '2029-03', members: 4_000 };
    await set(input);
    const { id } = await set({ ...input, members: 4_100 });
    const { rows } = await api.database.owner.query<{ before: string; after: string }>(
      `SELECT before, after FROM audit_entry WHERE action = 'target.set' AND subject = $1`,
      [`target:${id}`],
    );
    const [deed] = rows.map(({ before, after }) => `[${before},${after}]`);
    expect(JSON.parse(deed ?? '')).toMatchObject([
      { members: 4_000 },
      { id, members: 4_100, kind: 'block', code: 'hokkaido' },
    ]);
  });

  it('is set once, however often the request arrives', async () => {
    const input = { scopeKind: 'block', scopeCode: 'chugoku', period: '2029-03', members: 7_000 };
    const headers = { 'idempotency-key': 'chugoku-7000' };
    const answers = await Promise.all([1, 2, 3].map(() => as('editor').post(PATH, input, headers)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ json }) => (json as Target).id)).size).toBe(1);
    const other = await as('editor').post(PATH, { ...input, members: 8_000 }, headers);
    expect(problemIn(other)).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('that two people set at the same moment is set by both in turn or refused in words', async () => {
    const input = { scopeKind: 'block', scopeCode: 'shikoku', period: '2029-03' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        as(n % 2 === 0 ? 'editor' : 'admin').post(PATH, { ...input, members: 1_000 + n }),
      ),
    );
    for (const answer of answers) expect([201, 409]).toContain(answer.status);
    const refused = answers.filter(({ status }) => status === 409).map(problemIn);
    for (const { code } of refused) expect(code).toBe('conflict');
    const shown = (await listFor('viewer')).filter(({ scope }) => scope.code === 'shikoku');
    expect(shown).toHaveLength(1);
  });
});

describe('a target that cannot be set', () => {
  it.each([
    [{ scopeKind: 'federation', scopeCode: 'kansai' }, 422, 'body.scopeCode'],
    [{ scopeKind: 'industry', scopeCode: null }, 422, 'body.scopeCode'],
    [{ scopeKind: 'industry', scopeCode: 'Z99' }, 422, 'body.scopeCode'],
    [{ scopeKind: 'industryGroup', scopeCode: 'none' }, 422, 'body.scopeCode'],
    [{ scopeKind: 'block', scopeCode: '00' }, 422, 'body.scopeCode'],
    [{ scopeKind: 'union', scopeCode: '9999' }, 422, 'body.scopeCode'],
    [{ scopeKind: 'prefecture', scopeCode: '13' }, 400, 'body.scopeKind'],
    [{ members: 0 }, 400, 'body.members'],
    [{ members: 1.5 }, 400, 'body.members'],
    [{ period: '2030-13' }, 400, 'body.period'],
    [{ note: ' ' }, 400, 'body.note'],
  ])('says where the fault is: %j', async (change, status, path) => {
    const refused = await as('editor').post(PATH, { ...TWENTY_TEN_THOUSAND, ...change });
    const { issues, ...rest } = problemIn(refused);
    expect([rest.status, issues?.[0]?.path]).toEqual([status, path]);
  });

  it.each(['regional', 'reporter', 'viewer'] as const)('is none of the %s’s', async (role) => {
    const before = await listFor('viewer');
    const refused = await as(role).post(PATH, { ...TWENTY_TEN_THOUSAND, members: 1 });
    expect(problemIn(refused)).toMatchObject({ status: 403, code: 'not-allowed' });
    const retracted = await as(role).delete(`${PATH}/${before[0]?.id}`);
    expect(retracted.status).toBe(403);
    expect(await listFor('viewer')).toEqual(before);
  });
});

describe('a target that is taken back', () => {
  it('is gone from the list and kept by the ledger and the audit trail', async () => {
    const { id } = await set({ ...TWENTY_TEN_THOUSAND, period: '2040-03' });
    const answer = await as('approver').delete(`${PATH}/${id}`);
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect((await listFor('viewer')).map((item) => item.id)).not.toContain(id);
    const { rows } = await api.database.owner.query<{ before: string }>(
      `SELECT before FROM audit_entry WHERE action = 'target.retract' AND subject = $1`,
      [`target:${id}`],
    );
    expect(JSON.parse(rows[0]?.before ?? '')).toMatchObject({ id, members: 200_000 });
    const again = await as('approver').delete(`${PATH}/${id}`);
    expect(problemIn(again)).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('was never there when its number is unknown', async () => {
    const answer = await as('admin').delete(`${PATH}/999999`);
    expect(problemIn(answer)).toMatchObject({ status: 404 });
    expect((await as('admin').delete(`${PATH}/none`)).status).toBe(400);
  });
});

/** A part of the federation as the body of a request names it. */
const aBlock = (scopeCode: string) => ({ scopeKind: 'block', scopeCode });

describe('the list of targets', () => {
  it('is all of them for the headquarters and viewers, in a stable order', async () => {
    const kinds = (await listFor('viewer')).map(({ scope }) => scope.kind);
    expect(new Set(kinds).size).toBe(5);
    const order = ['federation', 'industry', 'industryGroup', 'block', 'union'];
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(await listFor('admin')).toEqual(await listFor('viewer'));
  });

  it('is the own block’s for a regional officer, from the own cells, without names', async () => {
    const own = await set({ ...aBlock('kyushu'), period: '2029-03', members: 20_000 });
    const shown = await listFor('regional');
    expect(shown.map(({ id, scope }) => [id, scope.code])).toEqual([[own.id, 'kyushu']]);
    expect(shown[0]?.current.members).toBe(await membersAt('2025-12', '', 'regional'));
    expect(shown[0]?.recordedBy).toBeNull();
  });

  it('is empty for an officer of one prefecture, whose part no target is for', async () => {
    const scope = { kind: 'prefecture', code: '40' };
    const [email, password] = ['fukuoka@example.jp', 'correct horse battery'];
    await anAccount(api.database.owner, { role: 'regional', email, password, scope });
    const { status, headers } = await api.stranger.post('/api/v1/session', { email, password });
    expect(status).toBe(200);
    const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
    api.stranger.cookie = undefined;
    const { json } = await api.stranger.get(`${PATH}?asOf=2025-12`, { cookie });
    expect(targets.list.response.parse(json).items).toEqual([]);
  });

  it('is the own union’s for a reporter', async () => {
    const session = (await as('reporter').get('/api/v1/session')).json as {
      user: { scope: { code: string } };
    };
    const { code } = session.user.scope;
    const own = await set({ scopeKind: 'union', scopeCode: code, period: '2029-03', members: 900 });
    const shown = await listFor('reporter');
    expect(shown.map(({ id }) => id)).toEqual([own.id]);
    expect(shown[0]?.current.members).toBe(await membersAt('2025-12', '', 'reporter'));
  });
});

/** The code of the sample's confederation. */
async function theConfederation(): Promise<string> {
  const { json } = await as('viewer').get('/api/v1/codes?asOf=2025-12');
  const [found] = (json as { confederations: { code: string }[] }).confederations;
  if (found === undefined) throw new Error('the sample has a confederation');
  return found.code;
}
