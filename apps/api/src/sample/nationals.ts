import type { Kind } from '@soshiki/base';
import type { UnionName } from './names';

/** What is given for a union of the sample by hand. Figures are invented, also of those with a real name. */
export interface NamedUnion extends UnionName {
  readonly kind: Kind;
  readonly industry: string;
  readonly group: string | null;
  readonly headquarters: string;
  readonly affiliatedOn: string;
  readonly base: number;
  readonly growth: readonly [early: number, late: number];
}

const IN_TOKYO = { kind: 'national', headquarters: '13', group: null } as const;

/** The national unions, largest first, with branches in every prefecture. Real names: the first three only. */
export const NATIONALS: readonly NamedUnion[] = [
  {
    ...IN_TOKYO,
    name: 'NTT労働組合',
    kana: 'えぬてぃてぃろうどうくみあい',
    shortName: 'NTT労組',
    industry: 'G37',
    affiliatedOn: '1991-07-01',
    base: 132_000,
    growth: [-0.019, -0.004],
  },
  {
    ...IN_TOKYO,
    name: 'KDDI労働組合',
    kana: 'けいでぃでぃあいろうどうくみあい',
    shortName: 'KDDI労組',
    industry: 'G37',
    affiliatedOn: '2001-10-01',
    base: 9_800,
    growth: [0.008, 0.012],
  },
  {
    ...IN_TOKYO,
    name: 'ソフトバンク労働組合',
    kana: 'そふとばんくろうどうくみあい',
    shortName: 'ソフトバンク労組',
    industry: 'G37',
    affiliatedOn: '2006-10-01',
    base: 5_900,
    growth: [0.025, 0.02],
  },
  {
    ...IN_TOKYO,
    name: '全国東雲システムズ労働組合',
    kana: 'ぜんこくしののめしすてむずろうどうくみあい',
    shortName: '東雲システムズ労組',
    industry: 'G39',
    group: 'info-services',
    affiliatedOn: '1996-04-01',
    base: 3_150,
    growth: [-0.004, 0.006],
  },
  {
    ...IN_TOKYO,
    name: '月白ネットワークス労働組合',
    kana: 'つきしろねっとわーくすろうどうくみあい',
    shortName: '月白ネット労組',
    industry: 'G37',
    affiliatedOn: '1999-10-01',
    base: 2_850,
    growth: [-0.012, -0.008],
  },
  {
    ...IN_TOKYO,
    name: '全国浜風通運労働組合',
    kana: 'ぜんこくはまかぜつううんろうどうくみあい',
    shortName: '浜風通運労組',
    industry: 'H42',
    group: 'transport',
    headquarters: '27',
    affiliatedOn: '1993-04-01',
    base: 2_400,
    growth: [-0.022, -0.015],
  },
  {
    ...IN_TOKYO,
    name: '青嶺ビルマネジメント労働組合',
    kana: 'あおねびるまねじめんとろうどうくみあい',
    shortName: '青嶺ビル労組',
    industry: 'R9221',
    group: 'building-maintenance',
    affiliatedOn: '2003-04-01',
    base: 1_800,
    growth: [0.012, 0.01],
  },
  {
    ...IN_TOKYO,
    name: '朝凪モバイル販売労働組合',
    kana: 'あさなぎもばいるはんばいろうどうくみあい',
    shortName: '朝凪モバイル労組',
    industry: 'I5931',
    group: 'mobile-retail',
    affiliatedOn: '2008-10-01',
    base: 1_480,
    growth: [-0.02, -0.04],
  },
  {
    ...IN_TOKYO,
    name: '瑠璃印刷労働組合',
    kana: 'るりいんさつろうどうくみあい',
    shortName: '瑠璃印刷労組',
    industry: 'E15',
    group: 'printing',
    affiliatedOn: '1991-07-01',
    base: 1_300,
    growth: [-0.035, -0.03],
  },
  {
    ...IN_TOKYO,
    name: '全国雪渓福祉会労働組合',
    kana: 'ぜんこくせっけいふくしかいろうどうくみあい',
    shortName: '雪渓福祉会労組',
    industry: 'P85',
    group: 'care',
    headquarters: '23',
    affiliatedOn: '2010-04-01',
    base: 1_050,
    growth: [0.03, 0.025],
  },
];

/** The confederation inside the federation (連合体): in the directory, never counted. Real name. */
export const CONFEDERATION: NamedUnion = {
  ...IN_TOKYO,
  name: '通建連合',
  kana: 'つうけんれんごう',
  shortName: '通建連合',
  kind: 'confederation',
  industry: 'D082',
  group: 'telecom-construction',
  affiliatedOn: '1991-07-01',
  base: 0,
  growth: [0, 0],
};

/** The union that individuals join. Real name. */
export const INDIVIDUAL: NamedUnion = {
  ...IN_TOKYO,
  name: 'ICTJユニオン',
  kana: 'あいしーてぃーじぇいゆにおん',
  shortName: 'ICTJユニオン',
  kind: 'individual',
  industry: 'T9999',
  affiliatedOn: '2009-07-01',
  base: 240,
  growth: [0.05, 0.04],
};
