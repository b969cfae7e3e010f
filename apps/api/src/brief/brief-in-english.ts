import {
  BLOCKS,
  changeInEnglish,
  grouped,
  INDUSTRIES,
  membersInEnglish,
  monthInEnglish,
  oneDecimal,
  PREFECTURES,
  unionsInEnglish,
} from '@soshiki/base';
import type { Findings } from '@soshiki/contracts';
import type { KeyFigure } from '../documents/document';
import { isComparable, type BriefFigures } from './brief-figures';
import type { BriefDimension, BriefWords, WriteWords } from './brief-words';

const STATES = { open: 'open', preliminary: 'preliminary', final: 'final' } as const;
const TITLE = 'ICTJ membership: monthly brief';

/** The words of a brief in English; months are Western whatever the calendar. */
export const briefInEnglish: WriteWords = (figures, fingerprint) => {
  const { overview, findings } = figures;
  const [asOf, before] = [monthInEnglish(overview.asOf), monthInEnglish(overview.compareTo)];
  const place = placeOf(figures);
  const title = place === '' ? TITLE : `${TITLE} (${place})`;
  const state = STATES[overview.status];
  return {
    language: 'en',
    title: place === '' ? TITLE : `${TITLE}\n${place}`,
    fileTitle: `${title}, ${asOf}`,
    issuer:
      'The Federation of Information and Communication Technology Service Workers of Japan (ICTJ)',
    subject: `Unions and members at the end of ${asOf}`,
    mastheadLines: mastheadLines(figures, { asOf, before, state }),
    warning: findings.isSample
      ? 'SAMPLE DATA: the figures are made up and must not be published.'
      : '',
    statement: `Membership${place === '' ? '' : ` (${place})`}: ${unionsInEnglish(overview.unions)}, ${membersInEnglish(overview.members)} (as of ${asOf})`,
    exact: `Exactly ${grouped(overview.unions)} unions and ${grouped(overview.members)} members (${state})`,
    cards: cardsOf(figures, before),
    headings: HEADINGS,
    ...captionsOf(figures),
    tableNotes: tableNotesOf(figures),
    dimensions: { industry: 'Industry', block: 'Block', prefecture: 'Prefecture' },
    headers: ['Unions', 'Change', 'Members', 'Share (%)', 'Change', 'Rate (%)'],
    moveHeaders: ['Union', before, 'Change', 'Rate (%)'],
    total: 'Total',
    notes: notesOf(figures, fingerprint),
    footer: `${title} · ${asOf} (${state}) · ${publicationOf(figures)}${findings.isSample ? ' · sample data' : ''}`,
    nameOf,
  };
};

function captionsOf({
  overview,
  trend,
}: BriefFigures): Pick<BriefWords, 'captions' | 'tableCaptions'> {
  const [asOf, before] = [monthInEnglish(overview.asOf), monthInEnglish(overview.compareTo)];
  return {
    captions: {
      trend: `Members over time (persons, ${monthInEnglish(trend.periods[0] ?? overview.asOf)} to ${asOf})`,
      change: `What the change is made of (persons, ${before} to ${asOf})`,
      industries: `Change of members by industry (persons, ${before} to ${asOf})`,
      regions: `Members by prefecture (by workplace, end of ${asOf})`,
      members: 'Members',
    },
    tableCaptions: {
      industry: `Unions and members by industry (end of ${asOf}; changes since ${before})`,
      union: `Unions that changed most (${before} to ${asOf}, three each)`,
      block: `Unions and members by block (by workplace, end of ${asOf}; changes since ${before})`,
    },
  };
}

const HEADINGS: BriefWords['headings'] = {
  points: 'Main points',
  trend: 'Ten years',
  change: 'What changed',
  industries: 'By industry',
  regions: 'By region',
  notes: 'Notes',
};

const LISTS = { industry: INDUSTRIES, block: BLOCKS, prefecture: PREFECTURES } as const;

function nameOf(
  dimension: BriefDimension,
  part: { readonly code: string; readonly name: string },
): string {
  return LISTS[dimension].find(({ code }) => code === part.code)?.en ?? part.name;
}

