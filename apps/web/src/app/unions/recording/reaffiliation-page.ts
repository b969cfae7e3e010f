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

/** A union that had withdrawn comes back, under its old code. */
@Component({
  selector: 'app-reaffiliation-page',
  imports: [RecordingFrame, TextField, UnionMissing],
  providers: [RecordedUnion],
  template: `
    @if (recorded.isUnknown()) {
      <app-union-missing [code]="recorded.code()" />
    } @else {
      <app-recording-frame
        [work]="work"
        [heading]="t('directoryForms.reaffiliate.title')"
        [lead]="t('directoryForms.reaffiliate.lead')"
        [action]="t('directoryForms.reaffiliate.do')"
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
          [label]="t('directoryForms.affiliate.effectiveOn')"
          [hint]="t('directoryForms.affiliate.dayHint')"
          required
        />
        <app-text-field
          [field]="work.fields.reason"
          [label]="t('directoryForms.optional', { label: t('directoryForms.reason') })"
          multiline
        />
      </app-recording-frame>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReaffiliationPage {
  private readonly days = inject(DayWording);
  protected readonly recorded = inject(RecordedUnion);
  protected readonly t = inject(Language).t;
  private readonly model = signal(blank());

  protected readonly work = recording({
    route: directoryChanges.reaffiliate,
    model: this.model,
    bodyOf: ({ effectiveOn, reason }) => ({
      effectiveOn,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    }),
    target: this.recorded.target,
  });

  protected readonly what = computed(() => {
    const { effectiveOn } = this.model();
    return this.t('directoryForms.reaffiliate.what', {
      name: this.recorded.name(),
      day: effectiveOn === '' ? '' : this.days.day(effectiveOn),
    });
  });

  protected again(): void {
    this.model.set(blank());
    this.recorded.reload();
  }
}
