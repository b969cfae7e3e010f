import type { Language, StackedBarData } from '@soshiki/charts';
import type { Findings } from '@soshiki/contracts';
import { codePaint } from '../trends/part-paints';

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
  const codes = options.map(({ code }) => code);
  const parts = options.filter(({ code }) =>
    known.some((thing) => thing.parts.get(code) !== 0 && thing.parts.has(code)),
  );
  return {
    title,
    dimension,
    measure: 'members',
    parts: parts.map(({ code, name }) => ({ key: code, name, paint: codePaint(by, code, codes) })),
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
