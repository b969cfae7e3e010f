import { type Signal, computed, signal } from '@angular/core';
import { ChangeHistory } from './change-history';
import type { GridAct, GridMode } from './grid-keys';
import type { CellChange, GridHost } from './grid-model';
import {
  type GridBounds,
  type GridPlace,
  type GridSelection,
  type GridSize,
  at,
  boundsOf,
  isRange,
  moved,
  nextFit,
  within,
} from './grid-selection';
import {
  type GridContent,
  cellAt,
  changeAt,
  cleared,
  filled,
  filledFromEdge,
  pasted,
} from './grid-values';

/** Steers a grid: which cell is active, which are chosen, what is being typed, and what can be taken back. It owns no value:
 *  what is typed goes to the host at once, so that nothing of it can be lost. */
export class GridDriver {
  private readonly history = new ChangeHistory();
  private readonly chosen = signal<GridSelection>(at({ row: 0, column: 0 }));
  private readonly way = signal<GridMode>('ready');
  private readonly released = signal(false);
  private before = '';

  readonly mode = this.way.asReadonly();
  /** Whether the next Tab leaves the grid. */
  readonly isReleased = this.released.asReadonly();
  readonly selection = computed((): GridSelection => {
    const { active, head } = this.chosen();
    const size = this.size();
    return { active: within(active, size), head: within(head, size) };
  });
  readonly bounds = computed(() => boundsOf(this.selection()));
  readonly activeRow = computed(() => this.content().rows[this.selection().active.row]);
  readonly activeColumn = computed(() => this.content().columns[this.selection().active.column]);
  readonly activeCell = computed(() => cellAt(this.content(), this.selection().active));

  constructor(
    private readonly content: Signal<GridContent>,
    private readonly host: () => GridHost,
    /** Rows that fit into view, for whole pages. */
    private readonly pageRows: () => number,
  ) {}

  /** Does what a key asks for; `false` when the key is left to the browser. */
  act(act: GridAct): boolean {
    if (act.is === 'release') return this.release();
    const isReleased = this.released();
    this.released.set(false);
    if (act.is === 'go') return this.go(act, isReleased);
    if (act.is === 'move') this.choose(moved(this.selection(), act, this.size()));
    else if (act.is === 'page') this.turn(act.back, act.extends);
    else this.command(act.is);
    return true;
  }

  /** Goes to a cell, or chooses a range; what was typed is taken over. */
  choose(selection: GridSelection): void {
    this.commit();
    const left = this.activeRow()?.id;
    this.chosen.set(selection);
    if (left !== undefined && left !== this.activeRow()?.id) this.host().leave([left]);
  }

  extendTo(head: GridPlace): void {
    this.commit();
    this.chosen.set({ active: this.selection().active, head });
  }

  /** The text of the active cell as it is being typed. */
  type(text: string): void {
    if (this.way() === 'ready') this.begin('typing');
    this.put(text);
  }

  /** A composition of the input method begins: it replaces what is there. */
  compose(): void {
    if (this.way() === 'ready') this.begin('typing');
  }

  edit(): void {
    if (this.activeCell()?.isEditable !== true) return;
    if (this.way() === 'ready') this.begin('editing');
    else this.way.set('editing');
  }

  /** Takes over what was typed. */
  commit(): void {
    if (this.way() === 'ready') return;
    this.way.set('ready');
    const [row, column] = [this.activeRow(), this.activeColumn()];
    const after = this.activeCell()?.raw ?? '';
    if (row && column) {
      this.history.record([{ row: row.id, column: column.key, before: this.before, after }]);
    }
  }

  /** The hands leave the grid. */
  leave(): void {
    this.commit();
    this.released.set(false);
    const row = this.activeRow();
    if (row) this.host().leave([row.id]);
  }

  clear(): void {
    this.apply(cleared(this.content(), this.bounds()));
  }

  /** Repeats the range chosen over a larger one. */
  fillTo(target: GridBounds): void {
    const changes = filled(this.content(), this.bounds(), target);
    this.chosen.set({
      active: { row: target.top, column: target.left },
      head: { row: target.bottom, column: target.right },
    });
    this.apply(changes);
  }

