import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ConcentrationPanel } from '../findings/concentration-panel';
import { OverviewFigures } from './overview-figures';
import { PanelFigures } from './panel-figures';

/** How much of the whole the largest unions are. */
@Component({
  selector: 'app-overview-concentration',
  imports: [ConcentrationPanel],
  template: `<app-concentration-panel
    [reading]="figures.findings"
    [unions]="unions"
    [partial]="figures.partial()"
  />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OverviewConcentration {
  protected readonly figures = inject(OverviewFigures);
  protected readonly unions = inject(PanelFigures).largest;
}
