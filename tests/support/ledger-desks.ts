import type { INestApplication } from '@nestjs/common';
import type { NewUnion, Overview, Trend } from '@soshiki/contracts';
import type { Pool } from 'pg';
import { CampaignDesk } from '../../apps/api/src/campaigns/campaign-desk';
import { ReportDesk } from '../../apps/api/src/campaigns/reports/report-desk';
import { ReportReview } from '../../apps/api/src/campaigns/reports/report-review';
import { Clock } from '../../apps/api/src/clock';
import { poolOf } from '../../apps/api/src/database/data-source';
import { seedCodeTables } from '../../apps/api/src/directory/code-table-seed';
import { LineageRecorder } from '../../apps/api/src/directory/lineage-recorder';
import { ProfileChanger } from '../../apps/api/src/directory/profile-changer';
import { UnionAffiliator } from '../../apps/api/src/directory/union-affiliator';
import { DomainError } from '../../apps/api/src/http/domain-error';
import { createLogger } from '../../apps/api/src/http/logging';
import { createServer } from '../../apps/api/src/http/server';
import type { Principal } from '../../apps/api/src/identity/principal';
import { OverviewReader } from '../../apps/api/src/statistics/overview-reader';
import { TrendReader } from '../../apps/api/src/statistics/trend-reader';
import { anAccount } from './accounts';
import { TEST_CONFIG } from './api';
import { createTestDatabase, type TestDatabase } from './database';
import { TODAY, type Command, type Step } from './ledger-commands';
import { MONTHS, type Model, type ModelUnion, type Person } from './ledger-model';
import { carriedFrom, nextCode, unionAt } from './ledger-rules';
import { oneTransaction, type OneTransaction } from './one-transaction';

const PERSONS = ['editor', 'approver', 'admin', 'reporter'] as const satisfies readonly Person[];

/** Why every oddness is right: the model knows nothing of rule 10, which has its own tests. */
const REASONS = Object.fromEntries(
  [
    'largeChange',
    'tenfold',
    'tenth',
    'looksLikeThousands',
    'gendersSwapped',
    'unchangedForLong',
  ].map((code) => [code, '確認済み']),
);

const EVERYTHING = { filters: {}, basis: 'workplace' } as const;

class StandingClock extends Clock {
  override now(): Date {
    return new Date(`${TODAY}T12:00:00+09:00`);
  }
}

/** The desks of the product on a real database, whose writes are taken back after each case. */
export class LedgerDesks {
  private constructor(
    private readonly database: TestDatabase,
    private readonly app: INestApplication,
    private readonly principals: Readonly<Record<Person, Principal>>,
    private readonly transaction: OneTransaction,
  ) {}

  /** A server on an empty ledger of its own: people and code tables, nothing else. */
  static async open(): Promise<LedgerDesks> {
    const database = await createTestDatabase();
    const principals = await thePeople(database.owner);
    const client = await database.owner.connect();
    await seedCodeTables(client);
    client.release();
    const transaction = await oneTransaction(database.dataSource);
    const { app } = await createServer({
      ...{ config: TEST_CONFIG, dataSource: database.dataSource, webRoot: '/nowhere' },
      ...{ logger: createLogger('silent'), clock: new StandingClock() },
    });
    return new LedgerDesks(database, app, principals, transaction);
  }

  /** Does the work, and keeps it for all that comes after or takes it back. */
  async within(outcome: 'keep' | 'takeBack', work: () => Promise<void>): Promise<void> {
    await this.transaction.begin();
    try {
      await work();
      if (outcome === 'keep') await this.transaction.keep();
    } finally {
      if (outcome === 'takeBack') await this.transaction.takeBack();
    }
  }

  async close(): Promise<void> {
    this.transaction.end();
    await this.app.close();
    await this.database.close();
  }

