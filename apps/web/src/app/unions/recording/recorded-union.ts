import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { readUnion, readUnionHistory } from '../../api/unions';
import { PageState } from '../../page/page-state';

/** The union that a form writes to: what is recorded of it, and the entity tag that a write names. */
@Injectable()
export class RecordedUnion {
  private readonly params = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });
  private readonly state = inject(PageState);

  readonly code = computed(() => this.params().get('code') ?? '');

  readonly reading = readUnion(() => {
    const [code, asOf] = [this.code(), this.state.asOf()];
    return asOf === undefined || !/^\d{4,6}$/.test(code) ? undefined : { code, asOf };
  });
  readonly historyReading = readUnionHistory(() =>
    /^\d{4,6}$/.test(this.code()) ? this.code() : undefined,
  );

  readonly union = this.reading.value;
  readonly profiles = computed(() => this.historyReading.value()?.profiles ?? []);
  readonly name = computed(() => this.union()?.name ?? '');

  /** Path parameters and entity tag of a write; `undefined` while what is written to is being read. */
  readonly target = computed(() => {
    const ifMatch = this.reading.tag();
    if (ifMatch === undefined || this.reading.status() !== 'ready') return undefined;
    return { params: { code: this.code() }, ifMatch };
  });

  readonly isUnknown = computed(
    () => !/^\d{4,6}$/.test(this.code()) || this.reading.problem()?.status === 404,
  );

  /** Why it could not be read. */
  readonly problem = computed(() => this.reading.problem() ?? this.historyReading.problem());

  reload(): void {
    this.reading.reload();
    this.historyReading.reload();
  }
}
