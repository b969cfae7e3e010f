import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { directoryChanges } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { DayWording } from '../day-wording';
import { UnionMissing } from '../union/union-missing';
import { TextField } from './fields/text-field';
import { RecordedUnion } from './recorded-union';
import { recording } from './recording';
import { RecordingFrame } from './recording-frame';
import { today } from './today';

const blank = () => ({ effectiveOn: today(), reason: '' });

/** A union leaves the federation, with the reason. */
@Component({
  selector: 'app-withdrawal-page',
  imports: [RecordingFrame, TextField, UnionMissing],
  providers: [RecordedUnion],
  template: `
    @if (recorded.isUnknown()) {
      <app-union-missing [code]="recorded.code()" />
    } @else {
      <app-recording-frame
        [work]="work"
        [heading]="t('directoryForms.withdraw.title')"
        [lead]="t('directoryForms.withdraw.lead')"
        [action]="t('directoryForms.withdraw.do')"
        [what]="what()"
        [code]="recorded.code()"
        [name]="recorded.name()"
        [unread]="recorded.problem()"
        (reread)="recorded.reload()"
        (decide)="recorded.reload()"
        (again)="again()"
      >
        <app-text-field
          type="date"
          [field]="work.fields.effectiveOn"
          [label]="t('directoryForms.withdraw.effectiveOn')"
          [hint]="t('directoryForms.withdraw.dayHint')"
          required
        />
        <app-text-field
          [field]="work.fields.reason"
          [label]="t('directoryForms.reason')"
          [hint]="t('directoryForms.withdraw.reasonHint')"
          multiline
          required
        />
      </app-recording-frame>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WithdrawalPage {
  private readonly days = inject(DayWording);
  protected readonly recorded = inject(RecordedUnion);
  protected readonly t = inject(Language).t;
  private readonly model = signal(blank());

  protected readonly work = recording({
    route: directoryChanges.withdraw,
    model: this.model,
    bodyOf: ({ effectiveOn, reason }) => ({ effectiveOn, reason: reason.trim() }),
    target: this.recorded.target,
  });

  protected readonly what = computed(() => {
    const { effectiveOn } = this.model();
    return this.t('directoryForms.withdraw.what', {
      name: this.recorded.name(),
      day: effectiveOn === '' ? '' : this.days.day(effectiveOn),
    });
  });

  protected again(): void {
    this.model.set(blank());
    this.recorded.reload();
  }
}
