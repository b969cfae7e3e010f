import { BreakpointObserver } from '@angular/cdk/layout';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { BrowserMemory } from '../../language/browser-memory';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { PageState } from '../../page/page-state';
import { PageTitles } from '../../shell/page-titles';
import { ProblemNotice } from '../../ui/problem-notice';
import { CampaignRights } from '../campaign-rights';
import { BoardActions } from './board-actions';
import { BoardCards } from './board-cards';
import { BoardDownload } from './board-download';
import { BoardHeader } from './board-header';
import { BoardRows } from './board-rows';
import { BoardSearch } from './board-search';
import { BoardSelection } from './board-selection';
import { BoardSlices } from './board-slices';
import { BoardState } from './board-state';
import { BoardTable } from './board-table';
import { StateChips } from './state-chips';

/** On paper the table fits, however narrow the screen is that it is printed from. */
const PHONE = 'screen and (max-width: 47.99rem)';
const WIDE = '(min-width: 64rem)';
const REMEMBERED = 'soshiki.campaigns.slices';

/** The status board of a campaign: every expected union and what became of its report. */
@Component({
  selector: 'app-board-page',
  imports: [
    BoardActions,
    BoardCards,
    BoardDownload,
    BoardHeader,
    BoardSearch,
    BoardSelection,
    BoardSlices,
    BoardTable,
    ProblemNotice,
    RouterLink,
    StateChips,
  ],
  providers: [BoardState, BoardRows],
  templateUrl: './board-page.html',
  styleUrl: './board-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardPage {
  private readonly screen = toSignal(inject(BreakpointObserver).observe([PHONE, WIDE]));
  private readonly memory = inject(BrowserMemory);
  private readonly wish = signal(wishIn(this.memory.recall(REMEMBERED)));
  protected readonly board = inject(BoardState);
  private readonly page = inject(PageState);
  private readonly rights = inject(CampaignRights);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  protected readonly reading = this.board.reading;

  protected readonly isPhone = computed(() => this.screen()?.breakpoints[PHONE] ?? false);
  /** Open where there is room, unless the reader closed them on this machine, or opened them. */
  protected readonly areSlicesOpen = computed(
    () => this.wish() ?? this.screen()?.breakpoints[WIDE] ?? false,
  );

  /** A reporter has one union: there is nothing to choose from. */
  protected readonly hasMany = computed(() => this.rights.ownUnion() === undefined);

  /** What narrows the board down, for paper: there are no chips and no search there. */
  protected readonly conditions = computed(() => {
    const state = this.board.state();
    const words = state === undefined ? [] : [this.t('campaigns.report.' + state)];
    const names = this.page.chips().map(({ name }) => name);
    return [...words, ...names, this.board.q()].filter((word) => word !== '').join(' · ');
  });

  /** Why nothing is shown, or why what is shown is old. */
  protected readonly problem = computed(
    () => this.board.campaign.problem() ?? this.reading.problem(),
  );
  protected readonly isAbsent = computed(
    () => this.board.period() === undefined || this.board.campaign.problem()?.status === 404,
  );

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const period = this.board.period();
      if (period === undefined) return;
      titles.name(this.t('campaigns.of', { period: this.wording.month(period) }));
    });
  }

  protected keepSlices(event: Event): void {
    if (!(event.target instanceof HTMLDetailsElement)) return;
    const { open } = event.target;
    if (open === this.areSlicesOpen()) return;
    this.wish.set(open);
    this.memory.keep(REMEMBERED, open ? 'open' : 'closed');
  }
}

function wishIn(remembered: string | null): boolean | undefined {
  return remembered === null ? undefined : remembered === 'open';
}
