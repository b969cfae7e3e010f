import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { grouped } from '@soshiki/base';
import { cellText, type ColumnKind, type TableCell } from '@soshiki/charts';
import type { Basis } from '@soshiki/contracts';
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
  readonly key: keyof KeyFigures;
  readonly header: string;
  readonly kind: ColumnKind;
}

const PLAN: readonly Omit<FigureRow, 'header'>[] = [
  { key: 'members', kind: 'count' },
  { key: 'unions', kind: 'count' },
  { key: 'share', kind: 'share' },
  { key: 'difference', kind: 'difference' },
  { key: 'rate', kind: 'rate' },
  { key: 'differenceInUnions', kind: 'difference' },
  { key: 'median', kind: 'index' },
  { key: 'largest', kind: 'share' },
  { key: 'reported', kind: 'share' },
  { key: 'carriedForward', kind: 'count' },
  { key: 'membersCarriedForward', kind: 'count' },
];

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
        ends: column.ends.value(),
        whole: column.whole.value(),
        findings: column.findings.value(),
      }),
    ),
  );

  private readonly since = computed(() => {
    const month = this.state.compareTo();
    return month === undefined ? '' : this.wording.month(month);
  });

  private readonly plan = computed((): readonly FigureRow[] =>
    PLAN.map(({ key, kind }) => ({
      key,
      kind,
      header: this.t(`compare.row.${key}`, { month: this.since() }),
    })),
  );

  protected readonly rows = computed(() =>
    this.plan().map(({ key, header, kind }) => ({
      key,
      header,
      cells: this.columns().map((column, place) => {
        const figures = this.figures()[place];
        return {
          id: column.thing().id,
          text: figureText(figures?.[key] ?? null, kind),
          to: this.leadOf(key, column),
        };
      }),
    })),
  );

  /** Reports are of whole unions: of a workplace or a gender they are those of every union that might count. */
  protected readonly notes = computed(() => {
    const isOfCells = this.columns().some((column) => looksIntoCells(column, this.state.basis()));
    const symbols = this.t('compare.symbols');
    return isOfCells ? [symbols, this.t('compare.reportsNote')] : [symbols];
  });

  protected readonly file = (): PageTable => ({
    title: this.t('compare.figures'),
    fileName: 'soshiki-compare-figures',
    columns: [
      { header: this.t('compare.thing'), kind: 'text' },
      ...this.plan().map(({ header, kind }) => ({ header, kind })),
    ],
    rows: this.columns().map((column, place) => {
      const figures = this.figures()[place];
      const cells = this.plan().map(({ key }) => figures?.[key] ?? null);
      return [column.name(), ...cells];
    }),
    when: this.when(),
    notes: this.notes(),
  });

  /** Members and unions lead to the unions, a change to what made it. */
  private leadOf(key: keyof KeyFigures, column: ThingFigures): RowsLink | null {
    if (key === 'members' || key === 'unions') return this.finder.of(column.filters());
    if (key !== 'difference' && key !== 'differenceInUnions') return null;
    return {
      path: '/overview',
      params: {
        ...this.state.linkParams(),
        cmp: this.state.compareTo() ?? null,
        ...column.filters(),
      },
    };
  }
}

/** Whether a column counts parts of unions. Source: rule 1. */
function looksIntoCells(column: ThingFigures, basis: Basis): boolean {
  const { gender, employment, prefecture, block } = column.filters();
  const isOfRegion = (prefecture ?? block) !== undefined && basis === 'workplace';
  return (gender ?? employment) !== undefined || isOfRegion;
}

/** A figure as the table shows it: a median lies on a whole number, or half way between two. */
function figureText(figure: TableCell, kind: ColumnKind): string {
  if (kind !== 'index' || typeof figure !== 'number') return cellText(figure, kind);
  const whole = Math.floor(figure);
  return `${grouped(whole)}${figure === whole ? '' : '.5'}`;
}