  /** Does it as the product does. False when it was refused. @throws any other error than a refusal. */
  async isDone(model: Model, { command, isPreview }: Omit<Step, 'isAimed'>): Promise<boolean> {
    try {
      await this.perform(model, command, isPreview);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  /** All months by industry. */
  trend(): Promise<Trend> {
    const [from, to] = [MONTHS[0], MONTHS.at(-1)];
    if (from === undefined || to === undefined) throw new Error('there are months');
    const asked = { from, to, by: 'industry', reading: EVERYTHING } as const;
    return this.app.get(TrendReader).read(this.principals.editor, asked);
  }

  overview(asOf: (typeof MONTHS)[number]): Promise<Overview> {
    const asked = { asOf, compareTo: asOf, reading: EVERYTHING };
    return this.app.get(OverviewReader).read(this.principals.editor, asked);
  }

  /** How many revisions there are in all. */
  async revisions(): Promise<number> {
    const { rows } = await poolOf(this.database.dataSource).query<{ count: number }>(
      'SELECT count(*) FROM report_revision',
    );
    return rows[0]?.count ?? -1;
  }

  private perform(model: Model, command: Command, isPreview: boolean): Promise<unknown> {
    if ('day' in command) return this.record(model, command, isPreview);
    if ('by' in command) return this.report(command, unionAt(model, command.union));
    const { editor } = this.principals;
    const campaigns = this.app.get(CampaignDesk);
    const { period, verb } = command;
    if (verb === 'begin') return campaigns.create(editor, command);
    if (verb === 'reopen') return campaigns.reopen(editor, { period, reason: '再開' });
    return campaigns[verb](editor, period);
  }

  private report(
    command: Extract<Command, { by: Person }>,
    { code }: ModelUnion,
  ): Promise<unknown> {
    const writing = { of: { period: command.period, code }, seen: '*' };
    const principal = this.principals[command.by];
    if ('cells' in command) {
      const given = { cells: command.cells, reasons: REASONS };
      const reason = command.hasReason ? '変更' : undefined;
      const submission = { ...writing, given, reason, source: 'entry' } as const;
      const verb = command.verb === 'draft' ? 'save' : command.verb;
      return this.app.get(ReportDesk)[verb](principal, submission);
    }
    const decision = command.verb === 'approve' ? 'approved' : 'returned';
    return this.app.get(ReportReview).decide(principal, { ...writing, decision, comment: '確認' });
  }

  private record(
    model: Model,
    command: Extract<Command, { day: string }>,
    isPreview: boolean,
  ): Promise<unknown> {
    const { editor } = this.principals;
    const effectiveOn = command.day;
    const affiliator = this.app.get(UnionAffiliator);
    if (command.verb === 'affiliate') {
      const union = aNewUnion(nextCode(model), command.industry);
      return affiliator.affiliate(editor, { ...union, effectiveOn, contacts: [] }, { isPreview });
    }
    const union = unionAt(model, command.union);
    const step = { code: union.code, effectiveOn, seen: '*', reason: '届出' };
    switch (command.verb) {
      case 'withdraw':
        return affiliator.withdraw(editor, step, { isPreview });
      case 'rejoin':
        return affiliator.reaffiliate(editor, step, { isPreview });
      case 'change': {
        const changes = { [command.field]: command.value };
        return this.app.get(ProfileChanger).change(editor, { ...step, changes }, { isPreview });
      }
      case 'merge': {
        const input = lineageInput(model, command);
        return this.app.get(LineageRecorder).record(editor, input, { isPreview });
      }
    }
  }
}

function lineageInput(model: Model, command: Extract<Command, { verb: 'merge' }>) {
  const { day: effectiveOn, isAbsorption } = command;
  const [one, second] = [unionAt(model, command.union), unionAt(model, command.other)];
  const sources = isAbsorption ? [one] : [one, second];
  const to = isAbsorption ? second.code : ({ new: 0 } as const);
  return {
    kind: isAbsorption ? ('absorption' as const) : ('merge' as const),
    effectiveOn,
    from: sources.map(({ code }) => code),
    to: isAbsorption ? [second.code] : [aNewUnion(nextCode(model), 'G39')],
    transfers: sources.map((source) => ({
      ...{ from: source.code, to, members: carriedFrom(model, source, effectiveOn) },
    })),
  };
}

function aNewUnion(code: string, industry: string): NewUnion {
  return {
    ...{ code, industry, name: `組合${code}`, kana: 'くみあい', shortName: null },
    ...{ kind: 'council', industryGroup: null, prefecture: '13', parent: null },
  };
}

async function thePeople(owner: Pool): Promise<Record<Person, Principal>> {
  const people = await Promise.all(
    PERSONS.map(async (role): Promise<[Person, Principal]> => {
      const accountId = await anAccount(owner, { role });
      const scope: Principal['scope'] =
        role === 'reporter'
          ? { kind: 'union', code: '0001', name: '組合0001' }
          : { kind: 'federation' };
      const sessionId = '00000000-0000-4000-8000-000000000000';
      return [role, { accountId, sessionId, requestId: 'model', name: role, role, scope }];
    }),
  );
  return Object.fromEntries(people) as Record<Person, Principal>;
}
