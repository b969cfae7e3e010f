import { describe, expect, it } from '@jest/globals';
import type { ImportColumn } from '@soshiki/contracts';
import { changed, columnLetter, faultsIn, sureness, withEdit, withEdits } from './column-edits';

const aColumn = (column: Partial<ImportColumn>): ImportColumn => ({
  ...{ place: 0, header: '', field: 'ignore', confidence: 0, unit: 1 },
  ...{ period: null, prefecture: null, gender: null, employment: null },
  ...column,
});

const columns = [
  aColumn({ place: 0, header: '組合コード', field: 'code', confidence: 1 }),
  aColumn({ place: 1, header: '人員（千人）', field: 'members', confidence: 0.8, unit: 1000 }),
];

describe('the columns chosen by hand', () => {
  it('stand in the place of what was proposed, and are none when they say the same', () => {
    const [code, members] = columns;
    if (code === undefined || members === undefined) throw new Error('two columns');
    const name = changed(code, { field: 'name' });
    const edits = withEdit(new Map(), code, name);
    expect(withEdits(columns, edits).map(({ field }) => field)).toEqual(['name', 'members']);
    expect(withEdit(edits, code, changed(name, { field: 'code' })).size).toBe(0);
  });

  it('lose unit and part with the number they belonged to', () => {
    const members = aColumn({ field: 'members', unit: 1000, gender: 'female', prefecture: '13' });
    expect(changed(members, { field: 'name' })).toEqual({
      ...{ field: 'name', unit: 1, period: null, prefecture: null, gender: null, employment: null },
    });
    expect(changed(members, { field: 'total' }).unit).toBe(1000);
  });

  it('want a union, a number and a period, and each once', () => {
    const nothing = { kind: 'figures', period: null } as const;
    expect(faultsIn(nothing, [])).toEqual(['noUnion', 'noMembers', 'noPeriod']);
    expect(faultsIn(nothing, columns)).toEqual(['noPeriod']);
    expect(faultsIn({ kind: 'figures', period: '2026-01' }, columns)).toEqual([]);
    expect(faultsIn({ kind: 'unions', period: null }, columns)).toEqual([]);
    const twice = [...columns, aColumn({ place: 2, field: 'code' })];
    expect(faultsIn({ kind: 'unions', period: null }, twice)).toEqual(['twice']);
  });

  it('are named by letters, and by how sure they are', () => {
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(columns.map(sureness)).toEqual(['sure', 'likely']);
    expect(sureness(aColumn({ field: 'name', confidence: 0.3 }))).toBe('guess');
    expect(sureness(aColumn({ confidence: 1 }))).toBe('none');
  });
});
