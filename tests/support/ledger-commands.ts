import { parsePeriod, type Period } from '@soshiki/base';
import fc from 'fast-check';
import { DAYS, PERIODS, type ModelCell, type Person } from './ledger-model';

/** Something a person does. Unions are given by their place in the directory, which is counted round. */
export type Command =
  | { readonly verb: 'affiliate'; readonly day: string; readonly industry: string }
  | {
      readonly verb: 'change';
      readonly union: number;
      readonly day: string;
      readonly field: 'industry' | 'name';
      readonly value: string;
    }
  | { readonly verb: 'withdraw' | 'rejoin'; readonly union: number; readonly day: string }
  | {
      readonly verb: 'merge';
      readonly union: number;
      readonly other: number;
      readonly day: string;
      /** Whether the other one goes on, or a new one begins. */
      readonly isAbsorption: boolean;
    }
  | {
      readonly verb: 'begin';
      readonly period: Period;
      readonly opensOn: string;
      readonly dueOn: string;
    }
  | { readonly verb: 'close' | 'lock' | 'reopen'; readonly period: Period }
  | {
      readonly verb: 'draft' | 'submit' | 'correct';
      readonly union: number;
      readonly period: Period;
      readonly by: Person;
      readonly cells: readonly ModelCell[];
      readonly hasReason: boolean;
    }
  | {
      readonly verb: 'approve' | 'return';
      readonly union: number;
      readonly period: Period;
      readonly by: Person;
    };

/** A command, and how it is given. */
export interface Step {
  readonly command: Command;
  /** Only tried: a preview, which leaves nothing behind. */
  readonly isPreview: boolean;
  /** At something it makes sense for, if there is any, rather than at anything. */
  readonly isAimed: boolean;
}

/** The day on which everything is done. */
export const TODAY = '2026-01-10';

const INDUSTRIES = ['G37', 'E15', 'T9999'];

const day = fc.constantFrom(...DAYS);
const period = fc.constantFrom(...PERIODS);
const union = fc.nat({ max: 11 });
const cell: fc.Arbitrary<ModelCell> = fc.record({
  prefecture: fc.constantFrom('00', '13', '27', '40'),
  gender: fc.constantFrom('male', 'female'),
  employment: fc.constant('regular' as const),
  members: fc.integer({ min: 1, max: 300 }),
});
const cells = fc.uniqueArray(cell, {
  maxLength: 3,
  selector: ({ prefecture, gender }) => `${prefecture} ${gender}`,
});
const entry = {
  ...{ union, period, cells },
  by: fc.constantFrom<Person>('editor', 'editor', 'admin', 'approver', 'reporter'),
  hasReason: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
};
const decision = { union, period, by: fc.constantFrom<Person>('admin', 'approver') };
const be = <const Verb extends string>(verb: Verb) => fc.constant(verb);

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      verb: be('affiliate'),
      day,
      industry: fc.constantFrom(...INDUSTRIES),
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        ...{ verb: be('change'), union, day },
        field: fc.constantFrom<'industry' | 'name'>('industry', 'name'),
        place: fc.nat({ max: 2 }),
      })
      .map(({ place, ...change }) => ({
        ...change,
        value:
          (change.field === 'industry' ? INDUSTRIES : ['甲労組', '乙労組', '丙労組'])[place] ?? '',
      })),
  },
  { weight: 2, arbitrary: fc.record({ verb: be('withdraw'), union, day }) },
  { weight: 1, arbitrary: fc.record({ verb: be('rejoin'), union, day }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ verb: be('merge'), union, other: union, day },
      isAbsorption: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ verb: be('begin'), period },
      opensOn: fc.constantFrom('2026-01-01', '2026-01-01', '2026-02-01'),
      dueOn: fc.constantFrom('2026-01-09', '2026-01-10', '2026-02-28').filter((due) => due > ''),
    }),
  },
  { weight: 1, arbitrary: fc.record({ verb: be('close'), period }) },
  { weight: 1, arbitrary: fc.record({ verb: be('lock'), period }) },
  { weight: 1, arbitrary: fc.record({ verb: be('reopen'), period }) },
  { weight: 1, arbitrary: fc.record({ verb: be('draft'), ...entry }) },
  { weight: 5, arbitrary: fc.record({ verb: be('submit'), ...entry }) },
  { weight: 2, arbitrary: fc.record({ verb: be('correct'), ...entry }) },
  { weight: 6, arbitrary: fc.record({ verb: be('approve'), ...decision }) },
  { weight: 2, arbitrary: fc.record({ verb: be('return'), ...decision }) },
);

/** What a person might do in a row: some of it makes no sense, and is then to be refused. */
export const someSteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    command,
    isPreview: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
    isAimed: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 2),
  }),
  { minLength: 5, maxLength: 12 },
);

/** A submission, and its approval unless it is to wait. */
function aFigure(
  report: { readonly union: number; readonly period: Period },
  members: number,
  end: 'approved' | 'waiting' = 'approved',
): Command[] {
  const cells = [
    { prefecture: '13', gender: 'male', employment: 'regular', members },
    { prefecture: '27', gender: 'female', employment: 'regular', members: 40 },
  ] as const;
  const submission = { ...report, by: 'editor', cells, hasReason: true } as const;
  const approval = { verb: 'approve', ...report, by: 'approver' } as const;
  return [{ verb: 'submit', ...submission }, ...(end === 'approved' ? [approval] : [])];
}

const [longAgo, lately, now] = ['2024-10', '2025-10', '2025-11'].map(parsePeriod) as [
  Period,
  Period,
  Period,
];

/** What every case begins with: four unions, one of them gone, three campaigns, a figure of each union that is there, one of
 *  them too old to be carried to the end, and two that wait for a decision. */
export const BEGINNING: readonly Command[] = [
  ...[...INDUSTRIES, 'E15'].map((industry): Command => ({
    verb: 'affiliate',
    day: '2024-09-01',
    industry,
  })),
  ...[longAgo, lately, now].map((of): Command => ({
    verb: 'begin',
    period: of,
    opensOn: '2026-01-01',
    dueOn: '2026-02-28',
  })),
  ...aFigure({ union: 0, period: lately }, 120),
  ...aFigure({ union: 1, period: lately }, 80),
  ...aFigure({ union: 2, period: longAgo }, 10),
  ...aFigure({ union: 0, period: now }, 130, 'waiting'),
  ...aFigure({ union: 2, period: now }, 12, 'waiting'),
  { verb: 'withdraw', union: 3, day: '2025-10-01' },
  { verb: 'close', period: longAgo },
];
