import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { REGION_LEVELS, type RegionLevel } from '@soshiki/contracts';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { ChoiceGroup } from './choice-group';
import { RegionFigures } from './region-figures';

/** Told by block or by prefecture; kept in the address as `by`. */
@Component({
  selector: 'app-level-switch',
  imports: [ChoiceGroup],
  template: `<app-choice-group
    [label]="t('prefectures.level')"
    [choices]="levels()"
    [chosen]="figures.level()"
    (choose)="choose($event)"
  />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LevelSwitch {
  private readonly state = inject(PageState);
  protected readonly figures = inject(RegionFigures);
  protected readonly t = inject(Language).t;

  protected readonly levels = computed(() =>
    REGION_LEVELS.map((key) => ({ key, name: this.t(`ui.dimension.${key}`) })),
  );

  protected async choose(level: RegionLevel): Promise<void> {
    await this.state.change({ by: level === this.figures.usualLevel() ? null : level });
  }
}
