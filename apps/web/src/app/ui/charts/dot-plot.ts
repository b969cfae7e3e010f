import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { type DotPlotData, dotPlotChart } from '@soshiki/charts';
import { measuredWidth } from './measured-width';
import { SceneView } from './scene-view';
import { shownScene } from './shown-scene';

/** Changes around no change; every row is a button. */
@Component({
  selector: 'sk-dot-plot',
  imports: [SceneView],
  template: `<sk-scene [scene]="scene()" [label]="dots().title" [(selected)]="selected" />`,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DotPlot {
  readonly dots = input.required<DotPlotData>();
  /** Key of the row chosen. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly scene = shownScene(() => dotPlotChart(this.dots(), this.width()).scene);
}
