import { Injectable, computed, inject } from '@angular/core';
import { EMPLOYMENTS, GENDERS, INDUSTRY_GROUPS, KINDS, NO_PARENT, SIZE_BANDS } from '@soshiki/base';
import { type Dimension, codes } from '@soshiki/contracts';
import { Language } from '../language/language';
import { PageUrl } from '../page/page-url';
import { readQuery } from './reading';
import { SessionKeeper } from './session';

interface NamedCode {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
}

const ALLOCATED_NOWHERE: NamedCode = { code: '00', ja: '未配分', en: 'Not allocated' };
const NO_GROUP = INDUSTRY_GROUPS.filter(({ code }) => code === 'none');

/** The code tables as valid at the period of the address, and the periods there are. */
@Injectable({ providedIn: 'root' })
export class CodeTables {
  private readonly session = inject(SessionKeeper);
  private readonly language = inject(Language);
  private readonly url = inject(PageUrl);

  readonly reading = readQuery(codes.list, () => {
    if (!this.session.user()) return undefined;
    return { asOf: this.url.query().asOf };
  });

  readonly isSample = computed(() => this.reading.value()?.isSample ?? false);

  /** Periods with a campaign, newest first. */
  readonly periods = computed(() =>
    [...(this.reading.value()?.periods ?? [])].sort((a, b) => b.period.localeCompare(a.period)),
  );

  /** The newest period whose figures are final; else the newest one there is. */
  readonly newestFinal = computed(() => {
    const periods = this.periods();
    return (periods.find(({ status }) => status === 'final') ?? periods[0])?.period;
  });

  private readonly tables = computed(() => {
    const tables = this.reading.value();
    const bilingual = (list: readonly { code: string; name: string; nameEn: string }[] = []) =>
      list.map(({ code, name, nameEn }) => ({ code, ja: name, en: nameEn }));
    const named = (list: readonly { code: string; name: string }[] = []) =>
      list.map(({ code, name }) => ({ code, ja: name, en: name }));
    return {
      industry: bilingual(tables?.industries),
      industryGroup: [...bilingual(tables?.industryGroups), ...NO_GROUP],
      prefecture: withNowhere(bilingual(tables?.prefectures)),
      block: [...bilingual(tables?.blocks), ALLOCATED_NOWHERE],
      parent: [...named(tables?.confederations), NO_PARENT],
      kind: KINDS,
      sizeBand: SIZE_BANDS,
      gender: GENDERS,
      employment: EMPLOYMENTS,
      union: [],
    } satisfies Record<Dimension, readonly NamedCode[]>;
  });

  /** Prefectures whose figures the reader may see; `undefined` when it is all of them. Source: rule 11. */
  readonly visiblePrefectures = computed((): ReadonlySet<string> | undefined => {
    const scope = this.session.user()?.scope;
    if (scope?.kind === 'prefecture') return new Set([scope.code]);
    if (scope?.kind !== 'block') return undefined;
    const prefectures = this.reading.value()?.prefectures ?? [];
    return new Set(prefectures.flatMap(({ code, block }) => (block === scope.code ? [code] : [])));
  });

  /** Name of a code in the reader's language; `otherwise` (the code itself) when the table lacks it. */
  name(dimension: Dimension, code: string, otherwise: string = code): string {
    const table: readonly NamedCode[] = this.tables()[dimension];
    return table.find((entry) => entry.code === code)?.[this.language.code()] ?? otherwise;
  }

  /** Codes of a table in canonical order, with names in the reader's language. */
  options(dimension: Dimension): readonly { code: string; name: string }[] {
    const table: readonly NamedCode[] = this.tables()[dimension];
    return table.map((entry) => ({ code: entry.code, name: entry[this.language.code()] }));
  }
}

/** The code for no prefecture stands once and last, whether or not the table has it. */
function withNowhere(prefectures: readonly NamedCode[]): readonly NamedCode[] {
  return [...prefectures.filter(({ code }) => code !== ALLOCATED_NOWHERE.code), ALLOCATED_NOWHERE];
}
