import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { BASES, type Basis } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { PageState } from '../../page/page-state';
import { FigureLink } from '../../ui/figure-link';
import type { RowsLink } from '../../ui/rows-link';
import { RegionLinks } from '../region-links';
import { OnePrefectureFigures } from './one-prefecture-figures';
import { standingOf } from './standing';

/** The prefecture in figures: members on both bases, unions, change, share and rank. */
@Component({
  selector: 'app-prefecture-facts',
  imports: [FigureLink],
  templateUrl: './prefecture-facts.html',
  styleUrl: './prefecture-facts.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrefectureFacts {
  protected readonly figures = inject(OnePrefectureFigures);
  private readonly links = inject(RegionLinks);
  protected readonly state = inject(PageState);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  protected readonly bases = BASES;

  protected readonly basisName = computed(() => this.t(`ui.basis.${this.state.basis()}`));

  private readonly standings = computed(() => {
    const { workplace, headquarters } = this.figures.everywhere;
    const [here, seats] = [workplace.value(), headquarters.value()];
    const code = this.figures.code();
    return {
      workplace: here && standingOf(here, code),
      headquarters: seats && standingOf(seats, code),
    };
  });

  protected readonly members = computed(() => ({
    workplace: this.standings().workplace?.members ?? null,
    headquarters: this.standings().headquarters?.members ?? null,
  }));

  private readonly standing = computed(() => this.standings()[this.state.basis()]);

  protected readonly share = computed(() => {
    const standing = this.standing();
    const members = standing?.members ?? null;
    if (standing === undefined || members === null) return undefined;
    return this.wording.share(members, standing.whole);
  });

  protected readonly shareNote = computed(() => {
    const standing = this.standing();
    if (standing === undefined) return '';
    const members = this.wording.members(standing.whole);
    return this.t('prefectures.one.shareNote', { members, basis: this.basisName() });
  });

  protected readonly rank = computed(() => {
    const standing = this.standing();
    const rank = standing?.rank ?? null;
    if (standing === undefined || rank === null) return undefined;
    return { rank, count: standing.among, basis: this.basisName() };
  });

  protected readonly facts = computed(() => {
    const change = this.figures.change.value();
    if (change === undefined) return undefined;
    const { opening, closing, from } = change;
    const month = this.wording.month(from);
    const [members, unions] = [closing.members - opening.members, closing.unions - opening.unions];
    return {
      unions: closing.unions,
      compared: this.t('prefectures.comparedWith', { month }),
      rate: this.wording.rate(members, opening.members),
      membersSince: this.since(members, month),
      unionsSince: this.since(unions, month),
    };
  });

  /** Nothing stands behind a figure that is missing or of nobody. */
  protected rowsOf(count: number | null, basis: Basis): RowsLink | null {
    if (count === null || count === 0) return null;
    return this.links.unions('prefecture', this.figures.code(), { basis, isOfWhole: true });
  }

  private since(difference: number, month: string): string {
    return this.t('prefectures.one.since', {
      difference: this.wording.difference(difference),
      month,
    });
  }
}
