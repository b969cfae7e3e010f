interface Kept<Answer> {
  readonly answer: Answer;
  readonly since: number;
}

/** A few answers for a short while: the least lately used goes first, and none lives longer than its time. Pure: the
 *  caller tells the time. Unit of times: milliseconds. */
export class AnswerCache<Answer> {
  private readonly kept = new Map<string, Kept<Answer>>();

  constructor(private readonly limits: { readonly answers: number; readonly age: number }) {}

  /** The answer kept under `key`, unless it is too old. */
  recall(key: string, now: number): Answer | undefined {
    const kept = this.kept.get(key);
    if (kept === undefined) return undefined;
    this.kept.delete(key);
    if (now - kept.since > this.limits.age) return undefined;
    this.kept.set(key, kept);
    return kept.answer;
  }

  keep(key: string, answer: Answer, now: number): void {
    this.kept.delete(key);
    this.kept.set(key, { answer, since: now });
    const oldest = [...this.kept.keys()].slice(0, -this.limits.answers);
    for (const key of oldest) this.kept.delete(key);
  }

  drop(): void {
    this.kept.clear();
  }
}
