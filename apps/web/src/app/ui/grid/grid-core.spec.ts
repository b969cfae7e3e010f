import { describe, expect, it } from '@jest/globals';
import { type WritableSignal, signal } from '@angular/core';
import { ChangeHistory } from './change-history';
import { htmlOfRange, rowsOfHtml, textOfRange } from './clipboard-table';
import { GridDriver } from './grid-driver';
import { type GridMode, gridActOf } from './grid-keys';
import {
  type CellChange,
  type GridColumn,
  type GridHost,
  type GridRow,
  shownCell,
} from './grid-model';
import { at, nextFit } from './grid-selection';
import { valuesOf } from './grid-values';
import { rowWindow } from './row-window';

const COLUMNS: readonly GridColumn[] = ['name', 'a', 'b'].map((key) => ({
  ...{ key, title: key, width: 80, isNumber: key !== 'name', maxLength: 40 },
  ...{ isFrozen: key === 'name', isRowHeader: key === 'name' },
}));

/** A grid of four rows; the third takes nothing, and the name of no row can be changed. */
function gridOf() {
  const cells = new Map<string, WritableSignal<string>>();
  const cellOf = (place: string) => {
    const cell = cells.get(place) ?? signal('');
    cells.set(place, cell);
    return cell;
  };
  const values = { get: (place: string) => cellOf(place)() };
  const left: string[] = [];
  const submitted: string[] = [];
  const rows: GridRow[] = ['r1', 'r2', 'r3', 'r4'].map((id) => ({
    id,
    name: id,
    cell: (column) => {
      const raw = column === 'name' ? id : values.get(id + column);
      return shownCell(raw, { isEditable: column !== 'name' && id !== 'r3' });
    },
  }));
  const host: GridHost = {
    write: (changes) => changes.forEach((one) => cellOf(one.row + one.column).set(one.after)),
    leave: (ids) => void left.push(...ids),
    submit: (ids) => void submitted.push(...ids),
  };
  const content = { rows, columns: COLUMNS };
  const driver = new GridDriver(
    signal(content),
    () => host,
    () => 3,
  );
  driver.choose(at({ row: 0, column: 1 }));
  const range = (from: readonly [number, number], to: readonly [number, number]) =>
    valuesOf(content, { top: from[0], left: from[1], bottom: to[0], right: to[1] });
  return { driver, values, left, submitted, range };
}

function key(name: string, more: Partial<Parameters<typeof gridActOf>[0]> = {}) {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { key: name, keyCode: 0, isComposing: false, ...plain, ...more };
}

function press(driver: GridDriver, ...names: readonly string[]): void {
  for (const name of names) {
    const parts = name.split('+');
    const act = gridActOf(
      key(parts.at(-1) ?? '', {
        ctrlKey: parts.includes('Ctrl'),
        shiftKey: parts.includes('Shift'),
      }),
      driver.mode(),
    );
    if (act) driver.act(act);
  }
}

describe('the keys of a grid', () => {
  it('are the input method’s while it composes, in every browser', () => {
    for (const mode of ['ready', 'typing', 'editing'] satisfies GridMode[]) {
      for (const name of ['Enter', 'ArrowDown', 'Escape', 'Tab', 'F2']) {
        expect(gridActOf(key(name, { isComposing: true }), mode)).toBeNull();
        expect(gridActOf(key(name, { keyCode: 229 }), mode)).toBeNull();
      }
    }
  });

  it('move within a text that is edited, and out of one that was begun by typing', () => {
    expect(gridActOf(key('ArrowLeft'), 'editing')).toBeNull();
    expect(gridActOf(key('ArrowLeft'), 'typing')).toMatchObject({ is: 'move', columns: -1 });
    expect(gridActOf(key('z', { ctrlKey: true }), 'typing')).toBeNull();
    expect(gridActOf(key('z', { ctrlKey: true, shiftKey: true }), 'ready')).toEqual({ is: 'redo' });
    expect(gridActOf(key('7'), 'ready')).toBeNull();
  });

  it('go over cells that take nothing, and stay at the end', () => {
    const { driver } = gridOf();
    press(driver, 'Enter', 'Enter');
    expect(driver.selection().active).toEqual({ row: 3, column: 1 });
    press(driver, 'Enter');
    expect(driver.selection().active).toEqual({ row: 3, column: 1 });
    press(driver, 'Tab');
    expect(driver.act({ is: 'go', across: true, back: false })).toBe(false);
    press(driver, 'Shift+Tab', 'Shift+Tab');
    expect(driver.selection().active).toEqual({ row: 1, column: 2 });
    press(driver, 'Ctrl+Home');
    expect(driver.selection().active).toEqual({ row: 0, column: 0 });
    press(driver, 'Ctrl+Shift+End');
    expect(driver.bounds()).toEqual({ top: 0, left: 0, bottom: 3, right: 2 });
  });

  it('let Tab out of the grid after Escape', () => {
    const { driver } = gridOf();
    press(driver, 'Escape');
    expect(driver.act({ is: 'go', across: true, back: false })).toBe(false);
    expect(driver.act({ is: 'go', across: true, back: false })).toBe(true);
  });
});

