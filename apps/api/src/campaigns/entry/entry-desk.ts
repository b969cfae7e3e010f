import { Injectable } from '@nestjs/common';
import type { Period } from '@soshiki/base';
import type { EntryOutcome, EntryRowData, EntrySheetData } from '@soshiki/contracts';
import { Clock } from '../../clock';
import { DomainError, type Bilingual } from '../../http/domain-error';
import type { Once } from '../../http/idempotency';
import type { SeenVersion } from '../../http/if-match';
import type { Principal } from '../../identity/principal';
import { LedgerReader } from '../../ledger/ledger-reader';
import { LedgerWriter, type LedgerTransaction } from '../../ledger/ledger-writer';
import { campaignOf } from '../../ledger/records/campaigns';
import { dropDrafts, saveDrafts } from '../../ledger/records/drafts';
import { lockReports } from '../../ledger/records/reports';
import { insertRevisions } from '../../ledger/records/revisions';
import type { GivenFigure } from '../reports/entered-figure';
import { draftOf, nextFigure, requireEntry } from '../reports/report-entry';
import { notNow } from '../reports/report-refusals';
import type { Reader } from '../reports/report-rights';
import { deedOn } from '../reports/report-transaction';
import { readEntries, type EntryFacts } from './entry-facts';
import { entryRowOf } from './entry-row';
import { NO_SUCH_UNION, rowRefusalOf, SECOND_ROW, type RowRefusal } from './row-refusal';

/** A row as it was typed, and which version of its report was seen. */
export interface TypedRow extends GivenFigure {
  readonly code: string;
  readonly seen: SeenVersion;
  readonly reason?: string | undefined;
}

/** What became of each row, told in both languages. */
export interface EntryResult {
  readonly written: readonly EntryRowData[];
  readonly refused: readonly (Omit<EntryOutcome['refused'][number], 'messages'> & {
    readonly messages: readonly Bilingual[];
  })[];
}

/** Rows of one campaign, and under which key they are written once. */
interface Rows {
  readonly period: Period;
  readonly rows: readonly TypedRow[];
  readonly once?: Once | undefined;
}

/** What to write of a row that is in order. */
type Judge<Figure> = (facts: EntryFacts, row: TypedRow) => Figure;

/** How rows are written: what each becomes, and how all that are in order are kept. */
interface Way<Figure> {
  readonly verb: 'save' | 'submit';
  readonly judge: Judge<Figure>;
  readonly keep: (
    ledger: LedgerTransaction,
    accepted: readonly { readonly facts: EntryFacts; readonly figure: Figure }[],
  ) => Promise<void>;
}

