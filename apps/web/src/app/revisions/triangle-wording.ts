import { Injectable, inject } from '@angular/core';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import type { TriangleCell } from './triangle-cells';

/** What a cell of a triangle says, in words. */
@Injectable({ providedIn: 'root' })
export class TriangleWording {
  private readonly wording = inject(Wording);
  private readonly t = inject(Language).t;

  /** `▲ +12`; where a figure got lost, that it did. */
  difference({ difference }: TriangleCell): string {
    return difference === null
      ? this.t('revisions.cell.lost')
      : this.wording.difference(difference);
  }

  /** A cell for screen readers, which know its row and column: `192,048人、改訂 ▲ +12`. */
  short(cell: TriangleCell): string {
    const { state, members, isRevised } = cell;
    if (state === 'early') return this.t('revisions.cell.early');
    const counted =
      state === 'unknown' ? this.t('revisions.cell.unknown') : this.wording.members(members);
    if (!isRevised) return counted;
    return this.t('revisions.cell.revised', { counted, difference: this.difference(cell) });
  }

  /** A cell in a sentence or two. */
  sentence(cell: TriangleCell): string {
    const { state, members } = cell;
    const told = {
      period: this.wording.month(cell.period),
      known: this.wording.month(cell.month),
      members: this.wording.members(members),
    };
    return [this.t(`revisions.detail.${state}`, told), this.comparison(cell)].join('');
  }

  private comparison(cell: TriangleCell): string {
    const { difference, isRevised, members } = cell;
    if (isRevised && difference === null) return this.t('revisions.detail.lost');
    if (difference === null || members === null) return '';
    if (difference === 0) return this.t('revisions.detail.same');
    return this.t('revisions.detail.revised', {
      before: this.wording.members(members - difference),
      difference: this.wording.difference(difference),
    });
  }
}
