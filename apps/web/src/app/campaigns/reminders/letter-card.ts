import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Reminder } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Icon } from '../../ui/icon';
import { mailLink } from './mail-link';

/** One letter as it would go out. Without a mail server it can be copied, or opened in one's own mail program. */
@Component({
  selector: 'app-letter-card',
  imports: [Icon],
  template: `
    <details [attr.open]="isOpen() ? '' : null">
      <summary>
        <span class="name" [attr.lang]="unionLanguage()"
          >{{ letter().union.code }} {{ letter().union.name }}</span
        >
        <span class="note">{{ letter().recipient ?? t('campaigns.reminders.noAddress') }}</span>
        @if (isNoted()) {
          <span class="badge badge-final">{{
            t(isByHand() ? 'campaigns.reminders.noted' : 'campaigns.reminders.accepted')
          }}</span>
        } @else if (lastAsked(); as moment) {
          <span class="note">{{ t('campaigns.reminders.lastAsked', { moment }) }}</span>
        }
      </summary>
      <div class="letter" [attr.lang]="letter().language">
        <p class="subject">{{ letter().subject }}</p>
        <p class="body">{{ letter().body }}</p>
      </div>
      @if (isByHand()) {
        <div class="actions no-print">
          <button type="button" class="button" (click)="copied.emit()">
            <app-icon name="copy" />{{ t('campaigns.reminders.copy') }}
          </button>
          @if (link(); as address) {
            <a class="button" [attr.href]="address" (click)="written.emit()">{{
              t('campaigns.reminders.mail')
            }}</a>
          }
        </div>
      }
    </details>
  `,
  styleUrl: './letter-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LetterCard {
  readonly letter = input.required<Reminder>();
  readonly isOpen = input(false);
  /** There is no mail server: letters go out by hand. */
  readonly isByHand = input(false);
  /** It went out from this page: was sent, or copied or opened by hand. */
  readonly isNoted = input(false);
  /** When the union was reminded last. */
  readonly lastAsked = input<string>();
  readonly copied = output();
  readonly written = output();
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly link = computed(() => mailLink(this.letter()));
  protected readonly unionLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));
}
