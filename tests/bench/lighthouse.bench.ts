import lighthouse, { desktopConfig } from 'lighthouse';
import { type BenchBrowser, startBenchBrowser } from './bench-browser';

/** What a page must reach, by the desktop settings of Lighthouse. Unit: points of 100. */
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 } as const;
type Category = keyof typeof LEAST;
const CATEGORIES = Object.keys(LEAST) as Category[];

/** The page that is judged as a whole, and those of which only what does not hang on the machine is. */
const JUDGED = '/overview?asOf=2025-12';
const WITHOUT_SPEED = ['/industries', '/prefectures', '/trends', '/unions'].map(
  (path) => `${path}?asOf=2025-12`,
);
const ROUNDS = 3;

interface Judgement {
  readonly scores: Readonly<Record<Category, number>>;
  /** What was marked down, in Lighthouse's words. */
  readonly faults: readonly string[];
}

async function main(): Promise<void> {
  const bench = await startBenchBrowser();
  try {
    const rounds: Judgement[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await judge(bench, JUDGED));
    const isGood = [tell(JUDGED, median(rounds), CATEGORIES)];
    for (const path of WITHOUT_SPEED) {
      isGood.push(tell(path, await judge(bench, path), ['accessibility', 'best-practices']));
    }
    process.exitCode = isGood.every(Boolean) ? 0 : 1;
  } finally {
    await bench.close();
  }
}

async function judge({ url, cookie, port }: BenchBrowser, path: string): Promise<Judgement> {
  const flags = { port, logLevel: 'error', onlyCategories: CATEGORIES } as const;
  const headers = { Cookie: cookie };
  const run = await lighthouse(
    `${url}${path}`,
    { ...flags, onlyCategories: [...CATEGORIES], extraHeaders: headers },
    desktopConfig,
  );
  if (run === undefined) throw new Error(`Lighthouse said nothing of ${path}`);
  const { categories, audits } = run.lhr;
  const points = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100);
  const references = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? []);
  const faults = references.flatMap(({ id, weight }) => {
    const audit = audits[id];
    const isFault = weight > 0 && audit !== undefined && audit.score !== null && audit.score < 1;
    return isFault ? [`${id}: ${audit.title} ${audit.displayValue ?? ''}`.trim()] : [];
  });
  const scores = Object.fromEntries(
    CATEGORIES.map((category) => [category, points(category)]),
  ) as Record<Category, number>;
  return { scores, faults };
}

/** The round in the middle by its speed. */
function median(rounds: readonly Judgement[]): Judgement {
  const bySpeed = [...rounds].sort((a, b) => a.scores.performance - b.scores.performance);
  const middle = bySpeed[Math.floor(bySpeed.length / 2)];
  if (middle === undefined) throw new Error('no round was run');
  return middle;
}

/** Prints a judgement; whether the page reached what it must in the categories that count. */
function tell(path: string, { scores, faults }: Judgement, counting: readonly Category[]): boolean {
  const told = CATEGORIES.map((category) => `${category} ${scores[category]}`).join(', ');
  console.log(`${path.padEnd(30)} ${told}`);
  for (const fault of faults) console.log(`    ${fault}`);
  return counting.every((category) => scores[category] >= LEAST[category]);
}

await main();
