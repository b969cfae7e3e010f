import type { Breakdown } from '@soshiki/contracts';

/** Industries and what each is made up of, part by part in the same order. */
export interface MakeUpTable {
  readonly parts: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly values: readonly (number | null)[];
  }[];
}

/** A breakdown by industry and another dimension as a table: the industry with most members first, parts in `order`, those
 *  outside of it last. A part that an industry has none of is 0, a missing one `null`. */
export function makeUpRows({ rows }: Breakdown, order: readonly string[]): MakeUpTable {
  const found = new Set(rows.map(({ keys }) => keys[1] ?? ''));
  const parts = [...order.filter((code) => found.has(code))];
  parts.push(...[...found].filter((code) => !order.includes(code)));
  const industries = new Map(rows.map(({ keys, names }) => [keys[0] ?? '', names[0] ?? '']));
  const lines = [...industries].map(([key, name]) => ({
    key,
    name,
    values: parts.map((part) => {
      const cell = rows.find(({ keys }) => keys[0] === key && keys[1] === part);
      return cell === undefined ? 0 : cell.members;
    }),
  }));
  const whole = (values: readonly (number | null)[]) =>
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return { parts, rows: lines.sort((a, b) => whole(b.values) - whole(a.values)) };
}
