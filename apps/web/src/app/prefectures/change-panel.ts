import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type DotPlotData,
  type SeriesPaint,
  type SlopeData,
  dotPlotChart,
  slopeChart,
} from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, DotPlot, Slope } from '../ui/charts';
import { CompareChoice } from '../ui/compare-choice';
import { MeasureSwitch } from '../ui/measure-switch';
import type { RowsOf } from '../ui/rows-link';
import { ChoiceGroup } from './choice-group';
import { Forms } from './forms';
import { LevelSwitch } from './level-switch';
import { RegionChoice } from './region-choice';
import { RegionFigures } from './region-figures';
import { RegionLinks } from './region-links';
import { type RegionLine, beforeOf, ratio, regionDifference } from './region-lines';

const FORMS_HERE = ['difference', 'rate', 'slope'] as const;
type FormHere = (typeof FORMS_HERE)[number];

/** What each region has more or less than at the period compared with: in numbers, in per cent, or as slopes. */
@Component({
  selector: 'app-region-change-panel',
  imports: [
    ChartFrame,
    ChoiceGroup,
    CompareChoice,
    DotPlot,
    LevelSwitch,
    MeasureSwitch,
    RouterLink,
    Slope,
  ],
  templateUrl: './change-panel.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangePanel {
  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  private readonly figures = inject(RegionFigures);
  private readonly drawings = inject(Forms);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly links = inject(RegionLinks);
  protected readonly choice = inject(RegionChoice);
  protected readonly t = this.language.t;
  protected readonly level = this.figures.level;
  protected readonly partial = this.figures.partial;

  protected readonly pointed = computed(() => this.choice.pointed(this.level()));

  protected readonly form = computed((): FormHere =>
    this.drawings.has('slope') ? 'slope' : this.drawings.has('rate') ? 'rate' : 'difference',
  );
  protected readonly forms = computed(() =>
    FORMS_HERE.map((key) => ({ key, name: this.t(`prefectures.change.form.${key}`) })),
  );

  protected readonly title = computed(() =>
    this.t(`prefectures.change.${this.level()}.${this.state.measure()}`),
  );
  protected readonly unit = computed(() => {
    if (this.isIndex()) return this.t('prefectures.mode.unit');
    return this.form() === 'rate' ? this.t('prefectures.percent') : this.words.unit();
  });
  protected readonly notes = computed(() => [
    this.t(`prefectures.basisNote.${this.state.basis()}`),
  ]);

  private readonly ends = computed(() =>
    this.level() === 'block'
      ? ([this.figures.blocksBefore, this.figures.blocks] as const)
      : ([this.figures.prefecturesBefore, this.figures.prefectures] as const),
  );

  /** The reading that failed, else the one that is still on its way. */
  protected readonly reading = computed(() => {
    const [before, after] = this.ends();
    return before.status() === 'ready' ? after : before;
  });

  protected readonly when = computed(() => {
    const [before, after] = this.ends();
    return this.words.spanText(before.value()?.asOf, after.value()?.asOf);
  });

  /** The greatest changes first; what cannot be told comes last. */
  private readonly rows = computed(() => {
    const lines =
      this.level() === 'block' ? this.figures.blockLines() : this.figures.prefectureLines();
    return lines
      ?.map((line) => this.row(line))
      .sort((a, b) => (b[this.quantity()] ?? -Infinity) - (a[this.quantity()] ?? -Infinity));
  });

  /** Slopes of counts of very different sizes are flat: against 100 they can be compared. */
  protected readonly isIndex = computed(
    () => this.form() === 'slope' && this.state.mode() === 'index',
  );
  protected readonly modes = computed(() =>
    (['count', 'index'] as const).map((key) => ({ key, name: this.t(`prefectures.mode.${key}`) })),
  );

  private readonly quantity = computed(() => (this.form() === 'rate' ? 'rate' : 'difference'));

  protected readonly dots = computed((): DotPlotData | undefined => {
    const rows = this.rows();
    return (
      rows && {
        title: this.title(),
        quantity: this.quantity(),
        rows,
        measure: this.state.measure(),
        dimension: this.t(`ui.dimension.${this.level()}`),
        language: this.language.code(),
      }
    );
  });

  protected readonly slope = computed((): SlopeData | undefined => {
    const rows = this.rows();
    const [before, after] = this.ends();
    const [from, to] = [before.value()?.asOf, after.value()?.asOf];
    if (rows === undefined || from === undefined || to === undefined) return undefined;
    return {
      title: this.title(),
      quantity: this.isIndex() ? 'index' : this.state.measure(),
      ...{ from, to },
      rows: this.isIndex() ? rows.map(indexed) : rows,
      highlighted: rows
        .map(({ key }) => key)
        .filter((key) => this.choice.isTold(this.level(), key)),
      language: this.language.code(),
      calendar: this.language.calendar(),
    };
  });

  protected readonly chart = computed(() => {
    const [dots, slope] = [this.dots(), this.slope()];
    if (dots === undefined || slope === undefined) return undefined;
    // The lines have their names at their ends: a legend would say them twice.
    return this.form() === 'slope'
      ? { ...slopeChart(slope, 720), legend: [] }
      : dotPlotChart(dots, 720);
  });

  /** Today's count leads to the unions of today, the one before to those of then. */
  protected readonly rowsLink: RowsOf = (code, column) => {
    if (this.isIndex()) return null;
    if (column === 'after') return this.links.unions(this.level(), code);
    const asOf = this.ends()[0].value()?.asOf;
    return column === 'before' ? this.links.unions(this.level(), code, { period: asOf }) : null;
  };

  protected reload(): void {
    for (const end of this.ends()) end.reload();
  }

  protected async show(form: FormHere): Promise<void> {
    await this.drawings.show(form === 'difference' ? null : form, ['rate', 'slope']);
  }

  private row(line: RegionLine) {
    const measure = this.state.measure();
    const [before, difference] = [beforeOf(line, measure), regionDifference(line, measure)];
    return {
      key: line.code,
      name: this.codes.name(this.level(), line.code, line.name),
      ...{ before, after: line[measure], difference },
      rate: difference === null ? null : ratio(difference, before),
      paint: this.paint(line.code, difference),
    };
  }

  private paint(code: string, difference: number | null): SeriesPaint {
    const way = (difference ?? 0) < 0 ? 'decrease' : 'increase';
    const isTold = this.choice.isTold(this.level(), code);
    return { paint: isTold ? way : 'faded', isHatched: false };
  }
}

/** The row with its first figure as 100. */
function indexed<Row extends { before: number | null; after: number | null }>(row: Row): Row {
  const after = row.after === null ? null : ratio(row.after * 100, row.before);
  return { ...row, before: after === null ? null : 100, after };
}
