import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { HEADQUARTERS, type Role, type Target } from '@soshiki/contracts';
import { SessionKeeper } from '../api/session';
import { readTargets } from '../api/targets';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { type PageTable, TableDownload } from '../ui/download/table-download';
import { ProblemNotice } from '../ui/problem-notice';
import { RetractDialog } from './retract-dialog';
import { TargetCard } from './target-card';
import { TargetForm } from './target-form';
import { TargetFile } from './target-file';
import { TargetPanel } from './target-panel';

const KEEPERS: readonly Role[] = HEADQUARTERS;

/** The targets in force, how far they have been reached, and the course of one of them. */
@Component({
  selector: 'app-targets-page',
  imports: [ProblemNotice, RetractDialog, TableDownload, TargetCard, TargetForm, TargetPanel],
  templateUrl: './targets-page.html',
  styleUrl: './targets-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TargetsPage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(SessionKeeper);
  private readonly state = inject(PageState);
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly place = viewChild<ElementRef<HTMLElement>>('place');
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  private readonly files = inject(TargetFile);
  protected readonly t = inject(Language).t;

  protected readonly reading = readTargets(() => this.state.asOf());
  protected readonly isKeeper = computed(() => {
    const role = this.session.user()?.role;
    return role !== undefined && KEEPERS.includes(role);
  });

  /** The one whose course is shown: as the address says, else the first. */
  protected readonly shown = computed(() => {
    const items = this.reading.value()?.items ?? [];
    return items.find(({ id }) => String(id) === this.params().get('target')) ?? items[0];
  });

  /** What the form is filled in with: a target, nothing (`null`), or no form at all. */
  protected readonly editing = signal<Target | null | undefined>(undefined);
  protected readonly file = (): PageTable => this.files.table(this.reading.value()?.items ?? []);

  /** What was just done, for those who do not see the list change. */
  protected readonly done = signal('');

  constructor() {
    // A form that opens above takes the focus with it; one that closes gives it back.
    effect(() => {
      if (this.editing() === undefined) return;
      setTimeout(() => this.place()?.nativeElement.querySelector<HTMLElement>('h2')?.focus());
    });
  }

  protected async show({ id }: Target): Promise<void> {
    await this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { target: id },
      queryParamsHandling: 'merge',
    });
  }

  protected edit(target: Target | null): void {
    this.done.set('');
    this.editing.set(target);
  }

  protected async saved(target: Target): Promise<void> {
    this.leave();
    this.done.set(this.t('targets.saved'));
    this.reading.reload();
    await this.show(target);
  }

  protected retracted(): void {
    this.done.set(this.t('targets.retracted'));
    this.reading.reload();
    this.opener()?.nativeElement.focus();
  }

  protected leave(): void {
    this.editing.set(undefined);
    setTimeout(() => this.opener()?.nativeElement.focus());
  }
}
