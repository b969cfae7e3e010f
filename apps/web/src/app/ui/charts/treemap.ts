import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { type TreemapData, treemapChart } from '@soshiki/charts';
import { measuredWidth } from './measured-width';
import { SceneView } from './scene-view';
import { shownScene } from './shown-scene';

/** Parts of a whole as areas; every tile is a button. */
@Component({
  selector: 'sk-treemap',
  imports: [SceneView],
  template: `<sk-scene [scene]="scene()" [label]="tiles().title" [(selected)]="selected" />`,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Treemap {
  readonly tiles = input.required<TreemapData>();
  /** Key of the item chosen, `other:<group>` for the small ones of a group. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly scene = shownScene(() => treemapChart(this.tiles(), this.width()).scene);
}
