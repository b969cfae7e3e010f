import { parsePeriod } from '@soshiki/base';
import { ScopedSource, type Question } from '../../apps/api/src/ledger/scoped-source';
import { breakdownQuestion } from '../../apps/api/src/statistics/breakdown-reader';
import { changeQuestion } from '../../apps/api/src/statistics/change-explainer';
import { overviewQuestion } from '../../apps/api/src/statistics/overview-reader';
import { trendQuestion } from '../../apps/api/src/statistics/trend-reader';
import { startBenchServer, type BenchServer } from './bench-server';

/** An answer over HTTP may cost so many times the bare SQL behind it. */
const ALLOWED_RATIO = 3;
const WARM_UP = 10;
const ROUNDS = 60;
/** Milliseconds after which a slow case has been measured often enough. */
const ENOUGH = 10_000;

interface Case {
  readonly name: string;
  readonly path: string;
  readonly question: Question;
}

const reading = { filters: {}, basis: 'workplace' } as const;
const asOf = parsePeriod('2025-12');
const from = parsePeriod('2016-01');

const CASES: readonly Case[] = [
  {
    name: 'overview',
    path: '/api/v1/overview?asOf=2025-12',
    question: overviewQuestion({ asOf, reading }),
  },
  {
    name: 'breakdown by industry',
    path: '/api/v1/breakdown?asOf=2025-12&by=industry',
    question: breakdownQuestion({ asOf, by: ['industry'], reading }),
  },
  {
    name: 'trend of ten years by industry',
    path: '/api/v1/trend?from=2016-01&to=2025-12&by=industry',
    question: trendQuestion({ from, to: asOf, by: 'industry', reading }),
  },
  {
    name: 'trend of ten years by prefecture',
    path: '/api/v1/trend?from=2016-01&to=2025-12&by=prefecture',
    question: trendQuestion({ from, to: asOf, by: 'prefecture', reading }),
  },
  {
    name: 'change over ten years',
    path: '/api/v1/change?from=2016-01&to=2025-12',
    question: changeQuestion({ from, to: asOf, reading }),
  },
];

async function main(): Promise<void> {
  const server = await startBenchServer();
  try {
    const ratios = await measureAll(server);
    process.exitCode = ratios.every((ratio) => ratio <= ALLOWED_RATIO) ? 0 : 1;
  } finally {
    await server.close();
  }
}

async function measureAll({ pool, viewer }: BenchServer): Promise<number[]> {
  const source = new ScopedSource(pool, { kind: 'federation' });
  const ratios: number[] = [];
  for (const { name, path, question } of CASES) {
    const statement = source.statement(question);
    const [sql, http] = await interleaved(
      () => pool.query(statement),
      async () => {
        const { status } = await viewer.get(path);
        if (status !== 200) throw new Error(`${path} answered ${status}`);
      },
    );
    const ratio = http / sql;
    ratios.push(ratio);
    console.log(
      `${name.padEnd(34)} SQL ${sql.toFixed(1)} ms, HTTP ${http.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
    );
  }
  return ratios;
}

/** Medians in milliseconds of two actions taken in turns, so that both meet the same machine. */
async function interleaved(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  const start = performance.now();
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    if (round > WARM_UP && performance.now() - start > ENOUGH) break;
    const taken = [await duration(first), await duration(second)] as const;
    if (round < WARM_UP) continue;
    times[0].push(taken[0]);
    times[1].push(taken[1]);
  }
  return [median(times[0]), median(times[1])];
}

async function duration(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

await main();
