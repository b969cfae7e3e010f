import { Injectable, computed, inject } from '@angular/core';
import type { BoardItem } from '@soshiki/contracts';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { MomentWording } from '../moment-wording';
import { BoardState } from './board-state';
import { isOutstanding } from './outstanding';

/** What stands beside the state of a report. */
type Mark = 'needsReview' | 'correcting' | 'late';

/** One union of the board in words. `null` where there is nothing to say. */
export interface BoardRow {
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  readonly industry: string;
  readonly prefecture: string;
  readonly block: string | null;
  readonly state: BoardItem['state'];
  readonly marks: readonly Mark[];
  readonly previous: { readonly members: string; readonly month: string } | null;
  readonly members: string | null;
  readonly change: { readonly cell: string; readonly sign: string; readonly rate: string } | null;
  readonly figure: { readonly members: string; readonly carriedFrom: string | null } | null;
  readonly changed: { readonly at: string; readonly by: string | null } | null;
  readonly reminded: string | null;
  readonly isOutstanding: boolean;
}

/** The rows of the board, for the table and for the cards. */
@Injectable()
export class BoardRows {
  private readonly codes = inject(CodeTables);
  private readonly language = inject(Language);
  private readonly words = { wording: inject(Wording), moments: inject(MomentWording) };
  private readonly board = inject(BoardState);

  readonly rows = computed(() => this.board.reading.value()?.items.map((item) => this.row(item)));

  /** Japanese names keep their language on English pages, so that they are read out rightly. */
  readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  private row(item: BoardItem): BoardRow {
    const { code, name, kana, state, industry, prefecture, block } = item;
    return {
      ...{ code, name, kana, state },
      industry: this.codes.name('industry', industry.code, industry.name),
      prefecture: this.codes.name('prefecture', prefecture.code, prefecture.name),
      block: block === null ? null : this.codes.name('block', block.code, block.name),
      marks: marksOf(item),
      ...this.figures(item),
      ...this.moments(item),
      isOutstanding: isOutstanding(item),
    };
  }

  private figures({ previous, members, change, figure }: BoardItem) {
    const { count, month, difference, differenceCell, rate } = this.words.wording;
    return {
      previous: previous && { members: count(previous.members), month: month(previous.period) },
      members: members === null ? null : count(members),
      change:
        change === null || previous === null
          ? null
          : {
              cell: differenceCell(change),
              sign: difference(change),
              rate: rate(change, previous.members),
            },
      figure: figure && {
        members: count(figure.members),
        carriedFrom: figure.carriedForward ? month(figure.period) : null,
      },
    };
  }

  private moments({ lastChangeAt, lastChangeBy, lastRemindedAt }: BoardItem) {
    const { moment } = this.words.moments;
    return {
      changed: lastChangeAt === null ? null : { at: moment(lastChangeAt), by: lastChangeBy },
      reminded: lastRemindedAt === null ? null : moment(lastRemindedAt),
    };
  }
}

function marksOf({ needsReview, correction, isLate }: BoardItem): readonly Mark[] {
  const marks: Mark[] = [];
  if (needsReview) marks.push('needsReview');
  if (correction !== null) marks.push('correcting');
  if (isLate) marks.push('late');
  return marks;
}
