import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { type SlopeData, slopeChart } from '@soshiki/charts';
import { measuredWidth } from './measured-width';
import { SceneView } from './scene-view';
import { shownScene } from './shown-scene';

/** Lines from one period to another; every row is a button. */
@Component({
  selector: 'sk-slope',
  imports: [SceneView],
  template: `<sk-scene [scene]="scene()" [label]="slope().title" [(selected)]="selected" />`,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Slope {
  readonly slope = input.required<SlopeData>();
  /** Key of the row chosen. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly scene = shownScene(() => slopeChart(this.slope(), this.width()).scene);
}
