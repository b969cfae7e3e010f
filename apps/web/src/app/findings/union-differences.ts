import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Wording } from '../language/wording';
import type { Measure } from '../page/page-query';
import { PageState } from '../page/page-state';

/** A union's part in a change. */
export interface UnionDifference {
  readonly code: string;
  readonly name: string;
  readonly unions: number;
  readonly members: number;
}

/** The unions behind a part of a change, the greatest first; together they are the part. */
@Component({
  selector: 'app-union-differences',
  imports: [RouterLink],
  template: `
    <section [attr.aria-label]="heading()">
      <h3>{{ heading() }}</h3>
      <ul>
        @for (union of ordered(); track union.code) {
          <li>
            <a [routerLink]="['/unions', union.code]" [queryParams]="state.timeParams()">{{
              union.name
            }}</a>
            <span>{{ wording.difference(union[measure()]) }}</span>
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './union-lists.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionDifferences {
  readonly heading = input.required<string>();
  readonly items = input.required<readonly UnionDifference[]>();
  readonly measure = input.required<Measure>();

  protected readonly wording = inject(Wording);
  protected readonly state = inject(PageState);

  protected readonly ordered = computed(() => {
    const measure = this.measure();
    return [...this.items()].sort((a, b) => Math.abs(b[measure]) - Math.abs(a[measure]));
  });
}
