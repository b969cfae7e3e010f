import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { Reminder } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { MomentWording } from '../moment-wording';

/** Letters that went out, newest first, and what became of them. */
@Component({
  selector: 'app-sent-log',
  template: `
    @if (items().length === 0) {
      <p class="note">{{ t('campaigns.reminders.log.none') }}</p>
    } @else {
      <div
        class="table-scroll"
        role="region"
        tabindex="0"
        [attr.aria-label]="t('campaigns.reminders.log.title')"
      >
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{{ t('campaigns.reminders.log.at') }}</th>
              <th scope="col">{{ t('campaigns.reminders.log.union') }}</th>
              <th scope="col">{{ t('campaigns.reminders.log.recipient') }}</th>
              <th scope="col">{{ t('campaigns.reminders.log.outcome') }}</th>
              <th scope="col">{{ t('campaigns.reminders.log.by') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (item of items(); track item.id) {
              <tr>
                <td class="at">{{ item.askedAt ? moments.moment(item.askedAt) : '' }}</td>
                <th scope="row" class="union">{{ item.union.code }} {{ item.union.name }}</th>
                <td class="recipient">{{ item.recipient ?? '−' }}</td>
                <td class="outcome">
                  <span
                    class="badge"
                    [class.badge-final]="item.outcome === 'sent' || item.outcome === 'copied'"
                    [class.bad]="item.outcome === 'failed' || item.outcome === 'no-address'"
                    >{{ t('campaigns.reminders.outcome.' + item.outcome) }}</span
                  >
                  @if (item.detail; as detail) {
                    <span class="note">{{ detail }}</span>
                  }
                </td>
                <td class="by">{{ item.askedBy }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .at,
    .recipient,
    .by {
      white-space: nowrap;
    }
    .union {
      min-width: 12rem;
    }
    .outcome {
      min-width: 9rem;
    }
    .outcome .note {
      display: block;
      overflow-wrap: anywhere;
    }
    @media print {
      .at,
      .recipient,
      .by {
        white-space: normal;
      }
      .union {
        min-width: 0;
      }
    }
    .bad {
      background: var(--bad-soft);
      color: var(--bad-ink);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SentLog {
  readonly items = input.required<readonly Reminder[]>();
  protected readonly moments = inject(MomentWording);
  protected readonly t = inject(Language).t;
}
