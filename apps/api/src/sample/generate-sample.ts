import { sampleAccounts, type AccountRow } from './accounts';
import { OPEN_MONTH } from './calendar';
import { sampleCampaigns, type CampaignRow } from './campaigns';
import { directoryRows, type DirectoryRows } from './directory-rows';
import { sampleEvents, type EventRow } from './events';
import { settleFigures } from './figures';
import { ReportHistory } from './history';
import { KnownFigures } from './known-figures';
import { openCampaign, type DraftRow } from './open-campaign';
import { samplePublications, type PublicationRow } from './publications';
import { ReportWriter, type RevisionRow } from './reports';
import { sampleTargets, type TargetRow } from './targets';
import { planUnions, type UnionPlans } from './union-plans';

/** The seed of the sample everybody gets. */
export const SAMPLE_SEED = 20251231;

/** What to generate: the same seed and scale give the same rows on every machine. */
export interface SampleSize {
  readonly seed: number;
  /** 1 is the sample; n repeats its shape n times with other unions, for the benchmark. */
  readonly scale: number;
}

/** Reports of a few months of one copy: what is written to the database in one go. */
export interface ReportBatch {
  readonly revisions: readonly RevisionRow[];
  readonly drafts: readonly DraftRow[];
}

/** The unions of one copy and, month by month, their reports. */
export interface SampleCopy {
  readonly directory: DirectoryRows;
  /** Generated while it is read, so that the whole history never stands in memory. To be read once. */
  readonly batches: Iterable<ReportBatch>;
}

/** The rows of the sample data set, in the order in which they can be written. */
export interface Sample {
  readonly accounts: readonly AccountRow[];
  readonly campaigns: readonly CampaignRow[];
  readonly copies: Iterable<SampleCopy>;
  readonly events: readonly EventRow[];
  readonly targets: readonly TargetRow[];
  /** Compiled from the reports: call it after every batch was read. Empty above scale 1, whose totals are nobody's. */
  readonly publications: () => readonly PublicationRow[];
}

/** Room for the revisions of one copy among the ids. */
const REVISIONS_PER_COPY = 40_000;

const MONTHS_PER_BATCH = 12;

/** Generates the sample data set: synthetic, from a seed, without clock or chance. The first copy reproduces the published
 *  totals exactly. @throws RangeError when the scale is not a whole number from 1 to 999. Source: facts of the sample. */
export function generateSample({ seed, scale }: SampleSize): Sample {
  if (!Number.isInteger(scale) || scale < 1 || scale > 999) {
    throw new RangeError(`scale must be a whole number from 1 to 999, not ${String(scale)}`);
  }
  const plans = planUnions(seed, 0);
  const figures = settleFigures(plans, seed, true);
  const directory = directoryRows(plans, figures, 0);
  const known = new KnownFigures(directory, plans.confederation?.id ?? null);
  const history = new ReportHistory(plans, figures, seed);
  const batches = learning(batchesOf({ plans, history, seed, copy: 0 }), known);
  const reporter = plans.unions.find(({ role }) => role === 'reporter');
  return {
    accounts: sampleAccounts(reporter?.code ?? ''),
    campaigns: sampleCampaigns(),
    copies: copies({ directory, batches }, { seed, scale }),
    events: sampleEvents(plans, figures, seed),
    targets: sampleTargets(plans.confederation),
    publications: () => (scale === 1 ? samplePublications(known) : []),
  };
}

function* copies(first: SampleCopy, { seed, scale }: SampleSize): Generator<SampleCopy> {
  yield first;
  for (let copy = 1; copy < scale; copy += 1) {
    const plans = planUnions(seed, copy);
    const figures = settleFigures(plans, seed, false);
    const history = new ReportHistory(plans, figures, seed);
    const directory = directoryRows(plans, figures, copy);
    yield { directory, batches: batchesOf({ plans, history, seed, copy }) };
  }
}

interface CopyToWrite {
  readonly plans: UnionPlans;
  readonly history: ReportHistory;
  readonly seed: number;
  readonly copy: number;
}

function* batchesOf({ plans, history, seed, copy }: CopyToWrite): Generator<ReportBatch> {
  const writer = new ReportWriter(seed, copy * REVISIONS_PER_COPY + 1);
  for (let first = 0; first < OPEN_MONTH; first += MONTHS_PER_BATCH) {
    const months = Array.from({ length: MONTHS_PER_BATCH }, (_, step) => first + step);
    yield { revisions: months.flatMap((month) => history.month(month, writer)), drafts: [] };
  }
  yield openCampaign(plans.unions, history, { seed, writer });
}

function* learning(batches: Iterable<ReportBatch>, known: KnownFigures): Generator<ReportBatch> {
  for (const batch of batches) {
    known.learn(batch.revisions);
    yield batch;
  }
}
