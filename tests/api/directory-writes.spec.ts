import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@soshiki/contracts';
import { poolOf } from '../../apps/api/src/database/data-source';
import { UnionNameIndex } from '../../apps/api/src/directory/union-name-index';
import { startApi, type TestApi } from '../support/api';
import { aNewUnion, DirectoryCalls, outcomeOf, refusalIn } from '../support/directory-calls';
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

describe('a union that comes into the federation', () => {
  it('gets the next code, counts from its day on and is found by its name at once', async () => {
    const elsewhere = new UnionNameIndex(poolOf(api.database.dataSource));
    expect(await elsewhere.find('青空システム')).toEqual([]);
    const body = aNewUnion({ effectiveOn: '2025-10-01', reason: '新規加盟' });
    const { codes, effect, changeId } = outcomeOf(await editor.affiliate({ body }));
    const [code = ''] = codes;
    expect([changeId !== null, Number(code) > 284, code.length]).toEqual([true, true, 4]);
    expect(effect.periods.map(({ period }) => period)).toEqual([
      ...['2026-01', '2025-12', '2025-11', '2025-10'],
    ]);
    expect(effect.periods.map(({ before, after }) => after.unions - before.unions)).toEqual([
      ...[1, 1, 1, 1],
    ]);
    expect(effect.publications).toEqual([expect.objectContaining({ asOf: '2025-12' })]);
    expect(effect.notes.map(({ ja }) => ja)).toContain(
      `${code}の人員は、最初の報告が承認されるまで数えられません。`,
    );
    const found = await editor.list(`asOf=2025-12&q=${encodeURIComponent('青空システム')}`);
    expect(found.map((union) => union.code)).toEqual([code]);
    expect(await elsewhere.find('青空システム')).toHaveLength(1);
    expect(await editor.show(code)).toMatchObject({ affiliatedOn: '2025-10-01', members: null });
  });

  it('can bring its contacts and a code of its own, which nobody gets again', async () => {
    const contacts = [
      { roleName: '書記長', email: 'x@example.jp', postalAddress: null, telephone: null },
    ];
    const body = aNewUnion({ code: '4711', effectiveOn: '2026-01-15', contacts });
    expect(outcomeOf(await editor.affiliate({ body })).codes).toEqual(['4711']);
    expect((await editor.show('4711', '2026-01')).contacts).toEqual(contacts);
    const again = await editor.affiliate({ body });
    expect(refusalIn(again)).toEqual([409, 'conflict']);
    expect((again.json as Problem).detail).toContain('コード');
  });

  it.each([
    [{ industry: 'Z9' }, 'body.industry unknown-code'],
    [{ industryGroup: 'nothing' }, 'body.industryGroup unknown-code'],
    [{ parent: '0002' }, 'body.parent not-a-confederation'],
    [{ parent: '999999' }, 'body.parent not-a-confederation'],
    [{ effectiveOn: '1850-01-01' }, 'body.effectiveOn day-out-of-range'],
    [{ effectiveOn: '2150-01-01' }, 'body.effectiveOn day-out-of-range'],
  ])('is refused with %j', async (more, issue) => {
    const body = aNewUnion({ effectiveOn: '2025-10-01', ...more });
    expect(refusalIn(await editor.affiliate({ body }))).toEqual([422, 'refused', issue]);
  });

  it('is refused with two contacts in one role, and as a confederation within another', async () => {
    const contact = { roleName: '書記長', email: null, postalAddress: null, telephone: '1' };
    const body = aNewUnion({ effectiveOn: '2025-10-01', contacts: [contact, contact] });
    expect(refusalIn(await editor.affiliate({ body }))).toContain(
      'body.contacts.1.roleName duplicate-role',
    );
    const nested = aNewUnion({ kind: 'confederation', parent: confederation });
    const answer = await editor.affiliate({ body: { ...nested, effectiveOn: '2025-10-01' } });
    expect(refusalIn(answer)).toContain('body.parent confederation-has-parent');
  });

  it('is refused with a name that cannot be kept', async () => {
    const body = aNewUnion({ name: 'ナル\u0000文字', effectiveOn: '2025-10-01' });
    expect(refusalIn(await editor.affiliate({ body }))).toEqual([
      400,
      'malformed',
      'body.name invalid-text',
    ]);
  });

  it('is told in the language of the reader what is wrong', async () => {
    const body = aNewUnion({ effectiveOn: '2025-10-01', industry: 'Z9' });
    const { json } = await editor.client.post('/api/v1/unions', body, { 'accept-language': 'en' });
    expect((json as Problem).issues?.[0]?.message).toBe('This code is not in the list of that day');
  });

  it('is recorded once under one key, and another one not under the same', async () => {
    const body = aNewUnion({ name: '一度きり労働組合', effectiveOn: '2026-01-10' });
    const first = outcomeOf(await editor.affiliate({ body, key: 'once-1' }));
    expect(outcomeOf(await editor.affiliate({ body, key: 'once-1' }))).toEqual(first);
    const other = { ...body, name: '別の労働組合' };
    expect(refusalIn(await editor.affiliate({ body: other, key: 'once-1' }))).toEqual([
      ...[409, 'conflict'],
    ]);
  });
});

