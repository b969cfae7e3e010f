import { grouped, PREFECTURES } from '@soshiki/base';
import {
  DIMENSIONS,
  HEADERS,
  shortCell,
  THOUSANDS,
  TITLES,
  UNIONS,
  wordsFor,
  type Dimension,
  type ModelCell,
  type SheetStyle,
  type ShortFigure,
} from './intake-model';

/** A sheet, the figures it holds, and the rows (from 1) of its sums. */
export interface WrittenSheet {
  readonly rows: readonly (readonly string[])[];
  readonly figures: readonly ShortFigure[];
  readonly sumRows: readonly number[];
  /** Places of the columns of numbers, the one that sums up the others among them. */
  readonly countPlaces: readonly number[];
}

/** Writes figures as a person would lay them out; those that the layout cannot tell apart are left out. */
export function written(model: readonly ModelCell[], style: SheetStyle): WrittenSheet {
  return new SheetWriter(style).write(model);
}

/** Lays figures out in one style. */
class SheetWriter {
  private picks = 0;
  private readonly beside: readonly Dimension[];
  private readonly hasCode: boolean;
  private readonly hasName: boolean;

  constructor(private readonly style: SheetStyle) {
    this.beside = DIMENSIONS.filter((dimension) => style.layout.includes(dimension));
    this.hasCode = style.hasCode || !style.hasName;
    this.hasName = style.hasName;
  }

  write(model: readonly ModelCell[]): WrittenSheet {
    const told = this.distinct(model);
    const groups = this.groupsBeside(told);
    const keys = this.keyFields();
    const rows = this.bodyOf(told, groups);
    const head = [...this.titles(), ...this.headerOf(keys, groups)];
    const order = this.order(keys.length);
    const ordered = [...head.map((row) => row), ...rows.rows].map((row, at) =>
      at < this.titles().length
        ? row
        : [...order.map((place) => row[place] ?? ''), ...row.slice(keys.length)],
    );
    return {
      rows: ordered,
      figures: told.map((cell) => shortCell(cell)).sort(),
      sumRows: rows.sums.map((at) => head.length + at + 1),
      countPlaces: Array.from({ length: this.width(groups) }, (_, at) => keys.length + at),
    };
  }

  /** Figures that the layout keeps apart: a wide sheet names the other dimensions nowhere. */
  private distinct(model: readonly ModelCell[]): ModelCell[] {
    const seen = new Map<string, ModelCell>();
    const isWide = this.beside.length > 0;
    for (const cell of model) {
      const kept = isWide ? this.reduced(cell) : cell;
      seen.set(shortCell({ ...kept, members: 0 }), kept);
    }
    return [...seen.values()].sort((left, right) => left.union - right.union);
  }

  private reduced(cell: ModelCell): ModelCell {
    const blank = { period: 0, prefecture: PREFECTURES.length - 1, gender: 2, employment: 2 };
    const kept = Object.fromEntries(this.beside.map((dimension) => [dimension, cell[dimension]]));
    return { ...cell, ...blank, ...kept };
  }

  /** The values side by side: each a list of one value per dimension, as places in the code lists. */
  private groupsBeside(told: readonly ModelCell[]): readonly (readonly number[])[] {
    if (this.beside.length === 0) return [];
    const groups = told.map((cell) => this.beside.map((dimension) => cell[dimension]));
    const distinct = [...new Map(groups.map((group) => [group.join(), group])).values()];
    return distinct.sort(
      (left, right) => (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0),
    );
  }

  private keyFields(): readonly ('code' | 'name' | Dimension)[] {
    const parts = this.beside.length === 0 ? DIMENSIONS : [];
    return [
      ...(this.hasCode ? (['code'] as const) : []),
      ...(this.hasName ? (['name'] as const) : []),
      ...parts,
    ];
  }

  /** Key columns in any order; in one with a header of two rows the keys stay as they are. */
  private order(keys: number): readonly number[] {
    const places = Array.from({ length: keys }, (_, place) => place);
    const by = this.style.seed % Math.max(1, keys);
    return [...places.slice(by), ...places.slice(0, by)];
  }

  private titles(): string[][] {
    const titles = Array.from({ length: this.style.titles }, (_, at) => [
      TITLES[(this.style.seed + at) % TITLES.length] ?? '',
    ]);
    return this.isTitledUnit() ? [...titles, ['', '', '（単位：千人）']] : titles;
  }

  private isTitledUnit(): boolean {
    return this.style.isInThousands && (this.beside.length > 0 || this.style.seed % 2 === 0);
  }

