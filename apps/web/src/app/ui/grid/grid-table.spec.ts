import { beforeEach, describe, expect, it } from '@jest/globals';
import { Component, type WritableSignal, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { appConfig } from '../../app.config';
import { Language } from '../../language/language';
import { type GridColumn, type GridHost, type GridRow, shownCell } from './grid-model';
import { GridTable } from './grid-table';

const COLUMNS: readonly GridColumn[] = ['name', 'members'].map((key) => ({
  ...{ key, title: key === 'name' ? '組合' : '組合員数', width: 80, maxLength: 40 },
  ...{ isNumber: key !== 'name', isFrozen: key === 'name', isRowHeader: key === 'name' },
}));

@Component({
  selector: 'app-many-rows',
  imports: [GridTable],
  template: `<app-grid-table label="組合員数" [columns]="columns" [rows]="rows" [host]="host" />`,
})
class ManyRows {
  readonly columns = COLUMNS;
  readonly values = new Map<string, WritableSignal<string>>();
  readonly rows: readonly GridRow[] = Array.from({ length: 5000 }, (_, place) => {
    const id = String(place + 1).padStart(4, '0');
    const value = signal('');
    this.values.set(id, value);
    const name = `組合${id}`;
    return {
      ...{ id, name },
      cell: (column: string) =>
        column === 'name' ? shownCell(name) : shownCell(value(), { isEditable: true }),
    };
  });
  readonly host: GridHost = {
    write: (changes) => changes.forEach(({ row, after }) => this.values.get(row)?.set(after)),
    leave: () => undefined,
  };
}

describe('a grid of five thousand rows', () => {
  let page: HTMLElement;
  let rows: ManyRows;
  let drawn: () => Promise<void>;

  beforeEach(async () => {
    TestBed.configureTestingModule(appConfig);
    // What jsdom lacks.
    Element.prototype.scrollIntoView = () => undefined;
    await TestBed.inject(Language).start();
    const fixture = TestBed.createComponent(ManyRows);
    page = fixture.nativeElement as HTMLElement;
    rows = fixture.componentInstance;
    drawn = () => fixture.whenStable();
    await drawn();
  });

  const inputOf = () => page.querySelector('input') ?? document.createElement('input');
  const press = async (key: string, more: KeyboardEventInit = {}) => {
    inputOf().dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...more }));
    await drawn();
  };
  const type = (text: string) => {
    inputOf().value = text;
    inputOf().dispatchEvent(new Event('input'));
  };

  it('draws only those in view, and says how many there are', () => {
    expect(page.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe('5001');
    expect(page.querySelectorAll('tr[data-row]').length).toBeLessThan(60);
  });

  it('goes to the last one and says its name, its column and its value', async () => {
    inputOf().dispatchEvent(new FocusEvent('focus'));
    await press('End', { ctrlKey: true });
    const shown = [...page.querySelectorAll('tr[data-row]')];
    expect(shown.at(-1)?.getAttribute('aria-rowindex')).toBe('5001');
    expect(inputOf().getAttribute('aria-label')).toBe('組合5000の組合員数');
    type('38');
    await press('Enter');
    expect(rows.values.get('5000')?.()).toBe('38');
    expect(page.querySelector('[aria-live]')?.textContent).toBe('組合5000の組合員数 38');
  });

  it('holds the text of the active cell before the page is drawn again', () => {
    type('1');
    inputOf().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
    expect(inputOf().value).toBe('');
    type('2');
    inputOf().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    expect(inputOf().value).toBe('');
    expect([...rows.values.values()].slice(0, 3).map((value) => value())).toEqual(['1', '', '']);
  });
});
