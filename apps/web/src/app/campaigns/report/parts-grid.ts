import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { EMPLOYMENTS, GENDERS } from '@soshiki/base';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import {
  type CellChange,
  type GridCell,
  type GridColumn,
  type GridHost,
  type GridRow,
  shownCell,
} from '../../ui/grid/grid-model';
import { GridTable } from '../../ui/grid/grid-table';
import { CellWording } from './cell-wording';
import { FigureDraft } from './figure-draft';
import { type TypedPart, partOf, partsAfter, sumOfRow } from './parts-of-rows';
import { ReportOnPage } from './report-on-page';
import { countFault, countOf } from './typed-count';

const PARTS: readonly TypedPart[] = GENDERS.flatMap(({ code: gender }) =>
  EMPLOYMENTS.map(({ code: employment }) => ({ gender, employment })),
);

/** The parts of a report as a sheet: a row for a prefecture, a column for a gender and employment type. */
@Component({
  selector: 'app-parts-grid',
  imports: [GridTable],
  template: `
    <app-grid-table
      [label]="t('reports.cells.legend')"
      [columns]="columns()"
      [rows]="rows()"
      [host]="host"
    />
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;

      --grid-height: 32rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartsGrid {
  /** Prefectures shown although nothing was typed for them yet. */
  readonly added = input<readonly string[]>([]);
  private readonly draft = inject(FigureDraft);
  private readonly page = inject(ReportOnPage);
  private readonly codes = inject(CodeTables);
  private readonly words = { cells: inject(CellWording), wording: inject(Wording) };
  private readonly language = inject(Language);
  protected readonly t = this.language.t;

  private readonly typed = computed(() => this.draft.typed()?.cells ?? []);
  private readonly before = computed(() => this.page.report()?.previous?.cells ?? []);

  protected readonly columns = computed((): readonly GridColumn[] => [
    this.column('prefecture', this.t('ui.dimension.prefecture'), 120),
    ...PARTS.map((part) => this.column(keyOf(part), this.words.cells.part(part), 96)),
    this.column('sum', this.t('reports.cells.sum'), 84),
    this.column('previous', this.t('reports.previous'), 84),
    this.column('difference', this.t('reports.difference'), 90),
  ]);

  /** A row that was there stays, so that none vanishes from under one's hands when it is emptied. */
  private readonly named = linkedSignal<readonly string[], readonly string[]>({
    source: () => [...this.typed(), ...this.before()].map(({ prefecture }) => prefecture),
    computation: (named, earlier) => {
      const before = earlier?.value ?? [];
      const isKnown = named.every((code) => before.includes(code));
      return isKnown ? before : [...new Set([...before, ...named])].sort();
    },
  });
  protected readonly rows = computed((): readonly GridRow[] =>
    [...new Set([...this.named(), ...this.added()])].sort().map((code) => ({
      id: code,
      name: this.codes.name('prefecture', code),
      cell: (column: string) => this.cell(code, column),
    })),
  );

  protected readonly host: GridHost = {
    write: (changes) =>
      this.draft.edit({ cells: partsAfter(this.typed(), changes.map(partChange)) }),
    leave: () => undefined,
  };

  private cell(prefecture: string, column: string): GridCell {
    const part = partIn(column);
    if (part === undefined) return this.shown(prefecture, column);
    const found = partOf(this.typed(), { ...part, prefecture });
    return this.typedCell(found?.members ?? '');
  }

  private typedCell(typed: string): GridCell {
    const count = countOf(typed);
    if (count === null || Number.isNaN(count)) {
      const fault = countFault(typed)?.[this.language.code()] ?? '';
      const tone = fault === '' ? 'plain' : 'bad';
      return { text: typed, raw: typed, isEditable: true, fault, tone };
    }
    const [text, raw] = [this.words.wording.count(count), String(count)];
    return { text, raw, isEditable: true, fault: '', tone: 'plain' };
  }

  private shown(prefecture: string, column: string): GridCell {
    if (column === 'prefecture') return shownCell(this.codes.name('prefecture', prefecture));
    const sum = sumOfRow(this.typed(), prefecture);
    const before = sumOfRow(
      this.before().map((cell) => ({ ...cell, members: String(cell.members) })),
      prefecture,
    );
    if (column === 'previous') return this.count(before);
    if (Number.isNaN(sum)) return shownCell('');
    if (column === 'sum') return this.count(sum);
    return shownCell(this.words.wording.differenceCell(sum - before), {
      raw: String(sum - before),
    });
  }

  private count(count: number): GridCell {
    return shownCell(this.words.wording.count(count), { raw: String(count), tone: 'soft' });
  }

  private column(key: string, title: string, width: number): GridColumn {
    const isName = key === 'prefecture';
    const kind = { isNumber: !isName, isFrozen: isName, isRowHeader: isName };
    return { key, title, width, maxLength: 40, ...kind };
  }
}

function keyOf({ gender, employment }: TypedPart): string {
  return `${gender}-${employment}`;
}

function partIn(column: string): TypedPart | undefined {
  return PARTS.find((part) => keyOf(part) === column);
}

function partChange({ row, column, after }: CellChange) {
  const part: TypedPart = partIn(column) ?? { gender: 'unknown', employment: 'unknown' };
  return { ...part, prefecture: row, members: after };
}
