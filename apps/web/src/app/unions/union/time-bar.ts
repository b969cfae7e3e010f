import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../../language/language';
import { UnionTime } from './union-time';

/** Chooses the day of the profile. By which day's records it is told is chosen for every page, in the context bar. */
@Component({
  selector: 'app-time-bar',
  template: `
    <label class="no-print">
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
  `,
  styles: `
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
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimeBar {
  protected readonly time = inject(UnionTime);
  protected readonly t = inject(Language).t;
}
