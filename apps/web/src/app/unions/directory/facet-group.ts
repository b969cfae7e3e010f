import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import type { Dimension } from '@soshiki/contracts';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { PageState } from '../../page/page-state';

/** A list longer than this is cut to its first entries; the rest waits behind a button. */
const LONG = 12;
const FIRST = 8;

export interface FacetEntry {
  readonly code: string;
  readonly name: string;
  readonly unions: number;
}

/** One attribute of unions as a list to be checked, each value with how many unions of the result have it. */
@Component({
  selector: 'app-facet-group',
  templateUrl: './facet-group.html',
  styleUrl: './facet-group.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FacetGroup {
  readonly dimension = input.required<Dimension>();
  readonly entries = input.required<readonly FacetEntry[]>();
  readonly isFirstOpen = input(false);

  private readonly codes = inject(CodeTables);
  protected readonly state = inject(PageState);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;

  protected readonly chosen = computed(() => this.state.filters()[this.dimension()] ?? []);
  protected readonly heading = computed(() => this.t(`ui.dimension.${this.dimension()}`));
  protected readonly isWhole = signal(false);

  /** Whether the list is unfolded: from the start when asked for, or when something in it is chosen. */
  protected readonly isOpen = linkedSignal<boolean, boolean>({
    source: () => this.isFirstOpen() || this.chosen().length > 0,
    computation: (should, before) => should || (before?.value ?? false),
  });

  /** Chosen values stay in the list when no union of the result has them, so that they can be unchecked. */
  private readonly all = computed(() => {
    const found = this.entries().filter(({ unions }) => unions > 0);
    const absent = this.chosen().filter((code) => !found.some((entry) => entry.code === code));
    return [...found, ...absent.map((code) => ({ code, name: code, unions: 0 }))].map((entry) => ({
      code: entry.code,
      name: this.codes.name(this.dimension(), entry.code, entry.name),
      unions: entry.unions,
      isChosen: this.chosen().includes(entry.code),
    }));
  });

  protected readonly shown = computed(() =>
    this.isWhole() || this.all().length <= LONG
      ? this.all()
      : this.all().filter(({ isChosen }, place) => isChosen || place < FIRST),
  );
  protected readonly hidden = computed(() => this.all().length - this.shown().length);
}