describe('what is typed', () => {
  it('is the host’s at once, and taken back by Escape', () => {
    const { driver, values } = gridOf();
    driver.type('1');
    driver.type('12');
    expect(values.get('r1a')).toBe('12');
    press(driver, 'Escape');
    expect(values.get('r1a')).toBe('');
    expect(driver.mode()).toBe('ready');
  });

  it('is left with its row, and undone and done again step by step', () => {
    const { driver, values, left } = gridOf();
    driver.type('12');
    press(driver, 'Enter');
    driver.type('34');
    press(driver, 'ArrowRight');
    expect(left).toEqual(['r1']);
    press(driver, 'Ctrl+z');
    expect([values.get('r1a'), values.get('r2a')]).toEqual(['12', '']);
    expect(driver.selection().active).toEqual({ row: 1, column: 1 });
    press(driver, 'Ctrl+z', 'Ctrl+y', 'Ctrl+y', 'Ctrl+y');
    expect([values.get('r1a'), values.get('r2a')]).toEqual(['12', '34']);
  });

  it('is submitted by the rows chosen', () => {
    const { driver, submitted } = gridOf();
    press(driver, 'Shift+ArrowDown', 'Ctrl+Enter');
    expect(submitted).toEqual(['r1', 'r2']);
  });
});

describe('a range', () => {
  it('is filled down and to the right, repeats what it holds, and leaves closed cells alone', () => {
    const { driver, range } = gridOf();
    driver.type('5');
    press(driver, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Ctrl+d');
    expect(range([0, 1], [3, 1])).toEqual([['5'], ['5'], [''], ['5']]);
    press(driver, 'Ctrl+Home', 'ArrowRight', 'Shift+ArrowRight', 'Ctrl+r');
    expect(range([0, 1], [0, 2])).toEqual([['5', '5']]);
    press(driver, 'Ctrl+z', 'Ctrl+z');
    expect(range([0, 1], [3, 2])).toEqual([
      ['5', ''],
      ['', ''],
      ['', ''],
      ['', ''],
    ]);
  });

  it('takes what was copied where it fits, and says when it does not', () => {
    const { driver, range } = gridOf();
    expect(driver.paste([['1', '2'], ['3']])).toBe(true);
    expect(range([0, 1], [1, 2])).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
    expect(driver.paste([['1', '2', '3']])).toBe(false);
    expect(driver.paste([['1'], ['2'], ['3']])).toBe(false);
    press(driver, 'Ctrl+a', 'Delete');
    expect(range([0, 1], [3, 2]).flat().join('')).toBe('');
    press(driver, 'Ctrl+z');
    expect(range([0, 1], [0, 2])).toEqual([['1', '2']]);
  });

  it('finds no next cell when none is fit', () => {
    const grid = { rows: 3, columns: 3, isFit: () => false };
    expect(nextFit({ row: 0, column: 0 }, { across: true, back: false }, grid)).toBeNull();
  });
});

describe('the history of changes', () => {
  it('notes nothing that stayed as it was, and forgets what was undone before a new step', () => {
    const history = new ChangeHistory();
    const change = (after: string): CellChange => ({ row: 'r', column: 'a', before: '', after });
    history.record([change('')]);
    expect(history.undo()).toEqual([]);
    history.record([change('1')]);
    expect(history.undo()).toEqual([{ row: 'r', column: 'a', before: '1', after: '' }]);
    history.record([change('2')]);
    expect(history.redo()).toEqual([]);
  });

  it('takes a step back from its end, so that a cell changed twice in it is what it was', () => {
    const history = new ChangeHistory();
    const cell = { row: 'r', column: 'a' };
    history.record([
      { ...cell, before: '1', after: '2' },
      { ...cell, before: '2', after: '3' },
    ]);
    expect(history.undo().at(-1)).toEqual({ ...cell, before: '2', after: '1' });
  });
});

describe('the clipboard', () => {
  it('is read from the table that Excel puts there', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head>
      <body><table><!--StartFragment--><tr><td class=xl65 colspan=2 style='mso-number-format:"\\@"'>0119</td><td rowspan=2>計</td></tr>
      <tr><td>ア<br>イ</td><td align=right x:num="1234.0">1.2千</td></tr><tr><td sdval="57">57人</td><td>&nbsp;</td></tr></table></body></html>`;
    expect(rowsOfHtml(html)).toEqual([
      ['0119', '', '計'],
      ['ア イ', '1234.0'],
      ['57', ''],
    ]);
    expect(rowsOfHtml('<p>1</p>')).toBeNull();
  });

  it('is written so that a spreadsheet takes it back', () => {
    const range = [
      ['a"b', 'c\td'],
      ['<i>', '1'],
    ];
    expect(textOfRange(range)).toBe('"a""b"\t"c\td"\r\n<i>\t1');
    expect(rowsOfHtml(htmlOfRange([['<i>', '&']]))).toEqual([['<i>', '&']]);
  });
});

describe('the rows drawn', () => {
  it('are all of them up to three hundred, and those in view of more', () => {
    const view = { top: 36_000, height: 720, rowHeight: 36 };
    expect(rowWindow(229, view)).toEqual({ from: 0, to: 229, above: 0, below: 0 });
    const { from, to, above, below } = rowWindow(5000, view);
    expect([from, to]).toEqual([988, 1032]);
    expect(above + below + (to - from) * 36).toBe(5000 * 36);
    expect(rowWindow(5000, { ...view, top: 999_999 }).to).toBe(5000);
  });
});
