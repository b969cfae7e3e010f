import { grouped, percentText } from '@soshiki/base';
import type { Outline } from '@soshiki/contracts';

/** An outline in words: what every format shows, in the order in which it shows it. */
export interface OutlineWords {
  readonly title: string;
  /** The sentence, alone on its line. */
  readonly sentence: string;
  /** Says that the figures are made up; '' when they are not. */
  readonly sampleNote: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly tableTitle: string;
  readonly header: readonly string[];
  /** Numbers grouped, shares in per cent; the last row is the total. */
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** The table by industry with its total, cells as text. */
export function tableRows(
  outline: Outline,
  words: {
    readonly total: string;
    readonly nameOf: (industry: Outline['industries'][number]) => string;
  },
): string[][] {
  const { unions, members } = outline;
  const share = (part: number) => (percentText(part, members) ?? '−').replace('％', '');
  return [
    ...outline.industries.map((one) => [
      words.nameOf(one),
      grouped(one.unions),
      one.members === null ? '…' : grouped(one.members),
      one.members === null ? '…' : share(one.members),
    ]),
    [words.total, grouped(unions), grouped(members), share(members)],
  ];
}
