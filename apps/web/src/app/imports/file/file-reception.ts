import { Injectable, computed, inject, signal } from '@angular/core';
import { type ImportedFile, imports } from '@soshiki/contracts';
import { type ShownProblem, ProblemReader } from '../../api/problem-reader';
import { FileCourier } from '../../api/upload';
import { ImportDesk } from '../import-desk';

/** A file on its way to the server and through its reading. */
@Injectable()
export class FileReception {
  private readonly courier = inject(FileCourier);
  private readonly problems = inject(ProblemReader);
  private readonly desk = inject(ImportDesk);
  private ending = new AbortController();

  /** Name and size in bytes of the file in hand. */
  readonly file = signal<{ readonly name: string; readonly size: number } | undefined>(undefined);
  /** From 0 to 1; at 1 the server reads. */
  readonly sent = signal(0);
  readonly isBusy = signal(false);
  readonly isBeingRead = computed(() => this.isBusy() && this.sent() >= 1);
  /** Why the last file was not taken. */
  readonly problem = signal<ShownProblem | undefined>(undefined);

  /** Brings a file to the server; `undefined` when it was refused or ended. */
  async take(file: File, effectiveOn: string): Promise<ImportedFile | undefined> {
    this.begin(file);
    const { signal: ended } = this.ending;
    try {
      return await this.courier.carry(imports.create, {
        file,
        query: { kind: this.desk.kind(), period: this.desk.period(), effectiveOn },
        onSent: (sent) => this.sent.set(sent),
        signal: ended,
      });
    } catch (error: unknown) {
      // What the person ended themselves is no problem to tell them of.
      if (!ended.aborted) this.problem.set(this.problems.shown(error));
      else this.file.set(undefined);
      return undefined;
    } finally {
      this.isBusy.set(false);
    }
  }

  cancel(): void {
    this.ending.abort();
  }

  private begin({ name, size }: File): void {
    this.ending = new AbortController();
    this.problem.set(undefined);
    this.file.set({ name, size });
    this.sent.set(0);
    this.isBusy.set(true);
  }
}
