import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { type WaterfallData, waterfallChart } from '@soshiki/charts';
import { measuredWidth } from './measured-width';
import { SceneView } from './scene-view';
import { shownScene } from './shown-scene';

/** The change between two periods: every component is a button that leads to its unions. */
@Component({
  selector: 'sk-waterfall',
  imports: [SceneView],
  template: `<sk-scene [scene]="scene()" [label]="change().title" [(selected)]="selected" />`,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Waterfall {
  readonly change = input.required<WaterfallData>();
  /** `opening`, `closing` or the kind of the component chosen. */
  readonly selected = model<string | null>(null);

  private readonly width = measuredWidth();
  protected readonly scene = shownScene(() => waterfallChart(this.change(), this.width()).scene);
}
