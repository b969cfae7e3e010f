import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { type LineData, areaChart } from '@soshiki/charts';
import { AreaPlot } from './area-plot';
import { measuredWidth } from './measured-width';
import { SceneView } from './scene-view';
import { shownScene } from './shown-scene';

/** Series over time one on the other, named at their ends.
 *  The library that draws them comes when they are seen; where it cannot be had, the scene is drawn. */
@Component({
  selector: 'sk-area',
  imports: [AreaPlot, SceneView],
  template: `
    @defer (on immediate) {
      <sk-area-plot [lines]="lines()" [(selected)]="selected" />
    } @placeholder {
      <div [style.block-size.px]="scene().height"></div>
    } @error {
      <sk-scene [scene]="scene()" [label]="lines().title" [(selected)]="selected" />
    }
  `,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AreaChart {
  readonly lines = input.required<LineData>();
  /** The period that was chosen. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly scene = shownScene(() => areaChart(this.lines(), this.width()).scene);
}
