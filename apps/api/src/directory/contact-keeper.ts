import { Injectable } from '@nestjs/common';
import type { ContactFields } from '@soshiki/contracts';
import { Clock } from '../clock';
import { DomainError } from '../http/domain-error';
import type { SeenVersion } from '../http/if-match';
import { Versioned } from '../http/versioned';
import type { Principal } from '../identity/principal';
import { LedgerWriter, type LedgerTransaction } from '../ledger/ledger-writer';
import {
  contactsFrom,
  endContact,
  insertContact,
  type RecordedContact,
} from '../ledger/records/contacts';
import { insertDirectoryChange } from '../ledger/records/directory-changes';
import { lastWriteTo, lockUnions, unionOf, type RecordedUnion } from '../ledger/records/unions';
import { dayFaults, refuseFaults } from './directory-faults';
import { roleFaults } from './profile-faults';
import { refuseStale, type BothValues } from './stale-union';

/** The contacts of a union from a day on: these and no others. */
export interface ContactSetting {
  readonly code: string;
  readonly seen: SeenVersion;
  /** Absent: today in Japan. */
  readonly effectiveOn?: string | undefined;
  readonly contacts: readonly ContactFields[];
}

interface Contacts {
  readonly contacts: ContactFields[];
}

/** Keeps how to reach the unions. */
@Injectable()
export class ContactKeeper {
  constructor(
    private readonly writer: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  /** Sets the contacts of a union; a reporter those of their own. What is so already is left as it is.
   *  @throws DomainError `not-found` (also for somebody else's union), `stale` with both lists, `refused`. */
  async set(principal: Principal, setting: ContactSetting): Promise<Versioned<Contacts>> {
    const { scope } = principal;
    if (scope.kind !== 'federation' && scope.code !== setting.code) {
      throw new DomainError('not-found');
    }
    const day = setting.effectiveOn ?? this.clock.today();
    const { version, ...contacts } = await this.writer.write(principal, (ledger) =>
      contactsSet(ledger, setting, day),
    );
    return new Versioned(contacts, version);
  }
}

async function contactsSet(
  ledger: LedgerTransaction,
  { code, seen, contacts }: ContactSetting,
  day: string,
): Promise<Contacts & { readonly version: string }> {
  refuseFaults([...dayFaults('body.effectiveOn', day), ...roleFaults(contacts)]);
  await lockUnions(ledger, { written: [code] });
  const union = await unionOf(ledger, code);
  const before = await contactsFrom(ledger, union.id, day);
  await refuseStale(ledger, union, {
    seen,
    values: () => Promise.resolve([bothLists(before, contacts)]),
  });
  const ended = before.filter(({ roleName }) => !contacts.some((one) => one.roleName === roleName));
  const news = contacts.filter((contact) => !isThere(before, contact, day));
  if (ended.length + news.length > 0) await keep(ledger, union, { day, before, ended, news });
  const { version } = await lastWriteTo(ledger, union);
  const after = await contactsFrom(ledger, union.id, day);
  return { contacts: after.map(fieldsOf), version };
}

/** Whether exactly this holds already from the day on and without end. */
function isThere(before: readonly RecordedContact[], contact: ContactFields, day: string): boolean {
  const same = before.filter(({ roleName }) => roleName === contact.roleName);
  const [one] = same;
  return (
    one !== undefined &&
    same.length === 1 &&
    one.from <= day &&
    one.until === null &&
    JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(contact))
  );
}

async function keep(
  ledger: LedgerTransaction,
  union: RecordedUnion,
  change: {
    readonly day: string;
    readonly before: readonly RecordedContact[];
    readonly ended: readonly RecordedContact[];
    readonly news: readonly ContactFields[];
  },
): Promise<void> {
  const { day, before, ended, news } = change;
  await insertDirectoryChange(ledger, {
    ...{ kind: 'contacts', effectiveOn: day, reason: null },
    unions: [union],
  });
  for (const contact of ended) await endContact(ledger, contact, day);
  for (const contact of news) await insertContact(ledger, union.id, { ...contact, from: day });
  await ledger.record({
    action: 'union.contacts',
    subject: `union:${union.code}`,
    before: before.map(fieldsOf),
    after: (await contactsFrom(ledger, union.id, day)).map(fieldsOf),
  });
}

function bothLists(
  before: readonly RecordedContact[],
  contacts: readonly ContactFields[],
): BothValues {
  return { path: 'body.contacts', yours: listOf(contacts), theirs: listOf(before) };
}

function listOf(contacts: readonly ContactFields[]): string | null {
  const texts = contacts.map(textOf).sort();
  return texts.length === 0 ? null : texts.join('；');
}

/** `人事担当 jinji@example.jp 03-0000-0000` */
function textOf(contact: ContactFields): string {
  const { roleName, email, postalAddress, telephone } = contact;
  return [roleName, email, postalAddress, telephone].filter((part) => part !== null).join(' ');
}

function fieldsOf({ roleName, email, postalAddress, telephone }: ContactFields): ContactFields {
  return { roleName, email, postalAddress, telephone };
}
