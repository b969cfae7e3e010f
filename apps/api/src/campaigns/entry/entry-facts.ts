import { parsePeriod, type Period } from '@soshiki/base';
import type { ReportCell } from '@soshiki/contracts';
import { reportState } from '@soshiki/statistics';
import { DomainError } from '../../http/domain-error';
import { CAMPAIGN_CTE } from '../../ledger/campaigns.queries';
import { FORMER_NAME_CTE } from '../../ledger/directory.queries';
import { entryCtes } from '../../ledger/entry-sheet.queries';
import type { ScopedSource } from '../../ledger/scoped-source';
import { nameOfKey } from '../../statistics/row-names';
import { membersIn } from '../reports/entered-figure';
import { EVERYTHING, versionOf, type ReportFacts } from '../reports/report-facts';
import type { RevisionRow } from '../reports/report.queries';
import {
  ENTRY_NAMES,
  ENTRY_QUERY,
  type CellText,
  type EntryAnswer,
  type EntryUnion,
  type JudgingRow,
  type NewestRow,
} from './entry.queries';

type Coded = { readonly code: string; readonly name: string };

/** A report of the sheet: of its revisions the newest, of the figures before those that rule 10 looks at. */
export interface EntryFacts extends ReportFacts {
  readonly union: EntryUnion;
  readonly industry: Coded;
  readonly prefecture: Coded;
  readonly formerNames: readonly string[];
}

/** Reports of one campaign, in the order of the codes of their unions. */
export interface EntrySheet {
  readonly campaign: ReportFacts['campaign'];
  readonly reports: readonly EntryFacts[];
}

/** The reports of the codes, without codes of every union that counts, in one round trip. A code that is no union's is
 *  left out. @throws DomainError `not-found` when the period has no campaign. */
export async function readEntries(
  source: ScopedSource,
  { period, codes = null }: { readonly period: Period; readonly codes?: readonly string[] | null },
): Promise<EntrySheet> {
  const answer = await source.ask<EntryAnswer>({
    days: 'one',
    first: period,
    reading: EVERYTHING,
    entries: 'directory',
    named: ENTRY_NAMES,
    ctes: [CAMPAIGN_CTE, FORMER_NAME_CTE, ...entryCtes(source.scope.kind)],
    select: ENTRY_QUERY,
    own: [codes],
  });
  const { campaign, unions } = answer;
  if (campaign === null) throw new DomainError('not-found');
  const parts = { ...partsOf(answer), campaign, period };
  return { campaign, reports: (unions ?? []).map((union) => factsOf(union, parts)) };
}

/** The parts of the answer by the number of the union they belong to. */
function partsOf({ names, ...answer }: EntryAnswer) {
  const called = new Map((names ?? []).map(([of, code, name]) => [`${of} ${code}`, name]));
  return {
    decisions: byUnion(answer.revisions),
    newest: new Map((answer.newest ?? []).map((row) => [row.unionId, row])),
    drafts: new Map((answer.drafts ?? []).map(({ unionId, ...draft }) => [unionId, draft])),
    earlier: byUnion(answer.earlier),
    affiliations: byUnion(answer.affiliations),
    formerNames: byUnion(answer.formerNames),
    coded: (dimension: (typeof ENTRY_NAMES)[number], code: string): Coded => {
      const name = nameOfKey(dimension, code, called.get(`${dimension} ${code}`) ?? null);
      return { code, name };
    },
  };
}

/** Rows found by the number of the union in front of each. */
function byUnion<Row extends readonly [unionId: number, ...unknown[]]>(
  rows: readonly Row[] | null,
): (unionId: number) => readonly Row[] {
  const groups = new Map<number, Row[]>();
  for (const row of rows ?? []) {
    const group = groups.get(row[0]);
    if (group === undefined) groups.set(row[0], [row]);
    else group.push(row);
  }
  return (unionId) => groups.get(unionId) ?? [];
}

type Parts = ReturnType<typeof partsOf> & Pick<ReportFacts, 'campaign' | 'period'>;

function factsOf(union: EntryUnion, parts: Parts): EntryFacts {
  const { id } = union;
  const newest = newestOf(parts.newest.get(id));
  const draft = parts.drafts.get(id) ?? null;
  const revisions = parts.decisions(id);
  return {
    ...{ period: parts.period, campaign: parts.campaign, union, newest, draft },
    revisions: newest === undefined ? [] : [newest],
    earlier: parts.earlier(id).map(figureOf),
    affiliations: parts.affiliations(id).map(([, from, until]) => ({ from, until })),
    standing: reportState({
      revisions: revisions.map(([, rev, decision]) => ({ rev, decision })),
      hasDraft: draft !== null,
    }),
    version: versionOf({ rev: newest?.rev, draft: draft?.version, decision: newest?.decision }),
    industry: parts.coded('industry', union.industry),
    prefecture: parts.coded('prefecture', union.prefecture),
    formerNames: parts.formerNames(id).map(([, name]) => name),
  };
}

function newestOf(row: NewestRow | undefined): RevisionRow | undefined {
  return row && { ...row, cells: cellsOf(row.cells), warnings: row.warnings ?? [] };
}

function figureOf([
  ,
  period,
  revision,
  isCarried,
  text,
]: JudgingRow): EntryFacts['earlier'][number] {
  const cells = cellsOf(text);
  return { period: parsePeriod(period), revision, isCarried, cells, members: membersIn(cells) };
}

/** Cells from the text that stands for them. */
function cellsOf(text: CellText): ReportCell[] {
  if (text === null) return [];
  return text.split(',').map((part) => {
    const [prefecture, gender, employment, members] = part.split(' ');
    return { prefecture, gender, employment, members: Number(members) } as ReportCell;
  });
}
