import { describe, expect, it } from '@jest/globals';
import type { LineageEvent, LineageSource } from './lineage-event';
import { transferFaults } from './transfer-faults';

const source = (code: string, more: Partial<LineageSource> = {}): LineageSource => ({
  code,
  members: 100,
  continues: false,
  ...more,
});

const carried = (from: string, to: string, members: number) => ({ from, to, members });

function aMerge(more: Partial<LineageEvent> = {}): LineageEvent {
  return {
    kind: 'merge',
    from: [source('0001'), source('0002', { members: 40 })],
    to: ['0300'],
    transfers: [carried('0001', '0300', 100), carried('0002', '0300', 40)],
    ...more,
  };
}

function aSplit(more: Partial<LineageEvent> = {}): LineageEvent {
  return {
    kind: 'split',
    from: [source('0001')],
    to: ['0300', '0301'],
    transfers: [carried('0001', '0300', 70), carried('0001', '0301', 30)],
    ...more,
  };
}

const codesOf = (event: LineageEvent) => transferFaults(event).map(({ code }) => code);

describe('A merge, split or absorption', () => {
  it('is in order when everybody is carried somewhere', () => {
    expect(transferFaults(aMerge())).toEqual([]);
    expect(transferFaults(aSplit())).toEqual([]);
    expect(
      transferFaults({
        kind: 'absorption',
        from: [source('0002')],
        to: ['0001'],
        transfers: [carried('0002', '0001', 100)],
      }),
    ).toEqual([]);
  });

  it('may keep some where the older part of a split continues, and carries no more than there are', () => {
    const from = [source('0001', { continues: true })];
    const part = (members: number) =>
      aSplit({ from, to: ['0300'], transfers: [carried('0001', '0300', members)] });
    expect(transferFaults(part(30))).toEqual([]);
    expect(transferFaults(part(100))).toEqual([]);
    expect(transferFaults(part(101))).toEqual([
      { path: 'from.0', code: 'unbalanced', expected: 100, found: 101 },
    ]);
  });

  it('says how many are missing or too many', () => {
    const transfers = [carried('0001', '0300', 99), carried('0002', '0300', 41)];
    expect(transferFaults(aMerge({ transfers }))).toEqual([
      { path: 'from.0', code: 'unbalanced', expected: 100, found: 99 },
      { path: 'from.1', code: 'unbalanced', expected: 40, found: 41 },
    ]);
  });

  it('lets a union without a figure carry any number, but says that it does', () => {
    const from = [source('0001', { members: null }), source('0002', { members: 40 })];
    expect(codesOf(aMerge({ from }))).toEqual([]);
    expect(codesOf(aMerge({ from, transfers: [carried('0002', '0300', 40)] }))).toEqual([
      'sourceWithoutTransfer',
    ]);
  });

  it('carries only whole persons, once, from a union before it to one after it', () => {
    const faulty = (...transfers: LineageEvent['transfers']) =>
      transferFaults(aMerge({ transfers: [...aMerge().transfers, ...transfers] })).map(
        ({ path, code }) => `${path} ${code}`,
      );
    expect(faulty(carried('0009', '0300', 1))).toEqual(['transfers.2.from unknownSource']);
    expect(faulty(carried('0001', '0009', 0))).toEqual(['transfers.2.to unknownTarget']);
    expect(faulty(carried('0001', '0300', 0))).toEqual(['transfers.2 duplicateTransfer']);
    expect(faulty(carried('0001', '0001', 0))).toContain('transfers.2 toItself');
    for (const members of [-1, 0.5, Number.NaN]) {
      expect(faulty(carried('0300', '0001', members))).toContain(
        'transfers.2.members notAHeadcount',
      );
    }
  });

  it('has as many unions on either side as its kind wants', () => {
    expect(codesOf(aMerge({ from: [source('0001')], transfers: [] }))).toEqual([
      'tooFewSources',
      'sourceWithoutTransfer',
      'targetWithoutTransfer',
    ]);
    expect(codesOf(aMerge({ to: [] }))).toContain('tooFewParts');
    expect(codesOf(aMerge({ to: ['0300', '0301'] }))).toEqual([
      'tooManyTargets',
      'targetWithoutTransfer',
    ]);
    expect(codesOf(aSplit({ from: [] }))).toContain('tooFewSources');
    expect(codesOf(aSplit({ from: [source('0001'), source('0002')] }))).toContain('tooManySources');
    expect(codesOf(aSplit({ to: ['0300'], transfers: [carried('0001', '0300', 100)] }))).toEqual([
      'tooFewParts',
    ]);
  });

  it('names each union once and on one side only, and ends those that merge', () => {
    expect(codesOf(aMerge({ from: [source('0001'), source('0001')] }))).toContain('duplicateUnion');
    expect(codesOf(aMerge({ to: ['0300', '0300'] }))).toContain('duplicateUnion');
    expect(codesOf(aMerge({ to: ['0001'] }))).toContain('sourceIsTarget');
    const staying = source('0002', { members: 40, continues: true });
    expect(codesOf(aMerge({ from: [source('0001'), staying] }))).toEqual(['sourceContinues']);
  });
});
