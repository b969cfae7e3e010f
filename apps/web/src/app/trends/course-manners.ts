import { Injectable, computed, inject } from '@angular/core';
import type { LineMode } from '@soshiki/charts';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import type { StackManner } from './course-stack';
import { PartPaints } from './part-paints';
import { TrendChoices } from './trend-choices';
import { TrendFigures } from './trend-figures';

/** How every chart of the page calls, paints and measures its parts. */
@Injectable()
export class CourseManners {
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly words = inject(FigureWords);
  private readonly paints = inject(PartPaints);
  private readonly state = inject(PageState);
  private readonly choices = inject(TrendChoices);
  private readonly figures = inject(TrendFigures);

  private readonly lasting = computed(() => ({
    measure: this.state.measure(),
    name: (key: string, own: string) => this.choices.name(key, own),
    totalName: this.language.t('trends.total'),
    paint: this.paints.of(this.choices.by()),
    marked: this.choices.marked(),
    language: this.language.code(),
    calendar: this.language.calendar(),
    othersName: (count: number) => this.language.t('trends.others', { count }),
    period: this.wording.month,
    dimension: this.language.t('trends.period'),
  }));

  /** The manner of a chart with its own title, in one of the modes. */
  of(title: string, mode: LineMode): StackManner {
    return { ...this.lasting(), title, mode };
  }

  /** `人`, `最初の時点＝100`, `％`. */
  unit(mode: LineMode): string {
    return mode === 'count' ? this.words.unit() : this.language.t(`trends.mode.unit.${mode}`);
  }

  /** What an index or a share is, and that parts may overlap. */
  notes(mode: LineMode): string[] {
    return [
      ...(mode === 'count' ? [] : [this.language.t(`trends.mode.note.${mode}`)]),
      ...(this.choices.overlaps() ? [this.language.t('trends.overlaps')] : []),
    ];
  }

  /** `198/229組合の報告に基づく`, while the period shown is not final. */
  readonly partial = computed(() => {
    const reporting = this.figures.partial();
    return reporting === null ? null : this.language.t('trends.partial', { ...reporting });
  });
}
