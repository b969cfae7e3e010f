import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { SelectField } from './fields/select-field';
import { TextField } from './fields/text-field';
import type { ProfileFieldName, ProfileModel } from './profile-model';

const CODED = ['kind', 'industry', 'industryGroup', 'prefecture', 'parent'] as const;
type CodedField = (typeof CODED)[number];

/** What may stand without a choice. */
const NONE_OF: Readonly<Record<CodedField, string>> = {
  kind: 'directoryForms.choose',
  industry: 'directoryForms.choose',
  industryGroup: 'directoryForms.noGroup',
  prefecture: 'directoryForms.choose',
  parent: 'unions.noParent',
};

/** Everything the profile of a union says, as fields. With `before`, a changed field says what it was. */
@Component({
  selector: 'app-profile-fieldset',
  imports: [SelectField, TextField],
  template: `
    <div class="form-grid">
      <app-text-field
        [field]="fields().name"
        [label]="t('unions.column.name')"
        [lang]="nameLanguage()"
        [hint]="was('name')"
        required
      />
      <app-text-field
        [field]="fields().kana"
        [label]="t('unions.column.kana')"
        [lang]="nameLanguage()"
        [hint]="was('kana') ?? t('directoryForms.kanaHint')"
        required
      />
      <app-text-field
        [field]="fields().shortName"
        [label]="t('directoryForms.optional', { label: t('unions.column.shortName') })"
        [lang]="nameLanguage()"
        [hint]="was('shortName')"
      />
      @for (choice of choices(); track choice.field) {
        <app-select-field
          [field]="fields()[choice.field]"
          [label]="t('unions.column.' + choice.field)"
          [options]="choice.options"
          [none]="t(noneOf[choice.field])"
          [hint]="was(choice.field)"
          [required]="choice.isRequired"
        />
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProfileFieldset {
  readonly fields = input.required<FieldTree<ProfileModel>>();
  readonly before = input<ProfileModel | null>(null);

  private readonly codes = inject(CodeTables);
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly noneOf = NONE_OF;
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  protected readonly choices = computed(() =>
    CODED.map((field) => ({
      field,
      isRequired: field !== 'industryGroup' && field !== 'parent',
      options: this.codes
        .options(field)
        .filter(({ code }) => code !== 'none' && !(field === 'prefecture' && code === '00')),
    })),
  );

  /** `変更前：…` of a field that differs; `null` of all others. */
  protected was(field: ProfileFieldName): string | null {
    const before = this.before()?.[field];
    if (before === undefined || before === this.fields()[field]().value()) return null;
    const coded = CODED.find((one) => one === field);
    const told = coded === undefined || before === '' ? before : this.codes.name(coded, before);
    return this.t('directoryForms.was', { before: told === '' ? '−' : told });
  }
}
