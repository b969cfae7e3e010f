import { differenceCell, grouped, rateCell } from '@soshiki/base';
import { cellText, MISSING, NOT_APPLICABLE } from '@soshiki/charts';
import type { FindingsPart } from '@soshiki/contracts';
import { compareKeys } from '@soshiki/statistics';
import type { DocumentRow, TableBlock } from '../documents/document';
import { isComparable, type BriefFigures } from './brief-figures';
import type { BriefWords } from './brief-words';

const WEIGHTS = [1.1, 1.1, 1.6, 1.5, 1.3, 1.5];

/** The parts of a dimension in their canonical order with unions, members, shares and changes, and their total. */
export function partsTable(
  figures: BriefFigures,
  words: BriefWords,
  dimension: 'industry' | 'block',
): TableBlock {
  const { findings } = figures;
  const { total, before } = findings;
  const isKnown = isComparable(figures);
  const parts = { industry: findings.industries, block: findings.blocks }[dimension];
  const rows = [...parts]
    .sort((left, right) => compareKeys(dimension, left.code, right.code))
    .map((part) => ({ cells: [words.nameOf(dimension, part), ...cellsOf(part)] }));
  const whole = cellsOf({
    ...{ unions: total.unions, members: total.members, unionsBefore: before.unions },
    membersBefore: isKnown ? before.members : null,
    difference: isKnown ? total.members - before.members : null,
    share: total.members === 0 ? null : 1,
  });
  return {
    type: 'table',
    caption: words.tableCaptions[dimension],
    columns: [
      { header: words.dimensions[dimension], isNumeric: false, weight: 2.4 },
      ...words.headers.map((header, place) => ({
        header,
        isNumeric: true,
        weight: WEIGHTS[place] ?? 1,
      })),
    ],
    rows: [...rows, { cells: [words.total, ...whole], isTotal: true } satisfies DocumentRow],
  };
}

/** Unions of either list that are shown. */
const MOST_SHOWN = 3;

/** The unions that grew and declined most in persons; null when none did. */
export function movesTable({ findings }: BriefFigures, words: BriefWords): TableBlock | null {
  const { grown, declined } = findings.unions;
  const rows = [grown, declined]
    .flatMap((moves) => moves.slice(0, MOST_SHOWN))
    .map(({ name, membersBefore, difference }) => ({
      cells: [
        name,
        grouped(membersBefore),
        differenceCell(difference),
        rateCell(difference, membersBefore),
      ],
    }));
  const columns = words.moveHeaders.map((header, place) => ({
    header,
    isNumeric: place > 0,
    weight: place === 0 ? 3 : 1.2,
  }));
  return rows.length === 0
    ? null
    : { type: 'table', caption: words.tableCaptions.union, columns, rows };
}

type Counted = Pick<
  FindingsPart,
  'unions' | 'unionsBefore' | 'members' | 'membersBefore' | 'difference' | 'share'
>;

/** Unions, their change, members, share, change and rate as official tables write them. Source: rule 8. */
function cellsOf({
  unions,
  unionsBefore,
  members,
  membersBefore,
  difference,
  share,
}: Counted): string[] {
  const rate = (of: number) =>
    membersBefore === null ? NOT_APPLICABLE : rateCell(of, membersBefore);
  return [
    grouped(unions),
    differenceCell(unions - unionsBefore),
    cellText(members, 'count'),
    members === null ? MISSING : cellText(share ?? NOT_APPLICABLE, 'share'),
    difference === null ? MISSING : differenceCell(difference),
    difference === null ? MISSING : rate(difference),
  ];
}
