import { Injectable } from '@nestjs/common';
import type { Period } from '@soshiki/base';
import { MOST_STEPS, type Decomposition } from '@soshiki/contracts';
import { constantComposition, stepsBack, type PeriodRange } from '@soshiki/statistics';
import { DomainError } from '../http/domain-error';
import type { Principal } from '../identity/principal';
import { LedgerReader } from '../ledger/ledger-reader';
import type { ScopedSource } from '../ledger/scoped-source';
import { looksIntoCells, type Reading } from '../ledger/shape';
import { changeQuestion, explainEnds, subjectsOf } from './change-explainer';
import type { ChangeAnswer } from './change.queries';

/** What a decomposition is asked for: a range in order, and the length of its steps in months. */
export interface DecompositionRequest {
  readonly from: Period;
  readonly to: Period;
  readonly months: number;
  readonly reading: Reading;
}

type Step = Decomposition['steps'][number];

/** Explains the change over a span step by step. */
@Injectable()
export class DecompositionReader {
  constructor(private readonly ledger: LedgerReader) {}

  /** Every step with its components, all of one snapshot, so that each closes where the next opens.
   *  @throws DomainError `refused` when there are more than MOST_STEPS steps; `malformed` when a filter names a code
   *  that does not exist. Source: rule 5. */
  async read(
    principal: Pick<Principal, 'scope'>,
    request: DecompositionRequest,
  ): Promise<Decomposition> {
    const { from, to, months, reading } = request;
    const ranges = stepsBack({ from, to }, months);
    if (ranges.length > MOST_STEPS) throw refuseSteps(ranges.length);
    return this.ledger.inSnapshot(principal, async (source) => {
      const steps: Step[] = [];
      for (const range of ranges) steps.push(await stepOf(source, range, reading));
      return { from, to, months, basis: reading.basis, steps };
    });
  }
}

async function stepOf(source: ScopedSource, range: PeriodRange, reading: Reading): Promise<Step> {
  const answer = await source.ask<ChangeAnswer>(changeQuestion({ ...range, reading }));
  const subjects = subjectsOf(answer);
  const isOfCells = looksIntoCells(source.scope.kind, reading);
  const { opening, components, closing } = explainEnds(subjects, answer, isOfCells);
  return {
    ...range,
    opening,
    components: components.map(({ kind, unions, members }) => ({ kind, unions, members })),
    closing,
    constant: constantComposition(subjects),
  };
}

function refuseSteps(found: number): DomainError {
  return new DomainError('refused', {
    detail: {
      ja: `一度に説明できるのは${MOST_STEPS}区間までです（指定は${found}区間）。区間を長くするか、期間を短くしてください。`,
      en: `At most ${MOST_STEPS} steps are explained at once (${found} were asked for): take longer steps or a shorter range.`,
    },
    issues: [
      {
        path: 'query.months',
        code: 'too-many-steps',
        message: `at most ${MOST_STEPS} steps`,
        found: String(found),
      },
    ],
  });
}
