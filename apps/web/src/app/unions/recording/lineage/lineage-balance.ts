import { readHeadcount } from '@soshiki/base';
import { type LineageEvent, type TransferFault, transferFaults } from '@soshiki/statistics';
import { type CarriedModel, type LineageModel, carrying, entries } from './lineage-model';

/** Figures of the sources at the last period before the event, by code; `null` when a source has none. */
export type SourceFigures = Readonly<Partial<Record<string, number | null>>>;

/** How the persons of one source are carried. `unknown`: it has no figure, or one of the numbers is none. */
export interface SourceBalance {
  readonly code: string;
  readonly members: number | null;
  /** `null` while one of the numbers is none. */
  readonly carried: number | null;
  /** Persons still to be carried, negative when too many are; `null` when it cannot be said. */
  readonly remaining: number | null;
  readonly state: 'balanced' | 'remaining' | 'tooMany' | 'unknown';
}

/** The balance of every source. Whoever continues keeps those who are not carried. Source: product brief, rule 5. */
export function balances(model: LineageModel, figures: SourceFigures): SourceBalance[] {
  return model.sources.map(({ code }) => {
    const members = figures[code] ?? null;
    const carried = sumOf(model.carried.filter(({ from }) => from === code));
    const remaining = members === null || carried === null ? null : members - carried;
    return { code, members, carried, remaining, state: stateOf(remaining, model.continues) };
  });
}

/** Everybody who is left goes to the last target without a number, else to the last target on top of its number. */
export function filledUp(model: LineageModel, balance: SourceBalance): LineageModel {
  const { code, remaining } = balance;
  if (remaining === null || remaining <= 0) return model;
  const own = model.carried.filter(({ from }) => from === code);
  const field = own.findLast(({ members }) => members.trim() === '') ?? own.at(-1);
  if (field === undefined) return model;
  const members = String((readHeadcount(field.members) ?? 0) + remaining);
  return carrying(model, { ...field, members });
}

/** What is still wrong with the event, by the same rules as the API. */
export function faultsOf(model: LineageModel, figures: SourceFigures): TransferFault[] {
  const event: LineageEvent = {
    kind: model.kind,
    from: model.sources.map(({ code }) => ({
      code,
      members: figures[code] ?? null,
      continues: model.continues,
    })),
    to: model.targets.map(({ key }) => key),
    transfers: entries(model).map(({ from, to, members }) => ({
      from,
      to,
      members: readHeadcount(members) ?? Number.NaN,
    })),
  };
  return transferFaults(event);
}

function sumOf(carried: readonly CarriedModel[]): number | null {
  return carried.reduce<number | null>((sum, { members }) => {
    const count = members.trim() === '' ? 0 : readHeadcount(members);
    return sum === null || count === null ? null : sum + count;
  }, 0);
}

function stateOf(remaining: number | null, continues: boolean): SourceBalance['state'] {
  if (remaining === null) return 'unknown';
  if (remaining < 0) return 'tooMany';
  return remaining === 0 || continues ? 'balanced' : 'remaining';
}
