import type { IntakeIssue, SourceRow } from '../source';
import type { MembersFault } from '../values/members-fault';
import { readMembers } from '../values/read-members';
import type { CountColumns } from './count-columns';
import { totalIssue } from './figure-issues';

/** A cell that is no number of persons. `at` is its place among the numbers of the row. */
export interface CountFault {
  readonly at: number;
  readonly fault: MembersFault;
}

/** The numbers of a row in the order of `CountColumns.all`; `null` says nothing. Unit: persons. */
export interface RowCounts {
  readonly counts: readonly (number | null)[];
  readonly faults: readonly CountFault[];
  /** Whether all cells are empty. */
  readonly isEmpty: boolean;
}

const NO_FAULTS: readonly CountFault[] = [];

/** Reads the numbers of a row. */
export function rowCounts({ all }: CountColumns, row: SourceRow): RowCounts {
  const counts: (number | null)[] = [];
  let faults: CountFault[] | null = null;
  let isEmpty = true;
  for (const { place, unit } of all) {
    const read = readMembers(row[place] ?? '', unit);
    if (typeof read === 'object' && read !== null) {
      faults ??= [];
      faults.push({ at: counts.length, fault: read });
      counts.push(null);
    } else counts.push(read);
    if (read !== null) isEmpty = false;
  }
  return { counts, faults: faults ?? NO_FAULTS, isEmpty };
}

/** Which numbers of a row are figures (by their place in `CountColumns.all`), and where a total contradicts them. */
export interface Atoms {
  readonly places: readonly number[];
  readonly issues: readonly IntakeIssue[];
}

const NO_ISSUES: readonly IntakeIssue[] = [];

/** The finest numbers of a row: its members, and each total none of whose parts is given. A total with parts only checks
 *  them. Source: product brief, rule 3. */
export function atomsOf(columns: CountColumns, { counts }: RowCounts, row: number): Atoms {
  const places: number[] = [];
  const width = columns.members.length;
  for (let at = 0; at < width; at += 1) if (counts[at] !== null) places.push(at);
  if (columns.totals.length === 0) return { places, issues: NO_ISSUES };
  const given = new Set(places);
  const issues = columns.totals.flatMap((total, at) => {
    const written = counts[width + at] ?? null;
    if (written === null) return [];
    const inner = total.totals.map((one) => width + one).filter((one) => given.has(one));
    const parts = [...total.members.filter((member) => given.has(member)), ...inner];
    if (parts.length === 0) given.add(width + at);
    const counted = parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
    if (parts.length === 0 || counted === written) return [];
    return [totalIssue({ row, column: total.column.place }, { written, counted })];
  });
  return { places: [...given], issues };
}
