import type { MigrationInterface } from 'typeorm';
import { CreateCodeTables2026112201 } from './2026112201-create-code-tables';
import { CreateAccounts2026112202 } from './2026112202-create-accounts';
import { CreateDirectory2026112203 } from './2026112203-create-directory';
import { CreateLedger2026112204 } from './2026112204-create-ledger';
import { CreatePublications2026112205 } from './2026112205-create-publications';
import { CreateEvents2026112206 } from './2026112206-create-events';
import { CreateAudit2026112207 } from './2026112207-create-audit';
import { ProtectHistory2026112208 } from './2026112208-protect-history';
import { RecordDirectoryChanges2026112209 } from './2026112209-record-directory-changes';
import { GuardReports2026112210 } from './2026112210-guard-reports';
import { KeepIdempotencyKeys2026112211 } from './2026112211-keep-idempotency-keys';
import { CreateTargets2026112212 } from './2026112212-create-targets';
import { CreateReminders2026112213 } from './2026112213-create-reminders';
import { CreateMailQueue2026112214 } from './2026112214-create-mail-queue';
import { CreateImports2026112215 } from './2026112215-create-imports';
import { LetLoneWritersGoFirst2026112216 } from './2026112216-let-lone-writers-go-first';

/** Every migration, in the order they run. Listed by hand: a bundle has no folder to look into. */
export const MIGRATIONS: readonly (MigrationInterface & { readonly name: string })[] = [
  new CreateCodeTables2026112201(),
  new CreateAccounts2026112202(),
  new CreateDirectory2026112203(),
  new CreateLedger2026112204(),
  new CreatePublications2026112205(),
  new CreateEvents2026112206(),
  new CreateAudit2026112207(),
  new ProtectHistory2026112208(),
  new RecordDirectoryChanges2026112209(),
  new GuardReports2026112210(),
  new KeepIdempotencyKeys2026112211(),
  new CreateTargets2026112212(),
  new CreateReminders2026112213(),
  new CreateMailQueue2026112214(),
  new CreateImports2026112215(),
  new LetLoneWritersGoFirst2026112216(),
];
