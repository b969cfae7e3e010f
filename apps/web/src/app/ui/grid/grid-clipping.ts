import { type Signal } from '@angular/core';
import { rowsOfText } from '@soshiki/intake';
import { htmlOfRange, rowsOfHtml, textOfRange } from './clipboard-table';
import type { GridDriver } from './grid-driver';
import { type GridContent, valuesOf } from './grid-values';

/** Copies cells to spreadsheets and takes over what is copied there. A text being typed is the field's own. */
export class GridClipping {
  constructor(
    private readonly driver: GridDriver,
    private readonly content: Signal<GridContent>,
    /** Tells with a text of `grid.…` what became of it. */
    private readonly tell: (key: string | null) => void,
  ) {}

  copy(event: ClipboardEvent): void {
    if (this.driver.mode() !== 'ready' || event.clipboardData === null) return;
    event.preventDefault();
    const range = valuesOf(this.content(), this.driver.bounds());
    event.clipboardData.setData('text/plain', textOfRange(range));
    event.clipboardData.setData('text/html', htmlOfRange(range));
    this.tell('grid.copied');
  }

  cut(event: ClipboardEvent): void {
    if (this.driver.mode() !== 'ready') return;
    this.copy(event);
    this.driver.clear();
  }

  paste(event: ClipboardEvent): void {
    if (this.driver.mode() !== 'ready' || event.clipboardData === null) return;
    event.preventDefault();
    const range = rangeOf(event.clipboardData);
    if (range.length === 0) return;
    this.tell(this.driver.paste(range) ? null : 'grid.noFit');
  }
}

/** A table says more than its text: numbers in full, cells that hold line breaks. */
function rangeOf(data: DataTransfer): readonly (readonly string[])[] {
  const rows = rowsOfHtml(data.getData('text/html')) ?? rowsOfText(data.getData('text/plain'));
  const last = rows.findLastIndex((row) => row.some((text) => text.trim() !== ''));
  return rows.slice(0, last + 1);
}
