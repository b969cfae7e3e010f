import { referenceDay, type Period } from '@soshiki/base';
import type { Dimension, ProblemIssue, Scope } from '@soshiki/contracts';
import type { QueryResult, QueryResultRow } from 'pg';
import { DomainError } from '../http/domain-error';
import { directoryCte, entryCte, isOfDirectory } from './directory.queries';
import { endCtes } from './ends.queries';
import { figureCtes } from './figures.queries';
import { nameCte } from './names.queries';
import { looksIntoCells, needsBlocks, statementName, type Reading, type Shape } from './shape';
import { countedUnionCte, dayCte, PARAMETERS, placeCte } from './unions.queries';
import { unknownCodeCte } from './unknown-codes.queries';

/** A query over the `visible_*` tables, which answers one row. */
export interface Question extends Partial<Pick<Shape, 'cellRows' | 'keepsAll' | 'entries'>> {
  readonly days: Shape['days'];
  /** The period, or the first of two; absent means the newest settled one. */
  readonly first?: Period | undefined;
  /** The second of two, or the end of a span; absent means a year before the first. */
  readonly second?: Period | undefined;
  readonly reading: Reading;
  /** Dimensions whose codes are to be named in `visible_name`. */
  readonly named?: readonly Dimension[];
  /** Tables put between the visible ones and the answer. */
  readonly ctes?: readonly string[];
  /** Reads `visible_*` only and answers one row. */
  readonly select: string;
  /** Values of the query's own parameters, from `$15` on. */
  readonly own?: readonly unknown[];
}

/** A statement ready to be prepared under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** What runs a statement: the pool, or the connection of a transaction. */
export interface Runner {
  query<Row extends QueryResultRow>(statement: Statement): Promise<QueryResult<Row>>;
}

/** The ledger as one person may see it. Every figure and every row of the directory is read through
 *  it: the scope is applied here and nowhere else, so no query can forget it. Source: rule 11. */
export class ScopedSource {
  constructor(
    private readonly runner: Runner,
    readonly scope: Scope,
  ) {}

  /** Asks in one round trip. @throws DomainError `malformed` naming each filter code that does not
   *  exist for this reader: a typing error must not look like an empty table. */
  async ask<Row extends object>(question: Question): Promise<Row> {
    const { rows } = await this.runner.query<Row & WithUnknownCodes>(this.statement(question));
    const [row] = rows;
    if (row === undefined) throw new Error('a scoped statement answers one row');
    if (row.unknown_codes !== null) throw unknownCodes(row.unknown_codes);
    return row;
  }

  /** Asks the same as of several times of knowledge (ISO 8601): one statement, and so one snapshot, with an answer
   *  each, in the order given. The time in the question's own reading is not looked at.
   *  @throws DomainError `malformed` as `ask`. */
  async askAtEach<Row extends object>(
    question: Question,
    knownAt: readonly string[],
  ): Promise<Row[]> {
    const { rows } = await this.runner.query<Row & WithUnknownCodes>(
      this.statementAtEach(question, knownAt),
    );
    for (const { unknown_codes: codes } of rows) if (codes !== null) throw unknownCodes(codes);
    return rows;
  }

  /** The statement a question becomes for this reader: text by shape, every value a parameter. */
  statement(question: Question): Statement {
    const text = textOf(question, this.shapeOf(question));
    return { name: statementName(text), text, values: this.valuesOf(question) };
  }

  /** As `statement`, with the times of knowledge as one list in the place of one. */
  private statementAtEach(question: Question, knownAt: readonly string[]): Statement {
    const text = atEach(textOf(question, this.shapeOf(question)));
    const values = this.valuesOf(question);
    values[KNOWN_AT_PLACE] = knownAt;
    return { name: statementName(text), text, values };
  }

  private shapeOf({ days, reading, ...question }: Question): Shape {
    const reach = this.scope.kind;
    return {
      days,
      reach,
      basis: reading.basis,
      isOfCells: looksIntoCells(reach, reading),
      isBanded: (reading.filters.sizeBand?.length ?? 0) > 0,
      needsBlocks: needsBlocks(reach, question.named ?? [], reading),
      cellRows: question.cellRows ?? 'none',
      entries: question.entries ?? 'counted',
      keepsAll: question.keepsAll ?? false,
    };
  }

  private valuesOf({ first, second, reading, own = [] }: Question): unknown[] {
    const { filters } = reading;
    return [
      first === undefined ? null : referenceDay(first),
      second === undefined ? null : referenceDay(second),
      reading.knownAt ?? 'infinity',
      this.scope.kind === 'federation' ? null : this.scope.code,
      ...FILTERS.map((dimension) => (filters[dimension]?.length ? filters[dimension] : null)),
      ...own,
    ];
  }
}

/** What every statement says of the codes in its filters that do not exist for the reader. */
interface WithUnknownCodes {
  readonly unknown_codes: [string, string][] | null;
}

/** Where the time of knowledge, `$3`, stands among the values. */
const KNOWN_AT_PLACE = 2;

/** Filters in the order of their parameters, from `$5` on. */
const FILTERS = [
  'industry',
  'industryGroup',
  'prefecture',
  'block',
  'kind',
  'sizeBand',
  'gender',
  'employment',
  'union',
  'parent',
] as const satisfies readonly Dimension[];

function textOf(question: Question, shape: Shape): string {
  const ctes = [
    PARAMETERS,
    dayCte(shape.days),
    placeCte(shape),
    isOfDirectory(shape) ? directoryCte(shape) : countedUnionCte(shape),
    ...figureCtes(shape),
    ...(shape.days === 'two' && shape.keepsAll ? endCtes(shape) : []),
    ...(isOfDirectory(shape) ? [entryCte(shape)] : []),
    nameCte(question.named ?? [], shape.days),
    unknownCodeCte(shape),
    ...(question.ctes ?? []),
  ];
  return `WITH ${ctes.join(',')}
SELECT answer.*,
  (SELECT json_agg(json_build_array(path, code)) FROM unknown_code) AS unknown_codes
FROM (${question.select}) answer`;
}

/** A whole statement run for each instant in the list `$3`, which inside it stands for one of them. */
function atEach(text: string): string {
  return `SELECT answer.* FROM unnest($3::timestamptz[]) WITH ORDINALITY knowledge (at, place)
CROSS JOIN LATERAL (${text.replaceAll('$3::timestamptz', 'knowledge.at')}) answer
ORDER BY knowledge.place`;
}

function unknownCodes(found: readonly [string, string][]): DomainError {
  const issues: ProblemIssue[] = found.map(([path, code]) => ({
    path: `query.${path}`,
    code: 'unknown-code',
    message: `no ${path} has this code`,
    found: code,
  }));
  return new DomainError('malformed', { issues });
}
