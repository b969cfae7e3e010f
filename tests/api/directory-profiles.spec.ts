import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import { DirectoryCalls, outcomeOf, refusalIn } from '../support/directory-calls';
import { SAMPLE } from '../support/sample';

let api: TestApi;
let editor: DirectoryCalls;
let confederation: string;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  editor = new DirectoryCalls(await api.signedIn('editor'));
  confederation = (await editor.list('asOf=2025-12&kind=confederation'))[0]?.code ?? '';
}, 240_000);
afterAll(() => api.close());

/** A union of the directory that no other story uses. */
async function aUnion(query = 'asOf=2025-12&industry=G39'): Promise<string> {
  const found = await editor.list(query);
  const union = found.find(({ code, kind }) => !used.has(code) && kind !== 'confederation');
  if (union === undefined) throw new Error('the sample has more unions');
  used.add(union.code);
  return union.code;
}
const used = new Set<string>();

describe('a change of the profile', () => {
  it('holds from its day on, leaves the days before and the other fields, and is told apart from its recording', async () => {
    const code = await aUnion();
    const before = await editor.show(code, '2025-09');
    const body = { name: '改名労働組合', effectiveOn: '2025-10-01', reason: '社名変更' };
    const { effect } = outcomeOf(await editor.change(code, { body }));
    expect(effect.periodsTouched).toBe(4);
    expect(effect.periods[0]?.after).toEqual(effect.periods[0]?.before);
    expect(await editor.show(code, '2025-09')).toEqual(before);
    const now = await editor.show(code);
    expect(now).toMatchObject({ name: '改名労働組合', kana: before.kana });
    expect(now.formerNames).toContainEqual({ name: before.name, until: '2025-10-01' });
    const { profiles } = await editor.history(code);
    const renamed = profiles.find(({ name }) => name === '改名労働組合');
    expect(renamed).toMatchObject({ validFrom: '2025-10-01', reason: '社名変更' });
    expect(renamed?.recordedAt.slice(0, 4)).not.toBe('2025');
  });

  it('of a past day ends where the field was recorded otherwise, or where it is said to end', async () => {
    const code = await aUnion();
    const name = (at: string) => editor.show(code, at).then((union) => union.name);
    const old = await name('2025-12');
    await editor.change(code, { body: { name: '新しい組合', effectiveOn: '2025-11-01' } });
    await editor.change(code, { body: { name: '昔の組合', effectiveOn: '2025-04-01' } });
    expect([await name('2025-04'), await name('2025-12')]).toEqual(['昔の組合', '新しい組合']);
    const until = { name: '仮の組合', effectiveOn: '2025-06-01', until: '2025-08-01' };
    await editor.change(code, { body: until });
    expect([await name('2025-07'), await name('2025-08')]).toEqual(['仮の組合', '昔の組合']);
    expect(await name('2025-03')).toBe(old);
  });

  it('moves members between industries in the months from its day on only', async () => {
    const code = await aUnion();
    const body = { industry: 'E15', effectiveOn: '2025-12-01' };
    const breakdown = (asOf: string) =>
      editor.client.get(`/api/v1/breakdown?by=industry&asOf=${asOf}`);
    const november = await breakdown('2025-11');
    expect(november.status).toBe(200);
    const { effect } = outcomeOf(await editor.change(code, { body }));
    expect(effect.periods.map(({ period }) => period)).toEqual(['2026-01', '2025-12']);
    expect((await breakdown('2025-11')).text).toBe(november.text);
    expect((await editor.show(code)).industry.code).toBe('E15');
  });

  it('is refused when it changes nothing, or lies where there is no profile', async () => {
    const code = await aUnion();
    const { name, affiliatedOn } = await editor.show(code);
    const refused = async (body: object) => refusalIn(await editor.change(code, { body }));
    expect(await refused({ name, effectiveOn: '2025-12-01' })).toEqual([
      ...[422, 'refused', 'body no-change'],
    ]);
    expect(await refused({ effectiveOn: '2025-12-01' })).toContain('body no-change');
    const early = `${String(Number(affiliatedOn.slice(0, 4)) - 1)}-01-01`;
    if (early >= '1962-01-01') {
      expect(await refused({ name: '早い', effectiveOn: early })).toContain(
        'body.effectiveOn outside-directory',
      );
    }
    const backwards = { name: '逆', effectiveOn: '2025-12-01', until: '2025-12-01' };
    expect(await refused(backwards)).toContain('body.until until-before-effective');
    expect(await refused({ parent: code, effectiveOn: '2025-12-01' })).toContain(
      'body.parent own-parent',
    );
    expect(await refused({ kind: 'confederation', effectiveOn: '2025-10-01' })).toContain(
      'body.kind has-reports',
    );
    expect(await refused({ prefecture: '13', industry: 'Q1', effectiveOn: '2025-10-01' })).toEqual([
      ...[422, 'refused', 'body.industry unknown-code'],
    ]);
  });

  it('of a confederation to a union is refused while unions belong to it', async () => {
    const body = { kind: 'council', effectiveOn: '2025-12-01' };
    expect(refusalIn(await editor.change(confederation, { body }))).toContain(
      'body.kind has-member-unions',
    );
    const nested = { parent: confederation, effectiveOn: '2025-12-01' };
    expect(refusalIn(await editor.change(confederation, { body: nested }))).toContain(
      'body.parent own-parent',
    );
  });

  it('wants to know what was seen: 428 without, 412 with both values', async () => {
    const code = await aUnion();
    const path = `/api/v1/unions/${code}/changes`;
    const body = { name: '先の名', effectiveOn: '2025-12-01' };
    expect((await editor.client.post(path, body)).status).toBe(428);
    const tag = await editor.tag(code);
    const admin = new DirectoryCalls(await api.signedIn('admin'));
    outcomeOf(await admin.change(code, { body, tag }));
    const late = await editor.change(code, { body: { ...body, name: '後の名' }, tag });
    expect([late.status, late.json]).toMatchObject([
      412,
      {
        issues: [
          { path: 'body.name', code: 'yours', found: '後の名' },
          { path: 'body.name', code: 'theirs', found: '先の名' },
        ],
      },
    ]);
    expect((late.json as Problem).issues?.[1]?.message).toMatch(/管理者.* \d{4}-\d\d-\d\d$/);
    expect((await editor.change(code, { body: { ...body, name: '後の名' } })).status).toBe(201);
    expect((await editor.change(code, { body: { ...body, name: '最後' }, tag: '*' })).status).toBe(
      201,
    );
  });

  it('meets another one of the same moment: one is recorded, the other is told both values', async () => {
    const code = await aUnion();
    const tag = await editor.tag(code);
    const names = ['甲労組', '乙労組', '丙労組', '丁労組'];
    const answers = await Promise.all(
      names.map((name) => editor.change(code, { tag, body: { name, effectiveOn: '2025-12-01' } })),
    );
    const statuses = answers.map(({ status }) => status).sort((one, other) => one - other);
    expect(statuses).toEqual([201, 412, 412, 412]);
    const { name } = await editor.show(code);
    for (const { json } of answers.filter(({ status }) => status === 412)) {
      expect((json as Problem).issues).toContainEqual(
        expect.objectContaining({ code: 'theirs', found: name }),
      );
    }
  });

  it('of a union that nobody has is not found', async () => {
    const body = { name: '無い', effectiveOn: '2025-12-01' };
    expect((await editor.change('9999', { body, tag: '*' })).status).toBe(404);
  });
});
