import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  inject,
  signal,
} from '@angular/core';
import { Language } from '../../language/language';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { ImportDesk } from '../import-desk';
import { IssueList } from '../issue-list';
import { FileHelp } from './file-help';
import { FileReception } from './file-reception';
import { fileSize } from './file-size';
import { PastedTable, rowsIn } from './pasted-table';
import { WaitingFiles } from './waiting-files';

/** Takes a file: dropped, chosen or pasted. Nothing is written to the ledger by that. */
@Component({
  selector: 'app-file-step',
  imports: [FileHelp, Icon, IssueList, PastedTable, ProblemNotice, WaitingFiles],
  providers: [FileReception],
  templateUrl: './file-step.html',
  styleUrl: './file-step.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileStep {
  protected readonly desk = inject(ImportDesk);
  protected readonly reception = inject(FileReception);
  protected readonly t = inject(Language).t;
  protected readonly sizeOf = fileSize;
  protected readonly isOver = signal(false);
  protected readonly effectiveOn = signal('');

  protected readonly percent = computed(() => Math.round(this.reception.sent() * 100));

  /** What was found beside what the problem itself says. */
  protected readonly furtherIssues = computed(() => {
    const problem = this.reception.problem();
    return (problem?.issues ?? []).filter(({ message }) => message !== problem?.detail);
  });
  private last: File | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.reception.cancel());
  }

  protected over(event: DragEvent, isOver: boolean): void {
    event.preventDefault();
    this.isOver.set(isOver);
  }

  protected async dropped(event: DragEvent): Promise<void> {
    event.preventDefault();
    this.isOver.set(false);
    await this.take(event.dataTransfer?.files[0]);
  }

  protected async chosen(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    // Chosen a second time after it was mended, the same file has to be a change again.
    await this.take(file);
    input.value = '';
  }

  protected async pasted(text: string): Promise<void> {
    const name = this.t('imports.file.pasteName', { count: rowsIn(text) });
    await this.take(new File([text], `${name}.tsv`, { type: 'text/tab-separated-values' }));
  }

  /** The same file once more, when it could not be sent or the server was busy. */
  protected again(): Promise<void> {
    return this.take(this.last);
  }

  private async take(file: File | undefined): Promise<void> {
    if (file === undefined || this.reception.isBusy()) return;
    this.last = file;
    const read = await this.reception.take(file, this.effectiveOn());
    if (read === undefined) return;
    const step = read.isRemembered ? 'check' : 'columns';
    await this.desk.go({ file: read.id, step, tab: null });
  }
}
