import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';

const EXAMPLES = [
  { key: 'industries', ids: 'industry:G37,industry:G39,industry:D082' },
  { key: 'kinds', ids: 'kind:national,kind:council' },
  { key: 'blocks', ids: 'block:kanto,block:tokai,block:kansai' },
] as const;

/** Nothing to compare yet: says what to do, with examples ready to be opened. */
@Component({
  selector: 'app-empty-comparison',
  imports: [RouterLink],
  template: `
    <section class="card">
      <p>{{ t('compare.empty.text') }}</p>
      <ul>
        @for (example of examples; track example.key) {
          <li>
            <a class="button" routerLink="/compare" [queryParams]="params(example.ids)">{{
              t('compare.empty.' + example.key)
            }}</a>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    .card,
    ul {
      display: grid;
      gap: 0.75rem;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmptyComparison {
  private readonly state = inject(PageState);
  private readonly kept = computed(() => this.state.linkParams());
  protected readonly t = inject(Language).t;
  protected readonly examples = EXAMPLES;

  protected params(ids: string) {
    return { ...this.kept(), ids };
  }
}
