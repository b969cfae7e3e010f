import { describe, expect, it } from '@jest/globals';
import { convertToParamMap } from '@angular/router';
import fc from 'fast-check';
import { FILTER_KEYS, filterParams, readPageQuery, toggled, without } from './page-query';

describe('the query of a page', () => {
  it('reads periods, filters and the manner of showing from the address', () => {
    const query = readPageQuery(
      convertToParamMap({
        asOf: '2025-12',
        cmp: '2018-03',
        known: '2026-03-31',
        industry: ['G37', 'G39'],
        basis: 'headquarters',
        view: 'table',
        measure: 'unions',
        rounding: 'down',
        by: 'block',
        mode: 'index',
        form: 'area',
        from: '2018-03',
        mark: 'G37,G39,G37',
        ids: 'industry:G37,block:kanto',
        sort: 'code',
        page: '3',
        q: '電気',
      }),
    );
    expect(query).toEqual({
      asOf: '2025-12',
      cmp: '2018-03',
      known: '2026-03-31',
      filters: { industry: ['G37', 'G39'] },
      basis: 'headquarters',
      view: 'table',
      measure: 'unions',
      rounding: 'down',
      by: 'block',
      mode: 'index',
      form: 'area',
      from: '2018-03',
      mark: ['G37', 'G39'],
      ids: ['industry:G37', 'block:kanto'],
      sort: 'code',
      page: 3,
      q: '電気',
    });
  });

  it('takes what is no period, page or view for not given', () => {
    const query = readPageQuery(
      convertToParamMap({ asOf: '2025-13', page: '-1', view: 'globe', basis: 'moon' }),
    );
    expect(query).toMatchObject({ asOf: null, page: 1, view: 'chart', basis: 'workplace' });
  });

  it.each(['2026-02-30', '2026-3-1', '2026-03-31T00:00:00Z', 'now', ''])(
    'takes %j for no day of knowledge',
    (known) => {
      expect(readPageQuery(convertToParamMap({ known })).known).toBeNull();
    },
  );

  it('keeps a filter value that nobody knows, so that it is refused and not ignored', () => {
    const query = readPageQuery(convertToParamMap({ industry: 'nonsense' }));
    expect(query.filters).toEqual({ industry: ['nonsense'] });
  });

  it('is as before when a filter is chosen twice', () => {
    const codes = fc.uniqueArray(fc.stringMatching(/^[A-Z]\d{2}$/), { maxLength: 5 });
    const keys = fc.constantFrom(...FILTER_KEYS);
    fc.assert(
      fc.property(keys, codes, fc.stringMatching(/^[A-Z]\d{3}$/), (key, chosen, code) => {
        const before = chosen.length === 0 ? {} : { [key]: chosen };
        expect(toggled(toggled(before, key, code), key, code)).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes back from the parameters it is written to', () => {
    const codes = fc.uniqueArray(fc.stringMatching(/^[A-Z]\d{2}$/), { minLength: 1, maxLength: 4 });
    const filters = fc.dictionary(fc.constantFrom(...FILTER_KEYS), codes);
    fc.assert(
      fc.property(filters, (chosen) => {
        const written = Object.entries(filterParams(chosen)).filter(([, list]) => list !== null);
        const read = readPageQuery(convertToParamMap(Object.fromEntries(written)));
        expect(read.filters).toEqual(chosen);
      }),
      { numRuns: 1000 },
    );
  });

  it('names every filter in its parameters, so that a removed one leaves the address', () => {
    expect(Object.keys(filterParams({}))).toEqual(FILTER_KEYS);
    expect(without({ industry: ['G37'], kind: ['national'] }, 'industry')).toEqual({
      kind: ['national'],
    });
  });
});