describe('a withdrawal', () => {
  it('shows before saving what the sentence will be, and is what it showed', async () => {
    const code = await aUnion();
    const body = { effectiveOn: '2026-01-01', reason: '会社の解散' };
    const shown = outcomeOf(await editor.withdraw(code, { body, isPreview: true }));
    expect(shown.changeId).toBeNull();
    const { effect } = outcomeOf(await editor.withdraw(code, { body }));
    expect(effect).toEqual(shown.effect);
    const { before, after } = effect.periods[0] ?? {};
    expect((before?.unions ?? 0) - (after?.unions ?? 0)).toBe(1);
    expect((await editor.show(code, '2026-01')).status).toBe('withdrawn');
    expect((await editor.show(code)).status).toBe('affiliated');
    const { affiliations } = await editor.history(code);
    expect(affiliations.at(-1)).toMatchObject({ to: '2026-01-01', reason: '会社の解散' });
    const overview = await editor.client.get('/api/v1/overview?asOf=2026-01');
    expect((overview.json as { unions: number }).unions).toBe(after?.unions);
  });

  it('is refused before the affiliation, a second time, and of a confederation with unions', async () => {
    const code = await aUnion();
    const { affiliatedOn } = await editor.show(code);
    const refused = async (of: string, effectiveOn: string) =>
      refusalIn(await editor.withdraw(of, { body: { effectiveOn, reason: '脱退' } }));
    expect(await refused(code, affiliatedOn)).toContain('body.effectiveOn before-affiliation');
    expect(await refused(confederation, '2026-01-01')).toContain(
      'body.effectiveOn has-member-unions',
    );
    outcomeOf(await editor.withdraw(code, { body: { effectiveOn: '2026-01-05', reason: '脱退' } }));
    expect(await refused(code, '2026-01-20')).toContain('body.effectiveOn already-withdrawn');
  });

  it('wants a reason', async () => {
    const code = await aUnion();
    const { status } = await editor.withdraw(code, { body: { effectiveOn: '2026-01-05' } });
    expect(status).toBe(400);
  });

  it('can be followed by a new affiliation, not by one that overlaps', async () => {
    const code = await aUnion();
    const back = async (effectiveOn: string) =>
      editor.reaffiliate(code, { body: { effectiveOn, reason: '復帰' } });
    expect(refusalIn(await back('2026-01-01'))).toContain('body.effectiveOn still-affiliated');
    outcomeOf(await editor.withdraw(code, { body: { effectiveOn: '2025-11-01', reason: '脱退' } }));
    expect(refusalIn(await back('2025-10-31'))).toContain('body.effectiveOn overlaps');
    const { effect } = outcomeOf(await back('2025-12-15'));
    expect(effect.periods.map(({ period }) => period)).toEqual(['2026-01', '2025-12']);
    expect((await editor.show(code, '2025-11')).status).toBe('withdrawn');
    expect(await editor.show(code)).toMatchObject({
      status: 'affiliated',
      affiliatedOn: '2025-12-15',
    });
  });

  it('tells the late writer when the union left', async () => {
    const code = await aUnion();
    const tag = await editor.tag(code);
    const body = { effectiveOn: '2026-01-02', reason: '脱退' };
    outcomeOf(await editor.withdraw(code, { body, tag }));
    const late = await editor.withdraw(code, { body: { ...body, effectiveOn: '2026-01-03' }, tag });
    expect(late.json).toMatchObject({
      issues: [
        { code: 'yours', found: '2026-01-03' },
        { code: 'theirs', found: '2026-01-02' },
      ],
    });
  });
});
