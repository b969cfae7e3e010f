import type { ReportCell } from '@soshiki/contracts';
import { DomainError, type LocatedIssue } from '../../http/domain-error';

/** A figure as it is entered, or was: `members` null when nothing was counted yet. */
export interface FigureContent {
  readonly members: number | null;
  readonly cells: readonly ReportCell[];
  /** Why each oddness is right, by code. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** A figure as it comes in a request. */
export interface GivenFigure {
  readonly members?: number | null | undefined;
  readonly cells?: readonly ReportCell[] | undefined;
  readonly reasons: Readonly<Record<string, string>>;
}

/** Where members of a report of the total alone are. Source: product brief, Vocabulary. */
const UNALLOCATED = { prefecture: '00', gender: 'unknown', employment: 'unknown' } as const;

/** More than live in Japan is a slip of the hand. */
const MOST_MEMBERS = 99_999_999;

/** The sum of cells. Unit: persons. */
export function membersIn(cells: readonly Pick<ReportCell, 'members'>[]): number {
  return cells.reduce((sum, { members }) => sum + members, 0);
}

/** The figure given, its parts adding up to it: of the total alone, one part allocated to nothing; of nobody,
 *  none. `undefined` when none was given. @throws DomainError `refused` for a part given twice and for more
 *  persons than there are, each where it stands. */
export function enteredFigure(given: GivenFigure): FigureContent | undefined {
  const { members, cells, reasons } = given;
  if (cells !== undefined) {
    refuse([...repeated(cells), ...tooMany(membersIn(cells), 'body.cells')]);
    const filled = cells.filter((cell) => cell.members > 0);
    return { members: membersIn(filled), cells: filled, reasons };
  }
  if (members === undefined) return undefined;
  if (members === null) return { members, cells: [], reasons };
  refuse(tooMany(members, 'body.members'));
  return { members, cells: members === 0 ? [] : [{ ...UNALLOCATED, members }], reasons };
}

/** The figure given on top of a draft: what it leaves out is the draft's. `undefined` when there is neither. */
export function figureOver(
  given: GivenFigure,
  draft: FigureContent | null,
): FigureContent | undefined {
  const entered = enteredFigure(given) ?? draft ?? undefined;
  return entered && { ...entered, reasons: { ...draft?.reasons, ...given.reasons } };
}

function repeated(cells: readonly ReportCell[]): LocatedIssue[] {
  const seen = new Set<string>();
  return cells.flatMap((cell, place) => {
    const key = `${cell.prefecture} ${cell.gender} ${cell.employment}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = {
      ja: '同じ都道府県・性別・雇用形態の行が、すでにあります。',
      en: 'There is a row for this prefecture, gender and employment already.',
    };
    return [{ path: `body.cells.${place}`, code: 'repeated-cell', message, found: key }];
  });
}

function tooMany(members: number, path: string): LocatedIssue[] {
  if (members <= MOST_MEMBERS) return [];
  const message = {
    ja: '人数が大きすぎます。桁を確かめてください。',
    en: 'The head-count is too large: check the digits.',
  };
  return [{ path, code: 'notAHeadcount', message, found: String(members) }];
}

function refuse(issues: readonly LocatedIssue[]): void {
  if (issues.length === 0) return;
  throw new DomainError('refused', {
    detail: {
      ja: '入力に誤りがあります。示した箇所を直してください。',
      en: 'There are faults in the figure: mend them where they are marked.',
    },
    issues,
  });
}
