import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { type LineData, lineChart } from '@soshiki/charts';
import { LinePlot } from './line-plot';
import { measuredWidth } from './measured-width';
import { SceneView } from './scene-view';
import { shownScene } from './shown-scene';

/** Lines over time, named at their ends.
 *  The library that draws them comes when they are seen; where it cannot be had, the scene is drawn. */
@Component({
  selector: 'sk-line-chart',
  imports: [LinePlot, SceneView],
  template: `
    @defer (on immediate) {
      <sk-line-plot [lines]="lines()" [(selected)]="selected" />
    } @placeholder {
      <div [style.block-size.px]="scene().height"></div>
    } @error {
      <sk-scene [scene]="scene()" [label]="lines().title" [(selected)]="selected" />
    }
  `,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LineChart {
  readonly lines = input.required<LineData>();
  /** The period that was chosen. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly scene = shownScene(() => lineChart(this.lines(), this.width()).scene);
}
