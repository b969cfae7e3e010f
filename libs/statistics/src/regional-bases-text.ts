import { grouped, oneDecimal, tenthsOfPercent } from '@soshiki/base';
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
  const elsewhere = elsewhereText(sum(rows.map(({ incoming }) => incoming)), total, level);
  const widest = widestText(rows, name);
  return {
    ja: same.ja + elsewhere.ja + widest.ja,
    en: (same.en + elsewhere.en + widest.en).trim(),
  };
}

function elsewhereText(incoming: number, total: number, level: RegionLevel) {
  const { ja, en } = LEVELS[level];
  if (incoming === 0) {
    return {
      ja: `全員が組合の本部と同じ${ja}で働いています。`,
      en: `All of them work in the ${en} of their union’s seat.`,
    };
  }
  const tenths = oneDecimal(tenthsOfPercent(incoming, total) ?? 0);
  return {
    ja: `組合の本部と違う${ja}で働く組合員は${grouped(incoming)}人（${tenths}％）です。`,
    en: `${grouped(incoming)} of them (${tenths}%) work in another ${en} than their union’s seat. `,
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
  if (above.gap === 0) return { ja: '', en: '' };
  const names = [name(above.code), name(below.code)] as const;
  return {
    ja: `本部所在地の方が最も多いのは${names[0].ja}（${grouped(above.gap)}人多い）、勤務地の方が最も多いのは${names[1].ja}（${grouped(-below.gap)}人多い）です。`,
    en: `By seat exceeds by workplace most in ${names[0].en} (by ${grouped(above.gap)}); the other way round in ${names[1].en} (by ${grouped(-below.gap)}).`,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
