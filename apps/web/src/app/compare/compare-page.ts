import { ChangeDetectionStrategy, Component, computed, inject, viewChildren } from '@angular/core';
import { Language } from '../language/language';
import { SpanChoice } from '../trends/span-choice';
import { ComparedThings } from './compared-things';
import { CoursePanel } from './course-panel';
import { EmptyComparison } from './empty-comparison';
import { FiguresPanel } from './figures-panel';
import { MakeUpPanel } from './make-up-panel';
import { ThingFigures } from './thing-figures';
import { thingPaints } from './thing-paints';
import { ThingPicker } from './thing-picker';
import { WrongIds } from './wrong-ids';

/** Two to six things side by side: their figures, their courses, what they are made of. */
@Component({
  selector: 'app-compare-page',
  imports: [
    CoursePanel,
    EmptyComparison,
    FiguresPanel,
    MakeUpPanel,
    SpanChoice,
    ThingFigures,
    ThingPicker,
    WrongIds,
  ],
  providers: [ComparedThings],
  template: `
    <h1>{{ t('compare.title') }}</h1>
    @for (thing of asked.things(); track thing.id) {
      <app-thing-figures [thing]="thing" [paint]="paintOf(thing.id)" />
    }
    <app-wrong-ids [unknown]="unknown()" />
    <app-thing-picker class="no-print" />
    @if (columns().length === 0) {
      <app-empty-comparison />
    } @else {
      <app-compare-figures-panel [columns]="columns()" />
      <app-span-choice class="no-print" />
      <app-compare-course-panel [columns]="columns()" />
      <app-compare-make-up-panel [columns]="columns()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.25rem;
      padding-top: 0.5rem;
    }
    h1 {
      color: var(--ink-soft);
      font-size: var(--text-large);
    }
    @media print {
      :host {
        display: block;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ComparePage {
  protected readonly asked = inject(ComparedThings);
  protected readonly t = inject(Language).t;

  private readonly all = viewChildren(ThingFigures);
  private readonly paints = computed(() => thingPaints(this.asked.things()));

  /** The things there are; a union that does not exist has no column. */
  protected readonly columns = computed(() => this.all().filter((column) => !column.isUnknown()));

  protected readonly unknown = computed(() =>
    this.all().flatMap((column) => (column.isUnknown() ? [column.thing().id] : [])),
  );

  protected paintOf(id: string) {
    return this.paints().get(id) ?? { paint: 'neutral' as const, isHatched: false };
  }
}
