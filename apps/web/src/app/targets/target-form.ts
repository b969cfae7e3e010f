import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { type FieldTree, form, submit, validateTree } from '@angular/forms/signals';
import { tokyoDay } from '@soshiki/base';
import type { Target } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { writeTarget } from '../api/targets';
import { readUnion } from '../api/unions';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { PageState } from '../page/page-state';
import { ProblemNotice } from '../ui/problem-notice';
import { SelectField } from '../unions/recording/fields/select-field';
import { TextField } from '../unions/recording/fields/text-field';
import { BLANK, type TargetModel, bodyOf, faultsOf, modelOf, yearsFrom } from './target-model';
import { PART_KINDS } from './target-part';

/** Sets a target, or another one in its place. */
@Component({
  selector: 'app-target-form',
  imports: [ProblemNotice, SelectField, TextField],
  templateUrl: './target-form.html',
  styles: ':host { display: block; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TargetForm {
  /** The target to change; `null` for a new one. */
  readonly target = input.required<Target | null>();
  readonly saved = output<Target>();
  readonly left = output();

  private readonly codes = inject(CodeTables);
  private readonly state = inject(PageState);
  private readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  protected readonly writing = writeTarget();

  private readonly model = linkedSignal<TargetModel>(() => {
    const target = this.target();
    return target === null ? BLANK : modelOf(target);
  });
  protected readonly fields = form(this.model, (path) => {
    validateTree(path, ({ value, fieldTree }) =>
      Object.entries(faultsOf(value())).map(([field, key]) => ({
        kind: 'invalid',
        message: this.t(key),
        fieldTree: fieldTree[field as keyof TargetModel],
      })),
    );
  });

  protected readonly kind = computed(() => this.model().kind);
  protected readonly kinds = computed(() =>
    PART_KINDS.map((code) => ({ code, name: this.t(`targets.kind.${code}`) })),
  );
  /** Parts to choose from; unions are too many for a list, and are named by their code. */
  protected readonly parts = computed(() => {
    const kind = this.kind();
    if (kind !== 'industry' && kind !== 'industryGroup' && kind !== 'block') return [];
    return this.codes.options(kind).filter(({ code }) => code !== 'none' && code !== '00');
  });
  protected readonly yearOptions = computed(() =>
    yearsFrom(tokyoDay(new Date()), this.target()?.period.slice(0, 4) ?? '').map((year) => ({
      code: year,
      name: this.t('targets.form.yearOf', { year }),
    })),
  );
  protected readonly months = computed(() =>
    Array.from({ length: 12 }, (_, place) => String(place + 1)).map((month) => ({
      code: month,
      name: this.t('targets.form.monthOf', { month, name: this.nameOf(month) }),
    })),
  );

  /** Of the code that is being entered: whose it is. */
  private readonly union = readUnion(() => {
    const [{ kind, code }, asOf] = [this.model(), this.state.asOf()];
    const entered = code.normalize('NFKC').trim();
    if (kind !== 'union' || asOf === undefined || !/^\d{4,6}$/.test(entered)) return undefined;
    return { code: entered, asOf };
  });
  protected readonly unionHint = computed(() => {
    const union = this.union.value();
    const entered = this.model().code.normalize('NFKC').trim();
    return union?.code === entered ? union.name : this.t('targets.form.codeHint');
  });

  /** Another kind of part has other codes. */
  protected forgetCode(): void {
    if (this.model().code !== '') this.model.update((model) => ({ ...model, code: '' }));
  }

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    await submit(this.fields, async () => {
      const saved = await this.writing.send({ body: bodyOf(this.model()) });
      if (saved !== undefined) this.saved.emit(saved.answer);
      return this.refusals(this.fields);
    });
  }

  /** `December`, which the Japanese text does not use. */
  private nameOf(month: string): string {
    return this.wording.month(`2000-${month.padStart(2, '0')}`).split(' ')[0] ?? '';
  }

  private refusals(fields: FieldTree<TargetModel>) {
    const issues = this.writing.problem()?.issues ?? [];
    return issues
      .filter(({ path }) => path === 'body.scopeCode')
      .map(({ message }) => ({ kind: 'refused', message, fieldTree: fields.code }));
  }
}
