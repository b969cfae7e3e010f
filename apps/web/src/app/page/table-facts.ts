import { DOCUMENT, Injectable, inject } from '@angular/core';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { KnownRecord } from './known-record';
import { PageState } from './page-state';

/** One line of what a file says about its table. */
export interface TableFact {
  readonly label: string;
  readonly text: string;
}

/** What is true of every figure on the page, for the files that leave it: period, basis, filters, source, time. */
@Injectable({ providedIn: 'root' })
export class TableFacts {
  private readonly document = inject(DOCUMENT);
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly known = inject(KnownRecord);
  private readonly codes = inject(CodeTables);
  private readonly state = inject(PageState);

  /** The facts of a table. `unit` and `when` are its own words, where it has some; `notes` what stands below it. */
  of(table: {
    readonly title: string;
    readonly unit?: string;
    readonly when?: string;
    readonly notes?: readonly string[];
  }): TableFact[] {
    const facts: [string, string][] = [
      ['title', table.title],
      ['period', table.when ?? this.period()],
      ['unit', table.unit ?? ''],
      ['basis', this.language.t(`ui.basis.${this.state.basis()}`)],
      ['filters', this.filters() ?? this.language.t('exports.fact.none')],
      ['source', this.language.t('exports.fact.sourceText')],
      ['publication', this.language.t('exports.fact.unpublished')],
      ['madeAt', this.now()],
      ['address', this.document.location.href],
      ['sample', this.codes.isSample() ? this.language.t('charts.sample') : ''],
    ];
    const notes = (table.notes ?? []).map((text): [string, string] => ['note', text]);
    return [...facts, ...notes]
      .filter(([, text]) => text !== '')
      .map(([key, text]) => ({ label: this.language.t(`exports.fact.${key}`), text }));
  }

  private period(): string {
    const asOf = this.state.asOf();
    return asOf === undefined ? '' : this.known.marked(this.wording.period(asOf));
  }

  /** The filters in words, `種別：全国単組 / 性別：女`; `null` when there are none. */
  filters(): string | null {
    const { t } = this.language;
    const chosen = this.state
      .chips()
      .map(({ dimension, name }) => `${t(`ui.dimension.${dimension}`)}：${name}`);
    return chosen.length === 0 ? null : chosen.join(' / ');
  }

  private now(): string {
    const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Tokyo' } as const;
    return new Intl.DateTimeFormat(this.language.locale(), style).format(new Date());
  }
}
