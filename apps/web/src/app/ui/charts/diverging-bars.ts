import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { type DivergingBarData, divergingBarChart } from '@soshiki/charts';
import { measuredWidth } from './measured-width';
import { SceneView } from './scene-view';
import { shownScene } from './shown-scene';

/** What went up and down, step by step; every step is a button. */
@Component({
  selector: 'sk-diverging-bars',
  imports: [SceneView],
  template: `<sk-scene [scene]="scene()" [label]="bars().title" [(selected)]="selected" />`,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DivergingBars {
  readonly bars = input.required<DivergingBarData>();
  /** Key of the step chosen. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly scene = shownScene(() => divergingBarChart(this.bars(), this.width()).scene);
}