/** Where figures of many unions are entered at once, each judged as if it came alone. */
@Injectable()
export class EntryDesk {
  constructor(
    private readonly reader: LedgerReader,
    private readonly writer: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  /** Every report of a campaign. @throws DomainError `not-found` when the period has none. */
  async sheet(principal: Principal, period: Period): Promise<EntrySheetData> {
    const { campaign, reports } = await readEntries(this.reader.for(principal), { period });
    const reader = this.readerOf(principal);
    const rows = reports.map((facts) => entryRowOf(facts, reader));
    return { period, campaign: campaign.state, rows };
  }

  /** Saves drafts. @throws DomainError `not-found` when the period has no campaign. */
  save(principal: Principal, rows: Rows): Promise<EntryResult> {
    return this.enter(principal, rows, {
      verb: 'save',
      judge: (_, row) => draftOf(row),
      keep: (ledger, accepted) => {
        const drafts = accepted.map(({ facts, figure }) => ({
          unionId: facts.union.id,
          ...figure,
        }));
        return saveDrafts(ledger, { period: rows.period, drafts });
      },
    });
  }

  /** Submits the figures given, or the drafts, as the next revisions.
   *  @throws DomainError `not-found` when the period has no campaign. */
  submit(
    principal: Principal,
    { source, ...rows }: Rows & { readonly source: 'entry' | 'paste' },
  ): Promise<EntryResult> {
    return this.enter(principal, rows, {
      verb: 'submit',
      judge: (facts, row) => nextFigure(facts, { given: row, reason: row.reason, source }),
      keep: async (ledger, accepted) => {
        const figures = accepted.map(({ figure }) => figure);
        const unionIds = figures.map(({ unionId }) => unionId);
        await insertRevisions(ledger, figures);
        await dropDrafts(ledger, { period: rows.period, unionIds });
      },
    });
  }

  private enter<Figure>(
    principal: Principal,
    { period, rows, once }: Rows,
    way: Way<Figure>,
  ): Promise<EntryResult> {
    const reader = this.readerOf(principal);
    const work = async (ledger: LedgerTransaction): Promise<EntryResult> => {
      const codes = [...new Set(rows.map(({ code }) => code))].sort();
      await campaignOf(ledger, period, 'shared');
      await lockReports(ledger, { period, codes });
      const { reports } = await readEntries(ledger.source, { period, codes });
      const judged = judgedRows(rows, { reports, reader, judge: way.judge });
      const accepted = judged.flatMap((row) => ('figure' in row ? [row] : []));
      if (accepted.length > 0) await way.keep(ledger, accepted);
      const written = accepted.map(({ facts }) => facts);
      const after = await recorded(ledger, { verb: way.verb, written, period });
      const now = new Map([...reports, ...after].map((facts) => [facts.union.code, facts]));
      return {
        written: after.map((facts) => entryRowOf(facts, reader)),
        refused: judged.flatMap((row) =>
          'figure' in row ? [] : [refusedRow(row, now.get(row.code), reader)],
        ),
      };
    };
    return this.writer.write(principal, work, once);
  }

  private readerOf(principal: Principal): Reader {
    return { principal, today: this.clock.today() };
  }
}

type Judged<Figure> =
  | { readonly facts: EntryFacts; readonly figure: Figure }
  | { readonly code: string; readonly refusal: RowRefusal };

function judgedRows<Figure>(
  rows: readonly TypedRow[],
  by: {
    readonly reports: readonly EntryFacts[];
    readonly reader: Reader;
    readonly judge: Judge<Figure>;
  },
): Judged<Figure>[] {
  const known = new Map(by.reports.map((facts) => [facts.union.code, facts]));
  const seen = new Set<string>();
  return rows.map((row) => {
    const { code } = row;
    const facts = known.get(code);
    const isSecond = seen.has(code);
    seen.add(code);
    if (facts === undefined) return { code, refusal: NO_SUCH_UNION };
    return isSecond ? { code, refusal: SECOND_ROW } : judgedRow(facts, row, by);
  });
}

function judgedRow<Figure>(
  facts: EntryFacts,
  row: TypedRow,
  { reader, judge }: { readonly reader: Reader; readonly judge: Judge<Figure> },
): Judged<Figure> {
  try {
    requireEntry(facts, { reader, seen: row.seen, given: row });
    if (facts.standing.state === 'approved') throw notNow('approved');
    return { facts, figure: judge(facts, row) };
  } catch (error) {
    // A refusal of this row is its answer, and no reason to refuse the others.
    if (!(error instanceof DomainError)) throw error;
    return { code: row.code, refusal: rowRefusalOf(error) };
  }
}

/** The reports that were written as they are now; each is a deed of its own in the audit trail. */
async function recorded(
  ledger: LedgerTransaction,
  {
    verb,
    written,
    period,
  }: {
    readonly verb: string;
    readonly written: readonly EntryFacts[];
    readonly period: Period;
  },
): Promise<readonly EntryFacts[]> {
  if (written.length === 0) return [];
  const before = new Map(written.map((facts) => [facts.union.code, facts]));
  const { reports } = await readEntries(ledger.source, { period, codes: [...before.keys()] });
  const deeds = reports.flatMap((after) => {
    const earlier = before.get(after.union.code);
    return earlier === undefined ? [] : [deedOn(verb, { before: earlier, after })];
  });
  await ledger.record(...deeds);
  return reports;
}

function refusedRow(
  { code, refusal }: { readonly code: string; readonly refusal: RowRefusal },
  facts: EntryFacts | undefined,
  reader: Reader,
): EntryResult['refused'][number] {
  return { code, ...refusal, now: facts === undefined ? null : entryRowOf(facts, reader) };
}
