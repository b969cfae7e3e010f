import { grouped } from '@soshiki/base';
import type { ReviewItem } from '@soshiki/contracts';
import type { Bilingual } from '../../http/domain-error';
import { nameOfKey } from '../../statistics/row-names';
import type { ClassifyingField, EventRow, NameRow, ProfileSide } from './review.queries';

type ReviewEvent = ReviewItem['events'][number];
type Changed = Extract<EventRow, { kind: 'changed' }>;
type Lineage = Extract<EventRow, { transfers: unknown }>;

/** What happened to a union in the directory, as sentences. */
export function eventsOf(
  rows: readonly EventRow[] | null,
  names: readonly NameRow[] | null,
): ReviewEvent[] {
  return (rows ?? []).flatMap((row) => {
    if (row.kind === 'changed') return changesOf(row, names ?? []);
    const text = row.kind === 'affiliated' ? AFFILIATED : lineageText(row);
    return [{ kind: row.kind, effectiveOn: row.effectiveOn, text }];
  });
}

const AFFILIATED: Bilingual = { ja: '加盟', en: 'affiliated' };

const LINEAGE: Readonly<Record<Lineage['kind'], Bilingual>> = {
  merge: { ja: '合併', en: 'merger' },
  split: { ja: '分割', en: 'split' },
  absorption: { ja: '吸収', en: 'absorption' },
};

/** `合併: 甲労組 → 乙労組 1,234人`. */
function lineageText({ kind, transfers }: Lineage): Bilingual {
  const carried = (unit: string): string =>
    transfers.map((one) => `${one.from} → ${one.to} ${grouped(one.members)}${unit}`).join('、');
  const { ja, en } = LINEAGE[kind];
  return { ja: `${ja}: ${carried('人')}`, en: `${en}: ${carried('').replaceAll('、', ', ')}` };
}

function changesOf({ effectiveOn, before, after }: Changed, names: readonly NameRow[]) {
  const renamed: ReviewEvent[] =
    before.name === after.name
      ? []
      : [{ kind: 'renamed', effectiveOn, text: arrow(FIELDS.name, [before.name, after.name]) }];
  const reclassified = CLASSIFYING.filter((field) => before[field] !== after[field]).map(
    (field): ReviewEvent => ({
      kind: 'reclassified',
      effectiveOn,
      text: reclassification(field, { before, after, names }),
    }),
  );
  return [...renamed, ...reclassified];
}

const FIELDS: Readonly<Record<'name' | ClassifyingField, Bilingual>> = {
  name: { ja: '名称', en: 'name' },
  kind: { ja: '加盟区分', en: 'kind' },
  industry: { ja: '業種', en: 'industry' },
  industryGroup: { ja: '業種グループ', en: 'industry group' },
  prefecture: { ja: '本部所在地', en: 'headquarters' },
  parent: { ja: '連合体', en: 'confederation' },
};
const CLASSIFYING = ['kind', 'industry', 'industryGroup', 'prefecture', 'parent'] as const;

function reclassification(
  field: ClassifyingField,
  change: {
    readonly before: ProfileSide;
    readonly after: ProfileSide;
    readonly names: readonly NameRow[];
  },
): Bilingual {
  const sides = [change.before[field], change.after[field]];
  const called = (language: 'ja' | 'en') =>
    sides.map((code) => {
      const [, , ja, en] = change.names.find((row) => row[0] === field && row[1] === code) ?? [];
      return nameOfKey(field, code, (language === 'ja' ? ja : en) ?? null);
    });
  const label = FIELDS[field];
  return { ja: arrow(label, called('ja')).ja, en: arrow(label, called('en')).en };
}

/** `業種: 情報通信 → 情報サービス`. */
function arrow({ ja, en }: Bilingual, sides: readonly string[]): Bilingual {
  const change = sides.join(' → ');
  return { ja: `${ja}: ${change}`, en: `${en}: ${change}` };
}
