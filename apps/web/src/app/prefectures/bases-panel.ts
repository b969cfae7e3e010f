import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DumbbellData, dumbbellChart } from '@soshiki/charts';
import { BASES, type RegionalBases } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, Dumbbell } from '../ui/charts';
import type { RowsOf } from '../ui/rows-link';
import { BASES_TOTAL, basesTable } from './bases-table';
import { LevelSwitch } from './level-switch';
import { RegionChoice } from './region-choice';
import { RegionFigures } from './region-figures';
import { RegionLinks } from './region-links';

type Row = RegionalBases['rows'][number];

/** Members by workplace and by seat side by side, and what lies between them. Source: rule 4. */
@Component({
  selector: 'app-bases-panel',
  imports: [ChartFrame, Dumbbell, LevelSwitch, RouterLink],
  templateUrl: './bases-panel.html',
  styles: `
    .between {
      font-size: var(--text-small);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BasesPanel {
  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  private readonly wording = inject(Wording);
  private readonly figures = inject(RegionFigures);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly links = inject(RegionLinks);
  protected readonly choice = inject(RegionChoice);
  protected readonly t = this.language.t;
  protected readonly bases = this.figures.bases;
  protected readonly both = BASES;

  /** Of the answer shown, which may still be that of the level before. */
  protected readonly level = computed(() => this.bases.value()?.level ?? this.figures.level());
  protected readonly pointed = computed(() => this.choice.pointed(this.level()));
  protected readonly when = computed(() => this.words.asOf(this.bases.value()?.asOf));

  protected readonly notes = computed(() => {
    const { prefecture, block } = this.state.filters();
    const isRegional = prefecture !== undefined || block !== undefined;
    const note = this.t('prefectures.bases.note');
    return isRegional ? [note, this.t('prefectures.bases.unfiltered')] : [note];
  });

  protected readonly dumbbell = computed((): DumbbellData | undefined => {
    const bases = this.bases.value();
    return (
      bases && {
        title: this.t('prefectures.bases.title'),
        measure: 'members',
        dimension: this.t(`ui.dimension.${bases.level}`),
        ends: [this.t('ui.basis.workplace'), this.t('ui.basis.headquarters')],
        rows: bases.rows.map((row) => ({
          key: row.code,
          name: this.name(row),
          values: [row.workplace.members, row.headquarters.members],
          paint: {
            paint: this.choice.isTold(bases.level, row.code) ? 'series:1' : 'faded',
            isHatched: false,
          },
        })),
        language: this.language.code(),
      }
    );
  });

  protected readonly chart = computed(() => {
    const [bases, dumbbell] = [this.bases.value(), this.dumbbell()];
    if (bases === undefined || dumbbell === undefined) return undefined;
    const named = bases.rows.map((row) => ({ ...row, name: this.name(row) }));
    return {
      ...dumbbellChart(dumbbell, 720),
      table: basesTable({ ...bases, rows: named }, dumbbell, this.t),
    };
  });

  /** Both figures of the region pointed at as sums: who works and belongs here, and who only the one or the other. */
  protected readonly between = computed(() => {
    const row = this.bases.value()?.rows.find(({ code }) => code === this.pointed());
    if (row === undefined) return null;
    const { count } = this.wording;
    return this.t('prefectures.bases.between', {
      name: this.name(row),
      workplace: count(row.workplace.members),
      headquarters: count(row.headquarters.members),
      local: count(row.local),
      incoming: count(row.incoming),
      outgoing: count(row.outgoing),
    });
  });

  protected readonly rowsLink: RowsOf = (code, column) => {
    const basis = BASES.find((known) => known === column);
    return basis === undefined || code === BASES_TOTAL
      ? null
      : this.links.unions(this.level(), code, { basis, isOfWhole: true });
  };

  private name({ code, name }: Row): string {
    return this.codes.name(this.level(), code, name);
  }
}
