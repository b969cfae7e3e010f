import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { type StackedBarData, stackedBarChart, hasRoomBeside } from '@soshiki/charts';
import { shownScene } from './shown-scene';
import { StackedPlot } from './stacked-plot';
import { measuredWidth } from './measured-width';
import { SceneView } from './scene-view';

/** Bars of parts that add up.
 *  The library that draws them comes when they are seen; where it cannot be had, the scene is drawn. */
@Component({
  selector: 'sk-stacked-bars',
  imports: [StackedPlot, SceneView],
  template: `
    @if (isNarrow()) {
      <sk-scene [scene]="scene()" [label]="bars().title" [(selected)]="selected" />
    } @else {
      @defer (on immediate) {
        <sk-stacked-plot [bars]="bars()" [(selected)]="selected" />
      } @placeholder {
        <div [style.block-size.px]="scene().height"></div>
      } @error {
        <sk-scene [scene]="scene()" [label]="bars().title" [(selected)]="selected" />
      }
    }
  `,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StackedBars {
  readonly bars = input.required<StackedBarData>();
  /** Key of the row chosen. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly scene = shownScene(() => stackedBarChart(this.bars(), this.width()).scene);

  /** Names that are too long to stand beside their rows stand above them, or in lines: so the scene draws them. */
  protected readonly isNarrow = computed(() => {
    const names = this.bars().rows.map(({ name }) => name);
    return !hasRoomBeside(names, this.width());
  });
}
