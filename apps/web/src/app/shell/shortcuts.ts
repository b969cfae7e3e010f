import { DOCUMENT, DestroyRef, Injectable, inject, injectAsync } from '@angular/core';
import { PageState } from '../page/page-state';
import { Clipping } from '../ui/clipping';
import { PageActions } from './page-actions';

/** Keys for the hurried. They rest while one types, composes Japanese or has a dialog open. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly dialog = injectAsync(
    async () => (await import('@angular/material/dialog')).MatDialog,
  );
  private readonly state = inject(PageState);
  private readonly page = { actions: inject(PageActions), clipping: inject(Clipping) };

  private readonly actions: Readonly<Record<string, () => unknown>> = {
    '/': () => this.document.querySelector<HTMLElement>('#search')?.focus(),
    '[': () => this.state.step(-1),
    ']': () => this.state.step(1),
    t: () => this.state.turnView(),
    c: () => this.copyCitation(),
    '?': () => this.showHelp(),
  };

  /** Listens as long as the caller lives. Must run in an injection context. */
  listen(): void {
    const onKey = (event: KeyboardEvent) => this.act(event);
    this.document.addEventListener('keydown', onKey);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', onKey));
  }

  async showHelp(): Promise<void> {
    const [{ MatDialogConfig }, { ShortcutHelp }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./shortcut-help'),
    ]);
    const config = new MatDialogConfig();
    config.maxWidth = '32rem';
    (await this.dialog()).open(ShortcutHelp, config);
  }

  private act(event: KeyboardEvent): void {
    const action = this.actions[event.key];
    if (action === undefined || !isFree(event) || this.isDialogOpen()) return;
    event.preventDefault();
    void action();
  }

  private isDialogOpen(): boolean {
    return this.document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
  }

  private async copyCitation(): Promise<void> {
    const citation = this.page.actions.citation();
    if (citation !== null) await this.page.clipping.copy(citation);
  }
}

/** Whether a key press is meant for the page and not for a field, a menu or the browser. */
function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target;
  if (!(target instanceof Element)) return true;
  return target.closest('input, textarea, select, [contenteditable], [role="menu"]') === null;
}
