import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { cellText, type ColumnKind, type TableCell } from '@soshiki/charts';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { CompareChoice } from '../ui/compare-choice';
import { type PageTable, TableDownload } from '../ui/download/table-download';
import { FigureLink } from '../ui/figure-link';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsLink } from '../ui/rows-link';
import { ColumnHead } from './column-head';
import { type KeyFigures, keyFigures } from './key-figures';
import type { ThingFigures } from './thing-figures';

/** A row of the table: one figure of every thing. */
interface FigureRow {
  readonly key: string;
  readonly header: string;
  readonly kind: ColumnKind;
  readonly of: (figures: KeyFigures) => TableCell | undefined;
}

/** The figures of all things side by side, each number leading to its unions. */
@Component({
  selector: 'app-compare-figures-panel',
  imports: [ColumnHead, CompareChoice, FigureLink, TableDownload],
  templateUrl: './figures-panel.html',
  styleUrl: './figures-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FiguresPanel {
  readonly columns = input.required<readonly ThingFigures[]>();

  private readonly words = inject(FigureWords);
  private readonly wording = inject(Wording);
  private readonly state = inject(PageState);
  private readonly finder = inject(RowsFinder);
  protected readonly t = inject(Language).t;
  protected readonly when = this.words.when;

  private readonly figures = computed(() =>
    this.columns().map((column) =>
      keyFigures({
        trend: column.trend.value(),
        earlier: column.earlier.value(),
        whole: column.whole.value(),
        overview: column.overview.value(),
      }),
    ),
  );

  private readonly since = computed(() => {
    const month = this.state.compareTo();
    return month === undefined ? '' : this.wording.month(month);
  });

  private readonly plan = computed((): readonly FigureRow[] => [
    { key: 'members', header: this.t('compare.members'), kind: 'count', of: (of) => of.members },
    { key: 'unions', header: this.t('compare.unions'), kind: 'count', of: (of) => of.unions },
    { key: 'share', header: this.t('compare.share'), kind: 'share', of: (of) => of.share },
    {
      key: 'difference',
      header: this.t('compare.difference', { month: this.since() }),
      kind: 'difference',
      of: (of) => of.difference,
    },
    { key: 'rate', header: this.t('compare.rate'), kind: 'rate', of: (of) => of.rate },
    {
      key: 'differenceInUnions',
      header: this.t('compare.differenceInUnions'),
      kind: 'difference',
      of: (of) => of.differenceInUnions,
    },
    { key: 'approved', header: this.t('compare.approved'), kind: 'share', of: reportRate },
    {
      key: 'carriedForward',
      header: this.t('compare.carriedForward'),
      kind: 'count',
      of: (of) => of.carriedForward,
    },
  ]);

  protected readonly rows = computed(() =>
    this.plan().map(({ key, header, kind, of }) => ({
      key,
      header,
      cells: this.columns().map((column, place) => {
        const figures = this.figures()[place];
        return {
          id: column.thing().id,
          text: cellText((figures && of(figures)) ?? null, kind),
          to: LEADING.includes(key) ? this.rowsOf(column) : null,
        };
      }),
    })),
  );

  protected readonly file = (): PageTable => ({
    title: this.t('compare.figures'),
    fileName: 'soshiki-compare-figures',
    columns: [
      { header: this.t('compare.thing'), kind: 'text' },
      ...this.plan().map(({ header, kind }) => ({ header, kind })),
    ],
    rows: this.columns().map((column, place) => {
      const figures = this.figures()[place];
      const cells = this.plan().map(({ of }) => (figures && of(figures)) ?? null);
      return [column.name(), ...cells];
    }),
    when: this.when(),
    notes: [this.t('compare.symbols')],
  });

  private rowsOf(column: ThingFigures): RowsLink {
    return this.finder.of(column.filters());
  }
}

/** Rows whose numbers are the sum of the unions listed. */
const LEADING: readonly string[] = ['members', 'unions'];

function reportRate({ approved, expected }: KeyFigures): number | null | undefined {
  if (approved === undefined || expected === undefined) return undefined;
  return expected === 0 ? null : approved / expected;
}
