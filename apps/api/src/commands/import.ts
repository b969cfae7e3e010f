import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { grouped, type Period } from '@soshiki/base';
import { imports, type ImportedFile } from '@soshiki/contracts';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../clock';
import type { OpenedDatabase } from '../database/open-database';
import type { Language } from '../http/language';
import type { Principal } from '../identity/principal';
import { ImportApplier } from '../intake/import-applier';
import { ImportDesk } from '../intake/import-desk';
import { ImportKeeper } from '../intake/import-keeper';
import { IntakeDirectory } from '../intake/intake-directory';
import { MappingMemory } from '../intake/mapping-memory';
import { OrderClerk } from '../intake/order-clerk';
import { BUILT_READER } from '../intake/reading/reader-script';
import { SheetReader } from '../intake/reading/sheet-reader';
import { StagingClerk } from '../intake/staging-clerk';
import { LedgerReader } from '../ledger/ledger-reader';
import { LedgerWriter } from '../ledger/ledger-writer';
import { headquartersAccount } from './headquarters-account';
import type { Outcome } from './outcome';
import { placed, withRemarks, wrongUsage } from './refusals';
import { print, remark, requireUnions, withDatabase } from './with-database';

/** What `soshiki import` was told. */
export interface ImportOptions {
  readonly kind: ImportedFile['kind'];
  readonly period?: Period;
  readonly effectiveOn?: string;
  readonly as?: string;
  readonly apply?: boolean;
  readonly withoutFaulty?: boolean;
  readonly reason?: string;
  readonly warningReason?: string;
  readonly lang: Language;
  readonly json?: boolean;
  readonly readerScript?: string;
}

/** Issues remarked at most; the rest is in the answer of `--json`. */
const REMARKED = 50;

/** `soshiki import`: reads a file as an account of the headquarters, tells what it would do and, when asked to, does it.
 *  Rows that are rejected or match no union make it end with 1, applied or not. */
export async function importFile(
  path: string,
  options: ImportOptions,
  outcome: Outcome,
): Promise<void> {
  const query = queryOf(options);
  await withDatabase((database) =>
    withRemarks(options.lang, async () => {
      requireUnions(database);
      const principal = principalOf(await headquartersAccount(database.pool, options.as));
      const { desk, applier, keeper } = desksOf(database, options.readerScript);
      remark(`${basename(path)} …`);
      const file = Object.assign(createReadStream(path), { truncated: false });
      const { id } = await desk.create(principal, query, { file, filename: basename(path) });
      if (options.apply === true) {
        const application = applicationOf(options);
        await applier.apply(principal, { id, application }, undefined);
      }
      const answer = await keeper.answer(await keeper.find(principal, id), options.lang);
      tell(answer, options);
      outcome.isRefused = answer.rows.rejected + answer.rows.unmatched > 0;
    }),
  );
}

/** @throws CommanderError for a day that is none. */
function queryOf({ kind, period, effectiveOn }: ImportOptions) {
  const query = imports.create.query.safeParse({
    kind,
    ...(period === undefined ? {} : { period }),
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
  });
  if (query.success) return query.data;
  throw wrongUsage('--effective-on: YYYY-MM-DD');
}

function applicationOf({ reason, warningReason, withoutFaulty = false }: ImportOptions) {
  return imports.apply.body.parse({
    withoutFaulty,
    ...(reason === undefined ? {} : { reason }),
    ...(warningReason === undefined ? {} : { warningReason }),
  });
}

/** The account as somebody who asks; each run of the command is a session of its own in the audit trail. */
function principalOf(account: Pick<Principal, 'accountId' | 'name' | 'role'>): Principal {
  const scope = { kind: 'federation' } as const;
  return { ...account, sessionId: randomUUID(), requestId: `command-${process.pid}`, scope };
}

function desksOf({ pool, dataSource }: OpenedDatabase, readerScript = BUILT_READER) {
  const clock = new Clock();
  const keeper = new ImportKeeper(pool);
  const writer = new LedgerWriter(dataSource, new AuditTrail());
  const directory = new IntakeDirectory(new LedgerReader(pool));
  const clerk = new OrderClerk(directory, new MappingMemory(pool));
  const staging = new StagingClerk(writer, clock);
  return {
    desk: new ImportDesk(new SheetReader(readerScript), clerk, staging, keeper),
    applier: new ImportApplier(writer, keeper, clock),
    keeper,
  };
}

function tell(answer: ImportedFile, { lang, json, apply }: ImportOptions): void {
  for (const { row, column, message } of answer.issues.slice(0, REMARKED)) {
    remark(placed({ row, column }) + message);
  }
  if (answer.issueCount > REMARKED) remark(`… ${grouped(answer.issueCount)}`);
  print(json === true ? JSON.stringify(answer, null, 2) : summaryOf(answer, lang).join('\n'));
  remark((apply === true ? APPLIED : PREVIEWED)[lang]);
}

function summaryOf({ rows, periods }: ImportedFile, lang: Language): string[] {
  const counts = STATES.map(([state, words]) => `${words[lang]} ${grouped(rows[state])}`);
  const effects = periods.map(
    ({ period, headline: { before, after } }) => `${period}: ${before[lang]} → ${after[lang]}`,
  );
  return [counts.join(lang === 'ja' ? '、' : ', '), ...effects];
}

const STATES = [
  ['total', { ja: '行', en: 'rows' }],
  ['new', { ja: '新規', en: 'new' }],
  ['changed', { ja: '変更', en: 'changed' }],
  ['unchanged', { ja: '変更なし', en: 'unchanged' }],
  ['unmatched', { ja: '組合が見つからない', en: 'unmatched' }],
  ['rejected', { ja: '取り込めない', en: 'rejected' }],
] as const;
const APPLIED = {
  ja: '取り込みました。人員報告の承認は、別の人が行います。',
  en: 'Applied. Reports are approved by another person.',
};
const PREVIEWED = {
  ja: '台帳にはまだ何も書いていません。取り込むには --apply を付けてください。',
  en: 'Nothing is in the ledger yet: add --apply to apply it.',
};
