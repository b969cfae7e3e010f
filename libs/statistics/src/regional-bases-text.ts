import { grouped, oneDecimal, tenthsOfPercent, UNALLOCATED } from '@soshiki/base';
import type { RegionLevel, RegionRow } from './regional-bases';

/** A region's name in both languages. */
export type RegionName = (code: string) => { readonly ja: string; readonly en: string };

const LEVELS = {
  block: { ja: 'ブロック', en: 'block' },
  prefecture: { ja: '都道府県', en: 'prefecture' },
} as const;

/** Both bases in plain words: that they have the same total, how many work in another region than the seat of their union, and
 *  where the bases differ most. Persons. Source: product brief, rule 4. */
export function regionalBasesText(
  rows: readonly RegionRow[],
  level: RegionLevel,
  name: RegionName,
): { readonly ja: string; readonly en: string } {
  const total = sum(rows.map(({ workplace }) => workplace.members));
  if (total === 0) {
    return { ja: '該当する組合員がいません。', en: 'There are no members to show.' };
  }
  const same = {
    ja: `勤務地で数えても、組合の本部所在地で数えても、合計は${grouped(total)}人で同じです。`,
    en: `Counted by workplace or by the seat of the union, the total is the same: ${grouped(total)} members. `,
  };
  const placed = rows.filter(({ code }) => code !== UNALLOCATED);
  const elsewhere = elsewhereText(sum(placed.map(({ incoming }) => incoming)), total, level);
  const nowhere = nowhereText(total - sum(placed.map(({ workplace }) => workplace.members)));
  const widest = widestText(placed, name);
  const parts = [same, elsewhere, nowhere, widest];
  return {
    ja: parts.map(({ ja }) => ja).join(''),
    en: parts
      .map(({ en }) => en)
      .join('')
      .trim(),
  };
}

function elsewhereText(incoming: number, total: number, level: RegionLevel) {
  const { ja, en } = LEVELS[level];
  if (incoming === 0) {
    return {
      ja: `組合の本部と違う${ja}で働く組合員はいません。`,
      en: `None of them works in another ${en} than their union’s seat. `,
    };
  }
  const tenths = oneDecimal(tenthsOfPercent(incoming, total) ?? 0);
  return {
    ja: `組合の本部と違う${ja}で働く組合員は${grouped(incoming)}人（${tenths}％）です。`,
    en: `${grouped(incoming)} of them (${tenths}%) work in another ${en} than their union’s seat. `,
  };
}

/** Members reported without a place of work are known to be neither here nor there. */
function nowhereText(members: number) {
  if (members === 0) return { ja: '', en: '' };
  return {
    ja: `ほかに、勤務地が未配分の組合員が${grouped(members)}人います。`,
    en: `${grouped(members)} more have no allocated workplace. `,
  };
}

/** The region in which one basis exceeds the other most, each way. */
function widestText(rows: readonly RegionRow[], name: RegionName) {
  const gaps = rows.map((row) => ({
    code: row.code,
    gap: row.headquarters.members - row.workplace.members,
  }));
  const [above, below] = [
    gaps.reduce((widest, row) => (row.gap > widest.gap ? row : widest), { code: '', gap: 0 }),
    gaps.reduce((widest, row) => (row.gap < widest.gap ? row : widest), { code: '', gap: 0 }),
  ];
  const parts = [
    ...(above.gap > 0 ? [gapText('headquarters', name(above.code), above.gap)] : []),
    ...(below.gap < 0 ? [gapText('workplace', name(below.code), -below.gap)] : []),
  ];
  if (parts.length === 0) return { ja: '', en: '' };
  return {
    ja: `${parts.map(({ ja }) => ja).join('、')}です。`,
    en: parts.map(({ en }) => en).join(' '),
  };
}

/** Where one basis exceeds the other, by so many persons. */
function gapText(
  basis: 'headquarters' | 'workplace',
  { ja, en }: { readonly ja: string; readonly en: string },
  gap: number,
) {
  const isSeat = basis === 'headquarters';
  return {
    ja: `${isSeat ? '本部所在地' : '勤務地'}で数えた方が多い地域のうち最大は${ja}（差は${grouped(gap)}人）`,
    en: `Counting by ${isSeat ? 'seat' : 'workplace'} gives more above all in ${en} (by ${grouped(gap)}).`,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
