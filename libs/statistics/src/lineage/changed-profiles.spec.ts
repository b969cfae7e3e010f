import { describe, expect, it } from '@jest/globals';
import { changedProfiles, type FieldsVersion } from './changed-profiles';

interface Profile {
  readonly name: string;
  readonly industry: string;
}

const version = (
  from: string,
  until: string | null,
  [name, industry]: readonly [string, string],
): FieldsVersion<Profile> => ({ from, until, fields: { name, industry } });

const recorded = [
  version('1991-07-01', '2010-04-01', ['旧名', 'G37']),
  version('2010-04-01', '2020-04-01', ['旧名', 'G39']),
  version('2020-04-01', null, ['新名', 'G39']),
];

describe('A change of a profile', () => {
  it('holds from its day on', () => {
    expect(
      changedProfiles(recorded, { effectiveOn: '2025-10-01', changes: { industry: 'E15' } }),
    ).toEqual([version('2025-10-01', null, ['新名', 'E15'])]);
  });

  it('from a past day on lets each field run until its own next change', () => {
    expect(
      changedProfiles(recorded, {
        effectiveOn: '2005-01-01',
        changes: { name: '別名', industry: 'E15' },
      }),
    ).toEqual([
      version('2005-01-01', '2010-04-01', ['別名', 'E15']),
      version('2010-04-01', '2020-04-01', ['別名', 'G39']),
    ]);
  });

  it('ends where it is said to end', () => {
    expect(
      changedProfiles(recorded, {
        effectiveOn: '2008-04-01',
        until: '2012-04-01',
        changes: { name: '仮名' },
      }),
    ).toEqual([
      version('2008-04-01', '2010-04-01', ['仮名', 'G37']),
      version('2010-04-01', '2012-04-01', ['仮名', 'G39']),
    ]);
  });

  it('is none when everything is so already', () => {
    expect(
      changedProfiles(recorded, { effectiveOn: '2021-01-01', changes: { name: '新名' } }),
    ).toEqual([]);
    expect(changedProfiles(recorded, { effectiveOn: '2021-01-01', changes: {} })).toEqual([]);
    expect(changedProfiles([], { effectiveOn: '2021-01-01', changes: { name: '名' } })).toEqual([]);
  });

  it('records nothing for days of which nothing was recorded', () => {
    const withGap = [
      version('2000-01-01', '2005-01-01', ['名', 'G37']),
      version('2010-01-01', null, ['名', 'G37']),
    ];
    expect(
      changedProfiles(withGap, { effectiveOn: '1999-01-01', changes: { name: '改名' } }),
    ).toEqual([
      version('2000-01-01', '2005-01-01', ['改名', 'G37']),
      version('2010-01-01', null, ['改名', 'G37']),
    ]);
  });
});
