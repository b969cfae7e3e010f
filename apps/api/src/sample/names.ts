import { PREFECTURES } from '@soshiki/base';
import type { Random } from './random';
import { PREFECTURE_KANA_SUFFIX, PREFECTURE_SUFFIX, STEMS, TRADES, type Word } from './words';

/** What a union is called over a span of its life. */
export interface UnionName {
  readonly name: string;
  readonly kana: string;
  readonly shortName: string;
}

const UNION: Word = ['労働組合', 'ろうどうくみあい'];
const SHORT_UNION = '労組';

/** Chance that an invented name begins with the prefecture, as many real ones do. */
const WITH_PLACE = 0.3;

/** Gives out invented names of unions, none of them twice. */
export class NameGiver {
  private readonly given = new Set<string>();

  constructor(
    private readonly random: Random,
    /** Words after every name that tell the copies of a benchmark apart; empty in the sample itself. */
    private readonly suffix: string,
  ) {}

  /** Keeps a name given by hand from being invented again. */
  reserve({ shortName }: UnionName): void {
    this.given.add(shortName);
  }

  /** A new name that suits an industry and the prefecture of the headquarters.
   *  @throws RangeError when the words are used up. */
  name(industry: string, prefecture: string): UnionName {
    for (let attempt = 0; attempt < 5000; attempt += 1) {
      const name = this.invented(industry, prefecture);
      if (this.given.has(name.shortName)) continue;
      this.given.add(name.shortName);
      return name;
    }
    throw new RangeError(`no name left for industry ${industry}`);
  }

  private invented(industry: string, prefecture: string): UnionName {
    const stem = this.random.pick(STEMS);
    const trade = this.random.pick(TRADES[industry] ?? []);
    const place: Word = this.random.happens(WITH_PLACE) ? placeOf(prefecture) : ['', ''];
    const company = `${place[0]}${stem[0]}${trade[0]}`;
    return {
      name: `${company}${UNION[0]}${this.suffix}`,
      kana: `${place[1]}${stem[1]}${trade[1]}${UNION[1]}`,
      shortName: `${company}${SHORT_UNION}${this.suffix}`,
    };
  }
}

function placeOf(code: string): Word {
  const prefecture = PREFECTURES.find((candidate) => candidate.code === code);
  if (prefecture === undefined || code === '01') return ['北海道', 'ほっかいどう'];
  return [
    prefecture.ja.replace(PREFECTURE_SUFFIX, ''),
    prefecture.kana.replace(PREFECTURE_KANA_SUFFIX, ''),
  ];
}
