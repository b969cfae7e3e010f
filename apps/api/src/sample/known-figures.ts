import type { PublishedUnion } from '../outline/publication-text';
import { lastDay, monthNumber, periodOfMonth } from './calendar';
import type { DirectoryRows, ProfileRow } from './directory-rows';
import type { RevisionRow } from './reports';

/** What is kept of a revision once its rows are written. */
type Approval = Pick<RevisionRow, 'id' | 'period' | 'rev' | 'members'> & {
  readonly decidedAt: string;
};

/** For how many months a figure is carried forward. Source: product brief, rule 2. */
const CARRIED_FOR = 12;

/** What the ledger of the sample knew, and when: enough to compile its publications. The live ledger answers the same
 *  question in SQL; a test holds the two against each other. */
export class KnownFigures {
  private readonly approvals = new Map<number, Approval[]>();

  constructor(
    private readonly directory: DirectoryRows,
    private readonly confederationId: number | null,
  ) {}

  /** Remembers the approved ones among revisions that were written. */
  learn(revisions: readonly RevisionRow[]): void {
    for (const { id, unionId, period, rev, members, decision } of revisions) {
      if (decision?.decision !== 'approved') continue;
      const known = this.approvals.get(unionId) ?? [];
      known.push({ id, period, rev, members, decidedAt: decision.decidedAt });
      this.approvals.set(unionId, known);
    }
  }

  /** The unions counted at a month with their figures, as known at an instant, in the order of codes. */
  rows(month: number, knownAt: string): PublishedUnion[] {
    const counted = this.countedAt(lastDay(month), knownAt);
    return this.directory.unions
      .filter(({ id }) => counted.has(id) && id !== this.confederationId)
      .map(({ id, code }) => ({
        code,
        ...this.profile(id, month, knownAt),
        ...this.figure(id, month, knownAt),
      }));
  }

  private countedAt(day: string, knownAt: string): ReadonlySet<number> {
    const counted = new Set<number>();
    for (const { unionId, from, until, recordedAt } of this.directory.affiliations) {
      if (recordedAt > knownAt) continue;
      const covers = from <= day && (until === null || day < until);
      if (covers) counted.add(unionId);
      else counted.delete(unionId);
    }
    return counted;
  }

  private profile(
    unionId: number,
    month: number,
    knownAt: string,
  ): Pick<PublishedUnion, 'name' | 'industry' | 'prefecture'> {
    const profile = this.directory.profiles.findLast(
      (row: ProfileRow) =>
        row.unionId === unionId && row.validFrom <= lastDay(month) && row.recordedAt <= knownAt,
    );
    if (profile === undefined) throw new RangeError(`no profile of union ${String(unionId)}`);
    const { name, industry, prefecture } = profile;
    return { name, industry, prefecture };
  }

  private figure(
    unionId: number,
    month: number,
    knownAt: string,
  ): Pick<PublishedUnion, 'members' | 'figurePeriod' | 'revision' | 'rev' | 'carriedForward'> {
    const newest = (this.approvals.get(unionId) ?? [])
      .filter(({ period, decidedAt }) => decidedAt <= knownAt && isInReach(period, month))
      .reduce<Approval | undefined>(newer, undefined);
    if (newest === undefined) {
      return {
        members: null,
        figurePeriod: null,
        revision: null,
        rev: null,
        carriedForward: false,
      };
    }
    const { id, period, rev, members } = newest;
    const carriedForward = period !== periodOfMonth(month);
    return { members, figurePeriod: period, revision: id, rev, carriedForward };
  }
}

function isInReach(period: string, month: number): boolean {
  const age = month - monthNumber(period);
  return age >= 0 && age <= CARRIED_FOR;
}

function newer(known: Approval | undefined, next: Approval): Approval {
  if (known === undefined || next.period > known.period) return next;
  return next.period === known.period && next.rev > known.rev ? next : known;
}
