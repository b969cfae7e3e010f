import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { IntakeIssue } from '@soshiki/intake';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import type { PastedRange } from './paste-plan';

/** Sentences shown at once; a range that is none of figures has one for each row. */
const MOST = 20;

/** What was found in a pasted range beside the figures of unions: sums, other periods, rows of nobody. */
@Component({
  selector: 'app-paste-notices',
  template: `
    @if (texts().length > 0) {
      <h3>{{ t('entrySheet.paste.notices') }}</h3>
      <ul>
        @for (text of texts(); track $index) {
          <li>{{ text }}</li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding-inline-start: 1.25rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasteNotices {
  readonly pasted = input.required<PastedRange>();
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  protected readonly t = this.language.t;

  protected readonly texts = computed(() => {
    const { subtotals, issues } = this.pasted();
    const more = issues.length - MOST;
    return [
      ...this.otherPeriods(),
      ...(subtotals > 0 ? [this.t('entrySheet.paste.subtotals', { count: subtotals })] : []),
      ...issues.slice(0, MOST).map((issue) => this.located(issue)),
      ...(more > 0 ? [this.t('entrySheet.paste.moreNotices', { count: more })] : []),
    ];
  });

  private otherPeriods(): string[] {
    const counts = new Map<string, number>();
    for (const period of this.pasted().unions.flatMap(({ others }) => others)) {
      counts.set(period, (counts.get(period) ?? 0) + 1);
    }
    return [...counts].map(([period, count]) =>
      this.t('entrySheet.paste.otherPeriods', { month: this.wording.month(period), count }),
    );
  }

  private located({ row, column, message }: IntakeIssue): string {
    const text = message[this.language.code()];
    if (row === null) return text;
    if (column === null) return this.t('entrySheet.paste.atRow', { row, text });
    return this.t('entrySheet.paste.atCell', { row, column: column + 1, text });
  }
}
