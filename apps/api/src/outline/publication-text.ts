import { hash } from 'node:crypto';
import type { Rounding } from '@soshiki/base';
import canonicalize from 'canonicalize';

/** A union behind a published figure, as the ledger knew it. `null` members: missing. Periods are `YYYY-MM`. */
export interface PublishedUnion {
  readonly code: string;
  readonly name: string;
  readonly industry: string;
  readonly prefecture: string;
  readonly members: number | null;
  /** The period of the figure: an earlier one when it was carried forward. */
  readonly figurePeriod: string | null;
  /** Id of the revision and its number in the chain of the report. */
  readonly revision: number | null;
  readonly rev: number | null;
  readonly carriedForward: boolean;
}

/** Unions and persons of one part of the whole. */
export interface PublishedPart {
  readonly code: string;
  readonly name: string;
  readonly unions: number;
  readonly members: number;
}

/** Everything a publication states. Counts are whole; instants are ISO 8601 UTC. */
export interface PublicationContent {
  readonly number: number;
  readonly asOf: string;
  /** Until when what the ledger knew is in it. */
  readonly knownAt: string;
  /** The named rule by which persons became thousands. */
  readonly rounding: Rounding;
  readonly headline: { readonly ja: string; readonly en: string };
  readonly unions: number;
  readonly members: number;
  readonly compareTo: {
    readonly period: string;
    readonly unions: number;
    readonly members: number;
  } | null;
  readonly industries: readonly PublishedPart[];
  /** Names of accounts, and when each did its part. */
  readonly draftedBy: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
  readonly publishedAt: string;
  readonly supersedes: { readonly number: number; readonly reason: string } | null;
  readonly isSample: boolean;
  /** In the order of their codes. */
  readonly rows: readonly PublishedUnion[];
  /** SHA-256 of the publication before this one, hexadecimal; `null` for the first. */
  readonly previousSha256: string | null;
}

/** A publication as it is stored for ever. */
export interface PublicationText {
  /** RFC 8785 text of the content. */
  readonly canonical: string;
  /** SHA-256 of its UTF-8 bytes, hexadecimal. */
  readonly sha256: string;
}

/** Which form the text has; another form would be another word here, so that old texts stay readable. */
const FORM = 'soshiki-publication-1';

/** Freezes a publication: its canonical text (RFC 8785) and the SHA-256 of it. Because the text holds the hash of the
 *  publication before, none can be changed without breaking all that follow. The same content gives the same bytes.
 *  @throws RangeError when its figures are not those of its rows: such a publication must not come to be.
 *  Source: product brief, rule 9. */
export function publicationText(content: PublicationContent): PublicationText {
  requireAgreement(content);
  const canonical = canonicalize({ form: FORM, ...content });
  if (canonical === undefined) throw new RangeError('the publication cannot be written as JSON');
  return { canonical, sha256: hash('sha256', canonical, 'hex') };
}

/** Parts equal the whole: rows and industries add up to what the headline says. Source: product brief, rule 3. */
function requireAgreement({ number, unions, members, rows, industries }: PublicationContent): void {
  const wholes = [
    rows.length === unions,
    sum(rows.map((row) => row.members ?? 0)) === members,
    sum(industries.map((part) => part.unions)) === unions,
    sum(industries.map((part) => part.members)) === members,
  ];
  if (wholes.includes(false)) {
    throw new RangeError(`the parts of publication ${String(number)} do not add up to its figures`);
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
