import { Injectable, computed, inject } from '@angular/core';
import { Language } from '../language/language';
import { DayWording } from '../unions/day-wording';
import { PageState } from './page-state';

/** Pages whose figures can be told by the records of another day. */
const FOLLOWING =
  /^\/((overview|industries|prefectures|trends|compare)(\/.*)?|unions(\/\d+(\/(profile|history|figures|contacts))?)?)$/;

/** Says in words by which day's records the figures of the page are told, where that is not today. */
@Injectable({ providedIn: 'root' })
export class KnownRecord {
  private readonly state = inject(PageState);
  private readonly days = inject(DayWording);
  private readonly language = inject(Language);

  /** `2026年3月31日`, or `null` while everything known now is told. */
  readonly day = computed(() => {
    const day = this.state.knownOn();
    return day === undefined ? null : this.days.day(day);
  });

  /** Whether the page told of follows the choice. Others show what is there now, and forms write now. */
  readonly isFollowed = computed(() => FOLLOWING.test(this.state.path()));

  /** `2025年12月現在（2026年3月31日時点の記録）`: a figure that leaves the page says so too. */
  marked(text: string): string {
    const day = this.day();
    return day === null || text === ''
      ? text
      : this.language.t('shell.known.marked', { text, day });
  }
}
