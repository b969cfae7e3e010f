import { addMonths, periodOfDay, referenceDay, type Period } from '@soshiki/base';
import { TODAY, type Command } from './ledger-commands';
import {
  countAt,
  DAYS,
  figureOf,
  isAffiliated,
  membersOf,
  revisionsOf,
  type Model,
  type ModelCell,
  type ModelUnion,
} from './ledger-model';

type Of<Verb extends Command['verb']> = Extract<Command, { verb: Verb }>;

/** Persons carried from a union whose figure nobody knows. */
const GUESSED = 7;

/** The union at a place of the directory, counted round. */
export function unionAt({ unions }: Model, place: number): ModelUnion {
  const union = unions[place % unions.length];
  if (union === undefined) throw new Error('the directory is not empty');
  return union;
}

/** Code of the union that comes next. */
export function nextCode({ unions }: Model): string {
  return String(unions.length + 1).padStart(4, '0');
}

/** Persons that a union brings along at a lineage event of the day. */
export function carriedFrom(model: Model, union: ModelUnion, day: string): number {
  const cells = cellsBefore(model, union, day);
  return cells === null ? GUESSED : membersOf(cells);
}

/** Does what a command says on paper. False when the rules forbid it: then nothing has changed. */
export function isDone(model: Model, command: Command): boolean {
  return RULES[command.verb](model, command as never);
}

const RULES: { readonly [Verb in Command['verb']]: (model: Model, command: Of<Verb>) => boolean } =
  {
    affiliate: enter,
    change: (model, command) => change(unionAt(model, command.union), command),
    withdraw: (model, { union, day }) => withdraw(unionAt(model, union), day),
    rejoin: (model, { union, day }) => rejoin(unionAt(model, union), day),
    merge,
    begin,
    ...{ close: step, lock: step, reopen: step },
    ...{ draft: report, submit: report, correct: report },
    ...{ approve: decide, return: decide },
  };

function enter(model: Model, { day, industry }: Pick<Of<'affiliate'>, 'day' | 'industry'>): true {
  const code = nextCode(model);
  const from = (value: string) => DAYS.map((known) => (known >= day ? value : null));
  const spans = [{ from: day, until: null }];
  model.unions.push({ code, spans, industry: from(industry), name: from(`組合${code}`) });
  return true;
}

/** The new value holds until the next change of the same field. */
function change(union: ModelUnion, { day, field, value }: Of<'change'>): boolean {
  const values = union[field];
  const start = DAYS.indexOf(day);
  const before = values[start] ?? null;
  if (before === null || before === value) return false;
  for (let place = start; values[place] === before; place += 1) values[place] = value;
  return true;
}

function withdraw({ spans }: ModelUnion, day: string): boolean {
  const open = spans.find(({ until }) => until === null);
  if (open === undefined || day <= open.from) return false;
  open.until = day;
  return true;
}

function rejoin({ spans }: ModelUnion, day: string): boolean {
  if (spans.some(({ until }) => until === null || until > day)) return false;
  spans.push({ from: day, until: null });
  return true;
}

/** The span of the day before, if it does not end on the day anyway. */
function spanBefore({ spans }: ModelUnion, day: string) {
  return spans.find(({ from, until }) => from < day && (until === null || until > day));
}

function merge(model: Model, command: Of<'merge'>): boolean {
  const { day } = command;
  const [one, other] = [unionAt(model, command.union), unionAt(model, command.other)];
  const [ended, otherSpan] = [spanBefore(one, day), spanBefore(other, day)];
  if (one === other || ended === undefined || otherSpan === undefined) return false;
  const opening = command.isAbsorption
    ? absorbed(model, { one, other, day, until: otherSpan.until })
    : { cells: [one, other].flatMap((source) => received(model, source, day)), until: null };
  const code = command.isAbsorption ? other.code : nextCode(model);
  ended.until = day;
  if (!command.isAbsorption) {
    otherSpan.until = day;
    enter(model, { day, industry: 'G39' });
  }
  if (opening !== null) openWith(model, { ...opening, code, day });
  return true;
}

/** What a union that absorbs another has then; null when nobody knows what it had before. */
function absorbed(
  model: Model,
  parties: { one: ModelUnion; other: ModelUnion; day: string; until: string | null },
) {
  const { one, other, day, until } = parties;
  const own = cellsBefore(model, other, day);
  return own && { cells: [...own, ...received(model, one, day)], until };
}

function received(model: Model, source: ModelUnion, day: string): readonly ModelCell[] {
  return cellsBefore(model, source, day) ?? [UNKNOWN];
}

