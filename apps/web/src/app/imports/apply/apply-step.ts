import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type ImportedFile, PLAUSIBILITY_CODES, imports } from '@soshiki/contracts';
import { write } from '../../api/writing';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { WarningReason } from '../check/warning-reason';
import { ImportDesk } from '../import-desk';
import { faultyRows, written } from '../import-tabs';
import { IssueList } from '../issue-list';
import { KeptChoices } from '../kept-choices';

/** What is still wanted before a file can be applied. */
type Missing = 'reason' | 'warningReason' | 'withoutFaulty' | 'nothing';

/** Applies the file: says in one sentence what will happen, asks for what is wanted, and does it once. */
@Component({
  selector: 'app-apply-step',
  imports: [Icon, IssueList, ProblemNotice, WarningReason],
  templateUrl: './apply-step.html',
  styleUrl: './apply-step.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApplyStep {
  readonly file = input.required<ImportedFile>();
  private readonly wording = inject(Wording);
  protected readonly desk = inject(ImportDesk);
  protected readonly choices = inject(KeptChoices);
  protected readonly t = inject(Language).t;
  protected readonly applying = write(imports.apply);
  protected readonly isTried = signal(false);

  protected readonly faulty = computed(() => faultyRows(this.file().rows));
  protected readonly leftOut = computed(() => this.choices.now().leftOut.length);
  private readonly count = computed(() => {
    const sum = written(this.file());
    return Math.max(0, sum.new + sum.changed - this.leftOut());
  });

  protected readonly sentence = computed(() => {
    const sum = written(this.file());
    const { count } = this.wording;
    return this.t('imports.apply.sentence.' + this.file().kind, {
      count: count(this.count()),
      added: count(sum.new),
      changed: count(sum.changed),
    });
  });
  protected readonly faultyText = computed(() => {
    const { rejected, unmatched } = this.file().rows;
    const { count } = this.wording;
    return this.t('imports.apply.withoutFaulty', {
      rejected: count(rejected),
      unmatched: count(unmatched),
    });
  });

  /** Corrections want a reason; so does every change of the directory. */
  protected readonly wantsReason = computed(() =>
    this.file().kind === 'unions' ? this.count() > 0 : this.file().reasonsWanted.corrections > 0,
  );

  /** Warnings that have no reason of their own yet. */
  protected readonly openWarnings = computed(() => {
    const { reasons } = this.choices.now();
    const given = Object.values(reasons).filter((reason) => reason.trim() !== '').length;
    return Math.max(0, this.file().reasonsWanted.warnings - given);
  });

  protected readonly missing = computed((): ReadonlySet<Missing> => {
    const { reason, warningReason, withoutFaulty } = this.choices.now();
    const missing = new Set<Missing>();
    if (this.count() === 0) missing.add('nothing');
    if (this.wantsReason() && reason.trim() === '') missing.add('reason');
    if (this.openWarnings() > 0 && warningReason.trim() === '') missing.add('warningReason');
    if (this.faulty() > 0 && !withoutFaulty) missing.add('withoutFaulty');
    return missing;
  });

  /** Somebody else wrote to one of the reports since the file was compared. */
  protected readonly isOutrun = computed(() => this.applying.problem()?.status === 409);

  protected async apply(event: Event): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    const id = this.desk.id();
    if (id === undefined || this.missing().size > 0) return;
    const done = await this.applying.send({ params: { id }, body: this.body() });
    if (done !== undefined) this.desk.refresh();
  }

  protected async compareAgain(): Promise<void> {
    this.applying.forget();
    if (await this.desk.change({})) await this.desk.go({ step: 'check', tab: null });
  }

  private body() {
    const { reason, warningReason, reasons, leftOut, withoutFaulty } = this.choices.now();
    return {
      ...(reason.trim() === '' ? {} : { reason }),
      ...(warningReason.trim() === '' ? {} : { warningReason }),
      reasons: Object.entries(reasons).flatMap(([key, text]) => reasonFor(key, text)),
      leaveOut: leftOut.map((key) => {
        const [union = '', period = ''] = key.split('/');
        return { union, period: period === '' ? null : period };
      }),
      withoutFaulty,
    };
  }
}

/** A reason as it is sent; none when nothing was written. `key` is `code/period/warning`. */
function reasonFor(key: string, text: string) {
  const [union = '', period = '', warning] = key.split('/');
  const code = PLAUSIBILITY_CODES.find((one) => one === warning);
  const reason = text.trim();
  return code === undefined || reason === '' ? [] : [{ union, period, code, reason }];
}
