import { periodOfDay, type Period } from '@soshiki/base';
import type { Basis, Dimension, Filters } from '@soshiki/contracts';
import { EXPORT_FACTS } from '../ledger/export-facts.queries';
import type { Question, ScopedSource } from '../ledger/scoped-source';
import type { Reading } from '../ledger/shape';
import { nameOfKey } from '../statistics/row-names';

/** What a file says of what it is about. */
export interface ExportHead {
  readonly asOf: Period;
  readonly isSample: boolean;
  readonly state: 'open' | 'closed' | 'locked' | null;
  /** Number of the publication of the period, if it is published. */
  readonly publication: number | null;
  /** Totals under the filters, as the headline has them. */
  readonly unions: number;
  readonly members: number;
  /** The filters with their codes and what these are called. */
  readonly filters: readonly { readonly dimension: Dimension; readonly words: readonly string[] }[];
  readonly basis: Basis;
  readonly knownAt: string | undefined;
}

interface HeadRow {
  readonly as_of: string;
  readonly is_sample: boolean;
  readonly state: ExportHead['state'];
  readonly publication: number | null;
  readonly unions: number;
  readonly members: number;
  readonly names: readonly [dimension: string, code: string, name: string][] | null;
}

/** Asks what a file of the period (absent: the newest settled one) has to say of itself.
 *  @throws DomainError `malformed` when a filter names a code that does not exist for the reader. */
export async function headOf(
  source: ScopedSource,
  asOf: Period | undefined,
  reading: Reading,
): Promise<ExportHead> {
  const row = await source.ask<HeadRow>(headQuestion(asOf, reading));
  const { is_sample: isSample, state, publication, unions, members } = row;
  return {
    ...{ asOf: periodOfDay(row.as_of), isSample, state, publication, unions, members },
    filters: filtersInWords(reading.filters, row.names ?? []),
    basis: reading.basis,
    knownAt: reading.knownAt,
  };
}

function headQuestion(first: Period | undefined, reading: Reading): Question {
  const named = given(reading.filters).map(([dimension]) => dimension);
  return { days: 'one', first, reading, named, select: EXPORT_FACTS };
}

function given(filters: Filters): [Dimension, readonly string[]][] {
  const all = Object.entries(filters) as [Dimension, readonly string[] | undefined][];
  return all.flatMap(([dimension, codes]) => (codes?.length ? [[dimension, codes]] : []));
}

function filtersInWords(
  filters: Filters,
  names: readonly [string, string, string][],
): ExportHead['filters'] {
  const nameIn = (dimension: Dimension, code: string) =>
    names.find(([of, named]) => of === dimension && named === code)?.[2] ?? null;
  return given(filters).map(([dimension, codes]) => ({
    dimension,
    words: codes.map((code) => nameOfKey(dimension, code, nameIn(dimension, code))),
  }));
}
