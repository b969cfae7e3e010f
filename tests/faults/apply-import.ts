import 'reflect-metadata';
import { createInterface } from 'node:readline';
import { AuditTrail } from '../../apps/api/src/audit/audit-trail';
import { Clock } from '../../apps/api/src/clock';
import { createRuntimeDataSource, poolOf } from '../../apps/api/src/database/data-source';
import type { Principal } from '../../apps/api/src/identity/principal';
import { ImportApplier, type Application } from '../../apps/api/src/intake/import-applier';
import { ImportKeeper } from '../../apps/api/src/intake/import-keeper';
import { LedgerWriter } from '../../apps/api/src/ledger/ledger-writer';

/** What is to be applied, by whom, under which key; the digest of the request as hexadecimal digits. */
export interface ApplyOrder {
  readonly principal: Principal;
  readonly id: string;
  readonly application: Application;
  readonly key: string;
  readonly requestSha256: string;
}

/** The product's own way of applying a file, in a process that can be killed: says READY, takes an order from standard
 *  input, says GO and DONE. */
const [url = ''] = process.argv.slice(2);
const dataSource = await createRuntimeDataSource(url, () => undefined).initialize();
const applier = new ImportApplier(
  new LedgerWriter(dataSource, new AuditTrail()),
  new ImportKeeper(poolOf(dataSource)),
  new Clock(),
);
process.stdout.write('READY\n');

for await (const line of createInterface({ input: process.stdin })) {
  const { principal, id, application, key, requestSha256 } = JSON.parse(line) as ApplyOrder;
  process.stdout.write('GO\n');
  const once = { key, requestSha256: Buffer.from(requestSha256, 'hex') };
  await applier.apply(principal, { id, application }, once);
  process.stdout.write('DONE\n');
}
await dataSource.destroy();
