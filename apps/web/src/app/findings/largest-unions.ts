import type { Breakdown } from '@soshiki/contracts';

/** Codes of the `most` largest unions of a breakdown by union; of equal ones the lower code first, missing never. */
export function largestUnions({ rows }: Breakdown, most: number): string[] {
  return rows
    .flatMap(({ keys: [code], members }) =>
      code === undefined || members === null ? [] : [{ code, members }],
    )
    .sort((a, b) => b.members - a.members || a.code.localeCompare(b.code))
    .slice(0, most)
    .map(({ code }) => code);
}
