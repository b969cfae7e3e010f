import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Findings } from '@soshiki/contracts';
import type { Reading } from '../api/reading';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { Clipping } from '../ui/clipping';
import { Icon } from '../ui/icon';
import { ProblemNotice } from '../ui/problem-notice';
import { type FindingHome, placeOf } from './finding-places';

/** What the figures of the period say in plain words; each sentence leads to the view that shows its rows. */
@Component({
  selector: 'app-findings-panel',
  imports: [Icon, ProblemNotice, RouterLink],
  templateUrl: './findings-panel.html',
  styleUrl: './findings-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FindingsPanel {
  readonly reading = input.required<Reading<Findings>>();
  /** The page that the sentences stand on. */
  readonly home = input.required<FindingHome>();

  private readonly language = inject(Language);
  private readonly clipping = inject(Clipping);
  private readonly words = inject(FigureWords);
  protected readonly t = this.language.t;
  protected readonly waiting = [0, 1, 2, 3, 4, 5, 6, 7];

  protected readonly when = computed(() => {
    const findings = this.reading().value();
    if (findings === undefined) return '…';
    return this.words.spanText(findings.compareTo, findings.asOf);
  });

  protected readonly lines = computed(() =>
    this.reading()
      .value()
      ?.sentences.map(({ code, text }) => ({
        code,
        text: text[this.language.code()],
        place: placeOf(code, this.home()),
      })),
  );

  protected async copy(): Promise<void> {
    const sentences = (this.lines() ?? []).map(({ text }) => `・${text}`);
    const title = `${this.t('findings.title')}（${this.when()}）`;
    await this.clipping.copy([title, ...sentences, globalThis.location.href].join('\n'));
  }
}
