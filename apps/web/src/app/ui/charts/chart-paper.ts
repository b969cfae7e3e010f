import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Chart } from '@soshiki/charts';
import { Language } from '../../language/language';
import { withChoice, withLegend } from './chart-picture';
import { DataTable } from './data-table';
import { paperTable } from './paper-table';
import { SceneView } from './scene-view';

/** A chart on paper: the drawing with its legend as wide as the page, and its table below, whichever of both was on
 *  the screen. Nothing of it can be pressed. */
@Component({
  selector: 'sk-chart-paper',
  imports: [DataTable, SceneView],
  template: `
    <sk-scene class="drawing" [scene]="scene()" />
    <sk-data-table [table]="written().table" [selected]="selected()" [class.wide]="isWide()" />
    @if (written().isThinned) {
      <p class="note">{{ t('charts.thinned') }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .drawing {
      break-inside: avoid;
      break-before: avoid;
    }
    .drawing ::ng-deep svg {
      width: 100%;
      height: auto;
      max-height: 220mm;
    }
    ::ng-deep .table {
      font-size: 8.5pt;
    }
    ::ng-deep .table th,
    ::ng-deep .table td {
      padding: 0.15rem 0.4rem;
    }
    ::ng-deep .table th {
      white-space: normal;
    }
    ::ng-deep .table caption {
      break-after: avoid;
      padding-block: 0.75rem 0.25rem;
    }
    .wide ::ng-deep .table {
      font-size: 6.5pt;
    }
    .wide ::ng-deep .table th,
    .wide ::ng-deep .table td {
      padding: 0.1rem 0.2rem;
      white-space: normal;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChartPaper {
  readonly chart = input.required<Chart>();
  readonly selected = input<string | null>(null);

  protected readonly t = inject(Language).t;

  /** The drawing without its buttons. */
  protected readonly scene = computed(() => {
    const { scene, legend } = this.chart();
    const whole = withLegend(withChoice(scene, this.selected()), legend);
    const nodes = whole.marks.flatMap((mark) => mark.nodes);
    return { ...whole, backdrop: [...whole.backdrop, ...nodes], marks: [] };
  });

  protected readonly written = computed(() => paperTable(this.chart().table));

  /** More columns than stand side by side in letters of the usual size. */
  protected readonly isWide = computed(() => this.chart().table.columns.length > 9);
}
