import { grouped } from '@soshiki/base';
import type { GivenUnion } from '../read-row';
import type { Bilingual, IntakeIssue } from '../source';
import { quotedText, type MembersFault } from '../values/members-fault';

/** Where an issue stands: the row from 1, the column from 0 or `null`. */
export interface IssuePlace {
  readonly row: number;
  readonly column: number | null;
}

const LONGEST_FOUND = 200;

/** Of a number in a sheet, what it says and what its parts add up to. Unit: persons. */
export interface TwoSums {
  readonly written: number;
  readonly counted: number;
}

/** A cell that holds no number of persons, quoted. Its row is kept out. */
export function countIssue(at: IssuePlace, fault: MembersFault, text: string): IntakeIssue {
  return { ...error(at, fault.code, fault.message), found: text.slice(0, LONGEST_FOUND) };
}

/** The total of a row against its own parts: rule 3. */
export function totalIssue(at: IssuePlace, sums: TwoSums): IntakeIssue {
  const [written, counted] = [grouped(sums.written), grouped(sums.counted)];
  return {
    ...error(at, 'cellsDifferFromTotal', {
      ja: `合計${written}人と内訳の和${counted}人が一致しません。`,
      en: `The total ${written} is not the sum of its parts, ${counted}.`,
    }),
    found: String(sums.written),
  };
}

/** A subtotal row against the rows it sums up: told, since the rows themselves are what is read. */
export function subtotalIssue(at: IssuePlace, sums: TwoSums): IntakeIssue {
  const [written, counted] = [grouped(sums.written), grouped(sums.counted)];
  return {
    ...at,
    severity: 'warning',
    code: 'subtotal-differs',
    message: {
      ja: `計の行の${written}人と明細の和${counted}人が一致しません。明細の行を取り込みます。`,
      en: `This row says ${written}, its parts add up to ${counted}. The parts are what is read.`,
    },
    found: String(sums.written),
  };
}

/** The same in a row of sums: told, since such a row is not read in. */
export function unreadableSubtotal(at: IssuePlace, fault: MembersFault, text: string): IntakeIssue {
  return { ...countIssue(at, fault, text), severity: 'warning', code: 'subtotal-unreadable' };
}

const UNREAD = {
  period: { ja: '調査期', en: 'period' },
  prefecture: { ja: '都道府県', en: 'prefecture' },
  gender: { ja: '性別', en: 'gender' },
  employment: { ja: '雇用形態', en: 'employment type' },
} as const;

/** A cell of a key that says something unknown. */
export function keyIssue(at: IssuePlace, key: keyof typeof UNREAD, text: string): IntakeIssue {
  const quoted = quotedText(text);
  const { ja, en } = UNREAD[key];
  const message = {
    ja: `「${quoted}」は${ja}として読めません。`,
    en: `“${quoted}” is no ${en}.`,
  };
  return { ...error(at, `${key}-unknown`, message), found: text.slice(0, LONGEST_FOUND) };
}

/** A year where a month is wanted: which of its months is meant is not guessed. */
export function yearIssue(at: IssuePlace, text: string): IntakeIssue {
  const quoted = quotedText(text);
  const message = {
    ja: `「${quoted}」は年度です。何月末現在かを「2025年12月」のように記入してください。`,
    en: `“${quoted}” is a year. Write the month as of which it holds, as in 2025-12.`,
  };
  return { ...error(at, 'period-is-year', message), found: text.slice(0, LONGEST_FOUND) };
}

/** Figures of which neither row, header, title nor person says the period. */
export function noPeriodIssue(at: IssuePlace): IntakeIssue {
  return error(at, 'period-missing', {
    ja: 'いつ現在の数字かわかりません。調査期を選んでください。',
    en: 'Nothing says as of when this is. Choose a period.',
  });
}

/** Figures of nobody. */
export function noUnionIssue(at: IssuePlace): IntakeIssue {
  return error(at, 'union-missing', {
    ja: '数字がありますが、組合コードも組合名もありません。',
    en: 'There are figures, but neither a code nor a name of a union.',
  });
}

const UNFOUND = {
  unknown: {
    ja: 'に当たる組合が名簿にありません。候補から選んでください。',
    en: 'is no union of the directory. Choose one of the candidates.',
  },
  ambiguous: {
    ja: 'に当たる組合が複数あります。どれかを選んでください。',
    en: 'may be more than one union. Choose one.',
  },
  'code-and-name-differ': {
    ja: 'は組合コードと組合名が別の組合を指しています。',
    en: 'has the code of one union and the name of another.',
  },
} as const;

/** Why it is not certain whom a row is about. */
export function unionIssue(
  at: IssuePlace,
  because: keyof typeof UNFOUND,
  given: GivenUnion,
): IntakeIssue {
  const quoted = quotedText(`${given.code} ${given.name}`);
  const { ja, en } = UNFOUND[because];
  const code = because === 'code-and-name-differ' ? because : `union-${because}`;
  return {
    ...error(at, code, { ja: `「${quoted}」${ja}`, en: `“${quoted}” ${en}` }),
    found: quoted,
  };
}

/** Figures in thousands are rounded: said once for the sheet. */
export function roundedIssue(row: number | null, column: number): IntakeIssue {
  return {
    row,
    column,
    severity: 'warning',
    code: 'rounded-figures',
    message: {
      ja: '千人・百人単位の数字です。端数はわかりません。',
      en: 'Figures in thousands or hundreds: their last digits are unknown.',
    },
  };
}

/** A column whose header is a year: its figures are passed over. */
export function yearHeaderIssue(row: number, column: number, header: string): IntakeIssue {
  return { ...yearIssue({ row, column }, header), severity: 'warning' };
}

/** A sheet in which no column is one of figures. */
export function noFiguresIssue(): IntakeIssue {
  return {
    row: null,
    column: null,
    severity: 'error',
    code: 'figures-missing',
    message: {
      ja: '組合員数の列が見つかりません。列の対応を選んでください。',
      en: 'No column of members was found. Choose what the columns mean.',
    },
  };
}

/** A sum of a union none of whose parts is in the sheet. */
export function partlessIssue(at: IssuePlace): IntakeIssue {
  return {
    ...at,
    severity: 'warning',
    code: 'subtotal-without-parts',
    message: {
      ja: 'この計の行には明細の行がありません。計の行は取り込まれません。',
      en: 'This row of sums has no parts in the sheet. Rows of sums are not read in.',
    },
  };
}

function error(at: IssuePlace, code: string, message: Bilingual): IntakeIssue {
  return { ...at, severity: 'error', code, message };
}
