import { Injectable, computed, inject } from '@angular/core';
import { PageState } from '../page/page-state';

/** Query parameters of links to another part of the same page: all that the reader has chosen on it stays. */
@Injectable({ providedIn: 'root' })
export class OwnParams {
  private readonly state = inject(PageState);

  readonly params = computed((): Readonly<Record<string, unknown>> => ({
    ...this.state.linkParams(),
    measure: this.state.measure() === 'members' ? null : this.state.measure(),
    mode: this.state.mode() === 'count' ? null : this.state.mode(),
    view: this.state.view() === 'chart' ? null : this.state.view(),
    by: this.state.by(),
    form: this.state.form(),
    sort: this.state.sort(),
    mark: this.state.mark().length === 0 ? null : this.state.mark().join(','),
  }));
}
