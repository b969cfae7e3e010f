import { type DestroyRef, type Signal, computed, signal } from '@angular/core';
import type { GridBounds, GridPlace } from './grid-selection';
import type { GridContent } from './grid-values';
import { rowWindow } from './row-window';

/** What a row is taken to be high before one has been measured, in pixels. */
const USUAL_ROW = 37;
const USUAL_HEIGHT = 600;

/** The part of a grid in view: which rows are drawn, where cells are, and how one is brought into sight. */
export class GridView {
  private readonly top = signal(0);
  private readonly height = signal(USUAL_HEIGHT);
  private readonly rowHeight = signal(USUAL_ROW);
  private readonly breadth = signal(0);
  private readonly isPrinting = signal(false);

  readonly viewWidth = this.breadth.asReadonly();

  readonly window = computed(() => {
    const count = this.content().rows.length;
    if (this.isPrinting()) return { from: 0, to: count, above: 0, below: 0 };
    const [top, height, rowHeight] = [this.top(), this.height(), this.rowHeight()];
    return rowWindow(count, { top, height, rowHeight });
  });

  /** Distances of the columns from the edge. */
  readonly lefts = computed(() => {
    let sum = 0;
    return this.content().columns.map(({ width }) => (sum += width) - width);
  });
  readonly width = computed(() =>
    this.content().columns.reduce((sum, { width }) => sum + width, 0),
  );
  readonly frozen = computed(() =>
    this.content().columns.reduce((sum, { width, isFrozen }) => sum + (isFrozen ? width : 0), 0),
  );

  constructor(
    private readonly scroller: () => HTMLElement,
    private readonly content: Signal<GridContent>,
  ) {}

  /** Keeps up with the size of the window and draws every row on paper. */
  follow(window: Window, life: DestroyRef): void {
    const onResize = () => this.look();
    const paper = typeof window.matchMedia === 'function' ? window.matchMedia('print') : undefined;
    const onPrint = () => this.isPrinting.set(paper?.matches === true);
    window.addEventListener('resize', onResize);
    paper?.addEventListener('change', onPrint);
    life.onDestroy(() => {
      window.removeEventListener('resize', onResize);
      paper?.removeEventListener('change', onPrint);
    });
  }

  /** Takes notice of what is in view now. */
  look(): void {
    const box = this.scroller();
    this.top.set(box.scrollTop);
    if (box.clientHeight > 0) this.height.set(box.clientHeight);
    this.breadth.set(box.clientWidth);
    const row = box.querySelector<HTMLElement>('tr[data-row]');
    if (row && row.offsetHeight > 0) this.rowHeight.set(row.offsetHeight);
  }

  rowsInView(): number {
    return Math.floor(this.height() / this.rowHeight()) - 1;
  }

  /** The cell an event happened in. */
  placeOf({ target }: Event): GridPlace | null {
    const cell = target instanceof Element ? target.closest('td') : null;
    const row = Number(cell?.closest('tr[data-row]')?.getAttribute('aria-rowindex') ?? 0) - 2;
    return cell && row >= 0 ? { row, column: cell.cellIndex } : null;
  }

  linkAt(place: GridPlace): HTMLElement | null {
    return this.cellAt(place)?.querySelector('a') ?? null;
  }

  /** Lays the field over a cell. */
  cover(field: HTMLElement, place: GridPlace): void {
    this.look();
    const cell = this.cellAt(place);
    if (!cell) return;
    field.style.insetInlineStart = `${String(cell.offsetLeft)}px`;
    field.style.top = `${String(cell.offsetTop)}px`;
    field.style.width = `${String(cell.offsetWidth - 1)}px`;
    field.style.height = `${String(cell.offsetHeight - 1)}px`;
  }

  /** Puts the handle at the last corner of a range. */
  corner(handle: HTMLElement, { bottom, right }: GridBounds): void {
    const cell = this.cellAt({ row: bottom, column: right });
    handle.style.display = cell ? '' : 'none';
    if (!cell) return;
    handle.style.insetInlineStart = `${String(cell.offsetLeft + cell.offsetWidth - 6)}px`;
    handle.style.top = `${String(cell.offsetTop + cell.offsetHeight - 6)}px`;
  }

  /** Brings a cell into sight, on the page too. */
  show(place: GridPlace): void {
    const box = this.scroller();
    const cell = this.cellAt(place);
    if (!cell) {
      box.scrollTop = Math.max(0, place.row * this.rowHeight() - this.height() / 2);
      this.look();
      return;
    }
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private cellAt({ row, column }: GridPlace): HTMLTableCellElement | undefined {
    const selector = `tr[data-row][aria-rowindex="${String(row + 2)}"]`;
    return this.scroller().querySelector<HTMLTableRowElement>(selector)?.cells[column];
  }
}
