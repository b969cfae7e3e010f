import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Outline } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { PageState } from '../page/page-state';

/** The unions behind the sentence, one row each, adding up to it. */
@Component({
  selector: 'app-outline-rows',
  imports: [RouterLink],
  templateUrl: './outline-rows.html',
  styleUrl: './outline-rows.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutlineRows {
  private readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;

  readonly outline = input.required<Outline>();

  /** Added up here from the rows themselves: it must meet the figures of the sentence. */
  protected readonly total = computed(() =>
    this.outline().rows.reduce((sum, { members }) => sum + (members ?? 0), 0),
  );

  protected readonly adds = computed(() => {
    const { rows, unions, members } = this.outline();
    return rows.length === unions && this.total() === members;
  });

  protected readonly linkParams = computed(() => ({ asOf: this.state.asOf() ?? null }));
}
