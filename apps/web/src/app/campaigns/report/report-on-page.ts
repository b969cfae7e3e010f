import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { isPeriod } from '@soshiki/base';
import type { Report } from '@soshiki/contracts';
import type { Tagged } from '../../api/api-client';
import { readReport } from '../../api/reports';

/** Source: libs/contracts, scalars: other codes are refused before they are looked for. */
const CODE = /^\d{4,6}$/;

/** A report as it was answered, with the tag by which the next write names it. */
export interface SeenReport {
  readonly report: Report;
  readonly tag: string;
}

/** The report of the address: as read, and then as every write to it answers. */
@Injectable()
export class ReportOnPage {
  private readonly params = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });

  readonly period = computed(() => this.params().get('period') ?? '');
  readonly code = computed(() => this.params().get('code') ?? '');
  /** Parameters of every route about this report; `undefined` when the address names none. */
  readonly address = computed(() => {
    const [period, code] = [this.period(), this.code()];
    return isPeriod(period) && CODE.test(code) ? { period, code } : undefined;
  });

  readonly reading = readReport(() => this.address());

  /** What the last reading found, never the report of another address. */
  readonly arrived = computed((): SeenReport | undefined => {
    const [report, tag] = [this.reading.value(), this.reading.tag()];
    if (report === undefined || tag === undefined || !this.isOwn(report)) return undefined;
    return { report, tag };
  });

  /** While it is read again, what was seen before. */
  private readonly seen = linkedSignal<SeenReport | undefined, SeenReport | undefined>({
    source: () => this.arrived(),
    computation: (arrived, before) => arrived ?? before?.value,
  });
  private readonly own = computed(() => {
    const seen = this.seen();
    return seen && this.isOwn(seen.report) ? seen : undefined;
  });
  readonly report = computed(() => this.own()?.report);
  readonly tag = computed(() => this.own()?.tag);

  /** No such report, or none that the reader may see: the page tells both alike. Source: rule 11. */
  readonly isUnknown = computed(
    () => this.address() === undefined || this.reading.problem()?.status === 404,
  );

  /** Shows what a write answered. */
  take({ answer, tag }: Tagged<Report>): void {
    this.seen.set({ report: answer, tag: tag ?? '*' });
  }

  private isOwn(report: Report): boolean {
    return report.union.code === this.code() && report.period === this.period();
  }
}

/** The version in an entity tag `"<version>.<hash>"`: all that writes compare. */
export function versionIn(tag: string): string {
  return /^(?:W\/)?"?([^".]*)/.exec(tag)?.[1] ?? tag;
}
