import { describe, expect, it } from '@jest/globals';
import { EMPTY_PROFILE } from '../profile-model';
import { balances, faultsOf, filledUp } from './lineage-balance';
import {
  type LineageModel,
  blankLineage,
  carrying,
  lineageBody,
  ofKind,
  placeInLineage,
  withNewTarget,
  withSource,
  withTarget,
  withoutSource,
  withoutTarget,
} from './lineage-model';

const union = (code: string) => ({ code, name: `組合${code}`, profile: EMPTY_PROFILE });
const FIGURES = { '0001': 100, '0002': 50, '0003': null };

/** 0001 and 0002 merge into a new union. */
const merger = (): LineageModel =>
  withNewTarget(withSource(withSource(blankLineage('2026-01-15'), union('0001')), union('0002')));
const carry = (model: LineageModel, [from, to, members]: readonly [string, string, string]) =>
  carrying(model, { from, to, members });

describe('the balance of a merger or split', () => {
  it('says of every source how many are carried and how many are left', () => {
    const model = carry(carry(merger(), ['0001', 'new-1', '100']), ['0002', 'new-1', '20']);
    expect(balances(model, FIGURES)).toEqual([
      { code: '0001', members: 100, carried: 100, remaining: 0, state: 'balanced' },
      { code: '0002', members: 50, carried: 20, remaining: 30, state: 'remaining' },
    ]);
  });

  it('reads numbers as people write them, and says when one is none', () => {
    const [first, second] = balances(
      carry(carry(merger(), ['0001', 'new-1', '１００人']), ['0002', 'new-1', 'たくさん']),
      FIGURES,
    );
    expect(first).toMatchObject({ carried: 100, state: 'balanced' });
    expect(second).toMatchObject({ carried: null, remaining: null, state: 'unknown' });
  });

  it('says when more are carried than there are', () => {
    const [first] = balances(carry(merger(), ['0001', 'new-1', '101']), FIGURES);
    expect(first).toMatchObject({ remaining: -1, state: 'tooMany' });
  });

  it('lets a union that continues keep the rest', () => {
    const split = {
      ...withNewTarget(withSource(blankLineage('2026-01-15', 'split'), union('0001'))),
      continues: true,
    };
    const model = carry(split, ['0001', 'new-1', '30']);
    expect(balances(model, FIGURES)[0]).toMatchObject({ remaining: 70, state: 'balanced' });
    expect(faultsOf(model, FIGURES)).toEqual([]);
  });

  it('is nothing to hold a union without a figure to', () => {
    const model = carry(withSource(merger(), union('0003')), ['0003', 'new-1', '7']);
    expect(balances(model, FIGURES)[2]).toMatchObject({ members: null, state: 'unknown' });
  });

  it('puts those who are left where nothing was entered yet, else on top of the last number', () => {
    const split = withNewTarget(
      withNewTarget(withSource(blankLineage('2026-01-15', 'split'), union('0001'))),
    );
    const one = carry(split, ['0001', 'new-1', '40']);
    const [balance] = balances(one, FIGURES);
    const full = balance === undefined ? one : filledUp(one, balance);
    expect(full.carried.map(({ members }) => members)).toEqual(['40', '60']);
    const less = carry(full, ['0001', 'new-1', '30']);
    const [left] = balances(less, FIGURES);
    const again = left === undefined ? less : filledUp(less, left);
    expect(again.carried.map(({ members }) => members)).toEqual(['30', '70']);
    expect(faultsOf(again, FIGURES)).toEqual([]);
  });

  it('is told of by the same rules as the API has', () => {
    expect(faultsOf(blankLineage('2026-01-15'), {}).map(({ code }) => code)).toEqual([
      'tooFewSources',
      'tooFewParts',
    ]);
    const one = carry(carry(merger(), ['0001', 'new-1', '100']), ['0002', 'new-1', '49']);
    expect(faultsOf(one, FIGURES)).toEqual([
      { path: 'from.1', code: 'unbalanced', expected: 50, found: 49 },
    ]);
  });
});

describe('what is sent of a merger or split', () => {
  it('names unions there are by code and new ones by their place', () => {
    const split = withNewTarget(
      withTarget(withSource(blankLineage('2026-01-15', 'split'), union('0001')), union('0002')),
    );
    const model = carry(carry(split, ['0001', '0002', '40']), ['0001', 'new-1', '60']);
    expect(lineageBody(model)).toMatchObject({
      from: ['0001'],
      to: ['0002', { name: '' }],
      transfers: [
        { from: '0001', to: '0002', members: 40 },
        { from: '0001', to: { new: 1 }, members: 60 },
      ],
    });
  });

  it('names a union that continues among those after it', () => {
    const split = {
      ...withNewTarget(withSource(blankLineage('2026-01-15', 'split'), union('0001'))),
      continues: true,
    };
    expect(lineageBody(carry(split, ['0001', 'new-1', '30']))).toMatchObject({
      to: ['0001', { name: '' }],
      transfers: [{ from: '0001', to: { new: 1 }, members: 30 }],
    });
    expect(placeInLineage(split, ['to', 1, 'kana'])).toEqual(['targets', 0, 'profile', 'kana']);
  });

  it('finds the field of a transfer though others were left empty', () => {
    const model = carry(merger(), ['0002', 'new-1', 'x']);
    expect(placeInLineage(model, ['transfers', 0, 'members'])).toEqual(['carried', 1, 'members']);
    expect(placeInLineage(model, ['from', 0])).toEqual([]);
  });

  it('keeps what was typed when unions come and go', () => {
    const model = withSource(carry(merger(), ['0001', 'new-1', '100']), union('0003'));
    expect(withoutSource(model, '0002').carried).toEqual([
      { from: '0001', to: 'new-1', members: '100' },
      { from: '0003', to: 'new-1', members: '' },
    ]);
    expect(withoutTarget(model, 'new-1').carried).toEqual([]);
  });

  it('keeps the unions that fit when the kind of event changes', () => {
    expect(ofKind(merger(), 'split').targets).toHaveLength(1);
    expect(ofKind(merger(), 'absorption')).toMatchObject({ targets: [], carried: [] });
    const absorption = withTarget({ ...merger(), targets: [] }, union('0003'));
    expect(ofKind(absorption, 'absorption').targets).toHaveLength(1);
    expect(ofKind({ ...merger(), continues: true }, 'merge').continues).toBe(false);
  });

  it('has no union twice', () => {
    expect(withSource(merger(), union('0001'))).toEqual(merger());
    expect(withTarget(merger(), union('0002'))).toEqual(merger());
  });
});
