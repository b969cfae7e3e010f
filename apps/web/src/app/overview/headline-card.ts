import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SessionKeeper } from '../api/session';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { KnownRecord } from '../page/known-record';
import { PageState } from '../page/page-state';
import { Clipping } from '../ui/clipping';
import { Icon } from '../ui/icon';
import { Phrases } from '../ui/phrases';
import { StatusBadge } from '../ui/status-badge';
import { HeadlineDownloads } from './headline-downloads';
import { OverviewFigures } from './overview-figures';

/** The official sentence with the exact figures behind it, ready to be copied. */
@Component({
  selector: 'app-headline-card',
  imports: [HeadlineDownloads, Icon, Phrases, StatusBadge],
  templateUrl: './headline-card.html',
  styleUrl: './headline-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeadlineCard {
  private readonly language = inject(Language);
  private readonly clipping = inject(Clipping);
  private readonly session = inject(SessionKeeper);
  private readonly known = inject(KnownRecord);
  private readonly state = inject(PageState);
  private readonly figures = inject(OverviewFigures);
  protected readonly t = this.language.t;
  protected readonly wording = inject(Wording);
  protected readonly overview = this.figures.overview.value;

  protected readonly sentence = computed(() => {
    const headline = this.overview()?.headline[this.language.code()];
    if (headline === undefined) return null;
    return this.known.marked(this.t('overview.sentence', { headline }));
  });

  protected readonly exact = computed(() => {
    const overview = this.overview();
    if (overview === undefined) return null;
    const { members, unions } = this.wording;
    return this.t('overview.exact', {
      members: members(overview.members),
      unions: unions(overview.unions),
    });
  });

  /** Why the sentence is not the federation's official one, if it is not. */
  protected readonly caveat = computed(() => {
    const day = this.known.day();
    if (day !== null) return this.t('overview.knownThen', { day });
    const kind = this.session.user()?.scope.kind ?? 'federation';
    if (kind !== 'federation') return this.t('overview.scoped');
    return this.state.chips().length > 0 ? this.t('overview.filtered') : null;
  });

  protected async copy(text: string): Promise<void> {
    await this.clipping.copy(text);
  }
}
