import { type DestroyRef, signal } from '@angular/core';
import type { GridDriver } from './grid-driver';
import { type GridBounds, type GridPlace, at } from './grid-selection';

/** What the hand needs of the grid it is in. */
export interface GridReach {
  readonly placeOf: (event: Event) => GridPlace | null;
  readonly focus: () => void;
}

/** Mouse and finger in a grid: press and drag to choose cells, pull the handle to fill, double click to edit, tap to choose. */
export class GridHand {
  private readonly pulled = signal<GridBounds | null>(null);
  private doing: 'nothing' | 'choosing' | 'filling' = 'nothing';

  /** The range that letting go of the handle would fill. */
  readonly target = this.pulled.asReadonly();

  constructor(
    private readonly driver: GridDriver,
    private readonly reach: GridReach,
  ) {}

  /** Takes notice of the hand within `box`, and of the button let go wherever that is. The keys do all the same. */
  follow(box: HTMLElement, life: DestroyRef): void {
    const document = box.ownerDocument;
    const onUp = () => this.letGo();
    box.addEventListener('pointerdown', (event) => this.press(event));
    box.addEventListener('pointermove', (event) => this.drag(event));
    box.addEventListener('click', (event) => this.tap(event));
    box.addEventListener('dblclick', (event) => this.open(event));
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    life.onDestroy(() => {
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
    });
  }

  private press(event: PointerEvent): void {
    if (event.target instanceof Element && event.target.matches('.handle')) {
      this.take(event);
      return;
    }
    if (event.pointerType !== 'mouse' || event.button !== 0 || isOwn(event)) return;
    const place = this.reach.placeOf(event);
    if (place === null) return;
    // The field keeps the focus.
    event.preventDefault();
    this.doing = 'choosing';
    if (event.shiftKey) this.driver.extendTo(place);
    else this.driver.choose(at(place));
    this.reach.focus();
  }

  /** The handle fills. */
  private take(event: PointerEvent): void {
    event.preventDefault();
    this.doing = 'filling';
  }

  private drag(event: PointerEvent): void {
    if (this.doing === 'nothing') return;
    const place = this.reach.placeOf(event);
    if (place === null) return;
    if (this.doing === 'choosing') this.driver.extendTo(place);
    else this.pulled.set(grown(this.driver.bounds(), place));
  }

  /** A finger chooses a cell with the first tap and types into it with the second. */
  private tap(event: Event): void {
    if (!(event instanceof PointerEvent) || event.pointerType === 'mouse' || isOwn(event)) return;
    const place = this.reach.placeOf(event);
    if (place === null) return;
    this.driver.choose(at(place));
    this.reach.focus();
  }

  private open(event: Event): void {
    if (this.reach.placeOf(event) !== null && !isOwn(event)) this.driver.edit();
  }

  private letGo(): void {
    const target = this.pulled();
    if (this.doing === 'filling' && target) this.driver.fillTo(target);
    this.doing = 'nothing';
    this.pulled.set(null);
  }
}

/** Links and buttons in cells act themselves. */
function isOwn({ target }: Event): boolean {
  return target instanceof Element && target.closest('a, button, input, label') !== null;
}

/** A range grown to a place, in the one direction in which it lies farther away. */
function grown(bounds: GridBounds, { row, column }: GridPlace): GridBounds {
  const down = Math.max(row - bounds.bottom, bounds.top - row, 0);
  const aside = Math.max(column - bounds.right, bounds.left - column, 0);
  if (down >= aside) {
    return { ...bounds, top: Math.min(bounds.top, row), bottom: Math.max(bounds.bottom, row) };
  }
  return { ...bounds, left: Math.min(bounds.left, column), right: Math.max(bounds.right, column) };
}
