import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type StackedBarData, stackedBarChart } from '@soshiki/charts';
import type { Findings } from '@soshiki/contracts';
import type { Reading } from '../api/reading';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import type { PageFilters } from '../page/page-query';
import { PageState } from '../page/page-state';
import { ChartFrame, StackedBars } from '../ui/charts';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { MAKE_UPS, makeUpOf } from './make-up';
import { partPaint } from './part-paint';
import { MarkedKey } from './marked-key';

/** What the members are made up of, then and now: by kind, size of union, gender or employment. */
@Component({
  selector: 'app-make-up-panel',
  imports: [ChartFrame, StackedBars],
  templateUrl: './make-up-panel.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MakeUpPanel {
  readonly reading = input.required<Reading<Findings>>();
  readonly partial = input<string | null>(null);
  /** What the page is about beside its filters: `{ industry: ['G37'] }`. */
  readonly within = input<PageFilters>({});

  private readonly codes = inject(CodeTables);
  private readonly language = inject(Language);
  private readonly rows = inject(RowsFinder);
  private readonly wording = inject(Wording);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly t = this.language.t;
  protected readonly dimensions = MAKE_UPS;

  /** What the make-up is by; kept in the address. */
  protected readonly by = computed(
    () => MAKE_UPS.find((dimension) => dimension === this.state.by()) ?? 'kind',
  );

  protected readonly title = computed(() => this.t(`findings.makeUp.title.${this.by()}`));

  private readonly ends = computed(() => {
    const findings = this.reading().value();
    return findings && [findings.compareTo, findings.asOf];
  });

  protected readonly pointed = inject(MarkedKey).among(() => this.ends() ?? []);

  protected readonly when = computed(() => this.words.spanText(...this.bothEnds()));

  protected readonly notes = computed(() => {
    const [findings, by] = [this.reading().value(), this.by()];
    if (findings === undefined || by === 'kind' || by === 'sizeBand') return [];
    const { members } = findings[by].notReported;
    if (members === 0) return [this.t('findings.makeUp.allReported')];
    const share = this.wording.share(members, findings.total.members);
    return [
      this.t('findings.makeUp.notReported', { members: this.wording.members(members), share }),
    ];
  });

  protected readonly bars = computed((): StackedBarData | undefined => {
    const findings = this.reading().value();
    if (findings === undefined) return undefined;
    const by = this.by();
    const parts = makeUpOf(findings, by);
    return {
      title: this.title(),
      dimension: this.t('findings.makeUp.period'),
      measure: 'members',
      parts: parts.map(({ code, name }, place) => ({
        key: code,
        name: this.codes.name(by, code, name),
        paint: partPaint(code, place),
      })),
      rows: [
        this.row(
          findings.compareTo,
          parts.map(({ before }) => before),
        ),
        this.row(
          findings.asOf,
          parts.map(({ after }) => after),
        ),
      ],
      isShare: true,
      language: this.language.code(),
    };
  });

  protected readonly chart = computed(() => {
    const bars = this.bars();
    return bars && stackedBarChart(bars, 720);
  });

  /** Rows are periods, columns parts. */
  protected readonly rowsLink: RowsOf = (row, column) =>
    column === 'name' ? null : this.rows.overTime(this.by(), this.within())(row, column);

  private row(period: string, values: readonly (number | null)[]) {
    return { key: period, name: this.wording.month(period), values };
  }

  private bothEnds(): [string | undefined, string | undefined] {
    return [this.ends()?.[0], this.ends()?.[1]];
  }
}