const UNKNOWN: ModelCell = {
  ...{ prefecture: '00', gender: 'unknown', employment: 'unknown', members: GUESSED },
};

/** The cells with which a union counted at the last reference day before; null when that is not known. */
function cellsBefore(model: Model, union: ModelUnion, day: string): readonly ModelCell[] | null {
  const period = addMonths(periodOfDay(day), -1);
  if (!isAffiliated(union, referenceDay(period))) return null;
  return figureOf(model, union.code, period)?.cells ?? null;
}

/** The first report after a lineage event, if its period takes one. */
function openWith(
  model: Model,
  opening: { code: string; day: string; until: string | null; cells: readonly ModelCell[] },
): void {
  const { code, day, until, cells } = opening;
  const period = periodOfDay(day);
  const { state = 'locked' } = model.campaigns.get(period) ?? {};
  const isOutside = until !== null && until <= referenceDay(period);
  if (state === 'locked' || isOutside || revisionsOf(model, code, period).length > 0) return;
  const revision = { cells: summed(cells), author: 'editor', decision: null } as const;
  model.reports.set(`${code} ${period}`, [{ ...revision }]);
}

function summed(cells: readonly ModelCell[]): ModelCell[] {
  const key = (cell: ModelCell) => `${cell.prefecture} ${cell.gender} ${cell.employment}`;
  return [...new Set(cells.map(key))].flatMap((one) => {
    const same = cells.filter((cell) => key(cell) === one);
    return same[0] === undefined ? [] : [{ ...same[0], members: membersOf(same) }];
  });
}

function begin({ campaigns }: Model, { period, opensOn, dueOn }: Of<'begin'>): boolean {
  if (campaigns.has(period) || dueOn < opensOn) return false;
  campaigns.set(period, { opensOn, dueOn, state: 'open' });
  return true;
}

function step(model: Model, { verb, period }: Of<'close' | 'lock' | 'reopen'>): boolean {
  const campaign = model.campaigns.get(period);
  if (campaign === undefined || !isNext(campaign.state, verb)) return false;
  if (verb === 'lock' && countAt(model, period).reporting.submitted > 0) return false;
  campaign.state = verb === 'close' ? 'closed' : verb === 'lock' ? 'locked' : 'open';
  return true;
}

function isNext(state: 'open' | 'closed' | 'locked', verb: 'close' | 'lock' | 'reopen'): boolean {
  if (verb === 'reopen') return state !== 'open';
  return state === (verb === 'close' ? 'open' : 'closed');
}

function report(model: Model, command: Of<'draft' | 'submit' | 'correct'>): boolean {
  const { verb, period, by, cells, hasReason } = command;
  const union = unionAt(model, command.union);
  if (!mayEnter(model, command)) return false;
  if (verb === 'draft') return true;
  const revisions = revisionsOf(model, union.code, period);
  const isApproved = revisions.some(({ decision }) => decision === 'approved');
  if (isApproved !== (verb === 'correct')) return false;
  if (revisions.length > 0 && !hasReason) return false;
  if (!isAffiliated(union, referenceDay(period))) return false;
  const next = { cells, author: by, decision: null };
  model.reports.set(`${union.code} ${period}`, [...revisions, next]);
  return true;
}

function mayEnter(
  model: Model,
  { period, by, union }: Of<'draft' | 'submit' | 'correct'>,
): boolean {
  const campaign = model.campaigns.get(period);
  if (campaign === undefined || campaign.state === 'locked' || TODAY < campaign.opensOn)
    return false;
  if (by !== 'reporter') return true;
  const isOwn = unionAt(model, union).code === '0001';
  return isOwn && campaign.state === 'open' && TODAY <= campaign.dueOn;
}

function decide(model: Model, { verb, period, by, union }: Of<'approve' | 'return'>): boolean {
  const decided = unionAt(model, union);
  const newest = revisionsOf(model, decided.code, period).at(-1);
  if (newest?.decision !== null || newest.author === by || isLocked(model, period)) return false;
  if (verb === 'approve' && !isAffiliated(decided, referenceDay(period))) return false;
  newest.decision = verb === 'approve' ? 'approved' : 'returned';
  return true;
}

function isLocked({ campaigns }: Model, period: Period): boolean {
  return campaigns.get(period)?.state === 'locked';
}

/** The period that a command is about. */
export function periodOfCommand(command: Command): Period {
  return 'period' in command ? command.period : periodOfDay(command.day);
}
