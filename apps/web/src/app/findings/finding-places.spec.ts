import { describe, expect, it } from '@jest/globals';
import { type FindingHome, placeOf } from './finding-places';

const overview: FindingHome = {
  path: '/overview',
  params: { asOf: '2025-12', kind: ['council'] },
  elsewhere: { asOf: '2025-12', kind: ['council'] },
  parts: { change: 'change', gender: 'make-up' },
};
const industry: FindingHome = {
  ...overview,
  path: '/industries/G37',
  elsewhere: { ...overview.elsewhere, industry: ['G37'] },
};

describe('the place a sentence leads to', () => {
  it('is the part of the page that shows it, with what the address says', () => {
    const params = overview.params;
    expect(placeOf('change', overview)).toEqual({ path: '/overview', params, fragment: 'change' });
  });

  it('divides the make-up by what the sentence is about', () => {
    const place = placeOf('gender', industry);
    expect(place).toMatchObject({ path: '/industries/G37', fragment: 'make-up' });
    expect(place.params).toMatchObject({ by: 'gender', kind: ['council'] });
  });

  it('takes what the page is about along to other pages', () => {
    const { path, params } = placeOf('blocks', industry);
    expect(path).toBe('/prefectures');
    expect(params).toEqual({ asOf: '2025-12', kind: ['council'], industry: ['G37'] });
  });

  it('is the list of unions where the page has no part for it', () => {
    expect(placeOf('constant', industry).path).toBe('/unions');
    expect(placeOf('constant', industry).params).toMatchObject({ industry: ['G37'] });
  });

  it('takes only the period along to the targets, which know no filters', () => {
    expect(placeOf('targets', overview)).toEqual({ path: '/targets', params: { asOf: '2025-12' } });
  });
});
