import { dayAfter, lastDay, OPEN_MONTH } from './calendar';
import { cellShapesOf, type CellShape } from './cell-shapes';
import { mistakeKey, mistakesOf, type Mistake } from './corrections';
import type { Figures } from './figures';
import { Random } from './random';
import type { ReportWriter, RevisionRow } from './reports';
import type { EarlierFigure, Submission } from './submission';
import { isCounted, type UnionPlan } from './union-plan';
import type { UnionPlans } from './union-plans';
import { JUDGED_BY } from './warnings';

/** Chance that a report is returned and comes again, corrected, within the campaign. */
const RETURNED = 0.004;

/** Writes the reports of a copy of the sample, month by month. */
export class ReportHistory {
  private readonly shapes: ReadonlyMap<number, readonly CellShape[]>;
  private readonly mistakes: ReadonlyMap<string, readonly Mistake[]>;
  private readonly lineageMonths: ReadonlySet<string>;

  constructor(
    private readonly plans: UnionPlans,
    private readonly figures: Figures,
    private readonly seed: number,
  ) {
    this.shapes = new Map(plans.unions.map((union) => [union.id, cellShapesOf(union, seed)]));
    this.mistakes = mistakesOf(plans.unions);
    this.lineageMonths = new Set(
      plans.lineages.flatMap(({ month, transfers }) =>
        transfers.flatMap(({ from, to }) => [mistakeKey(from, month), mistakeKey(to, month)]),
      ),
    );
  }

  /** All revisions of the finished campaign of a month, in the order of union codes. */
  month(month: number, writer: ReportWriter): RevisionRow[] {
    if (month >= OPEN_MONTH) throw new RangeError('the open campaign is not history');
    return this.plans.unions
      .filter((union) => isCounted(union, month) && this.isReported(union, month))
      .flatMap((union) => this.chain(union, month).map((entry) => writer.revision(entry)));
  }

  /** How a union's figure of a month is submitted, to begin with. */
  submission(union: UnionPlan, month: number): Submission {
    return {
      union,
      month,
      rev: 1,
      members: this.membersAt(union, month),
      shapes: this.shapes.get(union.id) ?? [],
      reason: null,
      earlier: this.earlier(union, month),
      isLineage: this.lineageMonths.has(mistakeKey(union, month)),
      outcome: 'approved',
    };
  }

  private membersAt(union: UnionPlan, month: number): number {
    return this.figures.members.get(union.id)?.[month] ?? 0;
  }

  private earlier(union: UnionPlan, month: number): EarlierFigure[] {
    const earlier: EarlierFigure[] = [];
    for (let before = month - 1; before >= union.from; before -= 1) {
      if (!this.isReported(union, before)) continue;
      earlier.push({ month: before, members: this.membersAt(union, before) });
      if (earlier.length === JUDGED_BY) break;
    }
    return earlier;
  }

  private isReported(union: UnionPlan, month: number): boolean {
    return this.figures.isReported.get(union.id)?.[month] === true;
  }

  private chain(union: UnionPlan, month: number): Submission[] {
    const right = this.submission(union, month);
    const mistakes = this.mistakes.get(mistakeKey(union, month));
    if (mistakes !== undefined) return withMistakes(right, mistakes);
    const random = new Random(this.seed, 'returned', union.code, month);
    return random.happens(RETURNED) && right.members > 20 ? returnedFirst(right, random) : [right];
  }
}

/** A figure that was approved wrong, once or more, and its corrections up to the right one. */
function withMistakes(right: Submission, mistakes: readonly Mistake[]): Submission[] {
  const wrong = mistakes.map((mistake, index) => ({
    ...right,
    rev: index + 1,
    members: right.members + mistake.off,
    isSwapped: mistake.isSwapped ?? false,
    ...correctionAfter(mistakes[index - 1]),
  }));
  return [...wrong, { ...right, rev: mistakes.length + 1, ...correctionAfter(mistakes.at(-1)) }];
}

function correctionAfter(mistake: Mistake | undefined): Partial<Submission> {
  if (mistake === undefined) return {};
  return { reason: mistake.reason, enteredOn: mistake.correctedOn };
}

/** A first figure that review sent back within the campaign, and the right one some days later. */
function returnedFirst(right: Submission, random: Random): Submission[] {
  const off = random.integer(3, 15);
  const comment = `前回との差を確認してください（${String(off)}人の相違）。`;
  const first = { ...right, members: right.members + off, outcome: 'returned', comment } as const;
  return [
    { ...first, enteredOn: dayInCampaign(right.month, random.integer(14, 24)) },
    {
      ...right,
      rev: 2,
      reason: '差し戻しを受けて再集計',
      enteredOn: dayInCampaign(right.month, random.integer(30, 40)),
    },
  ];
}

function dayInCampaign(month: number, days: number): string {
  return dayAfter(lastDay(month), days);
}
