import canonicalize from 'canonicalize';
import type { Pool } from 'pg';
import type { LedgerReader } from '../../ledger/ledger-reader';

/** What the rules are asked of. */
export interface CheckedLedger {
  readonly pool: Pool;
  /** As the product reads it. */
  readonly reader: LedgerReader;
}

/** What one rule found. */
export interface CheckOutcome {
  /** How many things were looked at. */
  readonly checked: number;
  /** One line for each that breaks the rule: which, and how. */
  readonly findings: readonly string[];
}

/** A rule of the product that the live data must keep. */
export interface CheckRule {
  readonly code: string;
  readonly text: { readonly ja: string; readonly en: string };
  readonly ask: (checked: CheckedLedger) => Promise<CheckOutcome>;
}

/** What comes of comparing the same thing told by two sources; undefined when they agree. */
export function difference(what: string, told: unknown, expected: unknown): string | undefined {
  const [left, right] = [canonicalize(told), canonicalize(expected)];
  return left === right ? undefined : `${what}: ${left ?? '-'} ≠ ${right ?? '-'}`;
}

/** Keeps what several rules look at, so that it is read once for each check. */
export function once<T>(
  read: (checked: CheckedLedger) => Promise<T>,
): (checked: CheckedLedger) => Promise<T> {
  const kept = new WeakMap<CheckedLedger, Promise<T>>();
  return (checked) => {
    const reading = kept.get(checked) ?? read(checked);
    kept.set(checked, reading);
    return reading;
  };
}

/** The findings among what was compared. */
export function outcomeOf(compared: readonly (string | undefined)[]): CheckOutcome {
  return {
    checked: compared.length,
    findings: compared.filter((finding) => finding !== undefined),
  };
}
