import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { parsePeriod } from '@soshiki/base';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { KnownRecord } from '../../page/known-record';
import { PageState } from '../../page/page-state';
import { ChartFrame } from '../../ui/charts';
import { type CourseEvent, type CourseInput, courseChart } from './course-chart';
import { CourseLine } from './course-line';
import { figureRows } from './figure-rows';
import { type TimelineKind, timeline } from './timeline';
import { UnionRecord } from './union-record';
import { UnionWording } from './union-wording';

/** Width of the picture in downloaded files, in pixels. */
const FILE_WIDTH = 900;
const MARKED: readonly TimelineKind[] = ['renamed', 'merge', 'split', 'absorption'];

/** Ten years of the union's members, with where each figure comes from and what happened meanwhile. */
@Component({
  selector: 'app-course-panel',
  imports: [ChartFrame, CourseLine],
  template: `
    <sk-chart-frame
      [heading]="t('unions.course.title')"
      [unit]="t('unions.persons')"
      [when]="when()"
      [chart]="chart()"
      [status]="reading.status()"
      [problem]="reading.problem()"
      [view]="state.view()"
      [(selected)]="chosen"
      [emptyText]="t('unions.course.empty')"
      [notes]="[t('unions.course.signs')]"
      [isSample]="codes.isSample()"
      [fileName]="'soshiki-union-' + record.code()"
      (viewChange)="state.change({ view: $event })"
      (retry)="reading.reload()"
    >
      @if (course(); as shown) {
        <app-course-line [course]="shown" [(selected)]="chosen" />
      }
      @if (chosen(); as period) {
        <button ngProjectAs="[detail]" type="button" class="button no-print" (click)="show(period)">
          {{ t('unions.course.goTo') }}
        </button>
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoursePanel {
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly words = inject(UnionWording);
  protected readonly record = inject(UnionRecord);
  private readonly known = inject(KnownRecord);
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly t = this.language.t;
  protected readonly reading = this.record.figuresReading;

  /** The period pointed at; it changes no figure, so it is not in the address. */
  protected readonly chosen = signal<string | null>(null);

  private readonly rows = computed(() => {
    const figures = this.record.figures();
    return figures && figureRows(figures.figures);
  });

  protected readonly when = computed(() => {
    const [from, to] = [this.rows()?.[0]?.period, this.rows()?.at(-1)?.period];
    if (from === undefined || to === undefined) return '';
    const months = { from: this.wording.month(from), to: this.wording.month(to) };
    return this.known.marked(this.t('unions.course.span', months));
  });

  /** Oldest first, so that words in the chart give way to the ones before them. */
  private readonly events = computed((): CourseEvent[] => {
    const history = this.record.history();
    if (history === undefined) return [];
    return timeline(history)
      .filter(({ kind }) => MARKED.includes(kind))
      .map(({ kind, effectiveOn }) => ({
        period: effectiveOn.slice(0, 7),
        label: this.t(`unions.timeline.${kind}`),
      }))
      .reverse();
  });

  protected readonly course = computed((): CourseInput | undefined => {
    const rows = this.rows();
    return (
      rows && {
        title: this.t('unions.course.of', { name: this.record.union()?.name ?? '' }),
        rows,
        events: this.events(),
        words: this.words.course(),
        language: this.language.code(),
      }
    );
  });

  protected readonly chart = computed(() => {
    const course = this.course();
    return course && courseChart(course, FILE_WIDTH);
  });

  protected async show(period: string): Promise<void> {
    await this.state.change({ asOf: parsePeriod(period) });
  }
}
