import { Injectable } from '@nestjs/common';
import type { Period } from '@soshiki/base';
import type { Calendar, Findings } from '@soshiki/contracts';
import {
  findingFiguresOf,
  findingSentences,
  LEAST_RANKED_BY_RATE,
  MOST_MOVES,
} from '@soshiki/statistics';
import { DomainError } from '../../http/domain-error';
import type { Principal } from '../../identity/principal';
import { AWAITING_CTE } from '../../ledger/campaigns.queries';
import { LedgerReader } from '../../ledger/ledger-reader';
import type { Question, ScopedSource } from '../../ledger/scoped-source';
import { looksIntoCells, type Reading } from '../../ledger/shape';
import { targetCte } from '../../ledger/targets.queries';
import { coveredPart } from './covered-part';
import { namedFigures, namesOf } from './finding-names';
import { factsOf } from './findings-facts';
import { FINDINGS_QUERY, findingsCtes, type FindingsAnswer } from './findings.queries';

/** What findings are asked for. */
export interface FindingsRequest {
  /** Absent: the newest settled period. */
  readonly asOf?: Period | undefined;
  /** Absent: a year before `asOf`. */
  readonly compareTo?: Period | undefined;
  readonly calendar: Calendar;
  readonly reading: Reading;
}

/** Reads what the figures of a period say. */
@Injectable()
export class FindingsReader {
  constructor(private readonly ledger: LedgerReader) {}

  /** The findings as the principal may see them, in one round trip and so of one snapshot. Unions and persons.
   *  @throws DomainError `refused` when `compareTo` is after `asOf`, `malformed` when a filter names a code that does
   *  not exist. Source: rules 1 to 5. */
  read(principal: Pick<Principal, 'scope'>, request: FindingsRequest): Promise<Findings> {
    return readFindings(this.ledger.for(principal), request);
  }
}

/** The findings from a source that is already open. @throws as `FindingsReader.read`. */
export async function readFindings(
  source: ScopedSource,
  request: FindingsRequest,
): Promise<Findings> {
  const answer = await source.ask<FindingsAnswer>(findingsQuestion(source, request));
  if (answer.compare_to > answer.as_of) throw comparedWithLater();
  return findingsOf(answer, source, request);
}

/** The question behind findings. */
export function findingsQuestion(
  { scope }: Pick<Principal, 'scope'>,
  { asOf, compareTo, reading }: FindingsRequest,
): Question {
  const part = coveredPart(scope, reading);
  return {
    days: 'two',
    first: asOf,
    second: compareTo,
    reading,
    keepsAll: true,
    cellRows: 'all',
    named: ['industry', 'block'],
    ctes: [AWAITING_CTE, targetCte(scope.kind), ...findingsCtes(reading.basis)],
    select: FINDINGS_QUERY,
    own: [part?.kind ?? null, part?.code ?? null, LEAST_RANKED_BY_RATE, MOST_MOVES],
  };
}

function findingsOf(
  answer: FindingsAnswer,
  { scope }: Pick<Principal, 'scope'>,
  { reading, calendar }: FindingsRequest,
): Findings {
  const { basis } = reading;
  const isOfCells = looksIntoCells(scope.kind, reading);
  const figures = findingFiguresOf(factsOf(answer, { basis, isOfCells }));
  const names = namesOf(answer);
  return {
    basis,
    isSample: answer.is_sample,
    ...namedFigures(figures, names),
    sentences: findingSentences(figures, { names, basis, calendar }),
  };
}

function comparedWithLater(): DomainError {
  const detail = {
    ja: '比較する時点が基準の時点より後です。',
    en: 'The period compared with is after the one asked for.',
  };
  const issue = { path: 'query.compareTo', code: 'from-after-to', message: detail.en };
  return new DomainError('refused', { detail, issues: [issue] });
}
