import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { type DumbbellData, dumbbellChart } from '@soshiki/charts';
import { measuredWidth } from './measured-width';
import { SceneView } from './scene-view';
import { shownScene } from './shown-scene';

/** Two figures of each row on one scale; every row is a button. */
@Component({
  selector: 'sk-dumbbell',
  imports: [SceneView],
  template: `<sk-scene [scene]="scene()" [label]="dumbbell().title" [(selected)]="selected" />`,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Dumbbell {
  readonly dumbbell = input.required<DumbbellData>();
  /** Key of the row chosen. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly scene = shownScene(() => dumbbellChart(this.dumbbell(), this.width()).scene);
}
