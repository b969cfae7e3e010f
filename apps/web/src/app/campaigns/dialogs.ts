import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { ComponentType } from '@angular/cdk/portal';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

/** Opens the dialogs of campaigns. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(MatDialog);
  private readonly document = inject(DOCUMENT);

  /** What the dialog was closed with; `undefined` when it was left. The focus returns to where it was. */
  async ask<Answer>(
    component: ComponentType<unknown>,
    subject: unknown,
    { width = '36rem' }: { readonly width?: string } = {},
  ): Promise<Answer | undefined> {
    const config = new MatDialogConfig<unknown>();
    config.data = subject;
    config.width = width;
    config.maxWidth = 'calc(100vw - 2rem)';
    config.autoFocus = 'first-tabbable';
    const opened = this.dialog.open<unknown, unknown, Answer>(component, config);
    return firstValueFrom(opened.afterClosed());
  }

  /** Where what had the focus is gone, because its step was taken, reading goes on at the heading of the page. */
  keepFocus(): void {
    if (this.document.activeElement !== this.document.body) return;
    const heading = this.document.querySelector<HTMLElement>('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }
}
