import { Injectable, inject } from '@angular/core';
import { NOT_APPLICABLE } from '@soshiki/charts';
import type { Target } from '@soshiki/contracts';
import { Language } from '../language/language';
import type { PageTable } from '../ui/download/table-download';
import { TargetWords, neededPerMonth, standingOf } from './target-words';

const COLUMNS = [
  ['targets.file.part', 'text'],
  ['targets.file.by', 'text'],
  ['targets.file.members', 'count'],
  ['targets.file.asOf', 'text'],
  ['targets.file.current', 'count'],
  ['targets.file.difference', 'difference'],
  ['targets.file.progress', 'share'],
  ['targets.file.monthsLeft', 'count'],
  ['targets.file.needed', 'count'],
  ['targets.file.growth', 'difference'],
  ['targets.file.standing', 'text'],
  ['targets.file.note', 'text'],
] as const;

/** The targets as a table for files: members in persons, months as `2030-12`, progress as a fraction. */
@Injectable({ providedIn: 'root' })
export class TargetFile {
  private readonly words = inject(TargetWords);
  private readonly t = inject(Language).t;

  table(targets: readonly Target[]): PageTable {
    return {
      title: this.t('targets.title'),
      fileName: 'soshiki-targets',
      columns: COLUMNS.map(([key, kind]) => ({ header: this.t(key), kind })),
      rows: targets.map((target) => [...this.aim(target), ...this.way(target)]),
      notes: [this.t('targets.lead')],
    };
  }

  private aim(target: Target) {
    const { period, members, current, difference, progress } = target;
    const part = this.words.name(target);
    return [part, period, members, current.asOf, current.members, difference, progress];
  }

  private way(target: Target) {
    const { monthsLeft, growthPerMonth, note } = target;
    const growth = growthPerMonth === null ? NOT_APPLICABLE : Math.round(growthPerMonth);
    const needed = neededPerMonth(target) ?? NOT_APPLICABLE;
    const standing = this.t(`targets.standing.${standingOf(target)}`);
    return [Math.max(0, monthsLeft), needed, growth, standing, note ?? ''];
  }
}
