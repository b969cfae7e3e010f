import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Findings } from '@soshiki/contracts';
import type { Reading } from '../api/reading';
import { Language } from '../language/language';
import { MISSING, Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import { type PageTable, TableDownload } from '../ui/download/table-download';
import { FigureLink } from '../ui/figure-link';
import { RowsFinder } from '../ui/rows-finder';
import { type ConstantRow, constantRows } from './constant-rows';

/** How the unions that were there at both ends grew, beside the whole. */
@Component({
  selector: 'app-constant-panel',
  imports: [FigureLink, TableDownload],
  templateUrl: './constant-panel.html',
  styleUrl: './panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConstantPanel {
  readonly reading = input.required<Reading<Findings>>();

  private readonly rowsFinder = inject(RowsFinder);
  private readonly words = inject(FigureWords);
  private readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;

  protected readonly when = computed(() => {
    const findings = this.reading().value();
    return this.words.spanText(findings?.compareTo, findings?.asOf);
  });

  private readonly figures = computed(() => {
    const findings = this.reading().value();
    return findings && constantRows(findings);
  });

  protected readonly rows = computed(() => this.figures()?.map((row) => this.told(row)));

  protected readonly months = computed(() => {
    const findings = this.reading().value();
    const month = (period: string | undefined) =>
      period === undefined ? MISSING : this.wording.month(period);
    return { before: month(findings?.compareTo), after: month(findings?.asOf) };
  });

  protected readonly file = (): PageTable => ({
    title: this.t('findings.constant.title'),
    fileName: 'soshiki-constant-composition',
    columns: [
      { header: this.t('findings.constant.part'), kind: 'text' },
      { header: this.months().before, kind: 'count' },
      { header: this.months().after, kind: 'count' },
      { header: this.t('findings.movers.difference'), kind: 'difference' },
      { header: this.t('findings.movers.rate'), kind: 'rate' },
    ],
    rows: (this.figures() ?? []).map((row) => [
      this.name(row),
      ...[row.before, row.after, row.difference, row.rate],
    ]),
    when: this.when(),
    notes: [this.t('findings.constant.note')],
  });

  private told(row: ConstantRow) {
    const { count, differenceCell } = this.wording;
    const rate = ({ difference, before }: ConstantRow) =>
      difference === null || before === null ? MISSING : this.wording.rate(difference, before);
    const findings = this.reading().value();
    const isWhole = row.key === 'whole';
    const at = (period: string | undefined) =>
      isWhole ? this.rowsFinder.of({}, { period }) : null;
    return {
      key: row.key,
      name: this.name(row),
      before: { text: count(row.before), to: at(findings?.compareTo) },
      after: { text: count(row.after), to: at(findings?.asOf) },
      difference: row.difference === null ? MISSING : differenceCell(row.difference),
      rate: row.key === 'others' ? '−' : rate(row),
    };
  }

  private name({ key, unions }: ConstantRow): string {
    const counted = unions === null ? MISSING : this.wording.unions(unions);
    return this.t(`findings.constant.${key}`, { unions: counted });
  }
}
