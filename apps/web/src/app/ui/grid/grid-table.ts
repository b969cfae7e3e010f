import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  DOCUMENT,
  type ElementRef,
  type TemplateRef,
  afterNextRender,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Language } from '../../language/language';
import { GridBody } from './grid-body';
import { GridClipping } from './grid-clipping';
import { GridDriver } from './grid-driver';
import { GridHand } from './grid-hand';
import { gridActOf } from './grid-keys';
import type { CellChange, GridColumn, GridHost, GridRow } from './grid-model';
import { type GridPlace, at, isRange } from './grid-selection';
import { GridView } from './grid-view';

let made = 0;

/** A table one types into as into a spreadsheet. One real field keeps the focus over the active cell, so that input methods
 *  work from the first key; the cells themselves are text. Source: design, Entry grid; WAI-ARIA grid pattern. */
@Component({
  selector: 'app-grid-table',
  imports: [GridBody],
  templateUrl: './grid-table.html',
  styleUrl: './grid-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GridTable {
  readonly label = input.required<string>();
  readonly columns = input.required<readonly GridColumn[]>();
  readonly rows = input.required<readonly GridRow[]>();
  readonly host = input.required<GridHost>();
  /** What is told in a line below a row. */
  readonly more = input<TemplateRef<unknown>>();

  protected readonly t = inject(Language).t;
  protected readonly id = `grid-${String((made += 1))}`;
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  private readonly handle = viewChild<ElementRef<HTMLElement>>('handle');

  private readonly content = computed(() => ({ rows: this.rows(), columns: this.columns() }));
  private readonly view = new GridView(() => this.scroller().nativeElement, this.content);
  protected readonly driver = new GridDriver(
    this.content,
    () => this.host(),
    () => this.view.rowsInView(),
  );
  protected readonly hand = new GridHand(this.driver, {
    placeOf: (event) => this.view.placeOf(event),
    focus: () => this.focus(),
  });
  protected readonly clipping = new GridClipping(this.driver, this.content, (message) =>
    this.told.set(message === null ? '' : this.t(message)),
  );

  protected readonly window = this.view.window;
  protected readonly lefts = this.view.lefts;
  protected readonly width = this.view.width;
  protected readonly frozen = this.view.frozen;
  protected readonly viewWidth = this.view.viewWidth;
  protected readonly drawn = computed(() => {
    const { from, to } = this.window();
    return this.rows().slice(from, to);
  });
  protected readonly marked = computed(() => this.hand.target() ?? this.driver.bounds());
  protected readonly active = computed(() => this.driver.selection().active);
  protected readonly isFocused = signal(false);
  private readonly told = signal('');

  protected readonly fieldLabel = computed(() => {
    const [row, column] = [this.driver.activeRow(), this.driver.activeColumn()];
    if (!row || !column) return this.label();
    return this.t('grid.field', { row: row.name, column: column.title });
  });

  /** The row, the column and the value, for those who cannot see them. */
  protected readonly said = computed(() => {
    const told = this.told();
    if (told !== '' || !this.isFocused() || this.driver.mode() !== 'ready') return told;
    return isRange(this.driver.selection()) ? this.rangeText() : this.cellText();
  });

  constructor() {
    const view = inject(DOCUMENT).defaultView;
    if (view) this.view.follow(view, inject(DestroyRef));
    const life = inject(DestroyRef);
    afterNextRender(() => this.hand.follow(this.scroller().nativeElement, life));
    this.keepPlace();
    // What others write into the active cell shows in the field, but for a text being typed.
    effect(() => {
      this.driver.activeCell();
      if (this.driver.mode() === 'ready') untracked(() => this.sync());
    });
    afterRenderEffect(() => {
      this.window();
      this.rows();
      this.columns();
      const isReady = this.driver.mode() === 'ready';
      const { active, head } = this.driver.selection();
      const [field, handle] = [this.field()?.nativeElement, this.handle()?.nativeElement];
      if (field) this.view.cover(field, active);
      if (handle && isReady) this.view.corner(handle, this.marked());
      if (this.isFocused()) this.view.show(isRange({ active, head }) ? head : active);
    });
  }

  /** Into the first cell that can be filled in. */
  begin(): void {
    const columns = this.columns();
    for (const [row, line] of this.rows().entries()) {
      const column = columns.findIndex(({ key }) => line.cell(key).isEditable);
      if (column < 0) continue;
      this.goTo({ row, column });
      return;
    }
    this.focus();
  }

  /** Into a cell, by its row and column. */
  goToCell(row: string, column: string): void {
    const place = {
      row: this.rows().findIndex(({ id }) => id === row),
      column: this.columns().findIndex(({ key }) => key === column),
    };
    if (place.row >= 0 && place.column >= 0) this.goTo(place);
  }

  /** Changes cells as one step that can be taken back. */
  apply(changes: readonly CellChange[]): void {
    this.driver.apply(changes);
  }

  focus(): void {
    this.sync();
    this.field()?.nativeElement.focus({ preventScroll: true });
  }

  protected press(event: KeyboardEvent): void {
    this.told.set('');
    const link = event.key === 'F2' ? this.view.linkAt(this.driver.selection().active) : null;
    const act = gridActOf(event, this.driver.mode());
    if (act === null) return;
    if (this.driver.act(act)) event.preventDefault();
    if (act.is === 'edit') this.caretAtEnd();
    else this.sync();
    link?.click();
  }

  protected type(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    this.driver.type((event.target as HTMLInputElement).value);
  }

  protected arrive(): void {
    this.isFocused.set(true);
    this.sync();
  }

  protected depart(): void {
    this.isFocused.set(false);
    this.driver.leave();
  }

  protected look(): void {
    this.view.look();
  }

  private goTo(place: GridPlace): void {
    this.driver.choose(at(place));
    this.focus();
  }

  /** The field holds the text of the active cell, chosen as a whole: typing replaces it. At once, for quick hands are faster
   *  than the drawing of the page. */
  private sync(): void {
    const [field, cell] = [this.field()?.nativeElement, this.driver.activeCell()];
    if (!field || !cell || this.driver.mode() !== 'ready') return;
    field.value = cell.raw;
    field.readOnly = !cell.isEditable;
    field.maxLength = this.driver.activeColumn()?.maxLength ?? field.maxLength;
    if (this.isFocused()) field.select();
  }

  private caretAtEnd(): void {
    const field = this.field()?.nativeElement;
    field?.setSelectionRange(field.value.length, field.value.length);
  }

  /** When other rows are shown, the active cell stays with its row. */
  private keepPlace(): void {
    let id: string | undefined;
    effect(() => {
      const rows = this.rows();
      untracked(() => {
        const { active } = this.driver.selection();
        const row = rows.findIndex((one) => one.id === id);
        if (row >= 0 && row !== active.row) this.driver.choose(at({ ...active, row }));
        else if (id === undefined) this.startAt(rows);
      });
    });
    effect(() => (id = this.driver.activeRow()?.id));
  }

  private startAt(rows: readonly GridRow[]): void {
    const columns = this.columns();
    const isFit = (row: GridRow) => columns.findIndex(({ key }) => row.cell(key).isEditable);
    const row = rows.findIndex((one) => isFit(one) >= 0);
    const line = rows[row];
    if (line) this.driver.choose(at({ row, column: isFit(line) }));
  }

  private cellText(): string {
    const cell = this.driver.activeCell();
    const value = cell === undefined || cell.text === '' ? this.t('grid.empty') : cell.text;
    const fault = cell?.fault ?? '';
    return [this.fieldLabel(), value, fault].filter((part) => part !== '').join(' ');
  }

  private rangeText(): string {
    const { top, bottom, left, right } = this.driver.bounds();
    return this.t('grid.range', { rows: bottom - top + 1, columns: right - left + 1 });
  }
}
