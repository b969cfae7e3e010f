import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { lineChart } from '@soshiki/charts';
import type { Target } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { readTrend } from '../api/statistics';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { PageState } from '../page/page-state';
import { ChartFrame, LineChart } from '../ui/charts';
import { courseSpan, targetCourse } from './target-course';
import { filtersOfPart } from './target-part';
import { TargetWords } from './target-words';

/** Width of the picture in downloaded files, in pixels. */
const FILE_WIDTH = 900;

/** Five years of members and the straight way to the target. */
@Component({
  selector: 'app-target-panel',
  imports: [ChartFrame, LineChart],
  template: `
    <sk-chart-frame
      [heading]="title()"
      [unit]="t('ui.measure.unit.members')"
      [when]="when()"
      [chart]="chart()"
      [status]="reading.status()"
      [problem]="reading.problem()"
      [view]="state.view()"
      [(selected)]="chosen"
      [notes]="[t('targets.courseNote')]"
      [isSample]="codes.isSample()"
      fileName="soshiki-target"
      (viewChange)="state.change({ view: $event })"
      (retry)="reading.reload()"
    >
      @if (course(); as shown) {
        <sk-line-chart [lines]="shown" [(selected)]="chosen" />
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TargetPanel {
  readonly target = input.required<Target>();

  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly words = inject(TargetWords);
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly t = this.language.t;
  protected readonly chosen = signal<string | null>(null);

  protected readonly reading = readTrend(() => {
    const asOf = this.state.asOf();
    if (asOf === undefined) return undefined;
    const confederations = this.codes.options('parent').map(({ code }) => code);
    return {
      ...filtersOfPart(this.target().scope, confederations),
      ...courseSpan(asOf, this.codes.periods().at(-1)?.period),
    };
  });

  protected readonly title = computed(() =>
    this.t('targets.courseOf', { name: this.words.name(this.target()) }),
  );

  protected readonly course = computed(() => {
    const [trend, target] = [this.reading.value(), this.target()];
    // While another one is on its way, the trend there is belongs to another target.
    const isOwn = this.reading.status() === 'ready';
    if (!isOwn || trend?.periods.at(-1) !== target.current.asOf) return undefined;
    return targetCourse(trend, target, {
      title: this.title(),
      actual: this.t('targets.actual'),
      wanted: this.t('targets.wanted'),
      language: this.language.code(),
    });
  });

  protected readonly chart = computed(() => {
    const course = this.course();
    return course && lineChart(course, FILE_WIDTH);
  });

  protected readonly when = computed(() => {
    const periods = this.course()?.periods ?? [];
    const [first, last] = [periods[0], periods.at(-1)];
    if (first === undefined || last === undefined) return '';
    return this.t('targets.span', {
      from: this.wording.month(first),
      to: this.wording.month(last),
    });
  });
}
