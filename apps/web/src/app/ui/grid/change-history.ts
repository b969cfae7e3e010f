import type { CellChange } from './grid-model';

const DEPTH = 200;

/** What was changed, step by step, so that it can be taken back and done again. */
export class ChangeHistory {
  private done: readonly (readonly CellChange[])[] = [];
  private undone: readonly (readonly CellChange[])[] = [];

  /** Notes one step; what had been taken back is forgotten. Cells that stayed as they were are none. */
  record(changes: readonly CellChange[]): void {
    const real = changes.filter(({ before, after }) => before !== after);
    if (real.length === 0) return;
    this.done = [...this.done, real].slice(-DEPTH);
    this.undone = [];
  }

  /** The changes that take the newest step back; none when there is no step. */
  undo(): readonly CellChange[] {
    const step = this.done.at(-1);
    if (step === undefined) return [];
    this.done = this.done.slice(0, -1);
    this.undone = [...this.undone, step];
    return step.map(reversed).reverse();
  }

  /** The changes that do the step last taken back once more. */
  redo(): readonly CellChange[] {
    const step = this.undone.at(-1);
    if (step === undefined) return [];
    this.undone = this.undone.slice(0, -1);
    this.done = [...this.done, step];
    return step;
  }
}

function reversed({ row, column, before, after }: CellChange): CellChange {
  return { row, column, before: after, after: before };
}
