import { describe, expect, it } from '@jest/globals';
import { BLANK, bodyOf, faultsOf, yearsFrom } from './target-model';
import { filtersOfPart } from './target-part';

describe('a target as it is entered', () => {
  it('is read as people write it', () => {
    const entered = { ...BLANK, year: '2030', members: '２００，０００人', note: ' 20万労連 ' };
    expect(bodyOf(entered)).toEqual({
      scopeKind: 'federation',
      scopeCode: null,
      period: '2030-12',
      members: 200_000,
      note: '20万労連',
    });
    expect(faultsOf(entered)).toEqual({});
  });

  it('of one union has its code, in whatever width it was typed', () => {
    const entered = {
      ...BLANK,
      kind: 'union',
      code: '０１１８',
      year: '2030',
      month: '3',
      members: '9',
    };
    expect(bodyOf(entered)).toMatchObject({
      scopeKind: 'union',
      scopeCode: '0118',
      period: '2030-03',
      note: null,
    });
  });

  it('says what is missing or no head-count', () => {
    expect(faultsOf(BLANK)).toEqual({
      year: 'targets.fault.year',
      members: 'targets.fault.members',
    });
    expect(faultsOf({ ...BLANK, kind: 'block', year: '2030', members: '0' })).toEqual({
      code: 'targets.fault.code',
      members: 'targets.fault.members',
    });
    const long = { ...BLANK, year: '2030', members: '1', note: 'あ'.repeat(201) };
    expect(faultsOf(long)).toEqual({ note: 'targets.fault.note' });
  });

  it('offers twenty years, and the one that a target has', () => {
    expect(yearsFrom('2026-11-22', '')).toHaveLength(20);
    expect(yearsFrom('2026-11-22', '2025').slice(0, 2)).toEqual(['2025', '2026']);
    expect(yearsFrom('2026-11-22', '2030')[0]).toBe('2026');
  });
});

describe('what a target counts', () => {
  it('is what the filter of its part counts', () => {
    expect(filtersOfPart({ kind: 'federation', code: null }, [])).toEqual({});
    expect(filtersOfPart({ kind: 'block', code: 'kansai' }, [])).toEqual({ block: ['kansai'] });
    expect(filtersOfPart({ kind: 'union', code: '0100' }, ['0045'])).toEqual({ union: ['0100'] });
    expect(filtersOfPart({ kind: 'union', code: '0045' }, ['0045'])).toEqual({ parent: ['0045'] });
  });
});
