import { Injectable, computed, inject } from '@angular/core';
import { isPeriod } from '@soshiki/base';
import { LINE_MODES, type LineMode } from '@soshiki/charts';
import type { Dimension } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';

/** What a course can be broken down by. Single unions have pages of their own: 229 lines cannot be read. */
export const BREAKDOWNS = [
  'industry',
  'industryGroup',
  'block',
  'prefecture',
  'kind',
  'sizeBand',
  'gender',
  'employment',
  'parent',
] as const satisfies readonly Dimension[];
type Breakdown = (typeof BREAKDOWNS)[number];

/** The drawings of a course, the first one where the address names none. */
export const FORMS = ['line', 'area', 'bars', 'heat', 'small'] as const;
export type Form = (typeof FORMS)[number];

/** What the reader has chosen of a course: all of it from the address. */
@Injectable()
export class TrendChoices {
  private readonly state = inject(PageState);
  private readonly codes = inject(CodeTables);
  private readonly language = inject(Language);

  /** `null`: the total alone. */
  readonly by = computed(
    (): Breakdown | null => BREAKDOWNS.find((dimension) => dimension === this.state.by()) ?? null,
  );

  readonly form = computed(
    (): Form => FORMS.find((form) => form === this.state.form()) ?? FORMS[0],
  );

  /** Whether parts lie one on the other. */
  readonly isStacked = computed(() => this.form() === 'area' || this.form() === 'bars');

  /** Whether a union can stand in several parts at once: their numbers of unions do not add up. Source: rule 1. */
  readonly overlaps = computed(() => {
    const by = this.by();
    const isRegion = by === 'block' || by === 'prefecture';
    const isOfCells =
      by === 'gender' || by === 'employment' || (isRegion && this.state.basis() === 'workplace');
    return isOfCells && this.state.measure() === 'unions';
  });

  /** The modes of figures at two periods: a share where parts add up. */
  readonly plainModes = computed((): readonly LineMode[] => {
    const hasShare = this.by() !== null && !this.overlaps();
    return LINE_MODES.filter((mode) => mode !== 'share' || hasShare);
  });

  /** The modes of the course as it is drawn: heat has rates, stacks no index. */
  readonly modes = computed((): readonly LineMode[] => {
    if (this.form() === 'heat') return [];
    return this.plainModes().filter((mode) => mode !== 'index' || !this.isStacked());
  });

  /** The mode of the address where it means something, else counts. */
  readonly mode = computed(() => this.within(this.modes()));
  readonly plainMode = computed(() => this.within(this.plainModes()));

  /** Series brought out by the reader. The marks of the address also hold the step pointed at. */
  readonly marked = computed(() => this.state.mark().filter((key) => !isPeriod(key)));

  /** The year pointed at, as the period it ends with. */
  readonly step = computed(() => this.state.mark().find((key) => isPeriod(key)) ?? null);

  /** 業種, ブロック …; 全体 for the total. */
  readonly dimensionName = computed(() => {
    const by = this.by();
    return by === null ? this.language.t('trends.total') : this.language.t(`ui.dimension.${by}`);
  });

  /** Name of a part in the reader's language. */
  name(key: string, own: string): string {
    const by = this.by();
    return by === null ? own : this.codes.name(by, key, own);
  }

  async bringOut(series: readonly string[]): Promise<void> {
    const step = this.step();
    await this.state.change({ mark: step === null ? series : [...series, step] });
  }

  async pointAt(step: string | null): Promise<void> {
    await this.state.change({ mark: step === null ? this.marked() : [...this.marked(), step] });
  }

  /** Filters the page by a part of the breakdown alone. */
  async filterBy(part: string): Promise<void> {
    const by = this.by();
    if (by === null) return;
    await this.state.change({ filters: { ...this.state.filters(), [by]: [part] } });
  }

  private within(modes: readonly LineMode[]): LineMode {
    return modes.find((mode) => mode === this.state.mode()) ?? 'count';
  }
}
