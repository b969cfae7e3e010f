import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { PageState } from '../page/page-state';
import { OverviewFigures } from './overview-figures';

/** How far the targets for exactly what is shown have been reached, and the ways to targets and revisions. */
@Component({
  selector: 'app-target-line',
  imports: [RouterLink],
  template: `
    @for (target of targets(); track target.key) {
      <a class="target" routerLink="/targets" [queryParams]="period()">
        <span>{{ target.text }}</span>
        <i aria-hidden="true"><b [style.inline-size.%]="target.percent"></b></i>
        <span class="note">{{ target.rest }}</span>
      </a>
    } @empty {
      @if (targets() === undefined) {
        <span class="target room" aria-hidden="true"></span>
      }
      <a class="button" routerLink="/targets" [queryParams]="period()">{{
        t('overview.targets')
      }}</a>
    }
    <a class="button" routerLink="/revisions" [queryParams]="filtered()">{{
      t('overview.revisions')
    }}</a>
  `,
  styleUrl: './target-line.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TargetLine {
  private readonly state = inject(PageState);
  private readonly wording = inject(Wording);
  private readonly findings = inject(OverviewFigures).findings.value;
  protected readonly t = inject(Language).t;

  /** Targets are of now and of a whole part: only the period goes along. */
  protected readonly period = computed(() => ({ asOf: this.state.asOf() ?? null }));
  /** The triangle takes every filter, and tells of every record. */
  protected readonly filtered = computed(() => ({ ...this.state.linkParams(), known: null }));

  protected readonly targets = computed(() =>
    this.findings()?.targets.map(({ period, members, difference, progress }) => ({
      key: period,
      text: this.t('overview.target.text', {
        members: this.wording.members(members),
        month: this.wording.month(period),
      }),
      percent: Math.min(100, (progress ?? 0) * 100),
      rest: this.rest(difference, progress ?? 0),
    })),
  );

  private rest(difference: number | null, progress: number): string {
    if (difference === null) return this.t('overview.target.unknown');
    const rate = this.wording.share(Math.round(progress * 100_000), 100_000);
    const members = this.wording.members(Math.abs(difference));
    return this.t(difference > 0 ? 'overview.target.toGo' : 'overview.target.reached', {
      rate,
      members,
    });
  }
}
