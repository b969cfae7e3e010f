import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Findings } from '@soshiki/contracts';
import type { Reading } from '../api/reading';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { type PageTable, TableDownload } from '../ui/download/table-download';
import { QuantitySwitch } from './quantity-switch';

type UnionMove = Findings['unions']['grown'][number];

/** The unions that grew and those that lost most by themselves, in persons or in per cent. */
@Component({
  selector: 'app-union-movers',
  imports: [QuantitySwitch, RouterLink, TableDownload],
  templateUrl: './union-movers.html',
  styleUrls: ['./panel.scss', './union-lists.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionMovers {
  readonly reading = input.required<Reading<Findings>>();

  private readonly words = inject(FigureWords);
  protected readonly wording = inject(Wording);
  protected readonly state = inject(PageState);
  protected readonly t = inject(Language).t;
  private readonly isRate = computed(() => this.state.form() === 'rate');

  protected readonly when = computed(() => {
    const findings = this.reading().value();
    return this.words.spanText(findings?.compareTo, findings?.asOf);
  });

  private readonly moves = computed(() => {
    const unions = this.reading().value()?.unions;
    if (unions === undefined) return undefined;
    return this.isRate()
      ? { grown: unions.grownByRate, declined: unions.declinedByRate }
      : { grown: unions.grown, declined: unions.declined };
  });

  protected readonly lists = computed(() => {
    const moves = this.moves();
    return (
      moves && [
        { key: 'grown', unions: moves.grown.map((move) => this.told(move)) },
        { key: 'declined', unions: moves.declined.map((move) => this.told(move)) },
      ]
    );
  });

  protected readonly note = computed(() =>
    this.t(this.isRate() ? 'findings.movers.rateNote' : 'findings.movers.note'),
  );

  /** Both lists as one table: the lost after the gained. */
  protected readonly file = (): PageTable => {
    const { grown = [], declined = [] } = this.moves() ?? {};
    return {
      title: this.t('findings.movers.unions'),
      fileName: 'soshiki-unions-moved',
      columns: [
        { header: this.t('findings.movers.code'), kind: 'text' },
        { header: this.t('ui.dimension.union'), kind: 'text' },
        { header: this.t('findings.movers.before'), kind: 'count' },
        { header: this.t('findings.movers.difference'), kind: 'difference' },
        { header: this.t('findings.movers.rate'), kind: 'rate' },
      ],
      rows: [...grown, ...declined].map(({ code, name, membersBefore, difference, rate }) => [
        ...[code, name, membersBefore, difference],
        rate,
      ]),
      when: this.when(),
      notes: [this.note()],
    };
  };

  private told({ code, name, membersBefore, difference }: UnionMove) {
    const { difference: inWords, rate } = this.wording;
    const [first, second] = [inWords(difference), rate(difference, membersBefore)];
    return {
      code,
      name,
      ...(this.isRate() ? { first: second, second: first } : { first, second }),
    };
  }
}
