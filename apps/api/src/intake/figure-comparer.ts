import {
  grouped,
  monthInEnglish,
  parsePeriod,
  referenceDay,
  westernMonth,
  type Period,
} from '@soshiki/base';
import { entryPermission } from '@soshiki/statistics';
import type { Bilingual } from '../http/domain-error';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import {
  compareReports,
  crowdedReports,
  keepWarnings,
  refusePeriods,
  refuseReports,
  repeatedFigures,
  touchedPeriods,
  type ImportedKey,
  type RefusedReport,
  type RepeatedFigure,
  type TouchedPeriod,
} from '../ledger/records/imported-reports';
import { judgedRows, judgementOf, type JudgedRow, type Judgement } from './figure-judge';
import { insertFaults, type FileFault } from './import-issues';

/** Reports judged at once: so many are in memory. */
const BATCH = 2_000;

/** Puts the figures that were read beside the ledger: which reports are new, changed or unchanged, and which cannot be
 *  submitted, each with the reason where it stands. What is unchanged is never refused: nothing is done with it. */
export async function compareFigures(
  ledger: LedgerTransaction,
  importId: string,
  today: string,
): Promise<void> {
  const { reports, places } = await repeatedFigures(ledger, importId);
  await insertFaults(ledger, importId, places.map(repeated));
  await insertFaults(ledger, importId, (await crowdedReports(ledger, importId)).map(crowded));
  await compareReports(ledger, importId, reports);
  await refuseClosed(ledger, importId, today);
  await judgeReports(ledger, importId);
}

function repeated({ row, column, otherRow, isOtherwise, members }: RepeatedFigure): FileFault {
  const message: Bilingual = isOtherwise
    ? {
        ja: `同じ組合・調査期・内訳の人数が ${String(otherRow)} 行目にもあり、数が違います。どちらかを除いてください。`,
        en: `Row ${String(otherRow)} has another number for the same union, period and part: leave one of them out.`,
      }
    : {
        ja: `同じ組合・調査期・内訳の人数が ${String(otherRow)} 行目にもあります。どちらかを除いてください。`,
        en: `Row ${String(otherRow)} has the same union, period and part: leave one of them out.`,
      };
  return { row, column, code: 'repeated-cell', message, found: grouped(members) };
}

function crowded({ row, column }: RefusedReport): FileFault {
  const message = {
    ja: '人数の合計が大きすぎます。桁と単位を確かめてください。',
    en: 'The head-counts add up to too many: check the digits and the unit.',
  };
  return { row, column, code: 'notAHeadcount', message };
}

type PeriodFault = (of: { readonly ja: string; readonly en: string }) => Bilingual;

const PERIOD_FAULTS = {
  'no-campaign': ({ ja, en }) => ({
    ja: `${ja}の人員報告はありません。先に人員報告を作るか、調査期を確かめてください。`,
    en: `There is no campaign for ${en}: begin one first, or check the period.`,
  }),
  locked: ({ ja, en }) => ({
    ja: `${ja}の人員報告は確定しています。直すには、理由を付けて再開してください。`,
    en: `The campaign of ${en} is locked. Reopen it with a reason first.`,
  }),
  'not-yet-open': ({ ja, en }) => ({
    ja: `${ja}の人員報告は、まだ受付が始まっていません。`,
    en: `The campaign of ${en} has not opened yet.`,
  }),
} as const satisfies Readonly<Record<string, PeriodFault>>;

/** Why headquarters may not enter figures of a period now; undefined when they may. */
export function closedBecause(
  { campaign }: Pick<TouchedPeriod, 'campaign'>,
  today: string,
): keyof typeof PERIOD_FAULTS | undefined {
  if (campaign === null) return 'no-campaign';
  const permission = entryPermission({ campaign, today, side: 'hq' });
  if (permission.allowed) return undefined;
  return permission.because === 'not-yet-open' ? 'not-yet-open' : 'locked';
}

/** The sentence that says why. */
export function closedText(because: keyof typeof PERIOD_FAULTS, period: Period): Bilingual {
  return PERIOD_FAULTS[because]({ ja: westernMonth(period), en: monthInEnglish(period) });
}

async function refuseClosed(
  ledger: LedgerTransaction,
  importId: string,
  today: string,
): Promise<void> {
  const closed = new Map(
    (await touchedPeriods(ledger, importId)).flatMap(({ period, campaign }) => {
      const because = closedBecause({ campaign }, today);
      return because === undefined ? [] : [[period, because] as const];
    }),
  );
  if (closed.size === 0) return;
  const refused = await refusePeriods(ledger, importId, [...closed.keys()]);
  const faults = refused.map(({ row, column, period }) => {
    const code = closed.get(parsePeriod(period)) ?? 'no-campaign';
    return { row, column, code, message: closedText(code, parsePeriod(period)), found: period };
  });
  await insertFaults(ledger, importId, faults);
}

const NEXT_REPORTS = `
  SELECT union_id AS "unionId", to_char(period::date, 'YYYY-MM') AS period FROM import_report
  WHERE import_id = $1 AND state <> 'unchanged' AND (union_id, period::date) > ($2, $3::date)
  ORDER BY union_id, period LIMIT ${BATCH}`;

/** Asks rule 10 about every report that would change anything, some thousands at a time. */
async function judgeReports(ledger: LedgerTransaction, importId: string): Promise<void> {
  const refused: { readonly key: ImportedKey; readonly error: Judgement['errors'][number] }[] = [];
  let after: readonly [number, string] = [0, '1900-01-31'];
  for (;;) {
    const keys = await ledger.query<ImportedKey & Record<string, unknown>>(NEXT_REPORTS, [
      importId,
      ...after,
    ]);
    const last = keys.at(-1);
    if (last === undefined) break;
    after = [last.unionId, referenceDay(last.period)];
    const judged = (await judgedRows(ledger.source, importId, keys)).map((row) => ({
      key: keyOf(row),
      judgement: judgementOf(row),
    }));
    refused.push(
      ...judged.flatMap(({ key, judgement: { errors } }) =>
        errors.slice(0, 1).map((error) => ({ key, error })),
      ),
    );
    await keepWarnings(ledger, importId, warnedOf(judged));
  }
  await refuseJudged(ledger, importId, refused);
}

function keyOf({ unionId, period }: JudgedRow): ImportedKey {
  return { unionId, period: parsePeriod(period) };
}

function warnedOf(judged: readonly { key: ImportedKey; judgement: Judgement }[]) {
  return judged
    .filter(({ judgement }) => judgement.errors.length === 0 && judgement.warnings.length > 0)
    .map(({ key, judgement }) => ({ ...key, codes: judgement.warnings }));
}

async function refuseJudged(
  ledger: LedgerTransaction,
  importId: string,
  refused: readonly { readonly key: ImportedKey; readonly error: Judgement['errors'][number] }[],
): Promise<void> {
  if (refused.length === 0) return;
  const errors = new Map(refused.map(({ key, error }) => [nameOf(key), error]));
  const places = await refuseReports(
    ledger,
    importId,
    refused.map(({ key }) => key),
  );
  const faults = places.flatMap((place): FileFault[] => {
    const error = errors.get(nameOf(place));
    return error === undefined ? [] : [{ row: place.row, column: place.column, ...error }];
  });
  await insertFaults(ledger, importId, faults);
}

function nameOf({ unionId, period }: ImportedKey): string {
  return `${String(unionId)} ${period}`;
}
