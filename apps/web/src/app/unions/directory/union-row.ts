import { Injectable, computed, inject } from '@angular/core';
import type { ListedUnion } from '@soshiki/contracts';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { DayWording } from '../day-wording';
import { DirectoryState } from './directory-state';
import { type MemberState, isAffiliated, memberState, symbolOf } from './member-figure';

/** One union of the list in words. */
export interface UnionRow {
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  readonly kind: string;
  readonly industry: string;
  readonly prefecture: string;
  readonly parent: { readonly code: string; readonly name: string } | null;
  readonly members: string;
  /** Members that the filters leave of the union; `null` where they leave all. */
  readonly matching: string | null;
  readonly memberState: MemberState;
  /** The month a figure carried forward is of; `null` for all others. */
  readonly carriedFrom: string | null;
  readonly affiliatedOn: string;
  readonly withdrawnOn: string | null;
  readonly isAffiliated: boolean;
}

/** The rows of the page shown, for the table and for the cards. */
@Injectable()
export class UnionRows {
  private readonly codes = inject(CodeTables);
  private readonly wording = inject(Wording);
  private readonly days = inject(DayWording);
  private readonly language = inject(Language);
  private readonly directory = inject(DirectoryState);
  private readonly reading = this.directory.reading;

  readonly rows = computed(() => {
    const list = this.reading.value();
    return list?.items.map((union) => this.row(union, list.asOf));
  });

  /** States that need the legend of symbols explained, in the order of the legend. */
  readonly symbols = computed(() => {
    const states = new Set(this.rows()?.map((row) => row.memberState));
    return (['carried', 'missing', 'not-applicable'] as const).filter((state) => states.has(state));
  });

  private row(union: ListedUnion, asOf: string): UnionRow {
    const state = memberState(union, asOf);
    const { industry, prefecture, membersAsOf, withdrawnOn } = union;
    return {
      code: union.code,
      name: union.name,
      kana: union.kana,
      kind: this.codes.name('kind', union.kind),
      industry: this.codes.name('industry', industry.code, industry.name),
      prefecture: this.codes.name('prefecture', prefecture.code, prefecture.name),
      parent: union.parent,
      members: union.members === null ? symbolOf(state) : this.wording.count(union.members),
      matching: this.directory.isOfParts() ? this.wording.count(union.membersUnderFilters) : null,
      memberState: state,
      carriedFrom: state === 'carried' && membersAsOf ? this.wording.month(membersAsOf) : null,
      affiliatedOn: this.days.day(union.affiliatedOn),
      withdrawnOn: withdrawnOn === null ? null : this.days.day(withdrawnOn),
      isAffiliated: isAffiliated(union, asOf),
    };
  }

  /** Japanese names keep their language on English pages, so that they are read out rightly. */
  readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));
}
