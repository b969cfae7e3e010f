import { INDUSTRIES, parsePeriod, type Rounding } from '@soshiki/base';
import { headline } from '@soshiki/statistics';
import {
  publicationText,
  type PublicationContent,
  type PublicationText,
  type PublishedPart,
  type PublishedUnion,
} from '../outline/publication-text';
import { APPROVER, APPROVER_NAME, EDITOR, EDITOR_NAME } from './accounts';
import { dayAfter, instant, lastDay, monthNumber, periodOfMonth, workday } from './calendar';
import type { KnownFigures } from './known-figures';

/** One step of a publication towards the public. */
export interface PublicationStepRow {
  readonly step: 'submitted' | 'approved' | 'published';
  readonly at: string;
  readonly by: number;
}

/** A publication of the sample with its frozen text. */
export interface PublicationRow {
  readonly content: PublicationContent;
  readonly text: PublicationText;
  readonly draftedAt: string;
  readonly draftedBy: number;
  readonly steps: readonly PublicationStepRow[];
}

interface Planned {
  readonly asOf: string;
  readonly rounding: Rounding;
  /** Day on which the draft is made; approved two days and published three days later. */
  readonly draftedOn: string;
  readonly supersedes: PublicationContent['supersedes'];
}

/** Days from the end of a month to the draft of its publication: just after the campaign is locked. */
const DAYS_TO_DRAFT = 51;

const PLANNED: readonly Planned[] = [
  planned('2018-03'),
  planned('2021-10'),
  planned('2025-06'),
  {
    ...planned('2025-06'),
    draftedOn: '2025-09-24',
    supersedes: {
      number: 3,
      reason: 'ソフトバンク労働組合の報告に出向者910人の二重計上があり、組合員数を訂正したため',
    },
  },
  planned('2025-12'),
];

/** The publications of the sample, each holding the hash of the one before. */
export function samplePublications(figures: KnownFigures): PublicationRow[] {
  const rows: PublicationRow[] = [];
  PLANNED.forEach((plan, index) => {
    const previousSha256 = rows.at(-1)?.text.sha256 ?? null;
    rows.push(publish(plan, figures, { number: index + 1, previousSha256 }));
  });
  return rows;
}

function planned(asOf: string): Planned {
  const draftedOn = workday(dayAfter(lastDay(monthNumber(asOf)), DAYS_TO_DRAFT));
  return { asOf, rounding: 'half-up', draftedOn, supersedes: null };
}

function publish(
  { asOf, rounding, draftedOn, supersedes }: Planned,
  figures: KnownFigures,
  chain: Pick<PublicationContent, 'number' | 'previousSha256'>,
): PublicationRow {
  const month = monthNumber(asOf);
  const moments = momentsFrom(draftedOn);
  const rows = figures.rows(month, moments.knownAt);
  const totals = totalOf(rows);
  const content: PublicationContent = {
    ...chain,
    asOf,
    knownAt: moments.knownAt,
    rounding,
    headline: headline({ ...totals, asOf: parsePeriod(asOf), rounding }),
    ...totals,
    compareTo: {
      period: periodOfMonth(month - 12),
      ...totalOf(figures.rows(month - 12, moments.knownAt)),
    },
    industries: industriesOf(rows),
    draftedBy: EDITOR_NAME,
    approvedBy: APPROVER_NAME,
    approvedAt: moments.approvedAt,
    publishedAt: moments.publishedAt,
    supersedes,
    isSample: true,
    rows,
  };
  return { content, text: publicationText(content), ...draftAndSteps(moments) };
}

interface Moments {
  readonly draftedAt: string;
  readonly knownAt: string;
  readonly submittedAt: string;
  readonly approvedAt: string;
  readonly publishedAt: string;
}

function momentsFrom(day: string): Moments {
  return {
    draftedAt: instant(day, 10 * 3600),
    knownAt: instant(day, 16 * 3600),
    submittedAt: instant(day, 16 * 3600 + 600),
    approvedAt: instant(workday(dayAfter(day, 2)), 11 * 3600),
    publishedAt: instant(workday(dayAfter(day, 3)), 14 * 3600),
  };
}

function draftAndSteps(
  moments: Moments,
): Pick<PublicationRow, 'draftedAt' | 'draftedBy' | 'steps'> {
  return {
    draftedAt: moments.draftedAt,
    draftedBy: EDITOR,
    steps: [
      { step: 'submitted', at: moments.submittedAt, by: EDITOR },
      { step: 'approved', at: moments.approvedAt, by: APPROVER },
      { step: 'published', at: moments.publishedAt, by: APPROVER },
    ],
  };
}

function totalOf(rows: readonly PublishedUnion[]): { unions: number; members: number } {
  return { unions: rows.length, members: rows.reduce((sum, row) => sum + (row.members ?? 0), 0) };
}

function industriesOf(rows: readonly PublishedUnion[]): PublishedPart[] {
  return INDUSTRIES.map(({ code, ja }) => {
    const part = rows.filter(({ industry }) => industry === code);
    return { code, name: ja, ...totalOf(part) };
  }).filter(({ unions }) => unions > 0);
}
