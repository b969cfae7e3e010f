import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../../language/language';
import { Icon } from '../../ui/icon';
import { DayWording } from '../day-wording';
import { UnionTime } from './union-time';

/** Chooses the day of the profile, and the day by whose records it is told. */
@Component({
  selector: 'app-time-bar',
  imports: [Icon],
  template: `
    <div class="fields no-print" role="group" [attr.aria-label]="t('unions.time.label')">
      <label>
        <span>{{ t('unions.time.on') }}</span>
        <input
          #on
          type="date"
          min="1900-01-01"
          max="2100-12-31"
          [value]="time.day() ?? ''"
          (change)="time.showDay(on.value)"
        />
      </label>
      <label>
        <span>{{ t('unions.time.knownAt') }}</span>
        <input
          #known
          type="date"
          min="1900-01-01"
          max="2100-12-31"
          [value]="time.knownDay() ?? ''"
          (change)="time.knowAtEndOf(known.value)"
        />
      </label>
    </div>
    @if (time.knownDay(); as day) {
      <p class="known" role="status">
        <app-icon name="warning" />
        <span>{{ t('unions.time.known', { day: days.day(day) }) }}</span>
        <button type="button" class="button no-print" (click)="time.knowAtEndOf('')">
          {{ t('unions.time.now') }}
        </button>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    .fields {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1.5rem;
    }
    label {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.5rem;
      align-items: center;
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    input {
      min-height: var(--target);
      padding: 0.25rem 0.75rem;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface);
      color: var(--ink);
    }
    .known {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 0.75rem;
      align-items: center;
      padding: 0.5rem 1rem;
      border-radius: var(--radius);
      background: var(--notice-soft);
      color: var(--notice-ink);
    }
    .known span {
      flex: 1 1 14rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimeBar {
  protected readonly time = inject(UnionTime);
  protected readonly days = inject(DayWording);
  protected readonly t = inject(Language).t;
}
