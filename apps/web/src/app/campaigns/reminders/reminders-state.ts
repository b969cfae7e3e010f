import {
  Injectable,
  computed,
  effect,
  inject,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { isPeriod } from '@soshiki/base';
import { type Reminder, type Reminders, campaigns } from '@soshiki/contracts';
import { ApiClient } from '../../api/api-client';
import { readReminders } from '../../api/campaigns';
import { ProblemReader } from '../../api/problem-reader';
import { write } from '../../api/writing';
import { Language, type LanguageCode } from '../../language/language';
import { CampaignRights } from '../campaign-rights';
import { refreshedQuietly } from '../quiet-refresh';

/** Letters on their way are asked after this often. Unit: milliseconds. */
const WHILE_WAITING = 4_000;

const UNION_CODE = /^\d{4,6}$/;

/** Letters as they would go out, and those that went. Whom they are for and in which language stands in the address. */
@Injectable()
export class RemindersState {
  private readonly place = { router: inject(Router), route: inject(ActivatedRoute) };
  private readonly api = { client: inject(ApiClient), problems: inject(ProblemReader) };
  private readonly params = toSignal(this.place.route.paramMap, { requireSync: true });
  private readonly asked = toSignal(this.place.route.queryParamMap, { requireSync: true });
  private readonly shown = inject(Language).code;
  private readonly isAllowed = inject(CampaignRights).isHeadquarters;

  /** `undefined` when the address names no month. */
  readonly period = computed(() => {
    const period = this.params().get('period') ?? '';
    return isPeriod(period) ? period : undefined;
  });
  /** Unions chosen on the board; none: every one whose report is outstanding. */
  readonly codes = computed(() => [
    ...new Set(
      this.asked()
        .getAll('code')
        .filter((code) => UNION_CODE.test(code)),
    ),
  ]);
  readonly language = computed(
    (): LanguageCode =>
      (['ja', 'en'] as const).find((code) => code === this.asked().get('letters')) ?? 'ja',
  );
  /** A paragraph of one's own. */
  readonly message = signal('');

  private readonly body = computed(() => {
    const [codes, message] = [this.codes(), this.message().trim()];
    return {
      language: this.language(),
      ...(codes.length === 0 ? {} : { codes }),
      ...(message === '' ? {} : { message }),
    };
  });

  private readonly preview = resource({
    params: () => {
      const period = this.isAllowed() ? this.period() : undefined;
      // Refusals are worded in the language shown.
      return period === undefined ? undefined : { period, body: this.body(), for: this.shown() };
    },
    loader: ({ params: { period, body } }) =>
      this.api.client.send(campaigns.remind, {
        params: { period },
        query: { preview: 'true' },
        body,
      }),
  });
  /** The letters of the newest preview; while the next is being written, those before. */
  readonly letters = linkedSignal<Reminders | undefined, Reminders | undefined>({
    source: () => (this.preview.hasValue() ? this.preview.value() : undefined),
    computation: (newest, before) => newest ?? before?.value,
  });
  readonly isWriting = this.preview.isLoading;
  readonly problem = computed(() => this.api.problems.shown(this.preview.error()));

  readonly sending = write(campaigns.remind);
  readonly log = readReminders(() => (this.isAllowed() ? this.period() : undefined));
  /** What became of the letters sent last from here. */
  readonly sent = signal<readonly Reminder[]>([]);

  constructor() {
    refreshedQuietly(() => this.log.reload());
    effect((onCleanup) => {
      const isWaiting = this.log.value()?.items.some(({ outcome }) => outcome === 'waiting');
      if (isWaiting !== true) return;
      const timer = setTimeout(() => this.log.reload(), WHILE_WAITING);
      onCleanup(() => clearTimeout(timer));
    });
  }

  reload(): void {
    this.preview.reload();
  }

  /** Writes the language of the letters into the address. */
  async choose(language: LanguageCode): Promise<void> {
    await this.place.router.navigate([], {
      queryParams: { letters: language === 'ja' ? null : language },
      queryParamsHandling: 'merge',
    });
  }

  /** Sends letters to unions, or notes that theirs were copied. What went out; nothing when it was refused. */
  async send(codes: readonly string[]): Promise<readonly Reminder[]> {
    const period = this.period();
    if (period === undefined) return [];
    const done = await this.sending.send({
      params: { period },
      query: { preview: 'false' },
      body: { ...this.body(), codes: [...codes] },
    });
    const items = done?.answer.items ?? [];
    this.sent.set(items);
    this.log.reload();
    // A union that has reported in the meantime gets no letter: it leaves the preview too.
    if (done !== undefined && items.length < codes.length) this.preview.reload();
    return items;
  }
}
