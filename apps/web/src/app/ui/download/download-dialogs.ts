import { Injectable, inject } from '@angular/core';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import type { UnmappableCharacter } from '../../api/exports';
import type { ShownProblem } from '../../api/problem-reader';
import { FailureDialog } from './failure-dialog';
import { type InsteadOfShiftJis, UnmappableDialog } from './unmappable-dialog';

/** What is asked of a person when a file cannot be made as wanted. Loaded when that happens. */
@Injectable({ providedIn: 'root' })
export class DownloadDialogs {
  private readonly dialog = inject(MatDialog);

  /** Whether to try again after `problem`. */
  async isAgain(problem: ShownProblem): Promise<boolean> {
    const config = manner<ShownProblem>('32rem', problem);
    const opened = this.dialog.open<unknown, unknown, boolean>(FailureDialog, config);
    return (await firstValueFrom(opened.afterClosed())) === true;
  }

  /** What to make instead of Shift_JIS, which lacks `characters`; `undefined`: nothing. */
  async instead(
    characters: readonly UnmappableCharacter[],
  ): Promise<InsteadOfShiftJis | undefined> {
    const config = manner<unknown>('36rem', characters);
    const opened = this.dialog.open<unknown, unknown, InsteadOfShiftJis>(UnmappableDialog, config);
    return firstValueFrom(opened.afterClosed());
  }
}

function manner<Subject>(width: string, subject: Subject): MatDialogConfig<Subject> {
  const config = new MatDialogConfig<Subject>();
  config.data = subject;
  config.width = width;
  config.maxWidth = 'calc(100vw - 2rem)';
  return config;
}
