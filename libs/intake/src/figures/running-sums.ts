/** Sums of all rows up to a point. Unit of `sums`: persons; `unread` counts cells whose number is unknown. */
export interface SumsAt {
  readonly rows: number;
  readonly sums: readonly number[];
  readonly unread: readonly number[];
}

/** Sums of columns from the beginning, and what they were when a level last ended. */
export class RunningSums {
  private rows = 0;
  private readonly sums: number[];
  private readonly unread: number[];
  private readonly beginning: SumsAt;
  /** Ends of levels, the lowest level (and latest end) last. */
  private marks: { readonly level: number; readonly at: SumsAt }[] = [];

  constructor(width: number) {
    this.sums = new Array<number>(width).fill(0);
    this.unread = new Array<number>(width).fill(0);
    this.beginning = this.now();
  }

  add(counts: readonly (number | null)[], unread: readonly number[]): void {
    this.rows += 1;
    for (let at = 0; at < this.sums.length; at += 1)
      this.sums[at] = (this.sums[at] ?? 0) + (counts[at] ?? 0);
    for (const at of unread) this.unread[at] = (this.unread[at] ?? 0) + 1;
  }

  now(): SumsAt {
    return { rows: this.rows, sums: [...this.sums], unread: [...this.unread] };
  }

  /** Ends a level and those within it. */
  mark(level: number): void {
    this.marks = this.marks.filter((mark) => mark.level > level);
    this.marks.push({ level, at: this.now() });
  }

  /** The sums where the level, or one around it, last ended. */
  since(level: number): SumsAt {
    return this.marks.findLast((mark) => mark.level >= level)?.at ?? this.beginning;
  }
}
