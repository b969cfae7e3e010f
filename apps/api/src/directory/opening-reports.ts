import { periodOfDay, referenceDay, westernMonth, type Period } from '@soshiki/base';
import { openingFigure, type Cell } from '@soshiki/statistics';
import type { Bilingual } from '../http/domain-error';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import { isReported } from '../ledger/records/lineage';
import { insertRevision } from '../ledger/records/revisions';
import type { OpeningReport } from './effect';
import { campaignsFrom } from './effect-figures';
import type { LineagePlan } from './lineage-plan';

/** A union after the event: the name it has in the plan, and what it is in the directory. */
export interface Successor {
  /** Code, or key while it was new. */
  readonly key: string;
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** First day outside the federation, null while there is none. */
  readonly until: string | null;
}

/** What was submitted, and what a person should know of what was not. */
export interface Openings {
  readonly openings: readonly OpeningReport[];
  readonly notes: readonly Bilingual[];
}

const KINDS = { merge: '合併', split: '分割', absorption: '吸収合併' } as const;

/** Submits the first figures after a lineage event, for the period of its day: the cells carried over, together with a
 *  union's own where it continues. Another person approves them (rule 7). Nothing is submitted while the period has no
 *  campaign or is locked, for a union that has reported already, or whose own figure is missing. */
export async function submitOpenings(
  ledger: LedgerTransaction,
  plan: LineagePlan,
  successors: readonly Successor[],
): Promise<Openings> {
  const period = periodOfDay(plan.effectiveOn);
  const campaign = (await campaignsFrom(ledger, plan.effectiveOn)).find(
    (one) => one.period === period,
  );
  if (campaign === undefined) return { openings: [], notes: [] };
  if (campaign.status === 'final') return { openings: [], notes: [lockedNote(period)] };
  const [openings, notes]: [OpeningReport[], Bilingual[]] = [[], []];
  for (const successor of successors) {
    const outcome = await submitOpening(ledger, plan, { successor, period });
    if ('ja' in outcome) notes.push(outcome);
    else openings.push(outcome);
  }
  return { openings, notes };
}

async function submitOpening(
  ledger: LedgerTransaction,
  plan: LineagePlan,
  { successor, period }: { readonly successor: Successor; readonly period: Period },
): Promise<OpeningReport | Bilingual> {
  const { id, code, name, until } = successor;
  const cells = cellsOf(plan, successor);
  if (cells === null) return missingNote(code);
  const isOutside = until !== null && until <= referenceDay(period);
  if (isOutside || (await isReported(ledger, successor, period))) return reportedNote(code);
  const members = cells.reduce((sum, cell) => sum + cell.members, 0);
  const figure = { unionId: id, code, period, members, cells };
  const reason = reasonOf(plan);
  await insertRevision(ledger, { ...figure, source: 'lineage', reason, warnings: [] });
  return { code, name, period, members };
}

/** The cells of a union after the event; null when they cannot be known, because it continues without a figure. */
function cellsOf(plan: LineagePlan, { key }: Successor): Cell[] | null {
  const { event, figures, parties } = plan;
  const own = figures.get(key);
  if (parties.has(key) && own === undefined) return null;
  const given = event.transfers.filter(({ from }) => from === key);
  if (own !== undefined && given.length > 0) {
    const carried = given.reduce((sum, { members }) => sum + members, 0);
    return openingFigure({
      own: null,
      received: [{ cells: own.cells, members: own.members - carried }],
    });
  }
  const received = event.transfers
    .filter(({ to }) => to === key)
    .map(({ from, members }) => ({ cells: figures.get(from)?.cells ?? [], members }));
  return openingFigure({ own: own?.cells ?? null, received });
}

/** Names the event: kind, day, and whom the members come from. */
function reasonOf({ event, effectiveOn, parties, note }: LineagePlan): string {
  const names = event.from.map(({ code }) => `${code} ${parties.get(code)?.name ?? ''}`.trim());
  const told = note === null ? '' : `（${note}）`;
  return `${effectiveOn} ${KINDS[event.kind]}による引継ぎ：${names.join('、')}${told}`;
}

function lockedNote(period: Period): Bilingual {
  return {
    ja: `${westernMonth(period)}の人員報告は確定しているため、引継ぎの報告は提出しません。`,
    en: `The campaign of ${period} is locked: no opening reports are submitted.`,
  };
}

function reportedNote(code: string): Bilingual {
  return {
    ja: `${code}はすでに報告しているため、引継ぎの報告は提出しません。`,
    en: `${code} has reported already: no opening report is submitted.`,
  };
}

function missingNote(code: string): Bilingual {
  return {
    ja: `${code}の直前の人員が不明なため、引継ぎの報告は提出しません。報告で入力してください。`,
    en: `The figure of ${code} just before is missing: enter its report yourself.`,
  };
}
