import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { addMonths, parsePeriod, periodOfDay, referenceDay, tokyoDay } from '@soshiki/base';
import { CodeTables } from '../api/codes';
import { readTriangle } from '../api/revisions';
import { readUnion } from '../api/unions';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { PageState } from '../page/page-state';
import { type PageTable, TableDownload } from '../ui/download/table-download';
import { Icon } from '../ui/icon';
import { ProblemNotice } from '../ui/problem-notice';
import { COLUMN_COUNTS, ROW_COUNTS, axesOf, countsOf } from './triangle-axes';
import { type TriangleCell, triangleView } from './triangle-cells';
import { triangleFile } from './triangle-file';
import { TriangleTable } from './triangle-table';
import { TriangleWording } from './triangle-wording';

/** What was believed of each period when: of everything, or of what the filters leave. */
@Component({
  selector: 'app-revisions-page',
  imports: [Icon, ProblemNotice, RouterLink, TableDownload, TriangleTable],
  templateUrl: './revisions-page.html',
  styleUrl: './revisions-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RevisionsPage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly wording = inject(Wording);
  protected readonly words = inject(TriangleWording);
  protected readonly t = inject(Language).t;
  protected readonly rowCounts = ROW_COUNTS;
  protected readonly columnCounts = COLUMN_COUNTS;

  private readonly today = tokyoDay(new Date());
  private readonly thisMonth = periodOfDay(this.today);

  private readonly asked = computed(() => ({
    rows: this.params().get('rows'),
    columns: this.params().get('columns'),
    until: this.params().get('until'),
  }));
  protected readonly counts = computed(() => countsOf(this.asked()));
  protected readonly axes = computed(() => {
    const asOf = this.state.asOf();
    return asOf && axesOf(asOf, this.thisMonth, this.asked());
  });

  protected readonly reading = readTriangle(() => {
    const axes = this.axes();
    return axes && { ...this.state.filters(), basis: this.state.basis(), ...axes };
  });
  protected readonly triangle = computed(() => {
    const triangle = this.reading.value();
    return triangle && triangleView(triangle);
  });
  protected readonly isEmpty = computed(
    () => this.triangle()?.rows.every(({ cells }) => cells.every(isNothing)) ?? false,
  );

  /** The one union the triangle is of, if it is of one. */
  protected readonly code = computed(() => {
    const codes = this.state.filters().union ?? [];
    return codes.length === 1 ? codes[0] : undefined;
  });
  private readonly union = readUnion(() => {
    const [code, asOf] = [this.code(), this.state.asOf()];
    return code === undefined || asOf === undefined ? undefined : { code, asOf };
  });
  protected readonly industry = computed(() => {
    const codes = this.state.filters().industry ?? [];
    return codes.length === 1 ? codes[0] : '';
  });

  /** `ソフトバンク労働組合（0005）`, `絞り込んだ範囲`, `全体`. */
  protected readonly subject = computed(() => {
    const code = this.code();
    if (code !== undefined) {
      return this.t('revisions.subject.union', { code, name: this.union.value()?.name ?? '' });
    }
    if (this.state.chips().length > 0) return this.t('revisions.subject.filtered');
    return this.t('revisions.subject.all');
  });

  /** The cell whose sentence stands below; another triangle has none yet. */
  protected readonly chosen = linkedSignal<unknown, TriangleCell | null>({
    source: this.triangle,
    computation: () => null,
  });

  /** The same period by the records of that month's end, on the page it belongs to. */
  protected readonly chosenLink = computed(() => {
    const cell = this.chosen();
    if (cell === null || cell.state === 'early') return null;
    const end = referenceDay(parsePeriod(cell.month));
    const code = this.code();
    return {
      path: code === undefined ? ['/overview'] : ['/unions', code, 'figures'],
      params: {
        ...(code === undefined ? this.state.linkParams() : {}),
        ...{ asOf: cell.period, known: end < this.today ? end : null },
      },
    };
  });

  protected readonly earlier = computed(() => this.shifted(-1));
  protected readonly later = computed(() => this.shifted(1));

  /** The triangle as files have it: a row for each period, a column for each month of knowledge. */
  protected readonly file = (): PageTable =>
    triangleFile(this.triangle(), {
      title: `${this.t('revisions.title')} ${this.subject()}`,
      period: this.t('revisions.period'),
      notes: [this.t('revisions.table'), this.t('revisions.signs')],
    });

  protected async show(change: Readonly<Record<string, string | null>>): Promise<void> {
    await this.router.navigate([], {
      relativeTo: this.route,
      queryParams: change,
      queryParamsHandling: 'merge',
    });
  }

  protected async chooseIndustry(code: string): Promise<void> {
    await this.state.change({ filters: code === '' ? {} : { industry: [code] } });
  }

  /** The last month of knowledge after a step of half a width; `null` when it would show nothing new. */
  private shifted(direction: 1 | -1): string | null {
    const axes = this.axes();
    if (axes === undefined) return null;
    const until = addMonths(axes.knownTo, (direction * this.counts().columns) / 2);
    const shown = axesOf(axes.to, this.thisMonth, { ...this.asked(), until });
    return shown.knownTo === axes.knownTo || shown.knownTo < axes.from ? null : shown.knownTo;
  }
}

function isNothing({ state }: TriangleCell): boolean {
  return state !== 'known';
}
