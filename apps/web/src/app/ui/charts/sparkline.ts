import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type SparklineData, sparklineScene, sparklineText } from '@soshiki/charts';
import { SceneView } from './scene-view';

/** A line the size of a word, with its first and last figure in words for who does not see it. */
@Component({
  selector: 'sk-sparkline',
  imports: [SceneView],
  template: `<sk-scene [scene]="scene()" /><span class="for-screen-readers">{{ text() }}</span>`,
  styles: ':host { display: inline-block; position: relative; vertical-align: middle; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Sparkline {
  readonly line = input.required<SparklineData>();
  readonly width = input(96);
  readonly height = input(28);

  protected readonly scene = computed(() =>
    sparklineScene(this.line(), [this.width(), this.height()]),
  );
  protected readonly text = computed(() => sparklineText(this.line()));
}
