import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { readHeadcount } from '@soshiki/base';
import { Language } from '../../../language/language';
import { Wording } from '../../../language/wording';
import { type SourceBalance, type SourceFigures, balances } from './lineage-balance';
import type { CarriedModel, LineageModel, TargetModel } from './lineage-model';

let built = 0;

/** Who is carried where: a row per union before, a column per union after, and what is left of each. */
@Component({
  selector: 'app-transfer-matrix',
  imports: [FormField],
  templateUrl: './transfer-matrix.html',
  styleUrl: './transfer-matrix.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TransferMatrix {
  readonly model = input.required<LineageModel>();
  readonly carried = input.required<FieldTree<CarriedModel[]>>();
  readonly figures = input.required<SourceFigures>();
  /** The month the figures are of, in words. */
  readonly month = input.required<string>();
  /** Everybody who is left of a source is to be carried. */
  readonly fill = output<SourceBalance>();

  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly wording = inject(Wording);
  protected readonly id = `balance-${built++}-`;
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  protected readonly rows = computed(() => {
    const { sources, targets, carried } = this.model();
    const told = balances(this.model(), this.figures());
    return sources.flatMap(({ code, name }, place) => {
      const balance = told[place];
      const cells = targets.flatMap((target) => {
        const at = carried.findIndex(({ from, to }) => from === code && to === target.key);
        const field = this.carried()[at];
        return field === undefined ? [] : [{ key: target.key, name: this.nameOf(target), field }];
      });
      return balance === undefined ? [] : [{ name, balance, cells }];
    });
  });

  protected readonly totals = computed(() => {
    const told = this.rows().map(({ balance }) => balance);
    const { carried, targets } = this.model();
    const into = (key: string) =>
      sum(carried.filter(({ to }) => to === key).map(({ members }) => countOf(members)));
    return {
      members: sum(told.map(({ members }) => members)),
      carried: sum(told.map((balance) => balance.carried)),
      byTarget: new Map(targets.map(({ key }) => [key, into(key)])),
    };
  });

  /** Said when the last source is balanced. */
  protected readonly announced = computed(() => {
    const told = this.rows().map(({ balance }) => balance);
    const isDone = told.length > 0 && told.every(({ state }) => state === 'balanced');
    return isDone ? this.t('directoryForms.lineage.balanced') : '';
  });

  protected readonly restLabel = computed(() =>
    this.model().continues
      ? this.t('directoryForms.lineage.staying')
      : this.t('directoryForms.lineage.remaining'),
  );

  protected nameOf({ name, profile }: TargetModel): string {
    const told = name === '' ? profile.name.trim() : name;
    return told === '' ? this.t('directoryForms.lineage.unnamed') : told;
  }

  protected isWrong(members: string): boolean {
    return members.trim() !== '' && readHeadcount(members) === null;
  }

  /** `残り34人`, `12人多すぎます`, `一致`. */
  protected told({ state, remaining, members }: SourceBalance): string {
    if (state === 'remaining') return this.wording.members(remaining);
    if (state === 'tooMany') {
      const over = this.wording.members(-(remaining ?? 0));
      return this.t('directoryForms.lineage.tooMany', { members: over });
    }
    if (state === 'unknown') {
      return members === null ? this.t('directoryForms.lineage.noFigure') : '…';
    }
    return this.model().continues
      ? this.wording.members(remaining)
      : this.t('directoryForms.lineage.even');
  }
}

function countOf(text: string): number | null {
  return text.trim() === '' ? 0 : readHeadcount(text);
}

function sum(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>(
    (total, count) => (total === null || count === null ? null : total + count),
    0,
  );
}
