import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { PageTitles } from '../shell/page-titles';
import { Icon } from '../ui/icon';
import { ProblemNotice } from '../ui/problem-notice';
import { ApplyStep } from './apply/apply-step';
import { ResultCard } from './apply/result-card';
import { CheckStep } from './check/check-step';
import { ColumnsStep } from './columns/columns-step';
import { FileStep } from './file/file-step';
import { ImportDesk, type ImportStep } from './import-desk';
import { ImportSteps } from './import-steps';
import { KeptChoices } from './kept-choices';

/** Brings a file in: read it, say what its columns mean, look at what it would do, apply it. */
@Component({
  selector: 'app-import-page',
  imports: [
    ApplyStep,
    CheckStep,
    ColumnsStep,
    FileStep,
    Icon,
    ImportSteps,
    ProblemNotice,
    ResultCard,
    RouterLink,
  ],
  providers: [ImportDesk, KeptChoices],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPage {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly wording = inject(Wording);
  protected readonly desk = inject(ImportDesk);
  protected readonly t = inject(Language).t;

  protected readonly back = computed(() => {
    const period = this.desk.period();
    return period === undefined ? ['/unions'] : ['/campaigns', period];
  });
  protected readonly params = computed(() => ({ asOf: this.desk.period() ?? null }));

  protected readonly title = computed(() => {
    const period = this.desk.period();
    return period === undefined
      ? this.t('imports.title.unions')
      : this.t('imports.of', { month: this.wording.month(period) });
  });

  /** Expired, discarded, or somebody else's. */
  protected readonly isAbsent = computed(() => this.desk.reading.problem()?.status === 404);

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      this.desk.step();
      titles.name(this.title());
    });
    // With the step the button that led to it is gone: reading goes on at the heading of the new one.
    let before: ImportStep | undefined;
    afterRenderEffect(() => {
      const step = this.desk.step();
      if (step !== 'file' && this.desk.file() === undefined) return;
      if (before !== undefined && before !== step) this.focusHeading();
      before = step;
    });
  }

  private focusHeading(): void {
    const heading = this.element.querySelector('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }
}
