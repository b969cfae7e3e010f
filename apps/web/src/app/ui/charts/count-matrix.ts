import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { type CountMatrixData, countMatrixChart } from '@soshiki/charts';
import { measuredWidth } from './measured-width';
import { SceneView } from './scene-view';
import { shownScene } from './shown-scene';

/** Counts by two dimensions; every cell is a button. */
@Component({
  selector: 'sk-count-matrix',
  imports: [SceneView],
  template: `<sk-scene [scene]="scene()" [label]="matrix().title" [(selected)]="selected" />`,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountMatrix {
  readonly matrix = input.required<CountMatrixData>();
  /** Key of the cell chosen, as `heatKey` makes it. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly scene = shownScene(() => countMatrixChart(this.matrix(), this.width()).scene);
}
