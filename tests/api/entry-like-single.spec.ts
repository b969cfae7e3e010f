import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { REPORT_STATES, type EntryRowData, type Problem, type Report } from '@soshiki/contracts';
import { enterRows, fates, rowsOf, type SentRow } from '../support/entry-calls';
import type { Answer } from '../support/http-client';
import {
  of,
  readReport,
  startReporting,
  writeReport,
  type ReportVerb,
  type Reporting,
} from '../support/reporting';

const ROUNDS = 4;
const ROWS = 24;
const SEED = 20_261_122;

let single: Reporting;
let many: Reporting;

beforeAll(async () => {
  [single, many] = await Promise.all([startReporting(), startReporting()]);
}, 240_000);
afterAll(() => Promise.all([single.api.close(), many.api.close()]));

/** What is typed in a row, as far as it does not depend on what is there. */
const TYPED = fc.record({
  verb: fc.constantFrom<('save' | 'submit')[]>('save', 'submit', 'submit'),
  seen: fc.constantFrom('current', 'current', 'current', '*', 'r9-d9-none'),
  figure: fc.constantFrom(
    ...(['last', 'more', 'tenfold', 'thousands', 'zero', 'null', 'nothing', 'cells'] as const),
    ...(['swapped', 'twice', 'too-many'] as const),
  ),
  isExplained: fc.boolean(),
  isReasoned: fc.boolean(),
});
type Typed = typeof TYPED extends fc.Arbitrary<infer Row> ? Row : never;

const SOME = { prefecture: '13', gender: 'male', employment: 'regular', members: 30 } as const;

/** The figure typed for a union, from what it reported last time. */
function figureOf({ figure }: Typed, { previous }: EntryRowData): Partial<SentRow> {
  const members = previous?.members ?? 40;
  const cells = previous?.cells ?? [];
  const swapped = { male: 'female', female: 'male', unknown: 'unknown' } as const;
  const figures: Record<Typed['figure'], Partial<SentRow>> = {
    last: { cells },
    more: { members: members + 3 },
    tenfold: { members: members * 10 },
    thousands: { members: Math.max(1, Math.round(members / 1000)) },
    zero: { members: 0 },
    null: { members: null },
    nothing: {},
    cells: { cells: [SOME, { ...SOME, gender: 'female', members: 0 }] },
    swapped: { cells: cells.map((cell) => ({ ...cell, gender: swapped[cell.gender] })) },
    twice: { cells: [SOME, SOME] },
    'too-many': { members: 100_000_000 },
  };
  return figures[figure];
}

const EXPLAINED = Object.fromEntries(
  [
    'largeChange',
    'tenfold',
    'tenth',
    'looksLikeThousands',
    'gendersSwapped',
    'unchangedForLong',
  ].map((code) => [code, '確認済み']),
);

function rowOf(typed: Typed, row: EntryRowData): SentRow {
  return {
    code: row.code,
    seen: typed.seen === 'current' ? row.version : typed.seen,
    ...figureOf(typed, row),
    reasons: typed.isExplained ? EXPLAINED : {},
    ...(typed.isReasoned && typed.verb === 'submit' ? { reason: '打ち間違い' } : {}),
  };
}

/** What the route of one report answers, in the words of the route of many. */
function fateOf({ status, json }: Answer): string {
  const ofStatus = new Map([
    [200, 'written'],
    [404, 'not-found'],
    [412, 'stale'],
  ]);
  return ofStatus.get(status) ?? refusalOf(json as Problem);
}

function refusalOf({ issues: [issue] = [] }: Problem): string {
  if (issue?.code === 'nothing-entered') return 'nothing-entered';
  return issue?.path === undefined ? 'not-now' : 'faulty';
}

async function enterOneByOne(verb: ReportVerb, rows: readonly SentRow[]) {
  const found: Record<string, string> = {};
  for (const { code, seen, ...body } of rows) {
    const tag = seen === '*' ? '*' : `"${seen}.0"`;
    found[code] = fateOf(await writeReport(single.editor, { ...of(code), verb, tag, body }));
  }
  return found;
}

/** A report without its times and numbers of rows, which differ between two databases. */
async function told({ editor }: Reporting, code: string): Promise<unknown> {
  const { report } = await readReport(editor, of(code));
  const timeless = ({ enteredAt, decidedAt, ...rest }: Report['revisions'][number]) => ({
    ...rest,
    isDecided: decidedAt !== null && enteredAt !== '',
  });
  const draft = report.draft?.savedBy ?? null;
  return { ...report, draft, revisions: report.revisions.map(timeless) };
}

describe('rows sent together', () => {
  it('come to what they come to when they are sent one by one', async () => {
    const sheet = [...(await rowsOf(single.editor)).values()];
    const codes = REPORT_STATES.flatMap((state) =>
      sheet.filter((row) => row.state === state).slice(0, 5),
    ).map(({ code }) => code);
    const written = new Set<string>();
    const outcomes = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const now = await rowsOf(single.editor);
      const typed = fc.sample(TYPED, { numRuns: ROWS, seed: SEED + round });
      for (const verb of ['save', 'submit'] as const) {
        const rows = codes.flatMap((code, place) => {
          const [entry, row] = [typed[place % ROWS], now.get(code)];
          return entry?.verb === verb && row && isComparable(verb, row) ? [rowOf(entry, row)] : [];
        });
        const one = await enterOneByOne(verb, rows);
        const all = fates(await enterRows(many.editor, { verb, rows }));
        expect({ round, verb, fates: all }).toEqual({ round, verb, fates: one });
        Object.entries(all).forEach(([code, fate]) => {
          outcomes.add(fate);
          if (fate === 'written') written.add(code);
        });
      }
    }
    expect([...outcomes].sort()).toEqual([
      'faulty',
      'not-now',
      'nothing-entered',
      'stale',
      'written',
    ]);
    expect(written.size).toBeGreaterThan(10);
    for (const code of written) expect(await told(many, code)).toEqual(await told(single, code));
  });

  /** On top of an approved figure the grid keeps no draft: it is corrected by itself, with a reason. */
  function isComparable(verb: ReportVerb, { state }: EntryRowData): boolean {
    return verb === 'submit' || state !== 'approved';
  }

  it('leave the same trail', async () => {
    const trail = async ({ api }: Reporting) => {
      const { rows } = await api.database.owner.query<{ action: string; subject: string }>(
        `SELECT action, subject, before, after FROM audit_entry
         WHERE action IN ('report.save', 'report.submit') ORDER BY subject, id`,
      );
      return rows;
    };
    const [left, right] = [await trail(single), await trail(many)];
    expect(right.length).toBeGreaterThan(10);
    expect(right).toEqual(left);
  });
});
