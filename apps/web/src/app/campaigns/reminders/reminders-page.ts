import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Reminder } from '@soshiki/contracts';
import { LANGUAGES, Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Clipping } from '../../ui/clipping';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { CampaignRights } from '../campaign-rights';
import { MomentWording } from '../moment-wording';
import { LetterCard } from './letter-card';
import { RemindersState } from './reminders-state';
import { SentLog } from './sent-log';

/** Reminders to the unions that have still to report: written, looked at, sent or copied, and what became of them. */
@Component({
  selector: 'app-reminders-page',
  imports: [Icon, LetterCard, ProblemNotice, RouterLink, SentLog],
  providers: [RemindersState],
  templateUrl: './reminders-page.html',
  styleUrl: './reminders-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RemindersPage {
  private readonly clipping = inject(Clipping);
  protected readonly letters = inject(RemindersState);
  protected readonly words = {
    t: inject(Language).t,
    wording: inject(Wording),
    moments: inject(MomentWording),
  };
  protected readonly rights = inject(CampaignRights);
  protected readonly t = this.words.t;
  protected readonly languages = LANGUAGES;

  /** Codes of the unions whose letter went out from this page: was sent, or copied or opened by hand. */
  protected readonly noted = signal<ReadonlySet<string>>(new Set());

  protected readonly items = computed(() => this.letters.letters()?.items ?? []);
  protected readonly sendable = computed(() =>
    this.items().filter(
      ({ recipient, union }) => recipient !== null && !this.noted().has(union.code),
    ),
  );
  protected readonly withoutAddress = computed(
    () => this.items().filter(({ recipient }) => recipient === null).length,
  );
  /** When each union was reminded last, newest letter first in the log. */
  protected readonly lastAsked = computed(() => {
    const log = this.letters.log.value()?.items ?? [];
    const told = log.flatMap(({ union, askedAt }) =>
      askedAt === null ? [] : [[union.code, this.words.moments.moment(askedAt)] as const],
    );
    return new Map(told.reverse());
  });
  protected readonly isByHand = computed(() => this.letters.letters()?.hasMailServer === false);
  protected readonly title = computed(() => {
    const period = this.letters.period();
    return period === undefined
      ? this.t('campaigns.reminders.title')
      : this.t('campaigns.reminders.of', { period: this.words.wording.month(period) });
  });

  protected async send(): Promise<void> {
    this.noteAll(await this.letters.send(this.sendable().map(({ union }) => union.code)));
  }

  protected async copy(letter: Reminder): Promise<void> {
    const { recipient, subject, body } = letter;
    await this.clipping.copy([recipient, subject, body].filter(Boolean).join('\n\n'));
    await this.note(letter);
  }

  /** Notes that a letter went out by hand. One that has no address cannot be noted as sent there. */
  protected async note({ union, recipient }: Reminder): Promise<void> {
    if (recipient === null) return;
    this.noteAll(await this.letters.send([union.code]));
  }

  private noteAll(sent: readonly Reminder[]): void {
    this.noted.update((before) => new Set([...before, ...sent.map(({ union }) => union.code)]));
  }
}
