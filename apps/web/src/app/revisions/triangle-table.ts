import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  model,
} from '@angular/core';
import { NOT_APPLICABLE } from '@soshiki/charts';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import type { TriangleCell, TriangleView } from './triangle-cells';
import { TriangleWording } from './triangle-wording';

/** A cell by its row and column, from 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** The triangle as a grid: one stop for Tab, arrows, Home and End go from cell to cell. */
@Component({
  selector: 'app-triangle-table',
  templateUrl: './triangle-table.html',
  styleUrl: './triangle-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TriangleTable {
  readonly triangle = input.required<TriangleView>();
  readonly label = input.required<string>();
  readonly chosen = model<TriangleCell | null>(null);

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly wording = inject(Wording);
  protected readonly words = inject(TriangleWording);
  protected readonly t = inject(Language).t;

  /** Where Tab leads: to the first revision, else to the newest belief about the newest period. */
  protected readonly place = linkedSignal<TriangleView, Place>({
    source: this.triangle,
    computation: (view) => firstPlace(view),
  });

  protected readonly columns = computed(() =>
    this.triangle().months.map((month) => ({
      month,
      year: this.t('revisions.year', { year: month.slice(0, 4) }),
      end: this.t('revisions.monthEnd', {
        month: String(Number(month.slice(5))),
        // `Sep`, which the Japanese text does not use.
        name: this.wording.month(month).slice(0, 3),
      }),
    })),
  );

  constructor() {
    // A narrow window begins with what was revised, not with what was not over yet.
    afterRenderEffect(() => {
      const view = this.triangle();
      const { column } = firstPlace(view);
      const scroller = this.element.querySelector('.table-scroll');
      const cell = this.element.querySelector<HTMLElement>(`[data-place="0-${String(column)}"]`);
      if (scroller === null || cell === null) return;
      const isHidden = cell.offsetLeft + cell.offsetWidth > scroller.clientWidth;
      scroller.scrollLeft = isHidden ? cell.offsetLeft - scroller.clientWidth / 2 : 0;
    });
  }

  protected text({ state, members }: TriangleCell): string {
    return state === 'early' ? NOT_APPLICABLE : this.wording.count(members);
  }

  protected isAt(row: number, column: number): boolean {
    const place = this.place();
    return place.row === row && place.column === column;
  }

  protected choose(cell: TriangleCell, place: Place): void {
    this.place.set(place);
    this.chosen.set(cell);
  }

  protected step(event: KeyboardEvent): void {
    const to = this.target(event);
    if (to === undefined) return;
    event.preventDefault();
    this.place.set(to);
    const cell = this.triangle().rows[to.row]?.cells[to.column];
    if (cell !== undefined) this.chosen.set(cell);
    this.element
      .querySelector<HTMLElement>(`[data-place="${String(to.row)}-${String(to.column)}"]`)
      ?.focus();
  }

  private target({ key, ctrlKey }: KeyboardEvent): Place | undefined {
    const { row, column } = this.place();
    const { rows, months } = this.triangle();
    const [bottom, right] = [rows.length - 1, months.length - 1];
    const places: Readonly<Record<string, Place>> = {
      ArrowUp: { row: Math.max(0, row - 1), column },
      ArrowDown: { row: Math.min(bottom, row + 1), column },
      ArrowLeft: { row, column: Math.max(0, column - 1) },
      ArrowRight: { row, column: Math.min(right, column + 1) },
      Home: { row: ctrlKey ? 0 : row, column: 0 },
      End: { row: ctrlKey ? bottom : row, column: right },
    };
    return places[key];
  }
}

function firstPlace({ rows, months }: TriangleView): Place {
  for (const [row, { cells }] of rows.entries()) {
    const column = cells.findIndex(({ isRevised }) => isRevised);
    if (column !== -1) return { row, column };
  }
  return { row: 0, column: Math.max(0, months.length - 1) };
}
