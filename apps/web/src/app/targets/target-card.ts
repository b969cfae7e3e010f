import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Target } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { PageState } from '../page/page-state';
import { DayWording } from '../unions/day-wording';
import { filtersOfPart } from './target-part';
import { TargetWords, standingOf } from './target-words';

/** One target: what is aimed at, where one stands, and how fast one would have to go. */
@Component({
  selector: 'app-target-card',
  imports: [RouterLink],
  templateUrl: './target-card.html',
  styleUrl: './target-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TargetCard {
  readonly target = input.required<Target>();
  readonly isShown = input.required<boolean>();
  /** Whether the reader may change it. */
  readonly isOwn = input.required<boolean>();
  /** Asks for its course. */
  readonly show = output();
  readonly edit = output();
  readonly retract = output();

  private readonly codes = inject(CodeTables);
  private readonly state = inject(PageState);
  protected readonly words = inject(TargetWords);
  protected readonly wording = inject(Wording);
  protected readonly days = inject(DayWording);
  protected readonly t = inject(Language).t;

  protected readonly name = computed(() => this.words.name(this.target()));
  protected readonly standing = computed(() => standingOf(this.target()));
  protected readonly percent = computed(() => {
    const { current, members } = this.target();
    return current.members === null ? null : this.wording.share(current.members, members);
  });
  /** Filled part of the bar: 0 to 100. */
  protected readonly filled = computed(() =>
    Math.min(100, Math.max(0, (this.target().progress ?? 0) * 100)),
  );
  protected readonly barLabel = computed(() => {
    const percent = this.percent();
    if (percent === null) return this.t('targets.unknown');
    return this.t('targets.bar', { name: this.name(), percent });
  });

  /** The unions behind the figure. */
  protected readonly unionsLink = computed(() => {
    const confederations = this.codes.options('parent').map(({ code }) => code);
    return {
      asOf: this.state.asOf() ?? null,
      ...filtersOfPart(this.target().scope, confederations),
    };
  });
}