function placeOf({ scope }: BriefFigures): string {
  if (scope.kind === 'federation') return '';
  return scope.kind === 'union' ? scope.name : nameOf(scope.kind, scope);
}

function mastheadLines(
  figures: BriefFigures,
  words: { readonly asOf: string; readonly before: string; readonly state: string },
): string[] {
  const { kind } = figures.scope;
  const isRegion = kind === 'block' || kind === 'prefecture';
  return [
    `End of ${words.asOf}, ${words.state}. Compared with the end of ${words.before}.`,
    ...(isRegion ? [`Members who work in ${placeOf(figures)} only`] : []),
    ...(kind === 'union' ? [`${placeOf(figures)} only`] : []),
  ];
}

function memberChange({ overview, findings }: BriefFigures): string {
  return changeInEnglish({ before: findings.before.members, after: overview.members });
}

function unionChange({ overview, findings }: BriefFigures): string {
  return changeInEnglish({ before: findings.before.unions, after: overview.unions });
}

function cardsOf(figures: BriefFigures, before: string): KeyFigure[] {
  const { overview, findings } = figures;
  const { reporting } = findings.completeness;
  const members = isComparable(figures)
    ? `since ${before}\n${memberChange(figures)}`
    : `no figures for ${before}`;
  const { constant } = findings;
  return [
    {
      label: 'Members',
      figure: grouped(overview.members),
      unit: '',
      note: members,
    },
    {
      label: 'Unions',
      figure: grouped(overview.unions),
      unit: '',
      note: `since ${before}\n${unionChange(figures)}`,
    },
    {
      label: 'Same unions compared',
      figure: signedRate(constant.rate),
      unit: '%',
      note: `${grouped(constant.unions)} unions with figures at both ends`,
    },
    {
      label: 'Unions that reported',
      figure: grouped(reporting.approved),
      unit: `of ${grouped(reporting.expected)}`,
      note: reportsText(findings.completeness),
    },
  ];
}

function reportsText({ reporting, carriedForward }: Findings['completeness']): string {
  const parts = [
    ...(reporting.carriedForward === 0
      ? []
      : [
          `${grouped(reporting.carriedForward)} carried forward (${grouped(carriedForward.members)} members)`,
        ]),
    ...(reporting.missing === 0 ? [] : [`${grouped(reporting.missing)} missing`]),
  ];
  return parts.length === 0 ? 'all of them' : parts.join(', ');
}

/** `+1.2`, `−0.2`, `±0.0`; nothing to compare `−`. */
function signedRate(rate: number | null): string {
  if (rate === null) return '−';
  const tenths = Math.round(Math.abs(rate) * 1000);
  const sign = tenths === 0 ? '±' : rate < 0 ? '−' : '+';
  return `${sign}${oneDecimal(tenths)}`;
}

function publicationOf({ publication, scope }: BriefFigures): string {
  return publication === null || scope.kind !== 'federation'
    ? 'not published'
    : `published as No. ${publication}`;
}

function notesOf({ approvedUntil }: BriefFigures, fingerprint: string): string[] {
  const records =
    approvedUntil === null ? '' : ` Made from the reports approved until ${approvedUntil}.`;
  return [
    `Source: ICTJ membership statistics, from the reports of the unions.${records} Check number ${fingerprint}: the same figures have the same number.`,
    'Unions and members are counted on the last day of the month. For a union without a report the newest approved figure of the last twelve months is carried forward; without one it is missing and not in the total. Confederations themselves are not counted. Members in the headline are rounded to thousands.',
  ];
}

function tableNotesOf({ scope }: BriefFigures): BriefWords['tableNotes'] {
  const unallocated =
    scope.kind === 'federation' ? ' Not allocated: members whose workplace was not reported.' : '';
  return {
    union: 'Without members who moved in mergers and splits.',
    industry:
      '… not known (no report), − not applicable, 0 none, △ decrease, +0.0 and -0.0 changes that round to 0.0. Differences, rates and shares are computed from persons and rounded last; they may not add up. Industries as classified at the end of the period.',
    block: `A union counts in each region where it has a member, so unions do not add up to the total.${unallocated}`,
  };
}
