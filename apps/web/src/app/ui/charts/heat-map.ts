import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { type HeatData, heatMapChart, hasRoomBeside } from '@soshiki/charts';
import { HeatPlot } from './heat-plot';
import { measuredWidth } from './measured-width';
import { SceneView } from './scene-view';
import { shownScene } from './shown-scene';

/** Rates of change by row and column with their numbers.
 *  The library that draws them comes when they are seen; where it cannot be had, the scene is drawn. */
@Component({
  selector: 'sk-heat-map',
  imports: [HeatPlot, SceneView],
  template: `
    @if (isNarrow()) {
      <sk-scene [scene]="scene()" [label]="heat().title" [(selected)]="selected" />
    } @else {
      @defer (on immediate) {
        <sk-heat-plot [heat]="heat()" [(selected)]="selected" />
      } @placeholder {
        <div [style.block-size.px]="scene().height"></div>
      } @error {
        <sk-scene [scene]="scene()" [label]="heat().title" [(selected)]="selected" />
      }
    }
  `,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeatMap {
  readonly heat = input.required<HeatData>();
  /** Key of the cell chosen, as `heatKey` makes it. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly scene = shownScene(() => heatMapChart(this.heat(), this.width()).scene);

  /** Names that are too long to stand beside their rows stand above them, or in lines: so the scene draws them. */
  protected readonly isNarrow = computed(() => {
    const names = this.heat().rows.map(({ name }) => name);
    return !hasRoomBeside(names, this.width());
  });
}
