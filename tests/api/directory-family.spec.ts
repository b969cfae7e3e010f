import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryChanges, type UnionFamily } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import { DirectoryCalls, outcomeOf } from '../support/directory-calls';
import {
  aMerger,
  approveOpenings,
  carried,
  DAY,
  toNew,
  unreported,
  type UnionPool,
} from '../support/lineage-stage';
import { SAMPLE } from '../support/sample';

let api: TestApi;
let editor: DirectoryCalls;
let approver: DirectoryCalls;
let unions: UnionPool;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  editor = new DirectoryCalls(await api.signedIn('editor'));
  approver = new DirectoryCalls(await api.signedIn('approver'));
  unions = await unreported(api, editor);
}, 240_000);
afterAll(() => api.close());

describe('the family of a union', () => {
  const familyOf = async (code: string, role: 'viewer' | 'regional' | 'reporter' = 'viewer') => {
    const client = await api.signedIn(role);
    const { status, json } = await client.get(`/api/v1/unions/${code}/lineage`);
    return { status, family: json as UnionFamily };
  };

  it('goes through all generations, from the first union to the last', async () => {
    const [one, two, three] = [unions.next(), unions.next(), unions.next()];
    const first = outcomeOf(await editor.lineage({ body: aMerger([one, two]) }));
    await approveOpenings(approver, first);
    const child = first.codes.at(-1) ?? '';
    const members = one.members + two.members;
    const january = (await editor.show(three.code, '2026-01')).members ?? 0;
    const second = aMerger([], {
      ...{ effectiveOn: '2026-02-01', from: [child, three.code] },
      transfers: [carried(child, toNew(0), members), carried(three.code, toNew(0), january)],
    });
    const grandchild = outcomeOf(await editor.lineage({ body: second })).codes.at(-1) ?? '';
    const { family } = await familyOf(one.code);
    expect(directoryChanges.family.response.parse(family).unions.map(({ code }) => code)).toEqual(
      expect.arrayContaining([one.code, two.code, three.code, child, grandchild]),
    );
    expect(family.unions.find(({ code }) => code === child)).toMatchObject({
      ...{ from: DAY, to: '2026-02-01', membersAtEnd: members },
    });
    expect(family.events.map(({ effectiveOn }) => effectiveOn)).toEqual([DAY, '2026-02-01']);
    expect((await familyOf(grandchild)).family.unions).toHaveLength(5);
  });

  it('is one union where nothing was merged or split, and not found where there is none', async () => {
    const { family } = await familyOf(unions.look()[0].code);
    expect([family.unions.length, family.events]).toEqual([1, []]);
    expect((await familyOf('9999')).status).toBe(404);
  });

  it('tells a region nothing of unions it never saw, and no head-count of the whole federation', async () => {
    const regional = new DirectoryCalls(await api.signedIn('regional'));
    const [seen] = await regional.list('asOf=2025-12');
    const { status, family } = await familyOf(seen?.code ?? '', 'regional');
    expect(status).toBe(200);
    expect(family.unions.every(({ membersAtEnd }) => membersAtEnd === null)).toBe(true);
    const { rows } = await api.database.owner.query<{ code: string }>(
      `SELECT DISTINCT u.code FROM lineage_transfer t
       JOIN member_union u ON u.id IN (t.from_union_id, t.to_union_id) ORDER BY u.code`,
    );
    for (const { code } of rows) {
      const told = await familyOf(code, 'regional');
      if (told.status === 404) continue;
      for (const union of told.family.unions) {
        expect((await familyOf(union.code, 'regional')).status).toBe(200);
      }
      const persons = told.family.events.flatMap(({ transfers }) =>
        transfers.map(({ members }) => members),
      );
      expect(persons.every((members) => members === null)).toBe(true);
    }
  });

  it('of another union is not found by a reporter', async () => {
    const reporter = new DirectoryCalls(await api.signedIn('reporter'));
    const own = (await reporter.list('asOf=2025-12'))[0]?.code ?? '';
    expect((await familyOf(own, 'reporter')).status).toBe(200);
    const other = (await editor.list('asOf=2025-12')).find(({ code }) => code !== own);
    expect((await familyOf(other?.code ?? '', 'reporter')).status).toBe(404);
  });
});
