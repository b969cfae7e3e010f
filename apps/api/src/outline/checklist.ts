import type { Outline } from '@soshiki/contracts';
import type { OutlineRow, OutlineUnion } from './outline.queries';

type Item = Outline['checklist'][number];
type Level = Item['level'];

/** One question asked of the unions behind an outline. */
interface Question {
  readonly code: string;
  /** The level when the question concerns any union. */
  readonly level: Level;
  readonly concerns: (union: OutlineUnion) => boolean;
  readonly ok: readonly [ja: string, en: string];
  readonly found: (unions: number) => readonly [ja: string, en: string];
}

/** A change that wants an explanation. Source: product brief, rule 10. */
const LARGE_RATE = 0.2;
const LARGE_MEMBERS = 50;

const QUESTIONS: readonly Question[] = [
  {
    code: 'missing',
    level: 'error',
    concerns: ({ members }) => members === null,
    ok: ['すべての組合の人員が分かっています', 'The figure of every union is known'],
    found: (unions) => [
      `${unions}組合の人員が不明です（合計に入っていません）`,
      `The figures of ${unions} unions are missing and not in the total`,
    ],
  },
  {
    code: 'awaiting-approval',
    level: 'warning',
    concerns: ({ isAwaiting }) => isAwaiting,
    ok: ['承認待ちの報告はありません', 'No report waits for approval'],
    found: (unions) => [
      `${unions}組合の報告が承認待ちです（まだ数に入っていません）`,
      `The reports of ${unions} unions wait for approval and do not count yet`,
    ],
  },
  {
    code: 'carried-forward',
    level: 'warning',
    concerns: ({ isCarried }) => isCarried,
    ok: ['繰り越した人員はありません', 'No figure is carried forward'],
    found: (unions) => [
      `${unions}組合は前の期の人員を繰り越しています`,
      `The figures of ${unions} unions are carried forward from an earlier period`,
    ],
  },
  {
    code: 'zero-report',
    level: 'warning',
    concerns: ({ members, isCounted }) => members === 0 && isCounted,
    ok: ['0人の組合はありません', 'No union reports zero members'],
    found: (unions) => [
      `${unions}組合が0人と報告しています`,
      `${unions} unions report zero members`,
    ],
  },
  {
    code: 'large-change',
    level: 'warning',
    concerns: isLargeChange,
    ok: ['20％以上変わった組合はありません', 'No union changed by 20 % or more'],
    found: (unions) => [
      `${unions}組合の人員が比較時点から20％以上（50人以上）変わっています`,
      `The figures of ${unions} unions changed by 20 % (and 50 persons) or more`,
    ],
  },
];

/** What stands between a draft and its publication: `error` must be settled, `warning` wants a look, `ok` was
 *  looked at. The unions concerned are named by code, in order. */
export function checklistOf(row: OutlineRow): Item[] {
  const unions = row.behind ?? [];
  return [
    campaignItem(row.state),
    wholeItem(row),
    ...QUESTIONS.map((question) => itemOf(question, unions)),
    ...(row.is_sample ? [SAMPLE] : []),
  ];
}

function itemOf(question: Question, all: readonly OutlineUnion[]): Item {
  const unions = all.filter(question.concerns).map(({ code }) => code);
  const [ja, en] = unions.length === 0 ? question.ok : question.found(unions.length);
  const level = unions.length === 0 ? 'ok' : question.level;
  return { code: question.code, level, text: { ja, en }, unions };
}

function campaignItem(state: OutlineRow['state']): Item {
  const texts: Record<string, readonly [Level, string, string]> = {
    open: ['error', '人員報告を受け付けている最中です', 'The campaign is still open'],
    closed: [
      'warning',
      '人員報告は締め切られましたが、確定していません',
      'The campaign is closed but not locked',
    ],
    locked: ['ok', '人員報告は確定しています', 'The campaign is locked'],
    none: ['warning', 'この時点の人員報告はありません', 'There is no campaign for this period'],
  };
  const [level, ja, en] = texts[state ?? 'none'] ?? ['error', '', ''];
  return { code: 'campaign', level, text: { ja, en }, unions: [] };
}

/** Source: product brief, rule 3. */
function wholeItem(row: OutlineRow): Item {
  const ofUnions = sum((row.behind ?? []).map(({ members }) => members ?? 0));
  const ofIndustries = sum((row.industries ?? []).map(([, , , members]) => members ?? 0));
  const isWhole = ofUnions === row.members && ofIndustries === row.members;
  return {
    code: 'parts-equal-whole',
    level: isWhole ? 'ok' : 'error',
    text: isWhole
      ? {
          ja: '組合別・業種別の合計が総数と一致しています',
          en: 'Unions and industries add up to the total',
        }
      : {
          ja: '組合別・業種別の合計が総数と一致しません',
          en: 'Unions and industries do not add up to the total',
        },
    unions: [],
  };
}

const SAMPLE: Item = {
  code: 'sample-data',
  level: 'warning',
  text: {
    ja: 'サンプルデータです。公表には使えません',
    en: 'This is sample data and must not be published',
  },
  unions: [],
};

function isLargeChange({ members, membersBefore }: OutlineUnion): boolean {
  if (members === null || membersBefore === null) {
    return false;
  }
  const change = Math.abs(members - membersBefore);
  return change >= LARGE_MEMBERS && change >= membersBefore * LARGE_RATE;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
