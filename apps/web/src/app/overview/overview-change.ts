import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ChangePanel } from '../findings/change-panel';
import { PageState } from '../page/page-state';
import { OverviewFigures } from './overview-figures';
import { PanelFigures } from './panel-figures';

/** What led from the period compared with to the one shown. */
@Component({
  selector: 'app-overview-change',
  imports: [ChangePanel],
  template: `<app-change-panel
    [reading]="reading"
    [partial]="figures.partial()"
    [unions]="state.linkParams()"
  />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OverviewChange {
  protected readonly figures = inject(OverviewFigures);
  protected readonly state = inject(PageState);
  protected readonly reading = inject(PanelFigures).change;
}
