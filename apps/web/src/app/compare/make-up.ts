import {
  type Language,
  type SeriesPaint,
  type StackedBarData,
  industryPaint,
  seriesPaint,
} from '@soshiki/charts';
import type { Findings } from '@soshiki/contracts';

/** What members are divided by. */
export const MAKE_UPS = ['gender', 'employment', 'sizeBand', 'kind', 'industry', 'block'] as const;
export type MakeUp = (typeof MAKE_UPS)[number];

/** A thing with what is known of its make-up; `undefined` while it is being read. */
export interface MadeUp {
  readonly key: string;
  readonly name: string;
  readonly findings: Findings | undefined;
}

/** How a make-up is told. */
export interface MakeUpManner {
  readonly title: string;
  readonly by: MakeUp;
  /** What the rows are. */
  readonly dimension: string;
  /** Codes in canonical order with their names. */
  readonly options: readonly { readonly code: string; readonly name: string }[];
  readonly language: Language;
}

/** Codes that stand for not knowing: grey and hatched. */
const UNKNOWN: readonly string[] = ['unknown', '00', 'none'];

/** Members of each thing by parts, as shares of it. Parts nobody is in are left out; a missing figure stays missing. */
export function makeUpBars(
  things: readonly MadeUp[],
  { title, by, dimension, options, language }: MakeUpManner,
): StackedBarData {
  const known = things.map(({ key, name, findings }) => ({
    key,
    name,
    parts: new Map(findings && partsOf(findings, by).map(({ code, members }) => [code, members])),
    isRead: findings !== undefined,
  }));
  const parts = options.filter(({ code }) =>
    known.some((thing) => thing.parts.get(code) !== 0 && thing.parts.has(code)),
  );
  return {
    title,
    dimension,
    measure: 'members',
    parts: parts.map(({ code, name }) => ({ key: code, name, paint: paintOf(by, code, options) })),
    rows: known.map(({ key, name, parts: members, isRead }) => ({
      key,
      name,
      values: parts.map(({ code }) => {
        const count = members.get(code);
        return count === undefined && isRead ? 0 : (count ?? null);
      }),
    })),
    isShare: true,
    language,
  };
}

function partsOf(findings: Findings, by: MakeUp): Findings['kinds'] {
  const { gender, employment, sizeBands, kinds, industries, blocks } = findings;
  return {
    gender: gender.rows,
    employment: employment.rows,
    sizeBand: sizeBands,
    kind: kinds,
    industry: industries,
    block: blocks,
  }[by];
}

function paintOf(by: MakeUp, code: string, options: MakeUpManner['options']): SeriesPaint {
  if (UNKNOWN.includes(code)) return { paint: 'neutral', isHatched: true };
  if (by === 'industry') return industryPaint(code);
  return seriesPaint(options.findIndex((option) => option.code === code));
}
