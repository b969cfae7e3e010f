import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overviewResponse } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import { aNewUnion, DirectoryCalls, outcomeOf, refusalIn } from '../support/directory-calls';
import {
  aMerger,
  approveOpenings,
  carried,
  DAY,
  januaryReport,
  toNew,
  unreported,
  type UnionPool,
} from '../support/lineage-stage';
import { SAMPLE } from '../support/sample';

let api: TestApi;
let editor: DirectoryCalls;
let approver: DirectoryCalls;
let unions: UnionPool;
let confederation: string;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  editor = new DirectoryCalls(await api.signedIn('editor'));
  approver = new DirectoryCalls(await api.signedIn('approver'));
  unions = await unreported(api, editor);
  confederation = (await editor.list('asOf=2025-12&kind=confederation'))[0]?.code ?? '';
}, 240_000);
afterAll(() => api.close());

async function membersAt(asOf: string): Promise<{ unions: number; members: number }> {
  const { json } = await editor.client.get(`/api/v1/overview?asOf=${asOf}`);
  return overviewResponse.parse(json);
}

describe('a merger', () => {
  it('ends its unions, begins the new one and carries everybody over, once another person approves', async () => {
    const [one, two] = [unions.next(), unions.next()];
    const before = await membersAt('2026-01');
    const outcome = outcomeOf(await editor.lineage({ body: aMerger([one, two]) }));
    const { codes, effect } = outcome;
    const code = codes.at(-1) ?? '';
    const members = one.members + two.members;
    expect(effect.openingReports).toEqual([
      { code, name: '合同労働組合', period: '2026-01', members },
    ]);
    expect(effect.periods).toMatchObject([
      {
        period: '2026-01',
        before: { unions: before.unions, members: before.members },
        after: { unions: before.unions - 1, members: before.members - members },
        membersOnceApproved: before.members,
      },
    ]);
    const opening = await januaryReport(editor, code);
    expect(opening).toMatchObject({ state: 'submitted', revision: 1, members });
    expect(opening.cells.reduce((sum, cell) => sum + cell.members, 0)).toBe(members);
    await approveOpenings(approver, outcome);
    expect(await membersAt('2026-01')).toMatchObject({
      unions: before.unions - 1,
      members: before.members,
    });
    expect(await editor.show(one.code, '2026-01')).toMatchObject({ status: 'withdrawn' });
    expect((await editor.history(code)).lineage).toMatchObject([
      { kind: 'merge', effectiveOn: DAY, note: '会社合併', transfers: [{}, {}] },
    ]);
  });

  it('is explained by the change of the months, to the last person', async () => {
    const { json } = await editor.client.get('/api/v1/change?from=2025-12&to=2026-01');
    const { components } = json as { components: { kind: string; members: number }[] };
    const of = (kind: string) => components.find((one) => one.kind === kind)?.members ?? 0;
    expect(of('mergedIn')).toBeGreaterThan(0);
    expect(of('mergedIn') + of('mergedOut')).toBe(0);
  });

  it('cannot have its opening report approved by the person who recorded it', async () => {
    const outcome = outcomeOf(
      await approver.lineage({ body: aMerger([unions.next(), unions.next()]) }),
    );
    await expect(approveOpenings(approver, outcome)).rejects.toThrow('自分');
  });

  it('is refused when it does not balance, with what is wanted', async () => {
    const [one, two] = unions.look();
    const transfers = [
      carried(one.code, toNew(0), one.members + 1),
      carried(two.code, toNew(0), two.members),
    ];
    const answer = await editor.lineage({ body: aMerger([one, two], { transfers }) });
    expect(refusalIn(answer)).toEqual([422, 'refused', 'body.from.0 unbalanced']);
    expect(answer.text).toContain(String(one.members));
  });

  it.each<[string, (one: string) => object, string]>([
    ['of one union', (one) => ({ from: [one] }), 'body.from too-few-sources'],
    ['of a union twice', (one) => ({ from: [one, one] }), 'body.from.1 duplicate-union'],
    ['of a union nobody has', () => ({ from: ['9998', '9999'] }), 'body.from.0 unknown-union'],
    ['of a confederation', () => ({ from: [confederation] }), 'body.from.0 is-confederation'],
    [
      'on no day of ours',
      () => ({ effectiveOn: '1900-01-01' }),
      'body.effectiveOn day-out-of-range',
    ],
    ['before anybody came', () => ({ effectiveOn: '1962-02-01' }), 'body.from.0 not-affiliated'],
    [
      'into a confederation',
      () => ({ to: [aNewUnion({ kind: 'confederation' })] }),
      'body.to.0.kind is-confederation',
    ],
    [
      'into an industry there is not',
      () => ({ to: [aNewUnion({ industry: 'Q7' })] }),
      'body.to.0.industry unknown-code',
    ],
    ['into two unions', () => ({ to: [aNewUnion(), aNewUnion()] }), 'body.to too-many-targets'],
    [
      'whose members go where nothing is',
      (one) => ({ transfers: [carried(one, toNew(3), 1)] }),
      'body.transfers.0.to no-such-new-union',
    ],
    [
      'whose members come from elsewhere',
      () => ({ transfers: [carried('0002', toNew(0), 1)] }),
      'body.transfers.0.from unknown-source',
    ],
  ])('is refused %s', async (_, more, issue) => {
    const [one, two] = unions.look();
    const answer = await editor.lineage({ body: aMerger([one, two], more(one.code)) });
    expect([answer.status, refusalIn(answer)]).toEqual([422, expect.arrayContaining([issue])]);
  });

  it('gives two new unions two codes when two are recorded at once', async () => {
    const bodies = [
      aMerger([unions.next(), unions.next()]),
      aMerger([unions.next(), unions.next()]),
    ];
    const answers = await Promise.all(bodies.map((body) => editor.lineage({ body })));
    const codes = answers.map((answer) => outcomeOf(answer).codes.at(-1));
    expect(new Set(codes).size).toBe(2);
  });

  it('of the same union at once is recorded one time only', async () => {
    const [one, two, three] = [unions.next(), unions.next(), unions.next()];
    const bodies = [aMerger([one, two]), aMerger([one, three])];
    const answers = await Promise.all(bodies.map((body) => editor.lineage({ body })));
    expect(answers.map(({ status }) => status).sort((left, right) => left - right)).toEqual([
      ...[201, 422],
    ]);
  });

  it('from a locked month on submits nothing, and says so', async () => {
    const sources = await Promise.all(
      [unions.next(), unions.next()].map(async (union) => {
        const { members } = await editor.show(union.code, '2025-11');
        return { ...union, members: members ?? 0 };
      }),
    );
    const body = aMerger(sources, { effectiveOn: '2025-12-10' });
    const { effect } = outcomeOf(await editor.lineage({ body }));
    expect(effect.openingReports).toEqual([]);
    expect(effect.notes.map(({ ja }) => ja)).toContain(
      '2025年12月の人員報告は確定しているため、引継ぎの報告は提出しません。',
    );
  });
});
