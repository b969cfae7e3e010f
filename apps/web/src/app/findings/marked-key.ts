import { Injectable, type Signal, computed, inject } from '@angular/core';
import { PageState } from '../page/page-state';
import { OwnParams } from './own-params';

/** One of several keys, brought out by the address. */
export interface Marked {
  readonly key: Signal<string | null>;
  /** Brings a key out, or none; the address of before is not kept as a step of its own. */
  readonly point: (key: string | null) => void;
  /** Query parameters of the page with `key` brought out. */
  readonly params: (key: string) => Readonly<Record<string, unknown>>;
}

/** Which mark of a chart is brought out, as the address says: several charts of a page share its `mark`. */
@Injectable({ providedIn: 'root' })
export class MarkedKey {
  private readonly state = inject(PageState);
  private readonly own = inject(OwnParams);

  /** The one key among those of a chart that the address marks. */
  among(keys: () => readonly string[]): Marked {
    const others = () => this.state.mark().filter((marked) => !keys().includes(marked));
    const marked = (key: string | null) => (key === null ? others() : [...others(), key]);
    return {
      key: computed(() => this.state.mark().find((key) => keys().includes(key)) ?? null),
      point: (key) => void this.state.change(this.kept(marked(key)), { replace: true }),
      params: (key) => ({ ...this.own.params(), mark: marked(key).join(',') }),
    };
  }

  /** A mark leaves the leaf of the page alone. */
  private kept(mark: readonly string[]) {
    return { mark, page: this.state.page() };
  }
}
