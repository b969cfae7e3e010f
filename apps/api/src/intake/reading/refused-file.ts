import type { Bilingual } from '@soshiki/intake';
import { DomainError } from '../../http/domain-error';

/** Why a whole file is not read. `problem` is the code of the answer, `code` that of its one issue. */
export interface RefusedFile {
  readonly problem: 'refused' | 'wrong-media-type' | 'too-large';
  readonly code: string;
  readonly message: Bilingual;
  /** Row or line, from 1, when it is known. */
  readonly row?: number;
}

/** A refusal as it is thrown to whom sent the file. */
export function refusalOfFile({ problem, code, message, row }: RefusedFile): DomainError {
  const issue = { code, message, ...(row === undefined ? {} : { row }) };
  return new DomainError(problem, { detail: message, issues: [issue] });
}

export const TOO_LONG: RefusedFile = {
  problem: 'refused',
  code: 'took-too-long',
  message: {
    ja: 'ファイルを読み取るのに時間がかかりすぎるため中止しました。不要なシートや行を除くか、CSV で保存し直してください。',
    en: 'Reading the file took too long and was stopped. Leave out sheets and rows that are not needed, or save it as CSV.',
  },
};

export const TOO_MUCH_MEMORY: RefusedFile = {
  problem: 'refused',
  code: 'too-much-memory',
  message: {
    ja: 'ファイルの中身が大きすぎるため読み取りを中止しました。不要なシートや行を除くか、CSV で保存し直してください。',
    en: 'The contents are too big and reading was stopped. Leave out sheets and rows that are not needed, or save it as CSV.',
  },
};

export const UNREADABLE: RefusedFile = {
  problem: 'refused',
  code: 'unreadable',
  message: {
    ja: 'ファイルが壊れているため読み取れません。Excel で開いて保存し直してください。',
    en: 'The file is damaged and cannot be read. Open it in Excel and save it again.',
  },
};

export const EMPTY: RefusedFile = {
  problem: 'refused',
  code: 'empty-file',
  message: { ja: 'ファイルが空です。', en: 'The file is empty.' },
};
