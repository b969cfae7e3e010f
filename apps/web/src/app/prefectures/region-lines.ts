import type { Breakdown } from '@soshiki/contracts';
import type { Measure } from '../page/page-query';

/** A region at the period shown and at the one compared with. A region without unions has 0, one without figures `null`. */
export interface RegionLine {
  readonly code: string;
  readonly name: string;
  readonly members: number | null;
  readonly unions: number;
  readonly membersBefore: number | null;
  readonly unionsBefore: number;
  /** Of the whole at the period shown; unrounded. */
  readonly share: number | null;
}

const NOBODY = { members: 0, unions: 0, share: 0 };

/** Both periods side by side. A region that stands in one of them only had nobody in the other. Order: as the present
 *  has them, then those that are gone. */
export function regionLines(present: Breakdown, earlier: Breakdown): RegionLine[] {
  const [now, then] = [byCode(present), byCode(earlier)];
  return [...new Set([...now.keys(), ...then.keys()])].map((code) => {
    const [after, before] = [now.get(code) ?? NOBODY, then.get(code) ?? NOBODY];
    const name = now.get(code)?.names[0] ?? then.get(code)?.names[0] ?? code;
    return {
      ...{ code, name, members: after.members, unions: after.unions },
      ...{ membersBefore: before.members, unionsBefore: before.unions },
      share: after.members === null ? null : after.share,
    };
  });
}

/** What a region has more or less than at the period compared with; `null` where either figure is missing. */
export function regionDifference(line: RegionLine, measure: Measure): number | null {
  const [after, before] = [line[measure], beforeOf(line, measure)];
  return after === null || before === null ? null : after - before;
}

/** A part of something, as a fraction; `null` of nothing or of what is missing. */
export function ratio(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 ? null : part / whole;
}

/** All regions together, as a line of its own. */
export function wholeLine(present: Breakdown, earlier: Breakdown, name: string): RegionLine {
  const { members, unions } = present.total;
  return {
    ...{ code: 'total', name, members, unions, share: ratio(members, members) },
    ...{ membersBefore: earlier.total.members, unionsBefore: earlier.total.unions },
  };
}

export function beforeOf(line: RegionLine, measure: Measure): number | null {
  return measure === 'members' ? line.membersBefore : line.unionsBefore;
}

/** In the order of the codes: prefectures from the north, `00` last. */
export function byPlace(places: readonly { readonly code: string }[]) {
  const order = new Map(places.map(({ code }, place) => [code, place]));
  const place = ({ code }: { code: string }) => order.get(code) ?? order.size;
  return (a: { code: string }, b: { code: string }) => place(a) - place(b);
}

/** Greatest first; a missing figure comes last, for it is not known to be small. */
export function bySize(measure: Measure) {
  type Line = Readonly<Record<Measure, number | null>>;
  return (a: Line, b: Line) => (b[measure] ?? -1) - (a[measure] ?? -1);
}

function byCode({ rows }: Breakdown) {
  return new Map(rows.map((row) => [row.keys[0] ?? '', row]));
}
