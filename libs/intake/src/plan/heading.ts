import type { Employment, Gender, Period } from '@soshiki/base';
import type { IntakeField, IntakeKind, MembersUnit } from '../source';
import { plainText } from '../values/cell-text';
import { isYearOnly } from '../values/read-period-cell';
import { readPrefecture } from '../values/read-prefecture';
import { fieldHinted, fieldNamed, isNotAFigure, type NamedField } from './field-words';
import { readWords, type HeadingWords } from './heading-words';

/** What the text of a header means. `field` is `null` for a part that needs another row (a unit, a year, a month);
 *  `isOther` for その他 or 不明, which is a gender, an employment type or no prefecture, as its neighbours are. */
export interface Heading {
  readonly field: IntakeField | null;
  readonly confidence: number;
  readonly unit: MembersUnit | null;
  readonly period: Period | null;
  readonly prefecture: string | null;
  readonly gender: Gender | null;
  readonly employment: Employment | null;
  readonly isOther: boolean;
}

const UNIT =
  /[([]?単位[:は]?(千|百)?[人名][)\]]?|[([](千|百)?[人名][)\]]|\/?(千|百)人$|^[人名]$|\/[人名]$/;
const NOTES = /[※*]\d*|\(?注\d+\)?/g;
const PARTIAL = /^\d{1,2}月末?$/;
const NUMBER = /^[\d.,]+$/;
const NOTHING_SAID = {
  unit: null,
  period: null,
  prefecture: null,
  gender: null,
  employment: null,
  isOther: false,
} as const;

/** Characters of a header; more are a text of its own. */
const LONGEST = 120;

/** Surenesses of what is read from values rather than from names of columns. */
const OF_WORDS = 0.95;
const OF_PART = 0.5;

/** What a header says, or `null` when it says nothing that is known here. Rows of one header are read joined. */
export function headingOf(text: string, kind: IntakeKind): Heading | null {
  if (text.length > LONGEST) return null;
  const written = plainText(text).replace(NOTES, '');
  const found = UNIT.exec(written);
  const plain = found === null ? written : written.replace(found[0], '');
  const unit = found === null ? null : unitOf(found);
  if (plain === '')
    return unit === null ? null : { ...NOTHING_SAID, field: null, confidence: OF_PART, unit };
  const heading = headingOfWords(plain, kind);
  return heading === null ? null : { ...heading, unit };
}

function unitOf(found: RegExpExecArray): MembersUnit {
  const word = found[1] ?? found[2] ?? found[3];
  if (word === undefined) return 1;
  return word === '千' ? 1000 : 100;
}

function headingOfWords(plain: string, kind: IntakeKind): Heading | null {
  const named = fieldNamed(plain, kind);
  if (named !== null) return fromField(named);
  const values = kind === 'figures' && !isNotAFigure(plain) ? headingOfValues(plain) : null;
  if (values !== null) return values;
  const hinted = fieldHinted(plain, kind);
  return hinted === null ? null : fromField(hinted);
}

function fromField({ field, confidence }: NamedField): Heading {
  return { ...NOTHING_SAID, field, confidence };
}

function headingOfValues(plain: string): Heading | null {
  if (NUMBER.test(plain) && plain.length < 6) return null;
  const prefecture = /^\d/.test(plain) ? readPrefecture(plain) : null;
  if (prefecture !== null)
    return { ...NOTHING_SAID, field: 'members', confidence: OF_WORDS, prefecture };
  const words = readWords(plain);
  if (words !== null) return fromWords(words);
  const isPart = isYearOnly(plain) || PARTIAL.test(plain);
  return isPart ? { ...NOTHING_SAID, field: null, confidence: OF_PART } : null;
}

function fromWords({ isTotal, ...said }: HeadingWords): Heading {
  return { ...NOTHING_SAID, ...said, field: isTotal ? 'total' : 'members', confidence: OF_WORDS };
}