  /** Puts a range of the clipboard into cells, or has the host take it over; `false` when it fits nowhere. */
  paste(range: readonly (readonly string[])[]): boolean {
    const changes = pasted(this.content(), this.bounds(), range);
    const isOne = range.length === 1 && range[0]?.length === 1;
    if (!isOne && this.host().paste?.(range, changes !== null) === true) return true;
    if (changes === null) return false;
    const { top, left } = this.bounds();
    const width = Math.max(1, ...range.map((row) => row.length));
    const end = { row: top + range.length - 1, column: left + width - 1 };
    if (!isOne) this.chosen.set({ active: { row: top, column: left }, head: end });
    this.apply(changes);
    return true;
  }

  /** Changes many cells as one step that can be taken back. */
  apply(changes: readonly CellChange[]): void {
    this.history.record(changes);
    this.write(changes);
  }

  private release(): boolean {
    this.released.set(true);
    if (isRange(this.selection())) this.chosen.set(at(this.selection().active));
    return true;
  }

  /** To the next cell that can be filled in. At the end Enter stays and Tab leaves the grid. */
  private go(
    { across, back }: { readonly across: boolean; readonly back: boolean },
    isReleased: boolean,
  ): boolean {
    if (across && isReleased) return false;
    const isFit = (place: GridPlace) => cellAt(this.content(), place)?.isEditable === true;
    const next = nextFit(this.selection().active, { across, back }, { ...this.size(), isFit });
    if (next !== null) this.choose(at(next));
    else this.leave();
    return next !== null || !across;
  }

  private turn(back: boolean, isExtending: boolean): void {
    const rows = Math.max(1, this.pageRows() - 1) * (back ? -1 : 1);
    this.choose(moved(this.selection(), { rows, columns: 0, extends: isExtending }, this.size()));
  }

  private command(is: Exclude<GridAct['is'], 'move' | 'page' | 'go' | 'release'>): void {
    const commands: Readonly<Record<typeof is, () => void>> = {
      edit: () => this.edit(),
      cancel: () => this.cancel(),
      clear: () => this.clear(),
      selectAll: () => this.selectAll(),
      fillDown: () => this.apply(filledFromEdge(this.content(), this.bounds(), 'down')),
      fillRight: () => this.apply(filledFromEdge(this.content(), this.bounds(), 'right')),
      undo: () => this.restore(this.history.undo()),
      redo: () => this.restore(this.history.redo()),
      submit: () => this.submit(),
    };
    commands[is]();
  }

  private cancel(): void {
    this.put(this.before);
    this.way.set('ready');
  }

  private selectAll(): void {
    const { rows, columns } = this.size();
    const head = { row: rows - 1, column: columns - 1 };
    this.chosen.set({ active: { row: 0, column: 0 }, head });
  }

  private submit(): void {
    this.commit();
    const { top, bottom } = this.bounds();
    const rows = this.content().rows.slice(top, bottom + 1);
    this.host().submit?.(rows.map(({ id }) => id));
  }

  /** Goes where a step was taken back, so that one sees it. */
  private restore(changes: readonly CellChange[]): void {
    const [first] = changes;
    if (first === undefined) return;
    const { rows, columns } = this.content();
    const row = rows.findIndex(({ id }) => id === first.row);
    const column = columns.findIndex(({ key }) => key === first.column);
    if (row >= 0 && column >= 0) this.choose(at({ row, column }));
    this.write(changes);
  }

  private write(changes: readonly CellChange[]): void {
    if (changes.length === 0) return;
    this.host().write(changes);
    this.host().leave([...new Set(changes.map(({ row }) => row))]);
  }

  private begin(mode: GridMode): void {
    this.before = this.activeCell()?.raw ?? '';
    this.way.set(mode);
  }

  private put(text: string): void {
    const change = changeAt(this.content(), this.selection().active, text);
    if (change) this.host().write([change]);
  }

  private size(): GridSize {
    const { rows, columns } = this.content();
    return { rows: rows.length, columns: columns.length };
  }
}
