import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { tokyoDay } from '@soshiki/base';
import { Language } from '../language/language';
import { KnownRecord } from '../page/known-record';
import { readDay } from '../page/page-query';
import { PageState } from '../page/page-state';
import { Icon } from '../ui/icon';
import { DayWording } from '../unions/day-wording';

/** No ledger is older: what stands before it is a typing error. */
const EARLIEST = '2000-01-01';

/** Chooses by which day's records the figures are told. The form is put away until it is asked for. */
@Component({
  selector: 'app-known-choice',
  imports: [Icon],
  template: `
    <button
      #opener
      type="button"
      class="button button-quiet"
      aria-controls="known-form"
      [attr.aria-expanded]="isOpen()"
      (click)="isOpen.set(!isOpen())"
    >
      <app-icon name="history" />
      {{ t('shell.known.chosen', { day: record.day() ?? t('shell.known.now') }) }}
    </button>
    @if (isOpen()) {
      <form
        id="known-form"
        novalidate
        (submit)="choose($event, day.value)"
        (keydown.escape)="close()"
      >
        <label for="known-day">{{ t('shell.known.label') }}</label>
        <input
          #day
          id="known-day"
          type="date"
          [min]="first"
          aria-describedby="known-hint known-fault"
          [max]="today"
          [value]="state.knownOn() ?? ''"
          [attr.aria-invalid]="isRefused()"
        />
        <button type="submit" class="button button-primary">{{ t('shell.known.show') }}</button>
        <button type="button" class="button" [disabled]="!record.day()" (click)="showNow()">
          {{ t('shell.known.showNow') }}
        </button>
        <p id="known-fault" class="fault" role="status">
          @if (isRefused()) {
            {{ t('shell.known.wrongDay', { first: earliest(), last: latest() }) }}
          }
        </p>
        <p id="known-hint" class="note">{{ t('shell.known.hint') }}</p>
      </form>
    }
  `,
  styleUrl: './known-choice.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KnownChoice {
  private readonly days = inject(DayWording);
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');
  protected readonly state = inject(PageState);
  protected readonly record = inject(KnownRecord);
  protected readonly t = inject(Language).t;
  protected readonly isOpen = signal(false);
  protected readonly isRefused = signal(false);
  protected readonly first = EARLIEST;
  protected readonly today = tokyoDay(new Date());
  protected readonly earliest = computed(() => this.days.day(EARLIEST));
  protected readonly latest = computed(() => this.days.day(this.today));

  protected async choose(event: Event, text: string): Promise<void> {
    event.preventDefault();
    const day = readDay(text);
    const isDay = day !== null && day >= EARLIEST && day <= this.today;
    this.isRefused.set(!isDay);
    if (!isDay) return;
    await this.state.change({ known: day });
    this.close();
  }

  protected async showNow(): Promise<void> {
    await this.state.change({ known: null });
    this.close();
  }

  protected close(): void {
    this.isRefused.set(false);
    this.isOpen.set(false);
    this.opener()?.nativeElement.focus();
  }
}
