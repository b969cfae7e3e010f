import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { type LineageGraphData, lineageGraph } from '@soshiki/charts';
import { Language } from '../../language/language';
import { measuredWidth } from '../../ui/charts/measured-width';
import { SceneView } from '../../ui/charts/scene-view';

/** The family drawn; every union is a button. It is scrolled where it is wider than its card. */
@Component({
  selector: 'app-lineage-scene',
  imports: [SceneView],
  template: `
    <div
      class="table-scroll"
      tabindex="0"
      role="region"
      [attr.aria-label]="t('unions.family.picture')"
    >
      <sk-scene [scene]="scene()" [label]="family().title" [(selected)]="selected" />
    </div>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .table-scroll ::ng-deep svg {
      max-width: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LineageScene {
  readonly family = input.required<LineageGraphData>();
  /** Code of the union pointed at. */
  readonly selected = model<string | null>(null);
  protected readonly t = inject(Language).t;
  private readonly width = measuredWidth();
  protected readonly scene = computed(() => lineageGraph(this.family(), this.width()).scene);
}
