import type { ColumnPlan, IntakeField, IntakeKind, MembersUnit, SourceRow } from '../source';
import { columnBody, type ColumnBody } from './column-body';
import type { HeaderText } from './header-texts';
import { plainText } from '../values/cell-text';
import { isWideWord, type NamedField } from './field-words';
import { headingOf, type Heading } from './heading';

/** What columns are proposed from. */
export interface ColumnGround {
  readonly kind: IntakeKind;
  readonly headers: readonly HeaderText[];
  /** Rows below the header. */
  readonly rows: readonly SourceRow[];
  /** Unit that the title names. */
  readonly unit: MembersUnit | null;
}

/** A column with what only its neighbours decide: その他 may be a gender or a prefecture. */
export interface ProposedColumn extends ColumnPlan {
  readonly isOther: boolean;
  /** A number of the row under `No.`, which is a code only where nothing else names the union. */
  readonly isRowNumber: boolean;
}

/** Columns whose cells are looked at: a sheet of figures has fewer, a hostile one may have 16,384. */
const MOST_BODIES = 300;
const LONGEST_HEADER = 500;
const NOT_SAID = {
  period: null,
  prefecture: null,
  gender: null,
  employment: null,
  isOther: false,
} as const;

/** What each column means by its header and by the cells below; columns with neither are left out. */
export function proposedColumns(ground: ColumnGround): ProposedColumn[] {
  const width = ground.rows.reduce(
    (widest, row) => Math.max(widest, row.length),
    ground.headers.length,
  );
  return Array.from({ length: width }, (_, place) => place).flatMap((place) => {
    const texts = ground.headers[place]?.texts ?? [];
    const body = place < MOST_BODIES ? columnBody(ground.rows, place) : NO_BODY;
    const isThere = texts.length > 0 || body.filled > 0;
    return isThere ? [columnAt({ place, texts, body }, ground)] : [];
  });
}

const NO_BODY: ColumnBody = {
  filled: 0,
  numbers: 0,
  codes: 0,
  texts: 0,
  likeliest: null,
  countsRows: false,
};

interface SeenColumn {
  readonly place: number;
  readonly texts: readonly string[];
  readonly body: ColumnBody;
}

function columnAt(seen: SeenColumn, { kind, unit }: ColumnGround): ProposedColumn {
  const heading = headingOfTexts(seen.texts, kind);
  const header = seen.texts.join(' ').slice(0, LONGEST_HEADER);
  const named = fieldOf(heading, seen, kind);
  const column = { place: seen.place, header, ...named, isRowNumber: isRowNumber(named, seen) };
  if (column.field !== 'members' && column.field !== 'total')
    return { ...column, unit: 1, ...NOT_SAID };
  const said = heading === null ? NOT_SAID : saidBy(heading);
  return { ...column, unit: heading?.unit ?? unit ?? 1, ...said };
}

function isRowNumber({ field, confidence }: NamedField, { body }: SeenColumn): boolean {
  return field === 'code' && confidence < 1 && body.countsRows;
}

function fieldOf(heading: Heading | null, seen: SeenColumn, kind: IntakeKind): NamedField {
  const { likeliest } = seen.body;
  if (isWideWord(plainText(seen.texts.at(-1) ?? '')) && isUsed(likeliest, kind))
    return { field: likeliest, confidence: 0.6 };
  return heading === null ? guessed(seen, kind) : fieldOfHeading(heading, seen, kind);
}

/** A year without a month, or a month without a year, says not when its figures are of. */
function fieldOfHeading(heading: Heading, seen: SeenColumn, kind: IntakeKind): NamedField {
  const { field, unit } = heading;
  if (field !== null) return { field, confidence: confirmed(heading, seen.body) };
  return unit === null ? { field: 'ignore', confidence: 0.5 } : guessed(seen, kind);
}

function saidBy({ period, prefecture, gender, employment, isOther }: Heading) {
  return { period, prefecture, gender, employment, isOther };
}

/** The rows of a header read as one (`組合` over `コード`, `2025年` over `12月` over `男`), else the lowest that is known;
 *  units and groups of the rows above hold for it too. */
function headingOfTexts(texts: readonly string[], kind: IntakeKind): Heading | null {
  const joined = headingOf(texts.join(''), kind);
  if (joined !== null && joined.confidence >= SURE) return joined;
  const alone = texts.flatMap((text) => headingOf(text, kind) ?? []);
  const lowest = alone.findLast(({ field }) => field !== null) ?? joined;
  return lowest === null ? null : alone.reduceRight(withUpper, lowest);
}

/** What a header leaves open is as the rows above say. */
function withUpper(heading: Heading, upper: Heading): Heading {
  return {
    ...heading,
    unit: heading.unit ?? upper.unit,
    period: heading.period ?? upper.period,
    prefecture: heading.prefecture ?? upper.prefecture,
    gender: heading.gender ?? upper.gender,
    employment: heading.employment ?? upper.employment,
  };
}

const SURE = 0.8;

/** Trust in a header, less where the cells below contradict it. */
function confirmed({ field, confidence }: Heading, body: ColumnBody): number {
  const isCount = field === 'members' || field === 'total';
  const contradicts = body.filled > 0 && (isCount ? body.numbers < 0.5 : isBeliedName(field, body));
  return contradicts ? Math.min(confidence, 0.5) : confidence;
}

function isBeliedName(field: Heading['field'], body: ColumnBody): boolean {
  return field === 'name' && body.texts < 0.5;
}

/** What a column without a known header is by its cells; told with little confidence. */
function guessed({ body, texts }: SeenColumn, kind: IntakeKind): NamedField {
  if (body.codes >= 0.9) return { field: 'code', confidence: 0.5 };
  if (isUsed(body.likeliest, kind)) return { field: body.likeliest, confidence: 0.5 };
  if (texts.length === 0 && body.texts >= 0.8) return { field: 'name', confidence: 0.4 };
  const isCount = kind === 'figures' && body.numbers >= 0.8;
  return { field: isCount ? 'members' : 'ignore', confidence: 0.3 };
}

function isUsed(field: IntakeField | null, kind: IntakeKind): field is IntakeField {
  return field !== null && (kind === 'figures' || field === 'prefecture');
}
