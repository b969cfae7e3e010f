import { periodOfDay, parsePeriod, type Period } from '@soshiki/base';
import { DIMENSIONS, type Basis, type Dimension } from '@soshiki/contracts';
import {
  breakdownOf,
  changeBetween,
  reportingAt,
  totalsAt,
  unionStatesAt,
  WHOLE_FEDERATION,
} from '@soshiki/statistics';
import { BreakdownReader } from '../../statistics/breakdown-reader';
import { ChangeExplainer } from '../../statistics/change-explainer';
import { OverviewReader } from '../../statistics/overview-reader';
import { TrendReader } from '../../statistics/trend-reader';
import {
  difference,
  once,
  outcomeOf,
  type CheckedLedger,
  type CheckOutcome,
  type CheckRule,
} from './check-rule';
import { rawLedger } from './raw-ledger';

/** Characters of a finding that are shown. */
const FINDING = 300;

const EVERYBODY = { scope: { kind: 'federation' } } as const;
const readingOn = (basis: Basis) => ({ filters: {}, basis });

/** Every period with a campaign, in order. */
async function periodsOf({ pool }: CheckedLedger): Promise<Period[]> {
  const { rows } = await pool.query<{ period: string }>(
    'SELECT period FROM campaign ORDER BY period',
  );
  return rows.map(({ period }) => periodOfDay(period));
}

/** The first, the last and every December: enough to meet each reclassification, cheap enough to ask often. */
async function milestones(checked: CheckedLedger): Promise<Period[]> {
  const periods = await periodsOf(checked);
  return periods.filter(
    (period, place) => place === 0 || place === periods.length - 1 || period.endsWith('-12'),
  );
}

/** The ledger as it stands in the tables. */
const ledgerOf = once(({ pool }) => rawLedger(pool));

async function totals(checked: CheckedLedger): Promise<CheckOutcome> {
  const [from, to] = ends(await periodsOf(checked));
  if (from === undefined || to === undefined) {
    return outcomeOf([]);
  }
  const ledger = await ledgerOf(checked);
  const request = { from, to, by: undefined, reading: readingOn('headquarters') };
  const { periods, total } = await new TrendReader(checked.reader).read(EVERYBODY, request);
  return outcomeOf(
    periods.map((period, place) =>
      difference(
        period,
        { unions: total.unions[place], members: total.members[place] },
        totalsAt(ledger, parsePeriod(period), WHOLE_FEDERATION),
      ),
    ),
  );
}

interface TwoBreakdowns {
  readonly what: string;
  readonly told: Awaited<ReturnType<BreakdownReader['read']>>;
  readonly pure: ReturnType<typeof breakdownOf>;
}

/** Each breakdown as the product answers it, beside the pure rule over the raw rows. */
const bothBreakdowns = once(async (checked): Promise<readonly TwoBreakdowns[]> => {
  const reader = new BreakdownReader(checked.reader);
  const ledger = await ledgerOf(checked);
  const both: TwoBreakdowns[] = [];
  for (const asOf of await milestones(checked)) {
    for (const [basis, dimensions] of DIVISIONS) {
      const states = unionStatesAt(ledger, asOf, { ...WHOLE_FEDERATION, basis });
      for (const dimension of dimensions) {
        const by = [dimension];
        const told = await reader.read(EVERYBODY, { asOf, by, reading: readingOn(basis) });
        const pure = breakdownOf(states, by, basis);
        both.push({ what: `${asOf} ${dimension} ${basis}`, told, pure });
      }
    }
  }
  return both;
});

async function breakdowns(checked: CheckedLedger): Promise<CheckOutcome> {
  const both = await bothBreakdowns(checked);
  return outcomeOf(
    both.map(({ what, told, pure }) =>
      difference(what, told.rows.map(figuresOf), pure.rows.map(figuresOf))?.slice(0, FINDING),
    ),
  );
}

function figuresOf({ keys, unions, members }: TwoBreakdowns['pure']['rows'][number]) {
  return { keys, unions, members };
}

async function partsEqualWhole(checked: CheckedLedger): Promise<CheckOutcome> {
  const both = await bothBreakdowns(checked);
  return outcomeOf(
    both.map(({ what, told, pure }) => {
      const sum = told.rows.reduce((total, { members }) => total + (members ?? 0), 0);
      return difference(what, sum, pure.total.members);
    }),
  );
}

