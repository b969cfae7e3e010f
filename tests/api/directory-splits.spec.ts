import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api';
import { aNewUnion, DirectoryCalls, outcomeOf, refusalIn } from '../support/directory-calls';
import {
  anAbsorption,
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

describe('an absorption', () => {
  it('adds the members of the union that ends to the figure of the one that stays', async () => {
    const [one, two] = [unions.next(), unions.next()];
    const members = one.members + two.members;
    const outcome = outcomeOf(await editor.lineage({ body: anAbsorption(one, two) }));
    expect(outcome.codes).toEqual(expect.arrayContaining([one.code, two.code]));
    expect(outcome.effect.openingReports).toMatchObject([{ code: two.code, members }]);
    const { periods } = outcome.effect;
    expect(periods[0]?.membersOnceApproved).toBe(periods[0]?.before.members);
    await approveOpenings(approver, outcome);
    expect((await editor.show(two.code, '2026-01')).members).toBe(members);
  });

  it('is what a merger into a union that is there is recorded as', async () => {
    const [one, two] = [unions.next(), unions.next()];
    const body = anAbsorption(one, two, { kind: 'merge' });
    outcomeOf(await editor.lineage({ body }));
    expect((await editor.history(one.code)).lineage).toMatchObject([{ kind: 'absorption' }]);
  });

  it('is refused into a union that is new, or that is absorbed itself', async () => {
    const [{ code: one }] = unions.look();
    const body = { kind: 'absorption', effectiveOn: DAY, from: [one] };
    const transfers = [carried(one, toNew(0), 1)];
    expect(
      refusalIn(await editor.lineage({ body: { ...body, to: [aNewUnion()], transfers } })),
    ).toContain('body.to.0 target-is-new');
    const itself = { ...body, to: [one], transfers: [carried(one, one, 1)] };
    expect(refusalIn(await editor.lineage({ body: itself }))).toContain(
      'body.from.0 source-is-target',
    );
  });
});

describe('a split', () => {
  it('makes two unions of one, in cells that add up', async () => {
    const one = unions.next();
    const part = Math.floor(one.members / 3);
    const body = {
      ...{ kind: 'split', effectiveOn: DAY, from: [one.code] },
      to: [aNewUnion({ name: '東組合' }), aNewUnion({ name: '西組合' })],
      transfers: [
        carried(one.code, toNew(0), part),
        carried(one.code, toNew(1), one.members - part),
      ],
    };
    const { effect } = outcomeOf(await editor.lineage({ body }));
    expect(effect.openingReports.map(({ members }) => members)).toEqual([
      ...[part, one.members - part],
    ]);
    expect(effect.periods[0]?.after.unions).toBe((effect.periods[0]?.before.unions ?? 0) + 1);
  });

  it('lets the old union go on with the rest when it is among those after it', async () => {
    const one = unions.next();
    const body = {
      ...{ kind: 'split', effectiveOn: DAY, from: [one.code] },
      to: [one.code, aNewUnion({ name: '分離組合' })],
      transfers: [carried(one.code, toNew(1), 4)],
    };
    const { effect } = outcomeOf(await editor.lineage({ body }));
    expect(effect.openingReports).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: one.code, members: one.members - 4 }),
        expect.objectContaining({ name: '分離組合', members: 4 }),
      ]),
    );
    expect(effect.periods[0]?.membersOnceApproved).toBe(effect.periods[0]?.before.members);
    expect((await editor.show(one.code, '2026-01')).status).toBe('affiliated');
  });

  it('is refused when it carries more than there are, or into a union that is there', async () => {
    const [{ code, members }, { code: there }] = unions.look();
    const body = { kind: 'split', effectiveOn: DAY, from: [code] };
    const tooMany = {
      ...{ ...body, to: [code, aNewUnion()] },
      transfers: [carried(code, toNew(1), members + 1)],
    };
    expect(refusalIn(await editor.lineage({ body: tooMany }))).toContain('body.from.0 unbalanced');
    const old = { ...body, to: [there, aNewUnion()], transfers: [carried(code, there, 1)] };
    expect(refusalIn(await editor.lineage({ body: old }))).toEqual(
      expect.arrayContaining(['body.to.0 target-not-new', 'body.to.1 target-without-transfer']),
    );
  });
});
