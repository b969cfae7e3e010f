import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { shareText } from '@soshiki/charts';
import { Language } from '../language/language';
import { MISSING, Wording } from '../language/wording';
import { PageState } from '../page/page-state';
import { FigureLink } from '../ui/figure-link';
import { RegionChoice } from './region-choice';
import { RegionLinks } from './region-links';
import type { RegionLine } from './region-lines';

const LISTED = 15;

/** The first prefectures in numbers, beside the map. The ranking has all of them. */
@Component({
  selector: 'app-top-list',
  imports: [FigureLink, RouterLink],
  template: `
    <h3 id="top-prefectures">{{ t('prefectures.top', { count: listed().length }) }}</h3>
    <ol aria-labelledby="top-prefectures">
      @for (row of listed(); track row.code; let place = $index) {
        <li [class.told]="row.isTold">
          <i aria-hidden="true">{{ place + 1 }}</i>
          <a [routerLink]="['/prefectures', row.code]" [queryParams]="params()">{{ row.name }}</a>
          <app-figure-link [text]="row.count" [to]="row.to" [of]="row.name" />
          <small>{{ row.share }}</small>
        </li>
      }
    </ol>
  `,
  styleUrl: './top-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TopList {
  /** Greatest first. */
  readonly rows = input.required<readonly RegionLine[]>();

  private readonly choice = inject(RegionChoice);
  private readonly links = inject(RegionLinks);
  private readonly state = inject(PageState);
  private readonly wording = inject(Wording);
  private readonly language = inject(Language);
  protected readonly t = this.language.t;

  protected readonly params = computed(() => ({
    ...this.state.linkParams(),
    prefecture: null,
    block: null,
  }));

  protected readonly listed = computed(() => {
    const measure = this.state.measure();
    return this.rows()
      .slice(0, LISTED)
      .map((row) => ({
        ...{ code: row.code, name: row.name },
        count: this.wording[measure](row[measure]),
        share: this.share(row),
        to: row[measure] === null ? null : this.links.unions('prefecture', row.code),
        isTold: this.choice.markedOf('prefecture').includes(row.code),
      }));
  });

  /** Of the members: unions with members in several prefectures have no share. */
  private share({ share }: RegionLine): string {
    if (this.state.measure() === 'unions') return '';
    return share === null ? MISSING : shareText(share, this.language.code());
  }
}
