import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Findings } from '@soshiki/contracts';
import type { Reading } from '../api/reading';
import { Language } from '../language/language';
import { MISSING, Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import { type PageTable, TableDownload } from '../ui/download/table-download';
import { FigureLink } from '../ui/figure-link';
import { RowsFinder } from '../ui/rows-finder';
import { BoardLink } from './board-link';

type Completeness = Findings['completeness'];

/** What the figure rests on: reports of the period itself, earlier figures carried forward, and what is missing. */
@Component({
  selector: 'app-certainty-panel',
  imports: [FigureLink, TableDownload],
  templateUrl: './certainty-panel.html',
  styleUrl: './panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CertaintyPanel {
  readonly reading = input.required<Reading<Findings>>();
  /** Codes of the unions whose figure is an earlier one, and of those that have none. */
  readonly carriedForward = input<readonly string[]>([]);
  readonly missing = input<readonly string[]>([]);

  private readonly reports = inject(BoardLink);
  private readonly rowsFinder = inject(RowsFinder);
  private readonly words = inject(FigureWords);
  private readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;

  protected readonly when = computed(() => this.words.asOf(this.reading().value()?.asOf));

  private readonly figures = computed(() => {
    const findings = this.reading().value();
    if (findings === undefined) return undefined;
    const { reporting, carriedForward } = findings.completeness;
    const { members } = findings.total;
    const { members: carried } = carriedForward;
    return [
      { key: 'approved', unions: reporting.approved, members: members - carried },
      { key: 'carriedForward', unions: reporting.carriedForward, members: carried },
      { key: 'missing', unions: reporting.missing, members: reporting.missing === 0 ? 0 : null },
      { key: 'expected', unions: reporting.expected, members },
    ] as const;
  });

  protected readonly rows = computed(() => {
    const whole = this.reading().value()?.total.members ?? 0;
    return this.figures()?.map(({ key, unions, members }) => ({
      key,
      name: this.t(`findings.certainty.${key}`),
      unions: this.wording.count(unions),
      members: this.wording.count(members),
      share: members === null ? MISSING : this.wording.share(members, whole),
      to: this.unionsOf(key),
    }));
  });

  protected readonly notes = computed(() => {
    const completeness = this.reading().value()?.completeness;
    return completeness === undefined ? [] : this.said(completeness);
  });

  protected readonly file = (): PageTable => {
    const whole = this.reading().value()?.total.members ?? 0;
    return {
      title: this.t('findings.certainty.title'),
      fileName: 'soshiki-certainty',
      columns: [
        { header: this.t('findings.certainty.part'), kind: 'text' },
        { header: this.t('ui.measure.unions'), kind: 'count' },
        { header: this.t('findings.certainty.members'), kind: 'count' },
        { header: this.t('findings.certainty.share'), kind: 'share' },
      ],
      rows: (this.figures() ?? []).map(({ key, unions, members }) => [
        this.t(`findings.certainty.${key}`),
        unions,
        members,
        members === null || whole === 0 ? null : members / whole,
      ]),
      when: this.when(),
      notes: this.notes(),
    };
  };

  private said({ reporting, oldestFigure }: Completeness): string[] {
    const isOld = oldestFigure !== null && oldestFigure !== this.reading().value()?.asOf;
    const notes = !isOld
      ? []
      : [this.t('findings.certainty.oldest', { month: this.wording.month(oldestFigure) })];
    if (reporting.submitted === 0) return notes;
    const count = this.wording.unions(reporting.submitted);
    return [...notes, this.t('findings.certainty.submitted', { count })];
  }

  /** The list of exactly the unions of a row, as far as they are known by name. */
  private unionsOf(key: 'approved' | 'carriedForward' | 'missing' | 'expected') {
    if (key === 'expected') return this.rowsFinder.of();
    if (key === 'approved') return this.reports.of(this.reading().value()?.asOf, 'approved');
    const codes = key === 'missing' ? this.missing() : this.carriedForward();
    return codes.length === 0 ? null : this.rowsFinder.of({ union: codes });
  }
}
