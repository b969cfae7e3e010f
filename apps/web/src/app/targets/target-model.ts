import { readHeadcount } from '@soshiki/base';
import type { Target, TargetInput } from '@soshiki/contracts';
import { PART_KINDS } from './target-part';

/** A target as it is entered. */
export interface TargetModel {
  readonly kind: string;
  readonly code: string;
  readonly year: string;
  readonly month: string;
  readonly members: string;
  readonly note: string;
}

/** Years for which one can set a target from a form. */
const YEARS_AHEAD = 20;

/** A form with nothing entered: the whole federation, by the end of some year. */
export const BLANK: TargetModel = {
  kind: 'federation',
  code: '',
  year: '',
  month: '12',
  members: '',
  note: '',
};

/** The form filled in with a target that is to be changed. */
export function modelOf({ scope, period, members, note }: Target): TargetModel {
  return {
    kind: scope.kind,
    code: scope.code ?? '',
    year: period.slice(0, 4),
    month: String(Number(period.slice(5))),
    members: String(members),
    note: note ?? '',
  };
}

/** What is sent for what was entered. A head-count that is none is sent as 0, which the contract refuses. */
export function bodyOf({ kind, code, year, month, members, note }: TargetModel): TargetInput {
  return {
    scopeKind: PART_KINDS.find((known) => known === kind) ?? 'federation',
    scopeCode: kind === 'federation' ? null : code.normalize('NFKC').trim(),
    period: `${year}-${month.padStart(2, '0')}`,
    members: readHeadcount(members) ?? 0,
    note: note.trim() === '' ? null : note.trim(),
  };
}

/** What is wrong with what was entered, by field: keys of texts. */
export function faultsOf(model: TargetModel): Partial<Record<keyof TargetModel, string>> {
  const { kind, code, year, members, note } = model;
  return {
    ...(kind !== 'federation' && code.trim() === '' ? { code: 'targets.fault.code' } : {}),
    ...(year === '' ? { year: 'targets.fault.year' } : {}),
    ...((readHeadcount(members) ?? 0) < 1 ? { members: 'targets.fault.members' } : {}),
    ...(note.trim().length > LONGEST_NOTE ? { note: 'targets.fault.note' } : {}),
  };
}

/** Years to choose from: from the one of `today` (`YYYY-MM-DD`) on, and `kept`, of a target that is changed. */
export function yearsFrom(today: string, kept: string): readonly string[] {
  const first = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS_AHEAD }, (_, place) => String(first + place));
  return kept === '' || years.includes(kept) ? years : [kept, ...years];
}

/** Source: libs/contracts, targets. */
const LONGEST_NOTE = 200;
