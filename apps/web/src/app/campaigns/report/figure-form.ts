import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { ProblemNotice } from '../../ui/problem-notice';
import { CellsEditor } from './cells-editor';
import { FigureDraft } from './figure-draft';
import { OddnessList } from './oddness-list';
import { ReportOnPage } from './report-on-page';
import { ReportSubmission } from './report-submission';
import { RevisionReason } from './revision-reason';
import { SaveConflict } from './save-conflict';
import { SaveState } from './save-state';
import { countFault } from './typed-count';
import { isBreakdown } from './typed-figure';

/** The figure being entered: the total in sight first, previous value and difference beside it, one tap to submit. */
@Component({
  selector: 'app-figure-form',
  imports: [CellsEditor, OddnessList, ProblemNotice, RevisionReason, SaveConflict, SaveState],
  templateUrl: './figure-form.html',
  styleUrl: './figure-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FigureForm {
  /** Whether the person need not enter anything here. */
  readonly canLeave = input.required<boolean>();
  /** The person wants to leave the form of a report that needs none. */
  readonly left = output();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly page = inject(ReportOnPage);
  protected readonly draft = inject(FigureDraft);
  protected readonly submission = inject(ReportSubmission);
  protected readonly wording = inject(Wording);
  private readonly language = inject(Language);
  protected readonly t = this.language.t;

  protected readonly report = this.page.report;
  protected readonly typed = this.draft.typed;
  /** Whether a submission was tried: from then on the form marks what is missing. */
  protected readonly isAsked = signal(false);

  /** The approved figure of the period, which a correction is to replace. */
  protected readonly inForce = computed(() => {
    const figure = this.report()?.figure;
    return this.submission.isCorrection() && figure ? figure.members : null;
  });

  protected readonly against = computed(() => {
    const previous = this.report()?.previous ?? null;
    const now = this.draft.figure()?.members ?? null;
    if (previous === null || now === null || Number.isNaN(now)) return null;
    const difference = now - previous.members;
    return {
      difference: this.wording.difference(difference),
      rate: this.wording.rate(difference, previous.members),
    };
  });

  protected readonly faultText = computed(() => {
    const fault = this.draft.fault();
    if (fault === null || !this.isAsked()) return null;
    return this.t(`reports.fault.${fault}`);
  });

  protected readonly isTotalFaulty = computed(() => {
    const isUnread = Number.isNaN(this.draft.figure()?.members);
    return isUnread || (this.isAsked() && this.draft.fault() === 'nothing');
  });

  protected readonly totalFault = computed(() => {
    if (!this.isTotalFaulty()) return '';
    const fault = countFault(this.typed()?.total ?? '');
    return fault === null ? this.t('reports.fault.nothing') : fault[this.language.code()];
  });

  /** In parts: what is missing to the total typed beside them, or too much. */
  protected readonly sumText = computed(() => {
    const [figure, typed] = [this.draft.figure(), this.typed()];
    if (!figure || !typed || Number.isNaN(figure.sum)) return '';
    const rest = typed.total.trim() === '' ? null : (figure.members ?? 0) - figure.sum;
    const more = rest === null ? '' : this.wording.members(Math.abs(rest) || 0);
    return this.t(sumKey(rest), { sum: this.wording.members(figure.sum), rest: more });
  });

  /** In parts the total may be left out: the field then shows their sum. */
  protected readonly placeholder = computed(() => {
    const sum = this.draft.figure()?.sum ?? 0;
    const isSum = this.typed()?.mode === 'cells' && !Number.isNaN(sum);
    return isSum ? this.wording.count(sum) : '';
  });

  /** The parts of the previous figure would be lost by reporting the total alone. */
  protected readonly losesParts = computed(
    () => this.typed()?.mode === 'total' && isBreakdown(this.report()?.previous?.cells ?? []),
  );

  protected typeTotal(event: Event): void {
    this.draft.edit({ total: (event.target as HTMLInputElement).value, isZero: false });
  }

  protected reportNobody(): void {
    this.draft.edit({ mode: 'total', total: '0', isZero: true });
  }

  protected async submit(): Promise<void> {
    this.isAsked.set(true);
    if (this.draft.fault() === null) await this.submission.send();
    else this.goToFault();
  }

  /** Where the first thing to mend is. */
  private goToFault(): void {
    setTimeout(() => {
      const faulty = this.host.nativeElement.querySelector<HTMLElement>('[aria-invalid="true"]');
      (faulty ?? this.host.nativeElement.querySelector<HTMLElement>('#total'))?.focus();
    });
  }
}

/** `rest`: what is missing to the total typed (below 0: too much); `null` without one. */
function sumKey(rest: number | null): string {
  if (rest === null) return 'reports.sum';
  if (rest > 0) return 'reports.sumShort';
  return rest < 0 ? 'reports.sumOver' : 'reports.sumRight';
}
