import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { type LineData, smallMultiplesChart } from '@soshiki/charts';
import { measuredWidth } from './measured-width';
import { SceneView } from './scene-view';
import { shownScene } from './shown-scene';

/** A small chart for each series; every one is a button. */
@Component({
  selector: 'sk-small-multiples',
  imports: [SceneView],
  template: `<sk-scene [scene]="scene()" [label]="lines().title" [(selected)]="selected" />`,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SmallMultiples {
  readonly lines = input.required<LineData>();
  /** Key of the series chosen. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly scene = shownScene(
    () => smallMultiplesChart(this.lines(), this.width()).scene,
  );
}
