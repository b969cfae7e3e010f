import type { Pool } from 'pg';
import { LedgerReader } from '../../ledger/ledger-reader';
import { CHAIN_RULES } from './chain-rules';
import type { CheckOutcome, CheckRule } from './check-rule';
import { REPORT_RULES } from './report-rules';
import { STATISTICS_RULES } from './statistics-rules';

/** A rule and what it found. */
export interface CheckResult extends CheckOutcome {
  readonly rule: Pick<CheckRule, 'code' | 'text'>;
}

const RULES: readonly CheckRule[] = [...REPORT_RULES, ...STATISTICS_RULES, ...CHAIN_RULES];

/** The codes of all rules, in the order in which they are asked. */
export const RULE_CODES: readonly string[] = RULES.map(({ code }) => code);

/** Asks the rules of the live data, one after the other, and yields each as it is done. */
export async function* runChecks(
  pool: Pool,
  codes: readonly string[] = RULE_CODES,
): AsyncGenerator<CheckResult> {
  const checked = { pool, reader: new LedgerReader(pool) };
  for (const { code, text, ask } of RULES.filter((rule) => codes.includes(rule.code))) {
    yield { rule: { code, text }, ...(await ask(checked)) };
  }
}
