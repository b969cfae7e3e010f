import type { IntakeIssue } from '@soshiki/intake';

interface Counted {
  readonly row: number;
  readonly column: number | null;
  readonly count: number;
}

/** What is told of a sheet besides its rows. */
export class SheetFindings {
  private hidden: Counted | null = null;
  private empty: Counted | null = null;
  private readonly others: IntakeIssue[] = [];

  hiddenRow(row: number): void {
    this.hidden = { row, column: null, ...this.hidden, count: (this.hidden?.count ?? 0) + 1 };
  }

  formulaWithoutResult(row: number, column: number): void {
    this.empty = { row, column, ...this.empty, count: (this.empty?.count ?? 0) + 1 };
  }

  add(code: string, ja: string, en: string): void {
    const message = { ja, en };
    this.others.push({ row: null, column: null, severity: 'warning', code, message });
  }

  /** Warnings: nothing of it keeps a row out by itself. */
  issues(): readonly IntakeIssue[] {
    const { hidden, empty } = this;
    return [
      ...this.others,
      ...(hidden === null
        ? []
        : told('hidden-rows', hidden, {
            ja: `非表示の行が ${hidden.count} 行あります。表示されている行と同じように読み取りました。`,
            en: `There are ${hidden.count} hidden rows; they were read as any other.`,
          })),
      ...(empty === null
        ? []
        : told('formula-without-result', empty, {
            ja: `計算結果が保存されていない数式が ${empty.count} 個あります。Excel で開いて保存し直してください。`,
            en: `There are ${empty.count} formulas without a saved result: open the file in Excel and save it again.`,
          })),
    ];
  }
}

function told(code: string, at: Counted, message: { ja: string; en: string }): IntakeIssue[] {
  return [{ row: at.row, column: at.column, severity: 'warning', code, message }];
}
