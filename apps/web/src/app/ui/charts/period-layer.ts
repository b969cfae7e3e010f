import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  model,
  signal,
} from '@angular/core';
import {
  type LineData,
  type Scene,
  cssColour,
  isHighlighted,
  lineValueText,
  periodLabels,
  periodText,
} from '@soshiki/charts';
import { PLOT_TOP, type PlotArea } from './plot-area';
import { SceneView } from './scene-view';

/** More lines than this are too many for a tip: the strip and the table have them. */
const MOST_IN_TIP = 12;

/**
 * What lies over a plot of periods: the line of the chosen period, the figures under a mouse (gone with it, never on
 * touch), and a mark for each period that keyboards and screen readers step through.
 */
@Component({
  selector: 'sk-period-layer',
  imports: [SceneView],
  template: `
    <sk-scene [scene]="scene()" [label]="lines().title" [(selected)]="selected" />
    @if (cursor() !== null) {
      <span class="cursor" [style.inset-inline-start.px]="cursor()"></span>
    }
    @if (tip(); as shown) {
      <span class="cursor" [style.inset-inline-start.px]="shown.x"></span>
      <div
        class="tip"
        aria-hidden="true"
        [class.before]="shown.isRight"
        [style.inset-inline-start.px]="shown.x"
      >
        <strong>{{ shown.period }}</strong>
        @for (line of shown.lines; track line.key) {
          <span><i [style.background]="line.colour"></i>{{ line.name }}</span>
          <b>{{ line.figure }}</b>
        }
      </div>
    }
  `,
  styleUrl: './period-layer.scss',
  host: {
    '(pointermove)': 'hover($event)',
    '(pointerleave)': 'hovered.set(null)',
    '(pointercancel)': 'hovered.set(null)',
    '(click)': 'point($event)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeriodLayer {
  readonly lines = input.required<LineData>();
  readonly plot = input.required<PlotArea>();
  /** The period that was chosen. */
  readonly selected = model<string | null>(null);

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly hovered = signal<number | null>(null);

  private readonly step = computed(
    () => this.plot().width / Math.max(1, this.lines().periods.length - 1),
  );

  protected readonly scene = computed((): Scene => {
    const { left, width, height } = this.plot();
    const marks = periodLabels(this.lines()).map(({ key, label }, place) => ({
      key,
      label,
      x: left + (place - 0.5) * this.step(),
      y: PLOT_TOP,
      width: this.step(),
      height,
      nodes: [],
    }));
    return { width: left + width, height: PLOT_TOP + height, backdrop: [], marks };
  });

  protected readonly cursor = computed(() => {
    const place = this.lines().periods.indexOf(this.selected() ?? '');
    return place === -1 ? null : this.plot().left + place * this.step();
  });

  protected readonly tip = computed(() => {
    const place = this.hovered();
    const period = this.lines().periods[place ?? -1];
    if (place === null || period === undefined) return null;
    const { language, calendar, series } = this.lines();
    return {
      x: this.plot().left + place * this.step(),
      isRight: place * this.step() > this.plot().width / 2,
      period: periodText(period, language, calendar),
      lines: series
        .filter(({ key }) => isHighlighted(key, this.lines()))
        .slice(0, MOST_IN_TIP)
        .map(({ key, name, paint, values }) => ({
          key,
          name,
          colour: cssColour(paint.paint),
          figure: lineValueText(values[place] ?? null, this.lines()),
        })),
    };
  });

  /** A finger that scrolls past chooses nothing and leaves nothing behind. */
  protected hover(event: PointerEvent): void {
    this.hovered.set(event.pointerType === 'mouse' ? this.placeAt(event) : null);
  }

  /** Keys press a mark by themselves; what has no place on the screen was no pointer. */
  protected point(event: MouseEvent): void {
    const period = this.lines().periods[this.placeAt(event)];
    if (event.detail === 0 || period === undefined) return;
    this.selected.set(period === this.selected() ? null : period);
  }

  private placeAt(event: MouseEvent): number {
    const at = event.clientX - this.element.getBoundingClientRect().left - this.plot().left;
    const place = Math.round(at / Math.max(0.001, this.step()));
    return Math.min(Math.max(place, 0), this.lines().periods.length - 1);
  }
}
