import {
  INDUSTRY_GROUPS,
  KINDS,
  NONE,
  normaliseName,
  PREFECTURES,
  type CodeLabel,
} from '@soshiki/base';
import type { CodeNames, CodeVocabulary } from '../source';

/** Fields of a union that are codes of a list. */
export type ListedField = 'kind' | 'industry' | 'industryGroup' | 'prefecture';

/** The codes that a field can have, found by whatever people write for them. */
export class CodeWords {
  private readonly codeOf = new Map<string, string | null>();

  constructor(private readonly entries: readonly CodeNames[]) {
    for (const { code, names } of entries) {
      for (const word of new Set([code, ...names].map(normaliseName))) this.add(word, code);
    }
  }

  /** The code that a text means, written as code, as name in either language, or as both (`G37 情報通信`); `null` when it means
   *  none, or two. */
  read(text: string): string | null {
    const whole = this.codeOf.get(normaliseName(text));
    if (whole !== undefined) return whole;
    const [, first = '', second = ''] = /^(\S+?)[\s:：]+([\s\S]+)$/.exec(text.trim()) ?? [];
    const code = this.codeOf.get(normaliseName(first));
    return code !== undefined && code === this.codeOf.get(normaliseName(second)) ? code : null;
  }

  /** What may be written, for a message. */
  allowed(): string {
    return this.entries.map(({ code, names }) => `${code} ${names[0] ?? ''}`.trim()).join('、');
  }

  /** A word that stands for two codes stands for none. */
  private add(word: string, code: string): void {
    if (word === '') return;
    const other = this.codeOf.get(word);
    this.codeOf.set(word, other === undefined || other === code ? code : null);
  }
}

const NO_GROUP = INDUSTRY_GROUPS.filter(({ code }) => code === NONE).map(namesOf);

/** The words of every field that is a code of a list. */
export function wordsOfLists(vocabulary: CodeVocabulary): Readonly<Record<ListedField, CodeWords>> {
  return {
    kind: new CodeWords(KINDS.map(namesOf)),
    industry: new CodeWords(vocabulary.industries),
    industryGroup: new CodeWords([...vocabulary.industryGroups, ...NO_GROUP]),
    prefecture: new CodeWords(PREFECTURES.map(prefectureNames)),
  };
}

function namesOf({ code, ja, en }: CodeLabel): CodeNames {
  return { code, names: [ja, en] };
}

/** Also without 都・府・県, and a code whose zero a spreadsheet took. */
function prefectureNames({ code, ja, en, kana }: (typeof PREFECTURES)[number]): CodeNames {
  const short = code === '01' || code === '00' ? ja : ja.slice(0, -1);
  return { code, names: [ja, short, en, kana, String(Number(code))] };
}
