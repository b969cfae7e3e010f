import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type LineageGraphData, lineageGraph } from '@soshiki/charts';
import { readUnionFamily } from '../../api/directory-changes';
import { readUnionList } from '../../api/unions';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';
import { ChartFrame } from '../../ui/charts';
import { LineageScene } from './lineage-scene';
import { UnionRecord } from './union-record';

/** Width of the picture in downloaded files, in pixels. */
const FILE_WIDTH = 900;

/** The family of the union through its generations; nothing for a union that never merged or split. */
@Component({
  selector: 'app-lineage-panel',
  imports: [ChartFrame, LineageScene, RouterLink],
  template: `
    @if (hasFamily()) {
      <sk-chart-frame
        class="card"
        [heading]="t('unions.family.title')"
        [chart]="chart()"
        [status]="reading.status()"
        [problem]="reading.problem()"
        [view]="state.view()"
        [(selected)]="chosen"
        [notes]="[t('unions.family.note')]"
        [isSample]="codes.isSample()"
        [fileName]="'soshiki-lineage-' + record.code()"
        (viewChange)="state.change({ view: $event })"
        (retry)="reading.reload()"
      >
        @if (family(); as shown) {
          <app-lineage-scene [family]="shown" [(selected)]="chosen" />
        }
        @if (other(); as code) {
          <a
            ngProjectAs="[detail]"
            class="button no-print"
            [routerLink]="['/unions', code]"
            [queryParams]="linkParams()"
            >{{ t('unions.family.open') }}</a
          >
        }
      </sk-chart-frame>
    }
  `,
  host: { '[hidden]': '!hasFamily()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LineagePanel {
  private readonly language = inject(Language);
  protected readonly record = inject(UnionRecord);
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly t = this.language.t;
  protected readonly reading = readUnionFamily(() => this.record.code());

  /** The union pointed at; it changes no figure, so it is not in the address. */
  protected readonly chosen = signal<string | null>(null);
  protected readonly other = computed(() => {
    const code = this.chosen();
    return code === this.record.code() ? null : code;
  });
  protected readonly linkParams = this.state.timeParams;

  protected readonly hasFamily = computed(() => (this.reading.value()?.events.length ?? 0) > 0);

  /** Of unions that have not ended: their members at the period shown. */
  private readonly living = readUnionList(() => {
    const asOf = this.state.asOf();
    const codes = this.reading
      .value()
      ?.unions.flatMap(({ code, to }) => (to === null ? [code] : []));
    if (asOf === undefined || codes === undefined || codes.length < 1 || !this.hasFamily())
      return undefined;
    const knownAt = this.state.knownAt();
    return { union: codes, asOf, knownAt, status: 'all', pageSize: 200 };
  });
  private readonly membersNow = computed(
    () => new Map(this.living.value()?.items.map(({ code, members }) => [code, members])),
  );

  protected readonly family = computed((): LineageGraphData | undefined => {
    const family = this.reading.value();
    // Members that are still being read are not missing.
    if (family?.code !== this.record.code() || this.living.isLoading()) return undefined;
    return {
      ...family,
      unions: family.unions.map((union) => ({
        ...union,
        membersAtEnd: union.membersAtEnd ?? this.membersNow().get(union.code) ?? null,
      })),
      title: this.t('unions.family.title'),
      language: this.language.code(),
    };
  });

  protected readonly chart = computed(() => {
    const family = this.family();
    return family && lineageGraph(family, FILE_WIDTH);
  });
}
