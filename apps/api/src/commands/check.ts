import { CommanderError } from 'commander';
import type { Language } from '../http/language';
import { RULE_CODES, runChecks, type CheckResult } from './check/run-checks';
import type { Outcome } from './outcome';
import { print, remark, withDatabase } from './with-database';

/** What `soshiki check` was told. */
export interface CheckOptions {
  readonly json?: boolean;
  readonly lang: Language;
  /** Codes of the rules to ask; all when absent. */
  readonly rule?: readonly string[];
}

/** Findings shown for each rule; all of them with `--json`. */
const SHOWN = 20;

/** `soshiki check`: one line a rule with how much was looked at, findings below it; refused when there are any. */
export async function printChecks(
  { json = false, lang, rule: codes = RULE_CODES }: CheckOptions,
  outcome: Outcome,
): Promise<void> {
  refuseUnknown(codes);
  await withDatabase(async ({ pool }) => {
    const results: CheckResult[] = [];
    for await (const result of runChecks(pool, codes)) {
      results.push(result);
      if (!json) {
        print(linesOf(result, lang));
      }
    }
    const broken = results.filter(({ findings }) => findings.length > 0);
    if (json) {
      print(JSON.stringify(results.map(flat), null, 2));
    }
    outcome.isRefused = broken.length > 0;
    remark(summaryOf(results.length, broken.length));
  });
}

/** A rule that there is not must not look like one that is kept. */
function refuseUnknown(codes: readonly string[]): void {
  const unknown = codes.filter((code) => !RULE_CODES.includes(code));
  if (unknown.length > 0) {
    throw new CommanderError(2, 'soshiki.unknownRule', usageOf(unknown));
  }
}

function usageOf(unknown: readonly string[]): string {
  const text = `error: no such rule: ${unknown.join(', ')}; there are ${RULE_CODES.join(', ')}`;
  remark(text);
  return text;
}

function linesOf({ rule, checked, findings }: CheckResult, lang: Language): string {
  const mark = findings.length === 0 ? 'ok' : 'NG';
  const count = findings.length === 0 ? `${checked}` : `${findings.length}/${checked}`;
  const more = findings.length > SHOWN ? [`… +${findings.length - SHOWN}`] : [];
  return [
    `${mark}  ${rule.code.padEnd(20)}${count.padStart(14)}  ${rule.text[lang]}`,
    ...[...findings.slice(0, SHOWN), ...more].map((finding) => `      ${finding}`),
  ].join('\n');
}

function flat({ rule, checked, findings }: CheckResult) {
  return { rule: rule.code, text: rule.text, isKept: findings.length === 0, checked, findings };
}

function summaryOf(rules: number, broken: number): string {
  return broken === 0
    ? `${rules}の規則はすべて守られています / all ${rules} rules are kept`
    : `${rules}の規則のうち${broken}に反するデータがあります / ${broken} of ${rules} rules are broken`;
}
