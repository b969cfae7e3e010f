import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Breakdown, CampaignBoard } from '@soshiki/contracts';
import fc from 'fast-check';
import { ImportCalls, importIn } from '../support/import-calls';
import { approveMany, PERIOD, startReporting, type Reporting } from '../support/reporting';

/** Every case reads, applies and approves whole files in a real database. */
const CASES = 4;
const HEADER = ['組合コード', '都道府県コード', '性別', '雇用形態', '組合員数'];
const PLACES = ['13', '27', '01'];

let reporting: Reporting;
let files: ImportCalls;
/** What the ledger has of each union: members by prefecture. Unit: persons. */
const figures = new Map<string, number[]>();

beforeAll(async () => {
  reporting = await startReporting();
  files = new ImportCalls(reporting.editor);
  const { json } = await reporting.editor.get(`/api/v1/campaigns/${PERIOD}/reports`);
  for (const { code } of (json as CampaignBoard).items) figures.set(code, [20, 12, 7]);
  await submitAndApprove([...figures.keys()]);
}, 240_000);
afterAll(() => reporting.api.close());

/** The whole ledger of the period as a file. */
const wholeFile = () =>
  files.read({
    query: `period=${PERIOD}`,
    rows: [HEADER, ...[...figures].flatMap(([code, parts]) => parts.map(rowOf(code)))],
  });

const rowOf = (code: string) => (members: number, place: number) => [
  ...[code, PLACES[place] ?? '', '女', '正規', members],
];

/** Applies the whole file, and has the reports that it changed approved by another person. */
async function submitAndApprove(codes: readonly string[]): Promise<void> {
  const { id } = await wholeFile();
  const reasons = { reason: '数え直し', warningReason: '数え直し' };
  importIn(await files.apply(id, reasons));
  const approved = await approveMany(reporting.approver, { codes, includeWarned: true });
  expect(approved.refused).toEqual([]);
}

const aChange = fc.record({
  union: fc.nat(),
  place: fc.nat({ max: PLACES.length - 1 }),
  members: fc.integer({ min: 0, max: 60 }),
});

describe('figures changed at random in a file', () => {
  it(`are what the import calls changed, and once approved what the ledger has (${String(CASES)} cases)`, async () => {
    const codes = [...figures.keys()];
    await fc.assert(
      fc.asyncProperty(fc.array(aChange, { minLength: 1, maxLength: 40 }), async (changes) => {
        const before = new Map([...figures].map(([code, parts]) => [code, parts.join()]));
        for (const { union, place, members } of changes) {
          const code = codes[union % codes.length] ?? '';
          figures.set(code, (figures.get(code) ?? []).with(place, members));
        }
        const changed = codes.filter((code) => figures.get(code)?.join() !== before.get(code));
        const { id, rows } = await wholeFile();
        const found = await files.reports(id, 'state=changed');
        expect(found.map(({ code }) => code)).toEqual([...changed].sort());
        expect(rows).toMatchObject({ new: 0, unmatched: 0, rejected: 0 });
        expect(rows.unchanged).toBe((codes.length - changed.length) * PLACES.length);
        if (changed.length > 0) await submitAndApprove(changed);
        expect(await membersByUnion()).toEqual(
          new Map([...figures].map(([code, parts]) => [code, parts.reduce((a, b) => a + b, 0)])),
        );
      }),
      { numRuns: CASES, interruptAfterTimeLimit: 100_000, markInterruptAsFailure: true },
    );
  }, 120_000);
});

async function membersByUnion(): Promise<Map<string, number | null>> {
  const { json } = await reporting.editor.get(`/api/v1/breakdown?asOf=${PERIOD}&by=union`);
  return new Map((json as Breakdown).rows.map(({ keys, members }) => [keys[0] ?? '', members]));
}
