import { grouped, UNALLOCATED, UNKNOWN } from '@soshiki/base';
import type { FindingDimension, FindingNames } from '../finding-facts';
import type { FindingPart, PartsWithUnknown } from '../findings';
import { extremesText, type Mover } from './extremes';
import {
  bracketed,
  listed,
  movedText,
  organizations,
  percent,
  persons,
  shareText,
  type Bilingual,
} from './sentence-words';

/** A division of the members, with what its parts and itself are called. */
export interface Division {
  readonly dimension: FindingDimension;
  readonly names: FindingNames;
  /** `業種別` and `industry`. */
  readonly by: Bilingual;
  /** One of its parts: `業種` and `industry`. */
  readonly part: Bilingual;
}

/** Which part gained and which lost most, in persons; `null` where there are not two to tell apart. Persons not allocated
 *  to any part are no part. */
export function movedPartsSentence(
  parts: readonly FindingPart[],
  { dimension, names, by, part }: Division,
): Bilingual | null {
  const movers = parts
    .filter(({ code }) => code !== UNALLOCATED)
    .flatMap(({ code, difference, membersBefore }): Mover[] =>
      difference === null ? [] : [{ name: names(dimension, code), difference, membersBefore }],
    );
  if (movers.length < 2) return null;
  const { ja, en } = extremesText(
    {
      grown: movers.find(({ difference }) => difference > 0),
      declined: movers.find(({ difference }) => difference < 0),
    },
    part,
  );
  return { ja: `${by.ja}に見ると、${ja}。`, en: `By ${by.en}, ${en}.` };
}

/** In which size of union most members are, and of which size most unions are; `null` where all are of one size. */
export function sizeBandsSentence(
  parts: readonly FindingPart[],
  names: FindingNames,
  whole: number,
): Bilingual | null {
  const known = parts.filter(({ code, unions }) => code !== UNKNOWN && unions > 0);
  const heaviest = greatest(known, ({ members }) => members ?? 0);
  if (heaviest === null || known.length < 2 || whole === 0) return null;
  const [heavy, few] = [names('sizeBand', heaviest.code), organizations(heaviest.unions)];
  const share = percent(heaviest.members ?? 0, whole);
  const common = commonestText(known, names);
  return {
    ja: `規模別に見ると、組合員が最も多いのは${heavy.ja}の${few.ja}（全体の${share.ja}）${common.ja}。`,
    en: `By size, the largest part of the members is in the ${few.en} of ${heavy.en} members (${share.en} of all)${common.en}.`,
  };
}

function commonestText(parts: readonly FindingPart[], names: FindingNames): Bilingual {
  const commonest = greatest(parts, ({ unions }) => unions);
  if (commonest === null) return { ja: '', en: '' };
  const [name, unions] = [names('sizeBand', commonest.code), organizations(commonest.unions)];
  return {
    ja: `、組合の数が最も多い規模は${name.ja}（${unions.ja}）`,
    en: `; the most common size is ${name.en} members (${unions.en})`,
  };
}

/** The part that exceeds all others, or `null` when two are alike. */
function greatest(
  parts: readonly FindingPart[],
  measure: (part: FindingPart) => number,
): FindingPart | null {
  const [first, second] = [...parts].sort((left, right) => measure(right) - measure(left));
  if (first === undefined) return null;
  return second !== undefined && measure(second) === measure(first) ? null : first;
}

/** Unions, members and change of every kind of affiliate; `null` where there is one kind. */
export function kindsSentence(
  parts: readonly FindingPart[],
  names: FindingNames,
  whole: number,
): Bilingual | null {
  const known = parts.filter(({ unions, members }) => unions > 0 && members !== null);
  if (known.length < 2) return null;
  const { ja, en } = listed(
    known.map((part) => {
      const [name, unions] = [names('kind', part.code), organizations(part.unions)];
      const members = persons(part.members ?? 0);
      const moved = part.difference === null ? null : movedText(part.difference, null);
      const notes = bracketed([shareText(part.members ?? 0, whole), moved]);
      return {
        ja: `${name.ja}は${unions.ja}・${members.ja}${notes.ja}`,
        en: `${name.en}: ${unions.en}, ${members.en}${notes.en}`,
      };
    }),
  );
  return { ja: `${ja}。`, en: `${en}.` };
}

/** A division of the members that not every report makes. */
export interface ReportedDivision {
  readonly by: Bilingual;
  readonly parts: Readonly<Record<string, Bilingual>>;
}

/** Members of each gender or employment type, and of whom it was not reported; `null` where nothing is divided. */
export function reportedPartsSentence(
  { rows, notReported }: PartsWithUnknown,
  { by, parts }: ReportedDivision,
  whole: number,
): Bilingual | null {
  const known = rows.filter(({ code, members }) => code !== UNKNOWN && (members ?? 0) > 0);
  if (whole === 0 || (known.length < 2 && notReported.members === 0)) return null;
  if (known.length === 0) {
    return { ja: `${by.ja}は報告されていない。`, en: `${by.en} was not reported.` };
  }
  const clauses = known.map(({ code, members }) =>
    clause(parts[code] ?? { ja: code, en: code }, members ?? 0, whole),
  );
  const unknown =
    notReported.members === 0
      ? { ja: '未報告はない', en: 'nobody left out' }
      : clause({ ja: '未報告', en: 'not reported' }, notReported.members, whole);
  const { ja, en } = listed([...clauses, unknown]);
  return { ja: `${by.ja}では、${ja}。`, en: `${by.en}: ${en}.` };
}

function clause(name: Bilingual, members: number, whole: number): Bilingual {
  const share = percent(members, whole);
  return {
    ja: `${name.ja}が${persons(members).ja}（${share.ja}）`,
    en: `${name.en} ${grouped(members)} (${share.en})`,
  };
}