  private headerOf(
    keys: readonly (keyof typeof HEADERS)[],
    groups: readonly (readonly number[])[],
  ): string[][] {
    const names = keys.map((key) => this.pick(HEADERS[key]));
    if (this.beside.length === 0) {
      const isThousands = this.style.isInThousands && !this.isTitledUnit();
      return [
        [
          ...names,
          this.pick(
            isThousands ? THOUSANDS : HEADERS.members.slice(0, this.style.isInThousands ? 5 : 6),
          ),
        ],
      ];
    }
    const total = this.hasTotals(groups) ? [this.pick(HEADERS.total)] : [];
    const [first, second] = this.beside;
    if (first === undefined) return [];
    const upper = groups.map(([value], at) =>
      second !== undefined && groups[at - 1]?.[0] === value
        ? ''
        : this.valueWords(first, value ?? 0),
    );
    if (second === undefined) return [[...names, ...upper, ...total]];
    const lower = groups.map(([, value]) => this.valueWords(second, value ?? 0));
    return [
      [...names, ...upper, ...total],
      [...names.map(() => ''), ...lower, ...total.map(() => '')],
    ];
  }

  private bodyOf(told: readonly ModelCell[], groups: readonly (readonly number[])[]) {
    const lines = this.beside.length === 0 ? told.map((cell) => [cell]) : byUnion(told);
    const rows: string[][] = [];
    const sums: number[] = [];
    const addSum = (word: string, of: readonly ModelCell[]) => {
      sums.push(rows.length);
      rows.push(this.sumRow(word, of, groups));
    };
    let from = 0;
    lines.forEach((line, at) => {
      rows.push(this.lineOf(line, groups));
      if (!this.style.hasSubtotals || (at + this.style.seed) % 3 !== 0) return;
      addSum(this.pick(['小計', '（小計）', '情報通信 計']), lines.slice(from, at + 1).flat());
      from = at + 1;
    });
    if (this.style.hasSubtotals) addSum(this.pick(['合計', '総計', '合　計', '総数']), told);
    return { rows, sums };
  }

  private lineOf(line: readonly ModelCell[], groups: readonly (readonly number[])[]): string[] {
    const [cell] = line;
    if (cell === undefined) return [];
    return [...this.keysOf(cell), ...this.countsOf(line, groups)];
  }

  private keysOf(cell: ModelCell): string[] {
    const { code, name } = UNIONS[cell.union] ?? { code: '', name: '' };
    const written = { code: this.pick([code, String(Number(code))]), name };
    return this.keyFields().map((key) =>
      key === 'code' || key === 'name' ? written[key] : this.valueWords(key, cell[key]),
    );
  }

  private sumRow(
    word: string,
    of: readonly ModelCell[],
    groups: readonly (readonly number[])[],
  ): string[] {
    const fields = this.keyFields();
    const named = fields.indexOf(this.hasName ? 'name' : 'code');
    return [...fields.map((_, at) => (at === named ? word : '')), ...this.countsOf(of, groups)];
  }

  private countsOf(of: readonly ModelCell[], groups: readonly (readonly number[])[]): string[] {
    if (this.beside.length === 0) return [this.number(sumOf(of))];
    const counts = groups.map((group) => {
      const parts = of.filter((cell) =>
        this.beside.every((dimension, at) => cell[dimension] === group[at]),
      );
      return parts.length === 0 ? this.pick(['', '…', '−', '-']) : this.number(sumOf(parts));
    });
    return this.hasTotals(groups) ? [...counts, this.number(sumOf(of))] : counts;
  }

  private hasTotals(groups: readonly unknown[]): boolean {
    return this.style.hasTotals && groups.length > 1;
  }

  private width(groups: readonly unknown[]): number {
    if (this.beside.length === 0) return 1;
    return groups.length + (this.hasTotals(groups) ? 1 : 0);
  }

  private valueWords(dimension: Dimension, value: number): string {
    return this.pick(wordsFor(dimension, value, this.beside.length > 0));
  }

  private number(members: number): string {
    const whole = this.style.isInThousands ? thousands(members) : String(members);
    const comma = this.style.isInThousands ? whole : grouped(members);
    const wide = whole
      .normalize()
      .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const unit = this.style.isInThousands ? '千人' : '人';
    return this.pick([whole, whole, comma, wide, `${comma}${unit}`, ` ${whole} `]);
  }

  private pick(ways: readonly string[]): string {
    this.picks += 7;
    return ways[(this.style.seed + this.picks) % ways.length] ?? '';
  }
}

function byUnion(told: readonly ModelCell[]): ModelCell[][] {
  return UNIONS.map((_, at) => told.filter(({ union }) => union === at)).filter(
    ({ length }) => length > 0,
  );
}

function sumOf(of: readonly ModelCell[]): number {
  return of.reduce((sum, { members }) => sum + members, 0);
}

/** Persons in thousands, exactly: 1234 → `1.234`, 1200 → `1.2`, 3000 → `3`. */
function thousands(members: number): string {
  const rest = String(members % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${String(Math.floor(members / 1000))}${rest === '' ? '' : '.'}${rest}`;
}