/** Regional dimensions on both bases (rule 4), the others on one. */
const DIVISIONS: readonly (readonly [Basis, readonly Dimension[]])[] = [
  ['workplace', DIMENSIONS],
  ['headquarters', ['prefecture', 'block']],
];

async function changes(checked: CheckedLedger): Promise<CheckOutcome> {
  const ledger = await ledgerOf(checked);
  const explainer = new ChangeExplainer(checked.reader);
  const periods = await milestones(checked);
  const compared: (string | undefined)[] = [];
  for (const [place, to] of periods.entries()) {
    const from = periods[place - 1];
    if (from !== undefined) {
      const told = await explainer.explain(EVERYBODY, {
        from,
        to,
        reading: readingOn('workplace'),
      });
      const pure = changeBetween(ledger, { from, to }, WHOLE_FEDERATION);
      const { opening, components, closing } = told;
      compared.push(
        difference(`${from} → ${to}`, { opening, components, closing }, pure)?.slice(0, FINDING),
      );
      compared.push(difference(`${from} → ${to} closes`, closingOf(told), closing));
    }
  }
  return outcomeOf(compared);
}

function closingOf({
  opening,
  components,
}: Pick<ReturnType<typeof changeBetween>, 'opening' | 'components'>) {
  return components.reduce(
    (total, { unions, members }) => ({
      unions: total.unions + unions,
      members: total.members + members,
    }),
    opening,
  );
}

async function reports(checked: CheckedLedger): Promise<CheckOutcome> {
  const ledger = await ledgerOf(checked);
  const reader = new OverviewReader(checked.reader);
  const compared: (string | undefined)[] = [];
  for (const asOf of await milestones(checked)) {
    const { reporting } = await reader.read(EVERYBODY, {
      asOf,
      reading: readingOn('headquarters'),
    });
    compared.push(difference(asOf, reporting, reportingAt(ledger, asOf, WHOLE_FEDERATION)));
  }
  return outcomeOf(compared);
}

/** What an officer of a block is told is the block's row of what everybody is told, to the person. */
async function scopes(checked: CheckedLedger): Promise<CheckOutcome> {
  const asOf = (await periodsOf(checked)).at(-1);
  const reading = readingOn('workplace');
  const reader = new BreakdownReader(checked.reader);
  const { rows } = await reader.read(EVERYBODY, { asOf, by: ['block'], reading });
  const regions = rows.filter(({ keys }) => keys[0] !== '00');
  const compared: (string | undefined)[] = [];
  for (const { keys, names, unions, members } of regions) {
    const scope = { kind: 'block', code: keys[0] ?? '', name: names[0] ?? '' } as const;
    const told = await reader.read({ scope }, { asOf, by: ['gender'], reading });
    compared.push(difference(scope.code, told.total, { unions, members: members ?? 0 }));
  }
  return outcomeOf(compared);
}

function ends(periods: readonly Period[]): readonly [Period | undefined, Period | undefined] {
  return [periods[0], periods.at(-1)];
}

/** Rules on figures: the product's SQL against the pure rules over the raw rows. */
export const STATISTICS_RULES: readonly CheckRule[] = [
  {
    code: 'totals',
    text: {
      ja: '全期間の組合数と人員は、台帳から数え直しても同じになる',
      en: 'Unions and members of every period can be counted again',
    },
    ask: totals,
  },
  {
    code: 'reporting',
    text: {
      ja: '報告・繰越・不明の数は、台帳から数え直しても同じになる',
      en: 'Reported, carried forward and missing can be counted again',
    },
    ask: reports,
  },
  {
    code: 'breakdowns',
    text: {
      ja: 'すべての内訳は、台帳から数え直しても同じになる',
      en: 'Every breakdown can be counted again',
    },
    ask: breakdowns,
  },
  {
    code: 'parts-equal-whole',
    text: {
      ja: '内訳の合計は総数に一致する（就業地別・本部所在地別とも）',
      en: 'Parts equal the whole on both regional bases',
    },
    ask: partsEqualWhole,
  },
  {
    code: 'changes-close',
    text: { ja: '期首に増減の内訳を足すと期末になる', en: 'Every change is explained exactly' },
    ask: changes,
  },
  {
    code: 'scopes',
    text: {
      ja: 'ブロックの役員に見える数は、そのブロックの数に等しい',
      en: 'An officer of a block is shown the figures of the block',
    },
    ask: scopes,
  },
];
