import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { type TileMapData, tileMapChart } from '@soshiki/charts';
import { measuredWidth } from './measured-width';
import { SceneView } from './scene-view';
import { shownScene } from './shown-scene';

/** The 47 prefectures as tiles with their numbers, and 未配分 beside; every tile is a button. */
@Component({
  selector: 'sk-tile-map',
  imports: [SceneView],
  template: `<sk-scene [scene]="scene()" [label]="tiles().title" [(selected)]="selected" />`,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TileMap {
  readonly tiles = input.required<TileMapData>();
  /** Code of the prefecture chosen, `00` for 未配分. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly scene = shownScene(() => tileMapChart(this.tiles(), this.width()).scene);
}
