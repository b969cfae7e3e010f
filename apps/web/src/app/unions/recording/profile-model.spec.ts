import { describe, expect, it } from '@jest/globals';
import type { UnionHistory } from '@soshiki/contracts';
import {
  EMPTY_PROFILE,
  type ProfileModel,
  carriedOver,
  changedFields,
  entered,
  profileBody,
  versionOn,
} from './profile-model';

const OLD: ProfileModel = {
  ...EMPTY_PROFILE,
  name: '東電算労働組合',
  kana: 'ひがしでんさんろうどうくみあい',
  shortName: '東電算',
  kind: 'council',
  industry: 'G39',
  prefecture: '13',
};

const version = (
  name: string,
  validFrom: string,
  supersededAt: string | null = null,
): UnionHistory['profiles'][number] => ({
  name,
  kana: 'あ',
  shortName: null,
  kind: 'council',
  industry: { code: 'G39', name: '情報サービス' },
  industryGroup: null,
  prefecture: { code: '13', name: '東京都' },
  parent: { code: '0001', name: '通建連合' },
  validFrom,
  validTo: null,
  recordedAt: '2016-01-01T00:00:00Z',
  supersededAt,
  reason: null,
});

describe('a change of a profile', () => {
  it('sends the changed fields only', () => {
    expect(changedFields(OLD, { ...OLD, name: '東ソフト労働組合' })).toEqual({
      name: '東ソフト労働組合',
    });
    expect(changedFields(OLD, OLD)).toEqual({});
  });

  it('sends nothing for spaces around a text', () => {
    expect(changedFields(OLD, { ...OLD, name: ' 東電算労働組合　' })).toEqual({});
  });

  it('sends null for what was taken away, and the code of what came', () => {
    expect(changedFields(OLD, { ...OLD, shortName: '', parent: '0001' })).toEqual({
      shortName: null,
      parent: '0001',
    });
  });

  it('sends a whole profile with null for what it has not', () => {
    expect(profileBody({ ...OLD, shortName: ' ' })).toEqual({
      ...OLD,
      shortName: null,
      industryGroup: null,
      parent: null,
    });
  });

  it('starts from what is believed of the day on which it begins', () => {
    const profiles = [
      version('新', '2020-04-01'),
      version('旧', '2016-01-01'),
      version('誤', '2016-01-01', '2018-01-01T00:00:00Z'),
    ];
    expect(versionOn(profiles, '2020-03-31')?.name).toBe('旧');
    expect(versionOn(profiles, '2020-04-01')?.name).toBe('新');
    expect(versionOn(profiles, '2010-01-01')?.name).toBe('旧');
    expect(versionOn([], '2010-01-01')).toBeUndefined();
    expect(entered(version('新', '2020-04-01'))).toMatchObject({
      shortName: '',
      industryGroup: '',
      parent: '0001',
    });
  });

  it('keeps what was typed when the day changes, and follows where nothing was', () => {
    const now = { ...OLD, name: '北極星労働組合', industry: 'E15' };
    const typed = { ...OLD, name: '東ソフト労働組合' };
    expect(carriedOver(typed, { before: OLD, now })).toEqual({
      ...OLD,
      name: '東ソフト労働組合',
      industry: 'E15',
    });
  });
});
