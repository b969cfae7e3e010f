import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { BASES, type Dimension } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { FilterDraft } from './filter-draft';

/** Longer lists are folded until something in them is chosen. */
const LONG = 16;

/** The values of one dimension, any number of which may be chosen. */
@Component({
  selector: 'app-filter-group',
  templateUrl: './filter-group.html',
  styleUrl: './filter-group.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterGroup {
  readonly dimension = input.required<Exclude<Dimension, 'union'>>();

  private readonly codes = inject(CodeTables);
  protected readonly draft = inject(FilterDraft);
  protected readonly t = inject(Language).t;
  protected readonly bases = BASES;

  protected readonly chosen = computed(() => this.draft.of(this.dimension()));
  protected readonly isRegional = computed(() => this.dimension() === 'prefecture');

  /** Codes of the table that the reader may ask for; those chosen stay, so that they can be taken away. */
  protected readonly options = computed(() => {
    const dimension = this.dimension();
    const options = this.codes.options(dimension).filter(({ code }) => this.isOffered(code));
    const absent = this.chosen().filter((code) => !options.some((option) => option.code === code));
    return [
      ...options,
      ...absent.map((code) => ({ code, name: this.codes.name(dimension, code) })),
    ];
  });

  /** Whether the list is unfolded when the dialog opens. */
  protected readonly startsOpen = computed(
    () => this.chosen().length > 0 || this.options().length <= LONG,
  );

  private isOffered(code: string): boolean {
    const dimension = this.dimension();
    // A confederation is no union that counts. Source: rule 1.
    if (dimension === 'kind') return code !== 'confederation';
    if (dimension !== 'prefecture') return true;
    return this.codes.visiblePrefectures()?.has(code) ?? true;
  }
}
